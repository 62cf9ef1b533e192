### help-record: uitleg bij de velden van verwerkingsregister, DPIA, incidenten, aanvragen, besluiten, brieven en documenten. Zie help.ftl.

## Wat bij meer soorten hetzelfde is

help-subject-noun = Kies eerst over wat voor gegevens het gaat, en daarna welke.
help-subject = Waar dit over gaat. Zo vindt u het later bij dat product, die overeenkomst of die partij terug.
help-rule = De code van de regel die het signaal gaf, bijvoorbeeld OVK-01. Waarborg vult haar in als u vanuit een signaal werkt.

## Verwerkingsactiviteit

help-activity-name = Wat het bestuur doet, bijvoorbeeld ‘leerlingadministratie’. Niet de naam van een product: dat hoort bij de producten hieronder.
help-activity-transfers = Gaan er gegevens naar een land buiten de EER (art. 30(1)(e) AVG)? Kies ook ‘geen’ als dat zo is: leeg is geen antwoord.
    .where = bij de doorgiften van de leveranciers, en in de bijsluiters, onderdeel E of F (3.0) of 5 (4.0).
help-activity-measures = Hoe de gegevens in grote lijnen beveiligd zijn, ook bij het bestuur zelf (art. 30(1)(g) AVG: waar mogelijk).
    .where = in het beveiligingsbeleid van het bestuur; voor de producten in bijlage 2.
help-activity-ground-reason = Waarom deze grondslag past. Voor lesmateriaal is dat meestal een taak van algemeen belang; toestemming past daar meestal niet.
help-activity-origin = Waar de gegevens vandaan komen, bijvoorbeeld van de ouders of uit de leerlingadministratie. Art. 30 vraagt dit niet.
help-activity-automated-decisions = Neemt een systeem zonder mens een besluit dat iemand echt raakt (art. 22 AVG)? Art. 30 vraagt dit niet.
help-activity-automated-explanation = Hoe het systeem tot een besluit komt en wie het kan herzien.
help-activity-reviewed-on = Wanneer iemand naging of dit nog klopt (normenkader IBP, norm PR.03). Voorstel van Waarborg: elk jaar.
help-activity-dpia = De DPIA die bij deze verwerking hoort, of de voortoets waarom er geen nodig is.
help-activity-purposes = Waarvoor de gegevens nodig zijn (art. 30(1)(b) AVG). Noem elk doel apart.
    .where = wat het product doet: bijsluiter, onderdeel C (3.0) of 2 (4.0). Het doel van het bestuur bepaalt u zelf.
help-activity-grounds = Op welke grond het mag (art. 6 AVG); bij bijzondere gegevens ook een uit art. 9. Art. 30 vraagt dit niet, maar u moet hem kunnen noemen.
help-activity-data-subjects = Over wie de gegevens gaan (art. 30(1)(c) AVG).
    .where = bijsluiter, onderdeel A (3.0) of 1 (4.0): gebruikers.
help-activity-categories = Welke gegevens het zijn (art. 30(1)(c) AVG).
    .where = bijsluiter, onderdeel D (3.0) of 3 (4.0), van de producten hierboven.
help-activity-categories-note = welke gegevens precies, als de naam van de categorie te ruim is.
help-activity-recipients = Wie de gegevens krijgen (art. 30(1)(d) AVG): ook verwerkers, subverwerkers en instanties zoals DUO.
    .where = bijsluiter, onderdeel A en F (3.0) of 1 en 5 (4.0).
help-activity-recipients-party = als de ontvanger als partij in het register staat.
help-activity-recipients-description = anders: wie het is, of wat voor soort ontvanger.
help-activity-retention = Wanneer de gegevens worden gewist (art. 30(1)(f) AVG: waar mogelijk). Noem ook wanneer de termijn begint.
    .where = in het bewaarbeleid van het bestuur; voor de producten in de bijsluiter, eind van onderdeel D (3.0) of 4 (4.0).
help-activity-retention-subject = waarvoor de termijn geldt.
help-activity-retention-months = leeg als de termijn geen aantal maanden is.
help-activity-retention-term = met het begin erbij: ‘twee jaar na vertrek’.
help-activity-joint-controllers = Met wie het bestuur samen verantwoordelijk is, als dat zo is (art. 26 en 30(1)(a) AVG). Het bestuur zelf en de FG staan al in het register.
help-activity-products = Met welke producten het gebeurt. Waarborg stelt dan voor wat in hun bijsluiters staat.
help-activity-schools = Leeg: alle scholen van het bestuur.

## DPIA

help-dpia-product = Het product waar de DPIA over gaat. Een verwerkingsactiviteit verwijst zelf naar haar DPIA.
help-dpia-precheck-on = Wanneer is bekeken of een DPIA nodig is. Doe dat vóór het gebruik (art. 35 AVG).
help-dpia-needed = Bij twee of meer criteria, of een verwerking van de lijst van de AP, is een DPIA in de regel nodig (art. 35 AVG).
help-dpia-precheck-reason = Waarom wel of niet. Ook wie geen DPIA maakt, moet dat kunnen uitleggen.
help-dpia-sector-dpia = Een DPIA die voor de sector is gemaakt, bijvoorbeeld door SIVON. Noem het webadres en de datum.
    .where = op de website van wie haar maakte.
