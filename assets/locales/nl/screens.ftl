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
command-close = Register sluiten
command-dark = Donkere weergave
command-light = Lichte weergave

## Velden

field-required = (verplicht)
field-not-stated = Niet ingevuld
field-nothing-found = Niets gevonden
field-add-new = ‘{ $text }’ toevoegen
field-choose-noun-first = Kies eerst waar het over gaat.
field-hint-date = dd-mm-jjjj
field-hint-instant = dd-mm-jjjj uu:mm
field-wrong-date = Dit is geen datum. Schrijf bijvoorbeeld 1-2-2026 of 1 februari 2026.
field-wrong-instant = Dit is geen tijdstip. Schrijf bijvoorbeeld 1-2-2026 14:05.
field-wrong-whole = Dit is geen heel getal.
field-wrong-decimal = Dit is geen getal. Schrijf bijvoorbeeld 99,5.
field-passage = { $count ->
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

## Lijsten

list-search = Zoeken in deze lijst
list-all-of = { $field }: alle
list-archived = Ook gearchiveerd
list-clear = Alles tonen
list-columns = Kolommen
list-columns-reset = Gewone kolommen
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
