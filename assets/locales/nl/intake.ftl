### intake

# Why a document gave no text: `extraction-<code>`
extraction-empty = “{ $name }” is leeg.
    .hint = Het bestand heeft geen inhoud. Vraag de leverancier het opnieuw te sturen.
extraction-unsupported = “{ $name }” is geen document dat Waarborg kan lezen.
    .hint = Waarborg kijkt naar de inhoud, niet naar de naam. Bewaar het document als PDF of DOCX en probeer het opnieuw. Wat Waarborg kan lezen, staat in het handboek.
extraction-protected = “{ $name }” is met een wachtwoord beveiligd of versleuteld.
    .hint = Open het document met het wachtwoord of de sleutel, bewaar een kopie zonder beveiliging en lees die kopie in.
extraction-damaged = “{ $name }” is beschadigd en kan niet worden gelezen.
    .hint = Open het document in het eigen programma en bewaar het opnieuw, of vraag de leverancier om een nieuw exemplaar.
extraction-too-large = “{ $name }” is te groot, of pakt uit tot meer dan is toegestaan.
    .hint = Een document mag ten hoogste 100 MB zijn. Splits het, of maak een kopie zonder grote afbeeldingen.
extraction-too-many-pages = “{ $name }” heeft te veel pagina's.
    .hint = Een document mag ten hoogste 2.000 pagina's hebben. Splits het en lees de delen apart in.
extraction-too-many-files = “{ $name }” bevat te veel bestanden.
    .hint = Een archief of bericht mag ten hoogste 500 bestanden bevatten, ook die in andere bestanden. Pak het uit en lees de bestanden apart in.
extraction-too-deep = “{ $name }” zit te diep in andere bestanden en is niet gelezen.
    .hint = Waarborg leest tot vier bestanden diep. Haal het bestand eruit en lees het apart in.
extraction-timed-out = Het lezen van “{ $name }” duurde te lang en is gestopt.
    .hint = Het document is heel ingewikkeld of niet in orde. Bewaar het opnieuw als PDF of DOCX en probeer het nog eens.
extraction-out-of-memory = Het lezen van “{ $name }” vroeg te veel geheugen en is gestopt.
    .hint = Splits het document, of bewaar het opnieuw als PDF of DOCX.
extraction-crashed = Het lezen van “{ $name }” is mislukt: het leesprogramma stopte onverwacht.
    .hint = Het register is niet geraakt. Bewaar het document opnieuw als PDF of DOCX en probeer het nog eens.
extraction-missing-program = “{ $name }” kan niet worden gelezen: het leesprogramma van Waarborg start niet.
    .hint = Installeer Waarborg opnieuw. Het programma “waarborg-extract” hoort naast Waarborg te staan.

# Refusals of an intake
refused-intake-no-vendor = In dit document staat niet van welke leverancier het is.
    .hint = Kies de leverancier en neem het document opnieuw over.
refused-intake-no-such-fact = Er is een gegeven gekozen dat niet in dit document is gelezen.
    .hint = Lees het document opnieuw en kies uit wat dan wordt getoond.
refused-intake-document-changed = Dit is niet meer het bestand dat u hebt nagekeken: de inhoud is daarna gewijzigd. Er is niets overgenomen.
    .hint = Voeg het bestand opnieuw toe onder Inlezen en kijk het na. Dit document blijft op de lijst staan tot u het weghaalt.
refused-undo-document = Dit document kan niet worden teruggehaald, want de inhoud is met het ongedaan maken gewist.
    .hint = Lees het bestand opnieuw in.

# What an intake writes and tells
intake-all-services = Alle diensten van { $vendor }
intake-service-desk = Servicedesk
intake-sector-assumed = De sector is niet opgegeven; po is ingevuld. Controleer dit.
intake-conflict = { $noun }, { $field }: in het register staat “{ $stored }”, in het document “{ $stated }”.
intake-match = “{ $name }” lijkt op { $party }, die al in het register staat. Is dit dezelfde partij?
intake-already-read = Dit document staat al in het register.
intake-standing-unplaced = Bij het document bewaard
intake-standing-same = Staat al zo in het register
intake-standing-new = Nieuw
intake-standing-differs = Wijkt af van het register
intake-standing-refused = Kan niet worden overgenomen