help-dpia-local-done = Een sector-DPIA vervangt de eigen afweging niet: het bestuur stelt haar zelf vast en neemt de maatregelen over.
help-dpia-dated-on = Verandert het product of het risico, dan moet de DPIA opnieuw worden bekeken (art. 35(11) AVG).
    .where = op de DPIA zelf.
help-dpia-made-by = De functie of het bureau dat haar maakte. De FG adviseert.
help-dpia-outcome = Het oordeel in een paar woorden: wat mag, en onder welke voorwaarden.
    .where = in het slot van de DPIA.
help-dpia-measures = Welke maatregelen het bestuur heeft genomen of overgenomen.
    .where = in het slot van de DPIA.
help-dpia-residual-high = Blijft er ook met de maatregelen een hoog risico, dan moet het bestuur eerst de AP raadplegen (art. 36 AVG).
    .where = in het slot van de DPIA.
help-dpia-consulted-on = Alleen nodig als er een hoog risico blijft (art. 36 AVG).
help-dpia-fg-advice = Het advies van de FG, apart van wat het bestuur besluit.
help-dpia-criteria = De negen Europese criteria. Leerlingen zijn kwetsbare personen: dat criterium geldt bijna altijd.
help-dpia-ap-list = Wat op de lijst van de AP staat, vraagt om een DPIA.

## Incidenten en datalekken

help-incident-kind = Bij een datalek gaat het om persoonsgegevens: dan loopt de termijn van 72 uur (art. 33(1) AVG). Leg ook een bijna-incident vast.
help-incident-title = Een paar woorden, zonder namen van mensen.
help-incident-source = Wie het ontdekte of meldde.
help-incident-party = De leverancier bij wie het gebeurde, als dat zo is.
help-incident-discovered-at = Wanneer iemand het voor het eerst merkte. De termijn van 72 uur begint pas als het bestuur het weet.
    .where = in de melding van de leverancier.
help-incident-vendor-aware-at = Wanneer de leverancier het wist. Hij hoort het zonder onredelijke vertraging te melden (modelovereenkomst 4.0, art. 8(2)).
    .where = in de melding van de leverancier.
help-incident-informed-at = Wanneer de leverancier het aan het bestuur vertelde. Het verschil met hierboven laat zien of hij zijn afspraak nakwam.
    .where = de datum en tijd van zijn melding.
help-incident-known-at = Hier begint de termijn van 72 uur voor melden bij de AP (art. 33(1) AVG). Meestal is dat het moment waarop de leverancier het vertelt.
help-incident-persons = De melding aan de AP noemt ongeveer hoeveel mensen het raakt (art. 33(3) AVG).
    .where = in de melding van de leverancier.
help-incident-records = De melding aan de AP noemt ook ongeveer hoeveel gegevens het betreft (art. 33(3) AVG).
    .where = in de melding van de leverancier.
help-incident-cause = Hoe het kon gebeuren. U moet elk datalek vastleggen, ook als u niet meldt (art. 33(5) AVG).
    .where = in de melding van de leverancier.
help-incident-effect = Wat het voor de mensen en de school betekent of kan betekenen (art. 33(5) AVG).
help-incident-encrypted = Kon niemand de gegevens lezen, dan hoeft u de mensen mogelijk niet in te lichten (art. 34(3) AVG).
    .where = in de melding van de leverancier.
help-incident-risk = Weeg kans en ernst: welke gegevens, hoeveel, wie heeft ze nu? Het risico bepaalt of u bij de AP meldt en of u de mensen inlicht.
help-incident-ap-decision = Melden moet, tenzij een risico voor de mensen onwaarschijnlijk is (art. 33(1) AVG).
help-incident-ap-reason = Waarom u wel of niet meldt; na 72 uur ook waarom zo laat (art. 33(1) AVG).
help-incident-ap-reported-at = Een melding mag in stappen (art. 33(4) AVG). Vul het moment van de eerste in.
    .where = in de bevestiging van de AP.
help-incident-ap-number = Met dit nummer vult u de melding later aan.
    .where = in de bevestiging van de AP.
help-incident-subjects-decision = Inlichten moet bij een hoog risico, in begrijpelijke taal (art. 34 AVG).
help-incident-subjects-reason = Waarom wel of niet, bijvoorbeeld omdat de gegevens versleuteld waren (art. 34(3) AVG).
help-incident-subjects-informed-at = Wanneer de mensen, of de ouders van jonge leerlingen, zijn ingelicht.
help-incident-measures = Wat is gedaan om de schade te beperken en herhaling te voorkomen (art. 33(3) en 33(5) AVG).
    .where = van de leverancier: in zijn melding.
