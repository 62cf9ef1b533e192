### report

## Words of the renderers, whatever the report.

report-contents = Inhoud
report-continued = { $title } (vervolg)
report-page = Pagina { $page } van { $pages }
report-page-volume = Deel { $volume } van { $volumes } · pagina { $page } van { $pages }
report-volume = Deel { $volume } van { $volumes }
report-volume-file = { $name } ({ $volume } van { $volumes })
report-made-on = Gemaakt op { $date }
report-made-with = Gemaakt met { $program }
report-as-of = Stand op { $date }
report-about = Over dit document
report-section-link = Ga naar { $title }
report-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }

## Register of article 30(1) AVG. The letters follow the law.

report-register-title = Register van verwerkingsactiviteiten
report-register-subtitle = Artikel 30, eerste lid, Algemene verordening gegevensbescherming (AVG)
report-register-r1a1 = Verwerkingsverantwoordelijke
report-register-r1a2 = Gezamenlijke verwerkingsverantwoordelijken of vertegenwoordiger
report-register-r1a3 = Functionaris gegevensbescherming
report-register-r1b = Verwerkingsdoeleinden
report-register-r1c1 = Categorieën betrokkenen
report-register-r1c2 = Categorieën persoonsgegevens
report-register-r1d = Categorieën ontvangers
report-register-r1e = Doorgiften buiten de EER
report-register-r1f = Beoogde bewaartermijnen
report-register-r1g = Beveiligingsmaatregelen in het algemeen
report-register-represented-by = vertegenwoordigd door { $name }
report-register-processor = verwerker
report-register-recipient-as = { $party } ({ $role }, { $product })
report-register-subprocessor = { $party } (subverwerker, { $place })
report-register-place-unknown = land niet opgegeven
report-register-transfer = { $party }, { $country }: { $safeguard }
report-register-safeguard-unknown = waarborg niet opgegeven
report-register-transfers-contradicted = maar bij de gebruikte producten staan wel doorgiften:
report-register-transfers-unlisted = wel doorgifte, maar niet ingevuld naar welk land en met welke waarborg
report-register-months = { $count ->
    [one] { $count } maand
   *[other] { $count } maanden
}
report-register-declared = { $product }, opgegeven door de leverancier: { $levels }
report-register-until = tot en met { $date }
report-register-on = op { $date }
report-register-signed-on = getekend op { $date }
report-register-since = sinds { $date }
report-register-ground-6 = artikel 6, lid 1, onder { $point }, AVG: { $name }
report-register-ground-9 = artikel 9, lid 2, onder { $point }, AVG: { $name }
report-register-empty = niet ingevuld
report-register-none = geen
report-register-unknown = onbekend
report-register-yes = ja
report-register-no = nee
report-register-overview = Overzicht
report-register-overview-text = Dit overzicht noemt elke verwerkingsactiviteit van het bestuur. Volledig is een activiteit als elk veld is ingevuld dat artikel 30, eerste lid, van de AVG vraagt.
report-register-overview-summary = Alle verwerkingsactiviteiten met eigenaar, doorgifte, laatste controle en volledigheid.
report-register-no-activities = Er staat nog geen verwerkingsactiviteit in het register.
report-register-activity = Activiteit
report-register-activities = Verwerkingsactiviteiten
report-register-products = Producten
report-register-product = Product
report-register-subprocessors = Subverwerkers
report-register-transfers = Doorgiften
report-register-schools = Scholen
report-register-all-schools = alle scholen van het bestuur
report-register-owner = Eigenaar
report-register-reviewed = Laatste controle
report-register-completeness = Volledigheid
report-register-complete = volledig
report-register-gaps = { $count ->
    [one] { $count } verplicht veld is leeg
   *[other] { $count } verplichte velden zijn leeg
}
report-register-compulsory-empty = { $count } verplicht leeg
report-register-possible-empty = { $count } waar mogelijk
report-register-no-activity = nog geen verwerkingsactiviteit
report-register-board-incomplete = gegevens van het bestuur onvolledig
report-register-contradictory = tegenstrijdig
report-register-contradictions = { $count ->
    [one] { $count } activiteit is tegenstrijdig over doorgiften
   *[other] { $count } activiteiten zijn tegenstrijdig over doorgiften
}
report-register-unlinked-count = { $count ->
    [one] { $count } product in gebruik staat bij geen activiteit
   *[other] { $count } producten in gebruik staan bij geen activiteit
}
report-register-lacking-board-contact = contactgegevens niet ingevuld
report-register-lacking-fg-name = naam niet ingevuld
report-register-lacking-fg-contact = contactgegevens niet ingevuld
report-register-extras = Aanvullende gegevens – geen onderdeel van artikel 30 AVG
report-register-grounds = Grondslag
report-register-origin = Herkomst van de gegevens
report-register-automated = Geautomatiseerde besluitvorming
report-register-dpia = DPIA
report-register-agreement = Verwerkersovereenkomst
report-register-no-agreement = geen overeenkomst in het register
report-register-no-personal-data = verwerkt geen persoonsgegevens
report-register-covenant = convenant { $version }
report-register-rosa = ROSA-dekking (eigen berekening)
report-register-no-annex = geen beveiligingsbijlage
report-register-coverage = { $aspect } { $percent } % – { $verdict } (opgegeven { $declared }, vereist { $required })
report-register-coverage-none = { $aspect } – { $verdict } (opgegeven { $declared }, vereist { $required })
report-register-coverage-sufficient = voldoende
report-register-coverage-attention = aandacht
report-register-coverage-insufficient = onvoldoende
report-register-coverage-unknown = onvoldoende gegevens
report-register-availability = Beschikbaarheid
report-register-integrity = Integriteit
report-register-confidentiality = Vertrouwelijkheid
report-register-low = laag
report-register-middle = midden
report-register-high = hoog
report-register-products-summary = De gebruikte producten met hun verwerkersovereenkomst en ROSA-dekking.
report-register-column-r1a1 = a Verwerkingsverantwoordelijke
report-register-column-r1a2 = a Gezamenlijke verwerkingsverantwoordelijken of vertegenwoordiger
report-register-column-r1a3 = a Functionaris gegevensbescherming
report-register-column-r1b = b Verwerkingsdoeleinden
report-register-column-r1c1 = c Categorieën betrokkenen
report-register-column-r1c2 = c Categorieën persoonsgegevens
report-register-column-r1d = d Categorieën ontvangers
report-register-column-r1e = e Doorgiften buiten de EER
report-register-column-r1f = f Beoogde bewaartermijnen
report-register-column-r1g = g Beveiligingsmaatregelen in het algemeen
report-register-column-empty = Verplichte velden leeg
report-register-column-grounds = Extra: grondslag
report-register-column-origin = Extra: herkomst van de gegevens
report-register-column-automated = Extra: geautomatiseerde besluitvorming
report-register-column-products = Extra: producten
report-register-column-agreement = Extra: verwerkersovereenkomst
report-register-column-rosa = Extra: ROSA-dekking (eigen berekening)
report-register-column-dpia = Extra: DPIA
report-register-column-owner = Extra: eigenaar
report-register-column-schools = Extra: scholen
report-register-column-reviewed = Extra: laatste controle
report-register-column-vendor = Leverancier
report-register-column-agreed-on = Getekend op
report-register-column-ends-on = Loopt tot en met
report-register-column-leaflet = Privacybijsluiter van
report-register-column-annex = Beveiligingsbijlage van
report-register-column-coverage = { $aspect }: ROSA-dekking in % (eigen berekening)
report-register-column-declared = { $aspect }: opgegeven niveau
report-register-column-required = { $aspect }: vereist niveau
report-register-column-subprocessor = Subverwerker
report-register-column-service = Dienst
report-register-column-place = Plaats
report-register-column-countries = Landen
report-register-column-recipient = Ontvanger
report-register-column-country = Land
report-register-column-safeguard = Waarborg
report-register-column-dtia = DTIA van
report-register-column-permission = Toestemming van het bestuur
report-register-note-source = Gemaakt uit het register van het bestuur. Wat daarin niet is ingevuld, staat hier als niet ingevuld; niets is aangevuld of geraden.
report-register-note-scope = Het register zelf (onderdelen a tot en met g) is wat artikel 30 AVG vraagt. Wat daarna komt helpt om te verantwoorden en is geen onderdeel van dat artikel.
report-register-about-law = De onderdelen a tot en met g volgen artikel 30, eerste lid, van de AVG, in de volgorde van de wet.
report-register-about-empty = Niet ingevuld betekent dat het register er niets over zegt. De onderdelen f en g vraagt de wet waar mogelijk; de andere zijn verplicht als zij van toepassing zijn.
report-register-about-none = Bij doorgiften staat alleen geen als het register dat uitdrukkelijk zegt.
report-register-about-derived = Verwerkers, subverwerkers, doorgiften, certificaten en opgegeven niveaus komen uit wat het register over de gebruikte producten en hun leveranciers bevat. Zij geven weer wat de leverancier heeft opgegeven.
report-register-about-rosa = De ROSA-dekking is een eigen berekening van dit programma uit de beveiligingsbijlage van de leverancier. Zij is geen oordeel van de leverancier, van Edu-K of van een auditor.
report-register-about-authority = Het bestuur laat dit register zien als de Autoriteit Persoonsgegevens daarom vraagt (artikel 30, vierde lid, AVG).

