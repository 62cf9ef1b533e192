### Vergelijken: bijsluiters en beveiligingsbijlagen naast elkaar, in het venster.

comparing-lead = Wat leveranciers in hun bijsluiters en bijlagen zeggen, per onderwerp naast elkaar.
comparing-chosen = Wordt vergeleken
comparing-gone = staat niet meer in het register
comparing-take = { $label } weghalen
comparing-add = Toevoegen aan de vergelijking
comparing-kind = Wat toevoegen
comparing-add-product = Product toevoegen
comparing-add-leaflet = Versie van een bijsluiter toevoegen
comparing-add-security-annex = Versie van een bijlage toevoegen
comparing-full = Er passen er vier naast elkaar. Haal er een weg om een andere toe te voegen.
comparing-too-few = { $count ->
    [0] Kies twee tot vier producten, of versies van hun bijsluiter of beveiligingsbijlage.
   *[other] Kies er nog een om te vergelijken.
  }
comparing-differences = Alleen verschillen
comparing-count = { $count ->
    [0] Geen verschillen, beoordeeld op { $date }
    [one] 1 regel verschilt, beoordeeld op { $date }
   *[other] { $count } regels verschillen, beoordeeld op { $date }
  }
comparing-same = Deze stukken zeggen overal hetzelfde.
comparing-how = ‘Onbekend’, ‘niet vermeld’ en ‘geen document’ zijn geen nee. Een vak is alleen gemarkeerd waar een regel het minder gunstig vindt dan een ander; de code en de reden staan erbij. Het bestuur beslist.
comparing-about = Onderwerp
comparing-differs = verschilt
comparing-less = Minder gunstig:
comparing-passage = Naar de passage
comparing-older = niet de geldende versie
comparing-paper-leaflet = Bijsluiter
comparing-paper-annex = Beveiligingsbijlage
comparing-print = Afdrukken
comparing-save = Vergelijking opslaan
