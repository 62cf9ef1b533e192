### overview: the figures of a register on a day. Each group says what is counted; terms come from the settings of the rules.

## Counts

overview-counts = Het register in aantallen
    .definition = Geteld op { $date }. Wat gearchiveerd is, telt niet mee.
    .unit = Aantal
overview-counts-vendors = Leveranciers
    .note = Partijen van wie een product in het register staat.
overview-counts-products-in-use = Producten in gebruik
    .note = Producten met een lopend gebruik op ten minste één school, ook op proef.
overview-counts-products-counted = Producten in gebruik met persoonsgegevens
    .note = Producten in gebruik, behalve die waarvan vaststaat dat zij geen persoonsgegevens verwerken.
overview-counts-schools = Scholen
    .note = Scholen van het bestuur.
overview-counts-agreements = Verwerkersovereenkomsten
    .note = Alle overeenkomsten, wat hun status ook is.
overview-counts-leaflets = Privacybijsluiters
    .note = Alle versies. Wat een leverancier elders verklaart, is geen bijsluiter.
overview-counts-security-annexes = Beveiligingsbijlagen
    .note = Alle versies.
overview-counts-subprocessors = Subverwerkers
    .note = Partijen die de bijsluiter van een product in gebruik als subverwerker noemt; zonder bijsluiter: die de leverancier elders noemt.
overview-counts-transfers = Doorgiften
    .note = Doorgiften in het register, behalve die van producten die niet meer in gebruik zijn.
overview-counts-activities = Verwerkingsactiviteiten
    .note = Activiteiten in het register van artikel 30 AVG.
overview-counts-flags-open = Open signalen
    .note = Wat de regels op deze dag vinden en geen besluit heeft aanvaard.
overview-counts-flags-accepted = Aanvaarde signalen
    .note = Wat de regels vinden en een besluit met reden tot een datum heeft aanvaard.

## Agreements

overview-products-by-agreement = Producten en hun verwerkersovereenkomst
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is. Elk product telt één keer, bij de eerste regel die op een van zijn overeenkomsten past.
    .unit = Producten
overview-agreement-state-signed = getekend
overview-agreement-state-by-terms = via de licentievoorwaarden
overview-agreement-state-not-needed = niet nodig
overview-agreement-state-under-way = nog niet gesloten
overview-agreement-state-over = voorbij
overview-agreement-state-none = geen overeenkomst

overview-agreements-by-status = Verwerkersovereenkomsten naar status
    .definition = Alle overeenkomsten in het register, met hun status op { $date }. De laatste regel telt leveranciers: zij leveren een product dat in gebruik is en persoonsgegevens verwerkt, en voor ten minste één zo’n product is geen overeenkomst gesloten.
    .unit = Overeenkomsten
overview-agreement-over = gesloten, maar de einddatum is voorbij
overview-no-agreement = leveranciers zonder gesloten overeenkomst

## Leaflets

overview-leaflets-by-age = Privacybijsluiters naar leeftijd
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is. De leeftijd is die van de nieuwste bijsluiter die niet is vervangen.
    .unit = Producten
overview-leaflet-age-current = hoogstens { $due } maanden oud
overview-leaflet-age-due = ouder dan { $due }, hoogstens { $outdated } maanden
overview-leaflet-age-outdated = ouder dan { $outdated }, hoogstens { $stale } maanden
overview-leaflet-age-stale = ouder dan { $stale } maanden
overview-leaflet-age-undated = bijsluiter zonder datum
overview-leaflet-age-statement = geen bijsluiter, wel een verklaring elders
overview-leaflet-age-none = geen bijsluiter

## ROSA

overview-rosa-b = ROSA-dekking van beschikbaarheid (eigen berekening)
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is, naar hun dekking. De regel: { $rule }
    .unit = Producten
overview-rosa-i = ROSA-dekking van integriteit (eigen berekening)
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is, naar hun dekking. De regel: { $rule }
    .unit = Producten
overview-rosa-v = ROSA-dekking van vertrouwelijkheid (eigen berekening)
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is, naar hun dekking. De regel: { $rule }
    .unit = Producten
overview-no-annex = geen beveiligingsbijlage
overview-level-b = Beschikbaarheid: vereist en opgegeven niveau
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is. Het vereiste niveau volgt uit de gegevens (eigen voorstel) of is door de FG gesteld; het opgegeven niveau komt uit de beveiligingsbijlage.
    .unit = Producten
overview-level-i = Integriteit: vereist en opgegeven niveau
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is. Het vereiste niveau volgt uit de gegevens (eigen voorstel) of is door de FG gesteld; het opgegeven niveau komt uit de beveiligingsbijlage.
    .unit = Producten
overview-level-v = Vertrouwelijkheid: vereist en opgegeven niveau
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is. Het vereiste niveau volgt uit de gegevens (eigen voorstel) of is door de FG gesteld; het opgegeven niveau komt uit de beveiligingsbijlage.
    .unit = Producten
overview-level-state-enough = opgegeven niveau is hoog genoeg
overview-level-state-lower = opgegeven niveau is lager
overview-level-state-not-stated = geen niveau opgegeven
overview-level-state-not-required = geen vereist niveau bekend

## Places

overview-zones = Waar de gegevens zijn
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is, naar de landen van opslag, verwerking en toegang die de leverancier opgeeft, ook bij subverwerkers. Elk product telt één keer. Wat voorgaat: een ander land, een land met adequaatheidsbesluit, onbekend, de EER.
    .unit = Producten
overview-zone-eea = alleen in de EER
overview-zone-unknown = niet of niet overal opgegeven
overview-zone-adequacy = ook in een land met adequaatheidsbesluit
overview-zone-other = ook in een ander land buiten de EER
overview-countries = Landen
    .definition = Producten die op { $date } in gebruik zijn en persoonsgegevens verwerken, of waarvan dat niet bekend is, naar land van opslag, verwerking of toegang. Een product telt bij elk land dat de leverancier opgeeft.
    .unit = Producten
overview-country-adequacy = { $country } (adequaatheidsbesluit)
overview-country-adequacy-part = { $country } (adequaatheidsbesluit voor een deel van de ontvangers)
overview-country-other = { $country } (buiten de EER)
overview-country-unknown = niet of niet overal opgegeven

## Transfers

overview-transfers = Doorgiften naar instrument
    .definition = Doorgiften die op { $date } in het register staan, behalve die van producten die niet meer in gebruik zijn. Het instrument is wat is opgegeven; of het klopt, is hiermee niet nagegaan.
    .unit = Doorgiften
overview-transfer-not-needed = geen doorgifte buiten de EER
overview-transfer-unknown = instrument onbekend of niet ingevuld

## Flags

overview-flags-by-severity = Open signalen naar zwaarte
    .definition = Wat de regels op { $date } vinden en geen besluit heeft aanvaard.
    .unit = Signalen
overview-flags-by-rule = Open signalen naar regel
    .definition = Wat de regels op { $date } vinden en geen besluit heeft aanvaard.
    .unit = Signalen
overview-flags-by-school = Open signalen naar school
    .definition = Wat de regels op { $date } vinden en geen besluit heeft aanvaard. Een signaal telt bij elke school waar het product in gebruik is of waarvoor de activiteit geldt; de aantallen zijn daarom niet op te tellen.
    .unit = Signalen
overview-reach-board = heel het bestuur
overview-reach-nowhere = bij geen school in gebruik