# The name of the file, without date.
report-register-file = verwerkingsregister

# Products that no activity names.
report-register-unlinked = Producten zonder verwerkingsactiviteit
report-register-unlinked-text = Deze producten zijn in gebruik, maar staan bij geen verwerkingsactiviteit. Het register is pas volledig als elk product bij een activiteit hoort.

## Comparison of leaflets and annexes.

report-comparison-title = Vergelijking van privacybijsluiters en beveiligingsbijlagen
report-comparison-file = vergelijking
report-comparison-columns = Wat is vergeleken
report-comparison-leaflet = privacybijsluiter: { $edition }
report-comparison-annex = beveiligingsbijlage: { $edition }
report-comparison-none = geen
report-comparison-undated = zonder datum
report-comparison-differing = Regels die verschillen
report-comparison-row = Onderwerp
report-comparison-group = Onderdeel
report-comparison-differs = Verschilt
report-comparison-rules = { $column }: regels
report-comparison-summary = { $group }, per product of versie naast elkaar.
report-comparison-marks = Wat de regels erover zeggen
report-comparison-marks-summary = De regels die iets over een van de kanten zeggen, met reden en bron.
report-comparison-rule = Regel
report-comparison-side = Kant
report-comparison-why = Waarom
report-comparison-source = Bron
report-comparison-same = Er zijn geen verschillen.
report-comparison-note-unknown = Niet vermeld en onbekend betekenen niet nee. Geen document betekent dat het stuk er niet is; over de inhoud is dan niets te zeggen.
report-comparison-note-mark = Een kant is alleen gemarkeerd waar een regel dat zegt. De regel en haar bron staan achteraan.
report-comparison-note-rosa = De ROSA-dekking en het vereiste niveau zijn een eigen berekening van dit programma, geen oordeel van de leverancier, van Edu-K of van een auditor.

