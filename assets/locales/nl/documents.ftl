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

## Een document

documents-lead = Wat leveranciers stuurden, zoals het kwam: overeenkomsten, bijsluiters, bijlagen. Sleep bestanden op dit scherm om ze te bewaren; gegevens eruit overnemen gaat onder Inlezen.
documents-as-paper = Zoals het eruitziet
documents-as-text = Als tekst
documents-show-as = Hoe het document wordt getoond
documents-part = Deel { $number }
documents-part-empty = In dit deel staat geen tekst die Waarborg kan lezen.
documents-no-text = In dit document staat geen tekst die Waarborg kan lezen. Misschien is het gescand, of is het een soort bestand dat Waarborg alleen bewaart. U kunt een kopie opslaan en die met een ander programma openen.
documents-fact-here = Hier is een gegeven gelezen
documents-facts = Hoort bij, en wat erin is gelezen
documents-kind-unknown = soort niet ingevuld
documents-no-links = Dit document hoort nog nergens bij. Vul hieronder in waar het bij hoort.
documents-pages = { $count ->
    [one] 1 bladzijde
   *[other] { $count } bladzijden
  }
documents-refused = { $count ->
    [one] 1 gegeven hieruit is geweigerd.
   *[other] { $count } gegevens hieruit zijn geweigerd.
  }
documents-review = Opnieuw nakijken
documents-passage-lost = (staat niet in de tekst zoals die nu wordt gelezen)
documents-quote-erased = passage gewist
documents-save = Kopie opslaan
documents-save-title = Kopie van het document opslaan
documents-erase = Wissen
documents-erase-title = { $name } wissen?
documents-erase-goes = Dit verdwijnt
documents-erase-goes-what = Het bestand zelf, de tekst ervan en de passages die bij gegevens staan.
documents-erase-stays = Dit blijft
documents-erase-stays-what = De naam, het soort, de datum en het controlegetal van het document, waar het bij hoorde, en de gegevens die eruit zijn overgenomen. Bij het document komt te staan dat het is gewist, en wanneer.
documents-erase-backups = Back-ups
documents-erase-backups-what = In back-ups die eerder zijn gemaakt, staat het document nog, tot die back-ups zijn verwijderd.
documents-erase-final = Wissen kan niet ongedaan worden gemaakt.
documents-erased = { $name } is gewist.
documents-is-erased = Dit document is gewist op { $date }. Het bestand en de tekst zijn er niet meer; wat eruit is overgenomen, staat er nog.

## Wat er in een document is gelezen

read-assessment = Wijze van beoordelen
read-attribute = Attributen
read-audience-sector = Onderwijssector
read-availability = Beschikbaarheid
read-biv = Betrouwbaarheidsniveau (BIV)
read-breach-notice = Melden van een datalek
read-breach-vendor-notifies-ap = Wie aan de AP meldt
read-category = Categorieën persoonsgegevens
read-certificate = Certificaat
read-claim-rosa = Verklaring over ROSA
read-contact = Meldpunt of contactpersoon
read-continuity = Continuïteit
read-covenant-version = Versie van het model
read-data-subject = Betrokkenen
read-document-date = Datum van het document
read-document-kind = Soort document
read-document-version = Versie van het document
read-exit-term = Termijn na het einde
read-login-hub = Inloggen via
read-mail-security = Beveiliging van e-mail
read-product-ean = EAN
read-product-name = Naam van het product
read-product-url = Adres van het product
read-purpose = Doelen
read-retention = Bewaartermijnen
read-rosa = Maatregelen (ROSA)
read-service-window = Openingstijden van de dienst
read-signature = Ondertekening
read-storage = Plaats van opslag
read-subprocessor = Subverwerkers
read-subprocessor-objection-weeks = Termijn voor bezwaar tegen een subverwerker
read-subprocessor-unlisted = Subverwerker die niet in de lijst staat
read-third-party-content = Inhoud van derden
read-transfer = Doorgifte buiten de EER
read-trial = Proefgebruik
read-vendor-address = Adres
read-vendor-kvk = KvK-nummer
read-vendor-legal-name = Juridische naam
read-vendor-name = Naam van de leverancier
read-vendor-role = Rol van de leverancier
read-vendor-trade-name = Handelsnaam

## Documenten bewaren

keep-button = Documenten bewaren
keep-drop = Laat los om te bewaren
keep-title = Documenten bewaren
keep-lead = Waarborg bewaart de bestanden in het register. U vindt ze onder ‘Documenten’. De tekst van PDF, Word, ODT, Excel, ODS, webpagina’s, e-mail (.eml), ZIP, Markdown en platte tekst is te doorzoeken; andere bestanden worden bewaard zoals ze zijn.
keep-add = Bestanden kiezen
keep-kind = Soort document
keep-kind-of = Soort van { $name }
keep-kind-unknown = niet ingevuld
keep-link = Hoort bij (voor alle bestanden)
keep-link-noun = Soort gegevens
keep-link-record = Naam
keep-go = { $count ->
    [one] 1 bestand bewaren
   *[other] { $count } bestanden bewaren
  }
keep-stop = Stoppen
keep-leave-out = { $name } weglaten
keep-progress = { $done } van { $total } bestanden
keep-waiting = wacht
keep-busy = wordt bewaard…
keep-kept = bewaard
keep-there = Dit bestand staat al in het register.
keep-there-link = Naar het document
keep-stopped = niet bewaard: u hebt gestopt
keep-empty = Dit bestand is leeg. Vraag de leverancier het opnieuw te sturen.
keep-too-large = Dit bestand is groter dan 100 MB. Splits het, of maak een kopie zonder grote afbeeldingen.
keep-unreadable = Dit bestand kan niet worden gelezen. Een map bewaren kan niet; kies de bestanden erin.
keep-unread = Bewaard zonder tekst: zoeken vindt dit document alleen op naam. { $why }
keep-unread-parts = { $count ->
    [one] Bewaard. 1 bestand erin is niet gelezen; zoeken vindt wel wat in de andere staat:
   *[other] Bewaard. { $count } bestanden erin zijn niet gelezen; zoeken vindt wel wat in de andere staat:
  }
keep-result = { $kept ->
    [0] Er is niets nieuws bewaard.
    [one] 1 document is bewaard.
   *[other] { $kept } documenten zijn bewaard.
  }
keep-read-only = Dit register is geopend om te lezen. Documenten bewaren kan niet.
