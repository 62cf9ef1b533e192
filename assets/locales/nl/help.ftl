### help: waarom een veld wordt gevraagd en, onder .where, waar het antwoord in het stuk staat. Hier: het bestuur, partijen, producten
### en diensten. `help-<soort>-<veld>` geldt voor één soort gegevens, `help-<veld>` voor alle; een kolom van een tabel volgt op zijn veld.
### 3.0 en 4.0 zijn de indelingen van de bijsluiter: die van het privacyconvenant 3.0 en het branchemodel MEVW bij 4.0.

explain-field = Uitleg bij ‘{ $field }’
explain-table = Uitleg bij deze tabel
explain-where = Waar het staat:

## Wat bij meer soorten hetzelfde is

help-kvk = Het nummer in het handelsregister wijst precies één rechtspersoon aan, ook als de naam verandert.
    .where = bij de partijen in de overeenkomst, als het daar is ingevuld.
help-owner = De functie die hierop kan worden aangesproken. Noem geen naam: een functie blijft kloppen als iemand vertrekt.

## Bestuur en scholen

help-board-brin = Het nummer van de onderwijsinstelling bij de overheid. Het laat zien dat het bevoegd gezag zelf partij is, en niet een school.
    .where = bij de partijen in de overeenkomst.
help-board-rio = Het nummer in het register van instellingen en opleidingen (RIO). De overeenkomst kan ook dit nummer noemen.
    .where = bij de partijen in de overeenkomst.
help-board-representative = Wie het bestuur mag vertegenwoordigen en dus tekent. Noem de functie, bijvoorbeeld voorzitter college van bestuur.
    .where = bij de partijen in de overeenkomst.
help-board-fg-name = Een schoolbestuur moet een functionaris gegevensbescherming (FG) hebben (art. 37 AVG). Het verwerkingsregister noemt de FG en hoe u die bereikt (art. 30(1)(a) AVG).
help-board-fg-email = Het verwerkingsregister noemt hoe de FG te bereiken is (art. 30(1)(a) AVG). Een adres van de functie blijft kloppen.
help-board-fg-registration = Het nummer waaronder de FG bij de Autoriteit Persoonsgegevens (AP) bekend is.
help-board-ibp-name = De functie die informatiebeveiliging en privacy (IBP) regelt. Dat is niet de FG: die adviseert en besluit niet.
help-board-security-email = Waar leveranciers een datalek of een ander incident melden. Weet het bestuur van een datalek, dan heeft het 72 uur om dit aan de AP te melden (art. 33(1) AVG).
help-school-brin = Het nummer van de school, met de twee cijfers van de vestiging.
    .where = bijlage 4 van de overeenkomst, als die de scholen noemt.
help-school-ibp-name = De functie op school die vragen over informatiebeveiliging en privacy (IBP) beantwoordt. Bijlage 4 van de overeenkomst noemt ook een contactpersoon.

## Partijen

help-party-legal-name = De naam van de rechtspersoon, met de rechtsvorm. In de overeenkomst, de bijlagen en hier hoort dezelfde te staan.
    .where = bij de partijen in de overeenkomst; bijsluiter, onderdeel A (3.0) of 1 (4.0).
help-party-trade-name = De naam waaronder u de partij kent, als die anders is dan de statutaire naam.
help-party-country = Het land van de vestiging. Waar de gegevens staan, vult u in bij de bijsluiter.
    .where = bij de partijen in de overeenkomst; bijsluiter, onderdeel A (3.0) of 1 (4.0).
help-party-parent-name = Het concern waar de partij bij hoort, als dat er is.
help-party-parent-country = Ligt het concern buiten de EER, dan is dat een risico om te kennen. Een doorgifte is het daarmee nog niet (onderscheid: voorstel van Waarborg).
help-party-participation = Een deelnemer gebruikt de modelovereenkomst 4.0, een medestander een algemeen model. Bij een ander toetst u de tekst aan art. 28(3) AVG. Deelnemen is geen bewijs dat alles in orde is.
    .where = in het register op de website van het privacyconvenant.
help-party-participation-checked-on = Deelname kan veranderen. Voorstel van Waarborg: kijk het elk jaar na.
help-party-own-purposes-claimed = Een verwerker werkt alleen in opdracht en heeft geen eigen doelen (modelovereenkomst 4.0, art. 5(1)). Kiest hij zelf doelen, dan is hij daarvoor zelf verantwoordelijk (art. 5(4)).
    .where = waar de leverancier schrijft dat hij gegevens voor zichzelf gebruikt, bijvoorbeeld voor marketing; vaak in zijn privacyverklaring.
help-party-art30-2-confirmed = Moet een verwerker zelf een register bijhouden, dan doet hij dat (art. 30(2) AVG; modelovereenkomst 4.0, art. 3(4)). Ja of nee is genoeg.
    .where = meestal in geen stuk: vraag het de leverancier.
