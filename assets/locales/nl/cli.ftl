### cli: sentences of the command line

cli-yes = ja
cli-no = nee
cli-none = Niets gevonden.
cli-total = { $shown } van { $total } getoond.
cli-more = en nog { $count }
cli-open = genoemd, zonder waarde
cli-next = Volgende bladzijde: --after { $next }

cli-unreadable = { $path } kan niet worden gelezen: { $cause }.
    .hint = Kijk of het bestand bestaat en of u het mag lezen.
cli-unwritable = { $path } kan niet worden geschreven: { $cause }.
    .hint = Kies een andere plaats of maak ruimte vrij.
cli-cause-not-found = het is er niet
cli-cause-directory = het is een map
cli-cause-no-directory = een deel van het pad is geen map
cli-cause-permission = u mag het niet openen
cli-cause-full = er is geen ruimte meer
cli-cause-read-only = de plaats is alleen-lezen
cli-cause-no-text = het is geen tekst (UTF-8)
cli-path = De naam { $path } bevat tekens die hier niet kunnen.
    .hint = Geef het bestand een naam van gewone letters (UTF-8).
cli-json = De gegevens zijn geen geldige JSON: { $cause }.
    .hint = Zet de JSON tussen enkele aanhalingstekens, of geef een bestand op met @BESTAND.
cli-json-large = { $path } is te groot: zoveel gegevens passen niet in één opdracht.
    .hint = Kijk of u het juiste bestand hebt genoemd, of verdeel de gegevens over meer opdrachten.
cli-object = De gegevens moeten een JSON-object zijn, zoals {"{"}"name": "Rekenrijk"{"}"}.
cli-no-field = Het veld ‘{ $field }’ bestaat niet bij dit soort gegevens.
    .hint = De opdracht ‘nouns’ noemt de velden.
cli-no-entry = Wijziging { $entry } staat niet in de geschiedenis.
    .hint = De opdracht ‘history’ noemt de nummers.
cli-no-such = ‘{ $name }’ bestaat niet.
    .hint = Geef de opdracht zonder naam: dan ziet u wat er is.
cli-volumes-stream = Dit rapport vult { $count } bestanden en past niet in één stroom. Geef met --out een bestandsnaam.
cli-is-register = { $path } is het geopende register zelf, of een bestand dat erbij hoort, en wordt hier niet gelezen of geschreven.
    .hint = Geef een ander bestand op.

cli-password = Wachtwoord:{" "}
cli-password-new = Nieuw wachtwoord (leeg: geen):{" "}
cli-password-again = Nogmaals:{" "}
cli-password-differs = De twee wachtwoorden zijn niet gelijk.
    .hint = Er is niets gewijzigd; probeer het opnieuw.
cli-password-unasked = Het wachtwoord kan niet worden gevraagd: { $cause }.
    .hint = Gebruik --password-file of de variabele WAARBORG_PASSWORD.
cli-password-empty = De eerste regel van { $path } is leeg.
    .hint = Zet het wachtwoord op de eerste regel, of gebruik --no-password.
cli-password-variable = De variabele { $name } is geen geldige tekst (UTF-8).
cli-password-none = Er is geen nieuw wachtwoord gegeven.
    .hint = Gebruik --new-password-file of de variabele WAARBORG_NEW_PASSWORD, of haal de versleuteling weg met --remove.
cli-password-changed = Het wachtwoord is gewijzigd. Oudere back-ups houden hun eigen wachtwoord.
cli-password-removed = Het wachtwoord is weggehaald.
cli-unencrypted = Let op: { $path } is niet versleuteld. Wie het bestand heeft, kan het lezen.

cli-working-create = Register maken…
cli-working-backup = Back-up maken…
cli-working-restore = Back-up terugzetten…
cli-working-export = Rapport maken…
cli-working-read = Documenten lezen…

cli-created = Register van { $board } gemaakt: { $path }
cli-restored = { $path } is hersteld uit { $backup }
cli-no-backup = Van { $path } is geen back-up gevonden.
    .hint = Noem de back-up zelf: waarborg-cli restore BACK-UP --register { $path }
cli-written = { $path } geschreven ({ $size } bytes).

cli-status-board = Bestuur
cli-status-file = Bestand
cli-status-encrypted = Versleuteld
cli-status-read-only = Alleen lezen
cli-status-today = Vandaag

