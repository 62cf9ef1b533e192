### Wat in het venster staat: schermen, handelingen en meldingen.

## Schermen

screen-signals = Signalen
screen-party = Leveranciers
screen-product = Producten
screen-document = Documenten
screen-activity = Verwerkingsregister
screen-school = Scholen
screen-compare = Vergelijken
screen-reports = Rapporten
screen-history = Geschiedenis
screen-settings = Instellingen
screen-help = Help
screen-about = Over Waarborg

## Handelingen

action-add = Toevoegen
action-add-line = Regel toevoegen
action-archive = Archiveren
action-unarchive = Uit het archief halen
action-cancel = Annuleren
action-close = Sluiten
action-remove = Weghalen
action-remove-line = Regel { $number } weghalen
action-remove-value = { $value } weghalen
action-show-choices = Keuzes tonen
action-undo = Ongedaan maken
action-undo-last = Laatste wijziging ongedaan maken
add-title = Nieuw: { $noun }
command-go = Ga naar { $screen }
command-print = Dit scherm afdrukken
command-close = Register sluiten
command-dark = Donkere weergave
command-light = Lichte weergave

## Velden

form-required = (verplicht)
form-not-stated = Niet ingevuld
form-nothing-found = Niets gevonden
form-add-new = ‘{ $text }’ toevoegen
form-choose-noun-first = Kies eerst waar het over gaat.
form-hint-date = dd-mm-jjjj
form-hint-instant = dd-mm-jjjj uu:mm
form-hint-name = Typ om te zoeken
form-wrong-date = Dit is geen datum. Schrijf bijvoorbeeld 1-2-2026 of 1 februari 2026.
form-wrong-instant = Dit is geen tijdstip. Schrijf bijvoorbeeld 1-2-2026 14:05.
form-wrong-whole = Dit is geen heel getal.
form-wrong-decimal = Dit is geen getal. Schrijf bijvoorbeeld 99,5.
form-wrong-record = Deze naam is niet gevonden. Kies een naam uit de lijst.
form-wrong-several = Er is er meer dan één met deze naam. Kies er een uit de lijst.
form-passage = { $count ->
    [one] Gelezen in het document
   *[other] Gelezen op { $count } plaatsen
  }
value-not-stated = niet ingevuld
yes-no-yes = ja
yes-no-no = nee

## Iemand anders heeft dit veld ook gewijzigd

conflict-title = Dit veld is intussen gewijzigd
conflict-what = Terwijl u ‘{ $field }’ wijzigde, is het ergens anders ook gewijzigd. Welke waarde blijft staan?
conflict-mine = Uw waarde
conflict-theirs = De waarde die er nu staat
conflict-keep-mine = Mijn waarde opslaan
conflict-keep-theirs = Laten staan

## Op papier

page-on-paper = { $board }, { $date }
page-chosen = Gekozen: { $chosen }

## Lijsten

list-search = Zoeken in deze lijst
list-words = met ‘{ $text }’
list-all-of = { $field }: alle
list-archived = Ook gearchiveerd
list-clear = Alles tonen
list-columns = Kolommen
list-columns-reset = Gewone kolommen
list-on-paper = Hier staan de eerste { $shown } van de { $total } regels; meer gaat er niet tegelijk op papier. Zoek of filter om een deel af te drukken. Alle overeenkomsten en signalen staan in het bestuursrapport (Rapporten, Excel).
list-on-paper-sudden = Hier staat wat al was opgehaald: { $shown } van de { $total } regels. Druk af met Ctrl+P of met het menu van Waarborg: dan wordt de rest eerst opgehaald.
list-count = { $total ->
    [one] 1 regel
   *[other] { $total } regels
  }
list-empty = Er zijn nog geen { $nouns }.
list-nothing-fits = Geen { $nouns } passen hierbij.
list-views = Weergaven
list-views-none = U hebt hier nog geen weergaven bewaard. Filter de lijst en geef haar een naam.
list-view-name = Naam van deze weergave
list-view-keep = Weergave bewaren