help-party-breach-hours = Hoe snel de leverancier in het algemeen zegt een datalek aan de school te melden. Laat leeg als er alleen ‘zonder onredelijke vertraging’ staat.
    .where = in het beveiligings- of privacybeleid van de leverancier, bij datalekken.
help-party-breach-from = Het begin telt: de vaststelling van een datalek kan later zijn dan de ontdekking. De eigen 72 uur van het bestuur worden door zo’n belofte niet langer.
    .where = in dezelfde zin als de termijn.
help-party-breach-vendor-notifies-ap = Volgens het model doet de school de wettelijke meldingen (modelovereenkomst 4.0, art. 8(5)). Zegt de leverancier zelf te melden, stem dan af wie het doet.
    .where = bij datalekken, in zijn beleid of in bijlage 2.
help-party-deputy = De functie die het overneemt. Zo hangt een leverancier niet aan één persoon.
help-party-reviewed-on = Wanneer het bestuur voor het laatst naar deze leverancier als geheel keek. Voorstel van Waarborg: doe dat elk jaar.
help-party-roles = De rol bepaalt wat u nodig hebt: met een verwerker sluit u een verwerkersovereenkomst (art. 28 AVG), met een distributeur en elke leverancier achter hem ook. Zonder rol telt de partij hier als verwerker.
    .where = bij de partijen in de overeenkomst.
help-party-mail-security = Standaarden tegen vervalste e-mail die de leverancier zegt te gebruiken.
    .where = in zijn beveiligings- of privacybeleid.

help-contact-party = Leeg: dit is een contact van het bestuur zelf.
help-contact-kind = Wie een datalek meldt, mag niet hoeven zoeken. Leg ook vast wie instructies mag geven en ontvangen (modelovereenkomst 4.0, art. 2(3)).
    .where = bijsluiter, aan het eind (3.0) of onderdeel 6 (4.0); voor datalekken ook bijlage 2.
help-contact-name = Een functie of afdeling, geen persoon.

help-certificate-standard = De norm met het jaartal. Het jaartal telt: certificaten volgens ISO/IEC 27001:2013 golden tot en met 31 oktober 2025.
    .where = op het certificaat zelf; een website noemt vaak alleen de norm.
help-certificate-number = Met het nummer kunt u het certificaat laten nagaan bij wie het gaf.
    .where = op het certificaat zelf.
help-certificate-scope = Wat het certificaat dekt. Dat is niet altijd het product dat u gebruikt: vraag ook de verklaring van toepasselijkheid.
    .where = op het certificaat zelf.
help-certificate-body = De instelling die het certificaat gaf en die het kan bevestigen.
    .where = op het certificaat zelf.
help-certificate-until = Na deze dag zegt het certificaat niets meer over de beveiliging van nu.
    .where = op het certificaat zelf.

## Producten, gebruik en dienstverlening

help-product-party = De leverancier: de rechtspersoon met wie u de overeenkomst sluit. Eén overeenkomst per leverancier is genoeg.
help-product-name = De naam zoals de leverancier die gebruikt. Elk product heeft een eigen privacybijsluiter.
    .where = bijsluiter, onderdeel A (3.0) of 1 (4.0).
help-product-edition = Een bijsluiter kan voor één editie gelden. Gebruikt u een andere, dan dekt het stuk die misschien niet.
    .where = bijsluiter, onderdeel A (3.0) of 1 (4.0), vaak in een lijst met ISBN’s.
help-product-kind = Het soort product helpt bij het zoeken en bij de vraag of een DPIA nodig is (indeling: voorstel van Waarborg).
help-product-description = Wat het product doet, zodat een ander begrijpt waarom er gegevens nodig zijn.
    .where = bijsluiter, onderdeel A (3.0) of 1 (4.0): beknopte uitleg en werking.
help-product-status = Of het product van het bestuur mag. Dat is iets anders dan of een school het gebruikt: dat staat bij het gebruik.
help-product-ai-class = AI die leerlingen toelaat, hun niveau of leren beoordeelt of gedrag bij examens volgt, is hoog risico; emoties herkennen is in het onderwijs verboden (AI-verordening).
    .where = meestal niet in de bijsluiter: vraag het de leverancier.
help-product-processes-personal-data = Leeg telt als ja, tot vaststaat dat er geen persoonsgegevens in gaan. Ook een gebruikersnummer of ECK iD is een persoonsgegeven.
    .where = bijsluiter, onderdeel D (3.0) of 3 (4.0).
help-product-all-services = Ja als dit voor alle diensten van de leverancier samen staat, omdat zijn document geen product noemt. Waarborg vult dat zelf in.
help-product-trial-days = Hoe lang een proef duurt volgens de leverancier. Beslis vóór het einde over aanschaf of laat de gegevens verwijderen.
    .where = in zijn voorwaarden of privacybeleid.
help-product-trial-agreement = Ook bij een proef met persoonsgegevens is een verwerkersovereenkomst nodig (art. 28 AVG). Komt die er niet, gebruik dan verzonnen gegevens.
    .where = in zijn voorwaarden of privacybeleid.