help-incident-fg-advice = Het advies van de FG over melden en inlichten, apart van het besluit.
help-incident-costs = De kosten worden in overleg redelijk verdeeld (modelovereenkomst 4.0, art. 8(6)).
help-incident-closed-at = Sluit pas als is opgeschreven wat u ervan leert.
help-incident-lessons = Wat u of de leverancier voortaan anders doet.
help-incident-categories = De melding aan de AP noemt welke soorten gegevens het zijn (art. 33(3) AVG).
    .where = in de melding van de leverancier; anders in de bijsluiter.
help-incident-data-subjects = Wie het raakt. Voorstel van Waarborg: licht bij leerlingen onder de 16 ook de ouders in.
    .where = in de melding van de leverancier.
help-incident-notice-items = Vink aan wat de leverancier al vertelde. Wat ontbreekt, vraagt u na.
    .where = in de melding van de leverancier; bijlage 2 zegt wat daarin hoort.

## Aanvragen

help-request-kind = Een aanvraag komt vóór het gebruik. Wat al wordt gebruikt zonder toestemming, heet schaduw-ICT: ook dat beoordeelt u.
help-request-requested-by = Een functie, geen naam.
help-request-purpose = Waarvoor iemand het wil gebruiken. Misschien is er al een product dat dit kan.
help-request-account-needed = Een account betekent bijna altijd persoonsgegevens.
    .where = in de app of op de website, bij aanmelden.
help-request-personal-data = Ook een voornaam, foto of IP-adres is een persoonsgegeven. Zo ja, dan moeten er papieren zijn vóór het gebruik.
    .where = in de privacyverklaring.
help-request-advertising = Gegevens van leerlingen zijn nooit voor reclame (modelovereenkomst 4.0, art. 5(2)).
    .where = in de app zelf en in de privacy- of cookieverklaring.
help-request-inside-eea = Zo nee, dan is er een doorgifte en is er meer nodig (hoofdstuk V AVG).
    .where = in de privacyverklaring: opslag en doorgifte.
help-request-agreement-offered = Is de maker verwerker, dan moet er een overeenkomst zijn voordat er persoonsgegevens in gaan (art. 28 AVG).
    .where = op de website van de maker, vaak onder privacy of voorwaarden.
help-request-decided-by = Een functie, geen naam.
help-request-reason = Waarom, en onder welke voorwaarden. De aanvrager moet het kunnen begrijpen.
help-request-product = Het product dat hieruit voortkwam, als het in het register staat.

## Besluiten, brieven, documenten en standen

help-decision-kind = De FG adviseert, het bestuur besluit (art. 38 en 39 AVG). Een signaal aanvaardt u op het scherm Signalen; het komt terug als de datum voorbij is of de feiten veranderen.
help-decision-reason = Zonder reden kan een besluit niet worden opgeslagen: iemand moet het later kunnen volgen.
help-decision-by = De functie die besloot of adviseerde. Geen naam.
help-decision-until = De laatste dag waarop een aanvaarding geldt. De dag erna is het signaal terug.
help-decision-accepted-values = De feiten van die dag. Waarborg vult ze in en ziet zo of er iets veranderde.
help-decision-advice = Het advies van de FG waarop het besluit steunt.

help-letter-template = De modeltekst waaruit de brief is gemaakt.
help-letter-sent-on = Vul in als de brief echt weg is: Waarborg verstuurt niets.
help-letter-answered-on = Wanneer de leverancier antwoordde. Leeg: u wacht nog.

help-document-sha256 = Een controlegetal van de inhoud. Is het gelijk, dan is het bestand niet veranderd.
help-document-kind = Wat voor stuk het is. Een privacyverklaring telt niet als bijsluiter.
    .where = in de titel van het stuk.
help-document-source = Van wie of waar het kwam, bijvoorbeeld een e-mail van de leverancier of een webadres.
help-document-received-on = Wanneer het bestuur het kreeg. De datum op het stuk zelf hoort bij de bijsluiter, bijlage of overeenkomst.
help-document-erased-on = De dag waarop inhoud en tekst zijn gewist. Wat in de geschiedenis staat, klopt dan nog.
help-document-links = Bij welke gegevens het stuk hoort. Zo is het bij elk daarvan te vinden.
help-document-links-noun = kies eerst wat voor gegevens.
help-document-links-record = en daarna welke.
help-document-refused = Kenmerken van gegevens die bij het inlezen zijn geweigerd. Ze worden uit dit stuk niet meer voorgesteld.

help-snapshot-taken-on = De cijfers zijn die van deze dag en veranderen niet meer.
help-snapshot-occasion = Waarom de cijfers zijn vastgelegd, bijvoorbeeld voor het jaarverslag.
help-snapshot-figures = De vastgelegde cijfers. Hun betekenis staat bij de cijfers onder Rapporten.
help-snapshot-figures-name = de naam van het cijfer.