## Een record

record-archived = Gearchiveerd op { $date }. Het telt niet meer mee.
record-history = Geschiedenis
record-nameless = zonder naam
record-next = Volgende
record-previous = Vorige
related-none = Nog niets vastgelegd.
related-most = Hier staan de eerste { $shown } van { $total }.
related-all = Alle in een lijst
part-all = Gegevens
part-other = Overig
part-name = Naam en aard
part-reach = Adres en bereik
part-people = Functionarissen
part-group = Concern
part-covenant = Privacyconvenant
part-data = Gegevens die erin gaan
part-levels = Betrouwbaarheidsniveaus (BIV)
part-offer = Aanbod
part-state = Stand van de overeenkomst
part-signing = Ondertekening en reikwijdte
part-content = Inhoud
part-breach = Datalekken en incidenten
part-end = Einde en aansprakelijkheid
part-paper = Het document
part-review = Beoordeling door het bestuur
part-purposes = Doelen en betrokkenen
part-categories = Categorieën persoonsgegevens
part-places = Plaatsen en subverwerkers
part-retention = Bewaren
part-assessment = Beoordeling van de maatregelen
part-measures = Maatregelen (ROSA)

## Meldingen

message-added = { $label } is toegevoegd.
message-archived = { $label } is gearchiveerd.
message-unarchived = { $label } is uit het archief gehaald.
message-saved = Opgeslagen: { $path }
message-saved-field = ‘{ $field }’ van { $label } is opgeslagen.
message-undone = De wijziging is ongedaan gemaakt.

## Signalen

flags-title = Verschillen en bijzonderheden
signals-lead = Wat ontbreekt of afwijkt, waarom dat telt, en wat u kunt doen. Het bestuur beslist.

## Zoeken en opdrachten

search-open = Zoeken en opdrachten
search-placeholder = Naam, woord of opdracht
search-found = Gevonden
search-nearly = lijkt erop
search-commands = Opdrachten

## Begin

start-create = Nieuw register
start-open = Register openen
start-example = Voorbeeldbestuur bekijken
start-password = Wachtwoord

## Begin en instellingen

start-recent = Eerder geopend
start-forget = { $board } van deze lijst halen
start-restore = Back-up terugzetten
start-open-to-read = Alleen lezen
start-making-example = Bezig met het voorbeeldbestuur maken…
start-making = Bezig met het register maken…
start-make = Register maken
start-where = Waar komt het register te staan?
start-steps = Stappen
start-step-board = Bestuur
    .why = Het bestuur (bevoegd gezag) is de verwerkingsverantwoordelijke. Alleen de naam is nodig; de rest kan later.
start-step-schools = Scholen
    .why = De scholen van dit bestuur. Zo ziet u later per school welke producten er in gebruik zijn. U kunt dit ook later invullen.
start-board-nameless = Vul de naam van het bestuur in.
start-school-incomplete = Regel { $number }: vul de naam en de onderwijssoort in, of haal de regel weg.
start-schools-refused = { $count ->
    [one] Het register is gemaakt, maar deze school is niet toegevoegd. Verbeter de regel, of ga verder zonder de school.
   *[other] Het register is gemaakt, maar deze { $count } scholen zijn niet toegevoegd. Verbeter de regels, of ga verder zonder de scholen.
  }
start-schools-again = Opnieuw toevoegen
start-schools-without = Verder zonder
start-schools-left = Niet toegevoegd aan het register: { $names }. U kunt ze toevoegen onder Scholen.
start-step-people = Functionarissen
    .why = De functionaris gegevensbescherming (FG) en de contactpersoon voor informatiebeveiliging en privacy (IBP). Ze komen in het verwerkingsregister van artikel 30 AVG. Vul liever een functie in dan een naam.
start-step-password = Wachtwoord
    .why = Met een wachtwoord is het hele bestand versleuteld. Niemand kan het dan zonder dat wachtwoord lezen.
