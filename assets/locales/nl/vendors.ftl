### Pagina's van leveranciers, producten en hun papieren.

## Het oordeel in één regel

verdict-title = Hoe het ervoor staat
verdict-about-agreement = Overeenkomst
verdict-about-leaflet = Privacybijsluiter
verdict-about-annex = Beveiligingsbijlage
verdict-about-rosa = ROSA-dekking
verdict-about-transfers = Doorgifte
verdict-about-flags = Signalen
verdict-none = geen
verdict-lapsed = afgelopen op { $date }
verdict-no-products = geen producten
verdict-missing = ontbreekt
verdict-undated = zonder datum
verdict-of = van { $date }
verdict-some = { $have } van { $all }
verdict-unknown = onbekend
verdict-no-flags = geen
verdict-transfers-lacking = { $count } niet op orde
verdict-transfers-unknown = { $count } × land onbekend
verdict-transfers-recorded = { $count } vastgelegd
verdict-transfers-none = geen buiten de EER
flags-all = Alle { $count } signalen tonen

## De keten

chain-title = De keten: wie werkt waar
chain-lead = Wie voor de leverancier werkt en in welke landen, volgens de bijsluiters die nu gelden. Elk product en elke partij leidt naar het eigen blad.
chain-products = Producten
chain-parties = Leverancier en subverwerkers
chain-countries = Landen
chain-party = Wie
chain-self = leverancier zelf
chain-subprocessor = subverwerker
chain-unlisted = genoemd, niet opgegeven
chain-country = Land
chain-country-unknown = land onbekend
chain-standing = Positie van het land
chain-transfer = Doorgifte
chain-legend = Dikke lijn: de doorgifte is niet op orde. Streepjeslijn: het land is onbekend, of de partij is alleen genoemd.
chain-table = Dezelfde keten als tabel

## Leverancier

vendor-no-products = Van deze partij zijn nog geen producten vastgelegd.
vendor-no-agreements = Met deze partij is nog geen verwerkersovereenkomst vastgelegd.
vendor-no-documents = Bij deze partij zijn nog geen documenten bewaard.
vendor-works-for = Werkt als subverwerker voor
vendor-merge = Samenvoegen
vendor-merge-title = Een partij samenvoegen met { $name }
vendor-merge-lead = Staat dezelfde organisatie twee keer in het register? Kies de partij die in { $name } opgaat.
vendor-merge-from = Partij die verdwijnt
vendor-merge-same = Dit is dezelfde partij. Kies een andere.
vendor-merge-moves = Wat bij { $name } hoort, gaat naar { $into }: { $what }.
vendor-merge-fills = Wat alleen bij { $name } is ingevuld, vult { $into } aan. Wat bij { $into } al staat, blijft staan.
vendor-merge-archives = { $name } gaat naar het archief.
vendor-merge-undo = U kunt dit daarna ongedaan maken.
vendor-merge-do = Samenvoegen
vendor-merged = { $from } is opgegaan in { $into }.

## Product

product-uses = Gebruik
product-at-schools = { $count ->
    [0] niet in gebruik
    [one] op 1 school
   *[other] op { $count } scholen
  }

## Overeenkomst

agreement-covers = Geldt voor
agreement-covers-all = alle producten
agreement-past-end = einddatum voorbij

## Gebruik per school

product-uses-title = Gebruik op de scholen
product-uses-lead = Eén rij per school. Met een klik of de spatiebalk begint of eindigt het gebruik vandaag; u kunt dat ongedaan maken.
product-uses-count = In gebruik op { $active } van { $all } scholen.
product-no-schools = Er zijn nog geen scholen vastgelegd.
product-in-use = In gebruik
product-in-use-at = In gebruik op { $school }
product-no-agreements = Er is geen verwerkersovereenkomst vastgelegd die dit product dekt.
product-no-leaflet = Van dit product is nog geen privacybijsluiter vastgelegd.
product-no-security-annex = Van dit product is nog geen beveiligingsbijlage vastgelegd.
use-state-active = in gebruik
use-state-planned = gepland
use-state-ended = beëindigd
use-state-past = in gebruik, einddatum voorbij
use-state-none = geen gebruik
use-others = { $count ->
    [one] en 1 ander gebruik
   *[other] en { $count } andere
  }
use-begun-at = In gebruik op { $school } vanaf vandaag.
use-ended-at = Het gebruik op { $school } is beëindigd.

## Versies van papieren

paper-state = Stand
paper-counts = geldt nu
paper-replaced = vervangen
paper-statement = verklaring, geen bijsluiter
paper-version = versie { $version }
paper-without-version = zonder versienummer
paper-not-reviewed = nog niet bekeken
paper-not-accepted = nog niet aanvaard

## Niveaus en ROSA-dekking

levels-title = Betrouwbaarheidsniveaus (BIV): vereist en opgegeven
levels-lead = Wat de gegevens vragen, naast wat de leverancier opgeeft. Het vereiste niveau is een eigen voorstel van Waarborg; de FG kan een ander niveau vastleggen, met een reden.
levels-change = Ander niveau vastleggen
levels-required = Vereist
levels-declared = Opgegeven
levels-verdict = Verschil
levels-because = Waarom dit niveau
levels-enough = op niveau
levels-too-low = lager dan vereist
levels-unknown = niet te zeggen
score-aspect = Aspect
score-outcomes = Uitkomsten
score-points = Dekking (0–100)
score-band = Oordeel
score-missing = { $count } niet vermeld
score-stated = { $stated ->
    [one] 1 maatregel vermeld
   *[other] { $stated } maatregelen vermeld
  }, { $missing } niet vermeld ({ $completeness } % volledig).
