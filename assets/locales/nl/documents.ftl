### Documenten: een PDF bekijken, bewaren, wissen.

## Een PDF zoals het eruitziet

pdf-bar = Bladeren, vergroten en zoeken
pdf-damaged = Dit PDF-bestand kan niet worden getoond: het is beschadigd of anders dan de standaard. U kunt een kopie opslaan en die met een ander programma openen.
pdf-fit = Passend op de breedte
pdf-next = Volgende bladzijde
pdf-opening = De PDF wordt geopend…
pdf-page = Bladzijde { $number }
pdf-page-failed = Deze bladzijde kan niet worden getoond.
pdf-page-number = Bladzijde
pdf-passage = De passage is gemarkeerd op bladzijde { $number }.
pdf-passage-lost = De passage is niet op de bladzijde teruggevonden. Misschien is het document gescand.
pdf-password = Dit PDF-bestand is met een wachtwoord beveiligd. Vraag de leverancier om een versie zonder wachtwoord.
pdf-previous = Vorige bladzijde
pdf-search = Zoeken in dit document
pdf-search-next = Volgende vindplaats
pdf-search-none = niet gevonden
pdf-search-previous = Vorige vindplaats
pdf-zoom-in = Vergroten
pdf-zoom-out = Verkleinen