## Report to the board

report-board-file = bestuursrapport
report-board-title = Rapport aan het bestuur
report-board-subtitle = Verschillen en bijzonderheden in het register van leveranciers
report-board-note = Gemaakt uit het register van het bestuur. Wat daarin niet is ingevuld, staat hier als onbekend; niets is aangevuld of geraden.
report-board-state = Stand in cijfers
report-board-figures = Cijfers
report-board-counted = { $count ->
    [one] De grafieken over producten tellen { $count } product: het is in gebruik en verwerkt persoonsgegevens, of dat is niet bekend. Onbekend telt apart. Wat niet is nagegaan, staat onder ‘Over dit document’.
   *[other] De grafieken over producten tellen { $count } producten: zij zijn in gebruik en verwerken persoonsgegevens, of dat is niet bekend. Onbekend telt apart. Wat niet is nagegaan, staat onder ‘Over dit document’.
}
report-board-chart = Staafdiagram. { $title }: { $figures }.
report-board-others = en nog { $count }: zie de lijst
report-board-more = Hier staan de eerste { $shown } van { $all }. De andere { $left } staan in de werkmap (XLSX) en in de JSON van dit rapport.
report-board-without = Leveranciers zonder gesloten overeenkomst
report-board-without-text = Leveranciers die als verwerker een product leveren dat in gebruik is en persoonsgegevens verwerkt, of waarvan dat niet bekend is, terwijl voor dat product geen verwerkersovereenkomst is gesloten (artikel 28, derde lid, AVG). De laatste kolom zegt wat er wel is.
report-board-without-none = Er zijn geen leveranciers zonder gesloten overeenkomst.
report-board-agreements = Verwerkersovereenkomsten
report-board-agreements-text = Alle overeenkomsten in het register. Voorop staat wat niet is gesloten of voorbij is; daarna volgt wat het eerst afloopt. Staat er geen einddatum, dan is er geen ingevuld, ook niet van het contract eronder.
report-board-agreements-none = Er staan geen verwerkersovereenkomsten in het register.
report-board-leaflets = Privacybijsluiters
report-board-leaflets-text = De producten in gebruik met de leeftijd van hun nieuwste privacybijsluiter. Voorop staat wat ontbreekt of het oudst is.
report-board-products-none = Er zijn geen producten in gebruik die persoonsgegevens verwerken.
report-board-rosa = ROSA-dekking (eigen berekening)
report-board-rosa-rule = De regel, versie { $version }: { $rule }
report-board-rosa-text = De dekking is berekend uit wat de leverancier in zijn beveiligingsbijlage opgeeft. Zij is geen oordeel van de leverancier, van Edustandaard of van een auditor. Het vereiste niveau is een eigen voorstel dat uit de gegevens volgt, tenzij de FG een ander niveau heeft gesteld.
report-board-levels = Vereist en opgegeven niveau
report-board-no-annex = geen bijlage
report-board-required = vereist { $level }
report-board-declared = opgegeven { $level }
report-board-remedies = Wat te doen, per regel
report-board-flags-list = Alle open signalen, het zwaarste eerst
report-board-places = Waar de gegevens zijn
report-board-places-text = De landen van opslag, verwerking en toegang, zoals de leverancier die opgeeft voor zichzelf en voor zijn subverwerkers. Of een ontvanger onder een adequaatheidsbesluit valt, is hiermee niet nagegaan.
report-board-transfers = Doorgiften buiten de EER
report-board-transfers-text = De doorgiften die in het register staan, met het opgegeven instrument (hoofdstuk V AVG) en de schriftelijke toestemming van het bestuur. Of het instrument klopt, is hiermee niet nagegaan.
report-board-transfers-none = Er staan geen doorgiften in het register. Dat bewijst niet dat er geen zijn: zie waar de gegevens zijn.
report-board-flags = Verschillen en bijzonderheden
report-board-flags-text = Alle open signalen: wat de regels in het register vinden en geen besluit heeft aanvaard. Een signaal is een feit met een bron, geen oordeel; het bestuur beslist.
report-board-flags-none = Er zijn geen open signalen.
report-board-schools = Open signalen naar school
report-board-schools-text = Een signaal telt bij elke school waar het product in gebruik is of waarvoor de verwerkingsactiviteit geldt. De aantallen per school zijn daarom niet op te tellen.
report-board-schools-none = Er staan geen scholen in het register.
report-board-schools-count = { $count } scholen
report-board-definitions = Wat er is geteld
report-board-about-neutral = Dit rapport noemt verschillen en bijzonderheden, met hun bron. Het is geen juridisch oordeel. Het bestuur beslist; de FG adviseert.
report-board-about-checked = De cijfers komen uit wat in het register staat op de dag van het rapport. Of leveranciers doen wat zij opgeven, is niet nagegaan. Ook of een school iets gebruikt dat niet in het register staat, is hiermee niet bekend.
report-board-about-unknown = Onbekend telt apart. Wat niemand heeft opgegeven, telt niet als nee en niet als in orde.
report-board-about-terms = De termijnen zijn die waarmee de regels oordelen. Elke regel staat met uitleg en bron in het handboek.
report-board-about-rosa = Voor ROSA bestaat geen officiële score. De ROSA-dekking is een eigen berekening van dit programma.
report-board-unknown = onbekend
report-board-all-products = alle producten van de leverancier
report-board-no-date = geen datum
report-board-instrument-unknown = onbekend of niet ingevuld
report-board-permission-document = ja, zonder datum
report-board-no-permission = niet vastgelegd
report-board-column-vendor = Leverancier
report-board-column-product = Product
report-board-column-products = Producten
report-board-column-title = Overeenkomst
report-board-column-agreement-state = Status
report-board-column-until = Loopt tot en met
report-board-column-leaflet = Privacybijsluiter
report-board-column-dated-on = Datum
report-board-column-rosa-b = Beschikbaarheid
report-board-column-rosa-i = Integriteit
report-board-column-rosa-v = Vertrouwelijkheid
report-board-column-percent-b = Beschikbaarheid: dekking in %
report-board-column-percent-i = Integriteit: dekking in %
report-board-column-percent-v = Vertrouwelijkheid: dekking in %
report-board-column-required-b = Beschikbaarheid: vereist niveau
report-board-column-required-i = Integriteit: vereist niveau
report-board-column-required-v = Vertrouwelijkheid: vereist niveau
report-board-column-declared-b = Beschikbaarheid: opgegeven niveau
report-board-column-declared-i = Integriteit: opgegeven niveau
report-board-column-declared-v = Vertrouwelijkheid: opgegeven niveau
report-board-column-countries = Landen
report-board-column-zone = Samengevat
report-board-column-recipient = Ontvanger
report-board-column-country = Land
report-board-column-instrument = Instrument
report-board-column-permission = Toestemming
report-board-column-severity = Zwaarte
report-board-column-rule = Regel
report-board-column-subject = Gaat over
report-board-column-message = Wat er is gevonden
report-board-column-remedy = Wat te doen
report-board-column-schools = Scholen
report-board-column-school = School
report-board-column-total = Samen
report-board-column-group = Groep (sleutel)
report-board-column-group-title = Groep
report-board-column-figure = Cijfer (sleutel)
report-board-column-figure-label = Cijfer
report-board-column-count = Aantal
report-board-column-unit = Waarvan
report-board-column-date = Stand op
report-board-column-definition = Wat er is geteld