score-steps = Zo is { $aspect } berekend
score-rule = De rekenregel
score-evidence = Bewijs: { $label }. Dit telt niet mee in de berekening.
score-no-evidence = Hoe is beoordeeld, is niet vermeld.
score-version = Versie { $version } van de rekenregel. Het certificeringsschema zelf kent geen punten.

## Privacybijsluiter

part-subjects = Betrokkenen
part-attributes = Kenmerken en gebruik
part-checklist = Toets aan artikel 28, derde lid, AVG
paper-accepted = Aanvaard op { $date }.
paper-is-statement = Dit is geen privacybijsluiter, maar wat de leverancier op een andere plek verklaart. Vraag de bijsluiter op.
paper-older = Dit is een eerdere versie.
paper-newer = Nu geldt de { $noun } van { $date }
leaflet-silent = zwijgt hierover
leaflet-silent-count = { $count ->
    [0] Over alle veertien categorieën van het model zegt het document iets.
    [one] Over 1 van de veertien categorieën van het model zegt het document niets. Zwijgen is iets anders dan nee.
   *[other] Over { $count } van de veertien categorieën van het model zegt het document niets. Zwijgen is iets anders dan nee.
  }
leaflet-own-categories = Ook aanvullende categorieën
leaflet-all-purposes = Alle doelen
leaflet-no-purposes = Het document noemt geen doelen.
leaflet-purpose-silent = niet genoemd
leaflet-optional = optioneel: het bestuur kiest
leaflet-integral = hoort bij het product
leaflet-subprocessors = Subverwerkers
leaflet-no-subprocessors = Het document noemt geen subverwerkers.
leaflet-open-subprocessing = Openen
chain-subprocessor-head = Subverwerker

## Beveiligingsbijlage

annex-silent = niet vermeld
annex-critical = weegt zwaar vanaf niveau { $level } (eigen keuze van Waarborg)
annex-measures-lead = Alle maatregelen van het certificeringsschema. Wat het document niet vermeldt, telt als ontbrekend en niet als ‘niet voldaan’.
annex-not-scored = Voor deze versie is geen dekking berekend, omdat een andere versie geldt.
annex-levels-change = Niveaus invullen

## Verwerkersovereenkomst

agreement-next = Wat nu?
agreement-next-none = Sluit een verwerkersovereenkomst vóór (verder) gebruik.
agreement-next-requested = Wacht op het stuk van de leverancier. Herinner de leverancier als het uitblijft.
agreement-next-received = Laat FG en IBP de overeenkomst en de bijlagen beoordelen.
agreement-next-in-review = Rond de beoordeling af en leg de overeenkomst voor aan het bestuur.
agreement-next-sign = Laat beide partijen tekenen en leg datum en ondertekenaar vast.
agreement-next-by-terms = Vraag een getekend exemplaar en bewaar de versie.
agreement-next-expired = Verleng het contract of stop het gebruik en start de afsluitprocedure.
agreement-next-ending = De overeenkomst eindigt op { $date }. Beslis over verlenging en vraag nieuwe bijlagen op.
agreement-next-ended = Laat de leverancier de gegevens teruggeven of vernietigen en leg de bevestiging vast.
agreement-next-close = De vernietiging is bevestigd. Zet de overeenkomst op afgerond.
agreement-next-reason = Leg bij de opmerkingen vast waarom geen overeenkomst nodig is.
agreement-next-until = Niets. De overeenkomst loopt tot en met { $date }.
agreement-next-nothing = Niets.
agreement-since = sinds { $date }
agreement-change = Wijzigen
agreement-unsigned = heeft nog niet getekend
agreement-annex = Bijlage
agreement-annex-number = Bijlage { $number }
agreement-annex-1 = Privacybijsluiter
agreement-annex-2 = Beveiligingsbijlage
agreement-annex-3 = Wijzigingen en aanvullingen
agreement-annex-4 = Scholen onder het bevoegd gezag
agreement-annex-held = Aanwezig
agreement-annex-there = aanwezig
agreement-annex-missing = niet vastgelegd
agreement-no-deviations = alleen bij afwijkingen van het model
agreement-checklist = Toets aan artikel 28, derde lid, AVG
agreement-checklist-own = Deze overeenkomst heeft een eigen tekst. Leg per bepaling vast of die erin staat.
agreement-checklist-covenant = Deze overeenkomst volgt het model van het privacyconvenant. De toets is bedoeld voor overeenkomsten met een eigen tekst.
agreement-unknown = onbekend
agreement-checklist-show = Toch toetsen

## De lijst van leveranciers

vendor-add = Leverancier toevoegen
vendors-show = Welke partijen
vendors-show-vendors = Alleen leveranciers
vendors-show-all = Alle partijen, ook subverwerkers
vendors-none = Er zijn nog geen leveranciers.