# Wat een document kan zeggen: `stated-<veld>`
stated-document-kind = soort document
stated-document-date = datum van het document
stated-document-version = versie van het document
stated-covenant-version = versie van het convenant
stated-vendor-name = leverancier
stated-vendor-legal-name = statutaire naam
stated-vendor-trade-name = handelsnaam
stated-vendor-address = adres van de leverancier
stated-vendor-kvk = KvK-nummer
stated-vendor-role = rol van de leverancier
stated-product-name = product of dienst
stated-product-ean = EAN of ISBN
stated-product-url = webpagina van het product
stated-audience-sector = onderwijssoort
stated-data-subject = betrokkenen
stated-contact = contact of meldpunt
stated-purpose = doel
stated-category = categorie persoonsgegevens
stated-attribute = attribuut bij aanmelden
stated-login-hub = knooppunt voor aanmelden
stated-retention = bewaartermijn
stated-storage = opslag
stated-subprocessor = subverwerker
stated-subprocessor-unlisted = verwerkt mee, niet in de lijst
stated-subprocessor-objection-weeks = bezwaartermijn (weken)
stated-transfer = doorgifte
stated-biv = BIV-classificatie
stated-rosa = ROSA-maatregel
stated-assessment = beoordeling
stated-certificate = certificaat
stated-mail-security = beveiliging van e-mail
stated-breach-notice = melding van een datalek
stated-breach-vendor-notifies-ap = meldt zelf bij de AP
stated-continuity = continuïteit
stated-availability = beschikbaarheid
stated-service-window = servicetijden
stated-trial = proef
stated-third-party-content = inhoud van derden
stated-signature = ondertekening
stated-exit-term = termijn voor wissen of teruggeven
stated-claim-rosa = zegt aan ROSA te voldoen

# De delen van zo'n gegeven: `stated-part-<naam>`
stated-part-trigger = Vanaf of tot
stated-part-aspect = Aspect
stated-part-level = Niveau
stated-part-from = Vanaf
stated-part-to = Aan
stated-part-hours = Binnen (uren)
stated-part-days = Dagen
stated-part-agreement = Met overeenkomst
stated-part-date = Datum
stated-part-since = Sinds
stated-part-until = Tot en met
stated-part-party = Namens
stated-part-value = Waarde
stated-part-form = Vorm
stated-part-assessor = Beoordelaar
stated-part-percent = Percentage
stated-part-role = Functie
stated-part-subject = Wat
stated-part-standard = Norm

# Waarden die alleen in documenten voorkomen
notified-school = de school
notified-ap = de Autoriteit Persoonsgegevens (AP)
notified-data-subject = de betrokkenen
trial-kind-trial = proeflicentie
trial-kind-pilot = pilot

## Het scherm Inlezen

screen-intake = Inlezen
intake-lead = Waarborg leest documenten van leveranciers en stelt voor wat in het register komt. U beslist over elk gegeven; vooraf wordt niets bewaard.
intake-none = Sleep documenten hierheen, of kies ze
intake-none-what = Overeenkomsten, bijsluiters, beveiligingsbijlagen, lijsten van subverwerkers: een of veel tegelijk.
intake-none-privacy = Het lezen gebeurt op deze computer. Er gaat niets naar buiten.
intake-drop = Laat los om in te lezen
intake-read-only = Dit register is geopend om te lezen. U kunt zien wat er in een document staat; overnemen kan niet.
intake-file = Bestand
intake-state = Stand
intake-actions = Weghalen
intake-reading-all = Voortgang van het lezen
intake-progress = { $done } van { $total } bestanden gelezen
intake-stopped = { $count ->
    [one] Gestopt. 1 bestand is nog niet gelezen.
   *[other] Gestopt. { $count } bestanden zijn nog niet gelezen.
  }
intake-read = { $ready ->
    [0] Alle bestanden zijn behandeld.
    [one] 1 bestand is gelezen en wacht op u.
   *[other] { $ready } bestanden zijn gelezen en wachten op u.
  }
intake-go-on = Verder lezen
intake-leave-out = { $name } van de lijst halen
intake-leave-out-title = { $name } van de lijst halen?
intake-leave-out-what = { $count ->
    [one] U nam 1 besluit over dit document. Dat staat nog niet in het register en gaat dan verloren.
   *[other] U nam { $count } besluiten over dit document. Die staan nog niet in het register en gaan dan verloren.
  } Het bestand zelf blijft waar het is.
intake-leave-out-do = Van de lijst halen
intake-leave-out-stay = Laten staan
intake-draft = { $count ->
    [one] 1 besluit over ‘{ $name }’ staat nog niet in het register
   *[other] { $count } besluiten over ‘{ $name }’ staan nog niet in het register
  }
intake-review-count = { $count ->
    [one] Nakijken
   *[other] Nakijken ({ $count })
  }
intake-unreadable = Dit bestand kan niet worden gelezen. Een map inlezen kan niet; kies de bestanden erin.
intake-gone = ‘{ $name }’ kan niet meer worden gelezen: het bestand is gewijzigd of verplaatst sinds u het koos. Er is niets overgenomen.
    .hint = Voeg het bestand opnieuw toe onder Inlezen en kijk het na. Dit document blijft op de lijst staan tot u het weghaalt.
intake-fate-waiting = wacht
intake-fate-reading = wordt gelezen…
intake-fate-ready = Na te kijken
intake-fate-facts = { $count ->
    [0] geen gegevens gevonden
    [one] 1 gegeven
   *[other] { $count } gegevens
  }
intake-fate-differing = { $count ->
    [one] waarvan 1 afwijkt van het register
   *[other] waarvan { $count } afwijken van het register
  }