help-product-required-b = Alleen invullen als de FG een ander niveau nodig vindt. Leeg: het niveau dat Waarborg uit de gegevens berekent (voorstel van Waarborg).
help-product-required-i = Alleen invullen als de FG een ander niveau nodig vindt. Leeg: het niveau dat Waarborg uit de gegevens berekent (voorstel van Waarborg).
help-product-required-v = Alleen invullen als de FG een ander niveau nodig vindt. Leeg: het niveau dat Waarborg uit de gegevens berekent (voorstel van Waarborg).
help-product-required-reason = Waarom de FG van het berekende niveau afwijkt. Zonder reden kan een ander niveau niet worden opgeslagen.
help-product-eans = Het nummer wijst precies deze editie of licentie aan; een ISBN van dertien cijfers is er een.
    .where = bijsluiter, onderdeel 1 (4.0), of de bestelling.
help-product-sectors = Voor welk onderwijs de leverancier het product maakt.
    .where = bijsluiter, onderdeel A (3.0) of 1 (4.0): doelgroep.
help-product-login-hubs = De dienst waarover leerlingen inloggen. Zo’n knooppunt geeft gegevens door en heeft een eigen overeenkomst met de school.
    .where = bijsluiter, onderdeel D (3.0) of 3 (4.0).
help-product-attributes-sent = Wat het bestuur in werkelijkheid verstuurt. Dat mag niet meer zijn dan in bijlage 1 staat (modelovereenkomst 4.0, art. 5(3)).
    .where = niet in het stuk: kijk welke gegevens het bestuur in Basispoort of in Entree (ARP) vrijgeeft.
help-product-third-party-content = Video’s, lettertypen, kaarten of statistiek van een ander kunnen ook gegevens doorgeven.
    .where = in de privacy- of cookieverklaring, of in het product zelf.

help-use-kind = Ook bij een proef, een pilot of een gratis licentie is een verwerkersovereenkomst nodig zodra er persoonsgegevens in gaan (art. 28 AVG).
help-use-status = Alleen bij wat in gebruik is, kijken de regels of de papieren er zijn.
help-use-until = Bij een proef of pilot: de laatste dag. Beslis vóór die dag over aanschaf of laat de gegevens verwijderen.
help-use-pupils = Ongeveer hoeveel leerlingen. Verwerken op grote schaal is een van de negen criteria voor een DPIA.
help-use-optional-processing = Een optionele verwerking mag pas beginnen als de school ervoor heeft gekozen (modelovereenkomst 4.0, art. 3(2) en 3(3)).
    .where = welke er zijn: bijsluiter, onderdeel B2 (3.0) of 2 (4.0). De keuze zelf maakt de school.
help-use-optional-processing-purpose = het doel dat de bijsluiter optioneel noemt.
help-use-optional-processing-choice = ‘geen keuze vastgelegd’ is iets anders dan uit.
help-use-optional-processing-chosen-by = een functie, geen naam.

help-service-level-product = Leeg: de belofte geldt voor alle producten van de partij.
help-service-level-component = Een leverancier kan per onderdeel iets anders beloven, bijvoorbeeld voor inloggen, leermiddel en resultaten.
    .where = in de servicegarantie of SLA, in de tabel met tijden.
help-service-level-mtd-hours = Hoe lang het onderdeel hoogstens uit mag vallen (maximum tolerable downtime).
    .where = in de servicegarantie of SLA, bij MTD.
help-service-level-rto-hours = Binnen hoeveel uur het onderdeel weer werkt (recovery time objective). Dat hoort niet langer te zijn dan de MTD.
    .where = in de servicegarantie of SLA, bij RTO.
help-service-level-rpo-hours = Hoeveel uur aan gegevens hoogstens verloren gaat (recovery point objective). Staat er een bereik, neem dan het hoogste getal (voorstel van Waarborg).
    .where = in de servicegarantie of SLA, bij RPO.
help-service-level-availability = Wat de leverancier voor zijn eigen onderdeel belooft. ‘In principe’ of ‘we streven naar’ is geen belofte.
    .where = in de servicegarantie of SLA, bij beschikbaarheid.
help-service-level-service-window = Wanneer de helpdesk bereikbaar is of de dienst draait. Zo weet u of er hulp is als het nodig is, bijvoorbeeld bij een toets.
    .where = in de servicegarantie of SLA, bij openingstijden en onderhoud.
help-service-level-exclusions = Wat de leverancier niet meetelt, zoals onderhoud of een storing bij een ander in de keten.
    .where = in de servicegarantie of SLA, bij de uitzonderingen.
help-service-level-chain = De schakels tussen leerling en product, in hun volgorde. Waarborg vermenigvuldigt de percentages: de hele keten is minder beschikbaar dan elke schakel.
    .where = in de servicegarantie of SLA, als de leverancier de keten noemt.
help-service-level-chain-name = bijvoorbeeld de inlogdienst van de school, Basispoort of Entree, het leermiddel.
help-service-level-chain-percent = zoals de leverancier het per schakel noemt.
