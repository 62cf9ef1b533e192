### cli: sentences of the command line

cli-yes = ja
cli-no = nee
cli-none = Niets gevonden.
cli-total = { $shown } van { $total } getoond.
cli-next = Volgende bladzijde: --after { $next }

cli-unreadable = { $path } kan niet worden gelezen: { $cause }.
    .hint = Kijk of het bestand bestaat en of u het mag lezen.
cli-unwritable = { $path } kan niet worden geschreven: { $cause }.
    .hint = Kies een andere plaats of maak ruimte vrij.
cli-path = De naam { $path } bevat tekens die hier niet kunnen.
    .hint = Geef het bestand een naam van gewone letters (UTF-8).
cli-json = De gegevens zijn geen geldige JSON: { $cause }.
    .hint = Zet de JSON tussen enkele aanhalingstekens, of geef een bestand op met @BESTAND.
cli-object = De gegevens moeten een JSON-object zijn, zoals {"{"}"name": "Rekenrijk"{"}"}.
cli-no-field = Het veld ‘{ $field }’ bestaat niet bij dit soort gegevens.
    .hint = De opdracht ‘nouns’ noemt de velden.
cli-no-entry = Wijziging { $entry } staat niet in de geschiedenis.
    .hint = De opdracht ‘history’ noemt de nummers.
cli-no-such = ‘{ $name }’ bestaat niet.
    .hint = Geef de opdracht zonder naam: dan ziet u wat er is.
cli-over-register = { $path } is het register zelf en wordt niet overschreven.
    .hint = Kies een andere naam na --out.
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
cli-head-label = naam
cli-head-number = nr
cli-head-when = wanneer
cli-head-who = wie
cli-head-what = wat
cli-head-records = gegevens
cli-head-field = veld
cli-head-value = waarde
cli-head-sure = zeker
cli-head-page = blz
cli-head-quote = passage

cli-undone = Ongedaan gemaakt: wijziging { $number } van { $when }, { $what }: { $records }
cli-fields = velden
cli-parts = meervoudige velden
cli-scan = { $name } is een scan zonder tekst.
cli-no-facts = In { $name } zijn geen gegevens herkend.
cli-accepted = { $name }: { $count } gegevens toegevoegd of aangevuld
cli-flags-total = { $count } signalen; { $accepted } geaccepteerd.
cli-remedy = Wat te doen
cli-source = Bron
cli-rule-what = Wat
cli-rule-why = Waarom
cli-score-rule = De regel (eigen berekening, versie { $version }): { $rule }
cli-score-evidence = Bewijs: { $label }
cli-score-aspect = { $aspect }: { $score } van 100, { $band }; ingevuld { $stated }%; niveau nodig { $required }, opgegeven { $declared }
cli-near = Let op: ‘{ $name }’ is een nieuwe partij, maar lijkt op ‘{ $other }’. Zijn zij dezelfde, voeg ze dan samen met ‘merge’.
cli-record-new = nieuw
cli-record-changed = aangevuld