cli-check-page = Beschadigd in het bestand: { $what }
cli-check-reference = Verwijzing naar niets, in tabel { $what }
cli-check-document = Document weg of veranderd: { $what }
cli-check-history = De geschiedenis klopt niet vanaf wijziging { $number }.
cli-check-derived = De zoekindex is van een andere versie; hij wordt vernieuwd zodra u het register opent om te schrijven.
cli-check-sound = Het register is in orde.
cli-check-unsound = Het register is niet in orde.
cli-check-chain = { $entries } wijzigingen; controlegetal van de laatste: { $hash }

cli-head-made = gemaakt
cli-head-file = bestand
cli-head-noun = soort
cli-head-label = naam
cli-head-number = nr
cli-head-when = wanneer
cli-head-who = wie
cli-head-what = wat
cli-head-records = gegevens
cli-head-field = veld
cli-head-value = waarde
cli-head-sure = zeker
cli-head-part = deel:blz
cli-head-page = blz
cli-head-standing = in het register
cli-head-quote = passage

cli-undone = Ongedaan gemaakt: wijziging { $number } van { $when }, { $what }: { $records }
cli-fields = velden
cli-parts = meervoudige velden
cli-scan = { $name } is een scan zonder tekst.
cli-scanned = { $name } is een scan: { $scanned ->
    [one] 1 bladzijde is een plaatje van tekst. Met
   *[other] { $scanned } bladzijden zijn plaatjes van tekst. Met
} --recognise herkent Tesseract de letters, als dat op deze computer staat.
cli-recognised = { $name } is een scan: { $scanned ->
    [one] op { $pages } van 1 bladzijde
   *[other] op { $pages } van { $scanned } bladzijden
} is tekst herkend (OCR). Herkende tekst kan fouten bevatten.
cli-no-facts = In { $name } zijn geen gegevens herkend.
cli-accepted = { $name }: { $count ->
    [one] 1 gegeven
   *[other] { $count } gegevens
} toegevoegd of aangevuld
cli-flags-total = { $count ->
    [one] 1 signaal
   *[other] { $count } signalen
}; { $accepted } geaccepteerd.
cli-remedy = Wat te doen
cli-source = Bron
cli-rule-what = Wat
cli-rule-why = Waarom
cli-overview-as-of = { $board }, stand op { $date }
cli-score-rule = De regel (eigen berekening, versie { $version }): { $rule }
cli-score-evidence = Bewijs: { $label }
cli-score-aspect = { $aspect }: { $score } van 100, { $band }; ingevuld { $stated }%; niveau nodig { $required }, opgegeven { $declared }
cli-left-out = niet gekozen
cli-intake-files = { $files } bestanden: { $read } gelezen, { $failed } geweigerd
cli-intake-proposed = voorgestelde gegevens
cli-intake-accepted = overgenomen
cli-intake-acceptable = over te nemen
cli-intake-same = staat al zo in het register
cli-intake-differing = wijkt af en is niet overgenomen
cli-intake-refused = geweigerd, nu of eerder
cli-intake-unsure = niet zeker genoeg
cli-intake-unplaced = alleen bij het document bewaard
cli-intake-impossible = kan niet worden overgenomen
cli-intake-asked = namen die op een andere lijken: beslis zelf
cli-replaces = { $noun } ‘{ $label }’ is een nieuwere versie en vervangt ‘{ $old }’ ({ $id }).
cli-near = Let op: ‘{ $name }’ is een nieuwe partij, maar lijkt op ‘{ $other }’. Zijn zij dezelfde, voeg ze dan samen met ‘merge’.
cli-sector-assumed = Let op: de sector van de toegevoegde school stond nergens; ingevuld is primair onderwijs (po). Geef hem op met --sector, of wijzig de school met ‘change’.
cli-record-new = nieuw
cli-record-changed = aangevuld

cli-compare-same = Er zijn geen verschillen.
cli-compare-marks = Wat de regels erover zeggen (▲: de minst gunstige kant)
cli-head-chain-product = product
cli-head-chain-party = wie
cli-head-chain-service = dienst
cli-head-chain-place = plaats
cli-head-chain-country = land
cli-head-chain-standing = status van het land
cli-head-chain-transfer = doorgifte
cli-chain-unlisted = { $name } (genoemd, niet in de lijst)
cli-head-setting-name = termijn
cli-head-setting-value = waarde
cli-head-setting-default = standaard
cli-head-setting-unit = in
cli-head-setting-rule = regel
cli-head-setting-source = bron