intake-fate-unread = { $count ->
    [one] 1 bestand erin is niet gelezen
   *[other] { $count } bestanden erin zijn niet gelezen
  }
intake-fate-accepted = Overgenomen
intake-fate-taken = { $taken ->
    [0] niets overgenomen
    [one] 1 gegeven overgenomen
   *[other] { $taken } gegevens overgenomen
  }{ $refused ->
    [0] {""}
   *[other] , { $refused } geweigerd
  }
intake-fate-there = Staat al in het register
intake-fate-put-aside = Opzij gelegd: niets overgenomen
intake-fate-failed = Niet gelezen

## Een document nakijken

intake-facts = Wat in het document is gelezen
intake-put-aside = Opzij leggen
intake-accept = { $count ->
    [0] Overnemen
    [one] 1 gegeven overnemen
   *[other] { $count } gegevens overnemen
  }
intake-keep-refusals = Weigering bewaren
intake-accepted-left =
    { $left ->
        [one] Eén gegeven bleef zoals het in het register staat, want het document zegt iets anders.
       *[other] { $left } gegevens bleven zoals ze in het register staan, want het document zegt iets anders.
    }
intake-renewed = De tekst van het document is opnieuw bewaard.{ $found ->
    [0] {""}
    [one] {" "}1 passage is er weer in gevonden.
   *[other] {" "}{ $found } passages zijn er weer in gevonden.
  }{ $lost ->
    [0] {""}
    [one] {" "}1 passage niet; de woorden ervan zijn bewaard.
   *[other] {" "}{ $lost } passages niet; de woorden ervan zijn bewaard.
  }
intake-accepted = { $taken ->
    [0] Van { $name } is niets overgenomen.
    [one] 1 gegeven uit { $name } is overgenomen.
   *[other] { $taken } gegevens uit { $name } zijn overgenomen.
  }{ $refused ->
    [0] {""}
    [one] {" "}1 gegeven is geweigerd.
   *[other] {" "}{ $refused } gegevens zijn geweigerd.
  }
intake-sure = Zekerheid vanaf
intake-percent = { $number } %
intake-accept-sure = { $count ->
    [0] Overnemen
   *[other] Overnemen ({ $count })
  }
intake-tally = { $accepted } over te nemen, { $refused } geweigerd, { $open } nog te beslissen
intake-no-facts = In dit document heeft Waarborg geen gegevens gevonden die in het register passen.
intake-about-document = alleen bij het document bewaard
intake-record-new = Komt nieuw in het register
intake-record-known = Staat al in het register en wordt aangevuld
intake-replaces = Nieuwe versie; vervangt { $label }
intake-sure-sure = vrijwel zeker
intake-sure-likely = waarschijnlijk
intake-sure-unsure = onzeker
intake-no-value = niet ingevuld
intake-optional = keuze van de school
intake-accepted-fact = Overnemen
intake-refused-fact = Geweigerd
intake-was-read = door u gewijzigd; gelezen is: { $value }
intake-stored = In het register ({ $field }):
intake-do-accept = { $name } overnemen
intake-do-refuse = { $name } weigeren
intake-do-edit = { $name } wijzigen
intake-edit-take = Zo overnemen
intake-edit-empty = Vul een waarde in, of weiger het gegeven.
intake-edit-open = Deze waarde staat nog open. Kies ‘Zo overnemen’ of ‘Annuleren’; daarna kunt u het document overnemen.
intake-key-step = vorige, volgende
intake-key-accept = overnemen
intake-key-refuse = weigeren
intake-key-edit = wijzigen
intake-key-done = klaar

## Vragen over het document

intake-unread = { $count ->
    [one] Eén bestand in dit bestand is niet gelezen. De rest wel.
   *[other] { $count } bestanden in dit bestand zijn niet gelezen. De rest wel.
  }
intake-renews = Waarborg leest dit document nu anders dan toen het werd bewaard. Als u het overneemt, wordt de nieuwe tekst bewaard. Passages waar gegevens uit kwamen gaan mee; wat daar niet meer in staat, blijft als aanhaling bij het gegeven.
intake-same-text = Dezelfde tekst staat al in het register, in { $name }.
intake-like-text = De tekst is voor { $share } % gelijk aan { $name }, die al in het register staat. Misschien is dit een andere versie.
intake-whose = In dit document staat niet van welke leverancier het is. Kies de leverancier; daarna ziet u wat het register al weet.
intake-same = Is ‘{ $name }’ dezelfde als ‘{ $other }’, die al in het register staat?
intake-same-yes = Ja, dezelfde
intake-same-no = Nee, een andere
intake-whose-where = Leverancier en school kiezen
intake-vendor = Leverancier
intake-vendor-help = Alleen nodig als Waarborg de leverancier niet of verkeerd herkent.
intake-school = In gebruik op
intake-school-help = De school die het product gebruikt. Laat leeg als u dat later invult.