action-back = Terug
action-next = Verder
action-try-again = Opnieuw proberen
password-again = Wachtwoord nog een keer
password-advice = Kies een zin van vier woorden of meer en bewaar die in een wachtwoordkluis. Wie het wachtwoord kwijt is, kan het register niet meer openen; ook de makers van Waarborg niet.
password-too-short = Dit is te kort: neem ten minste { $shortest } tekens.
password-differs = De twee wachtwoorden zijn niet gelijk.
password-none = Zonder wachtwoord
password-none-means = Zonder wachtwoord kan iedereen die het bestand heeft, het lezen. U kunt later alsnog een wachtwoord instellen.
password-show = Wachtwoord tonen
password-hide = Wachtwoord verbergen
password-change = Wachtwoord wijzigen
password-changed = Het wachtwoord is gewijzigd. Oudere back-ups houden het wachtwoord van hun dag.
password-taken-away = Het register is niet meer versleuteld.
restore-what = Van een back-up maakt Waarborg een heel register onder een nieuwe naam. Er wordt niets overschreven.
restore-choose = Back-up kiezen
restore-where = Waar komt het teruggezette register te staan?
restore-password = Wachtwoord van de dag van de back-up
restore-do = Terugzetten
restore-busy = Bezig met terugzetten…
restore-done = Teruggezet: { $path }
settings-board = Bestuur
    .why = De gegevens van het bestuur als verwerkingsverantwoordelijke. Ze staan vooraan in het verwerkingsregister (artikel 30 lid 1 onder a AVG).
settings-safety = Wachtwoord en controle
settings-backups = Back-ups
    .why = Waarborg maakt vanzelf een back-up als u een gewijzigd register sluit, in een map naast het register. Oudere back-ups worden uitgedund.
settings-reference = Referentietabellen
    .why = De lijsten uit wet, convenant en schema waarmee Waarborg oordeelt. Elke regel heeft een bron en een datum waarop iemand er het laatst naar keek.
settings-appearance = Weergave en taal
settings-password = Wachtwoord
settings-check = Register controleren
    .why = Kijkt het bestand, de verwijzingen, de geschiedenis en de documenten na. Er verandert niets.
settings-check-do = Nu controleren
settings-check-sound = Alles is in orde. De geschiedenis telt { $entries } regels en sluit aan.
settings-check-hash = Controlegetal van de laatste regel: { $hash }. Noteer het ergens anders; zo is later te zien of de geschiedenis is herschreven.
settings-check-unsound = Er klopt iets niet. Bewaar dit bestand en zet een back-up terug onder een nieuwe naam.
settings-check-history = De geschiedenis sluit niet aan vanaf regel { $entry }.
settings-reference-table = Tabel
settings-reference-rows = { $count } regels; de oudste is nagekeken op { $date }.
reference-certainty = Zekerheid
reference-checked-on = Nagekeken op
backup-make = Nu een back-up maken
backup-made = Back-up gemaakt: { $path }
backup-none = Er zijn nog geen back-ups.
backup-list = Back-ups, de nieuwste boven
backup-at = Gemaakt op
backup-file = Bestand
appearance-scheme = Weergave
appearance-system = Zoals deze computer
appearance-light = Licht
appearance-dark = Donker
appearance-language = Taal
help-contents = Inhoud van het handboek
about-schema = Indeling van het register: { $schema }
about-licence = Vrije software onder de European Union Public Licence 1.2 (EUPL-1.2).
about-parts = Onderdelen van anderen
    .why = Waarborg is gebouwd met deze vrije software. De licentie staat erbij.
about-licence-of = Licentie
settings-terms = Termijnen van de regels
    .why = De termijnen waarmee de regels oordelen. U kunt er als bestuur van afwijken; dat komt in de geschiedenis en is ongedaan te maken.
term-name = Termijn
term-default = Anders geldt
term-reset = ‘{ $term }’ weer op de gewone waarde
term-saved = ‘{ $term }’ is opgeslagen. De regels oordelen er nu mee.
