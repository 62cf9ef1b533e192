### reference: words around the reference tables; the labels of the rows stand in the tables themselves (assets/reference).

certainty-retrieved = gelezen in een bron
certainty-seed = uit een document van een leverancier
certainty-memory-high = uit het geheugen, grote zekerheid; niet nagekeken
certainty-memory-medium = uit het geheugen, redelijke zekerheid; niet nagekeken
certainty-memory-low = uit het geheugen, kleine zekerheid; niet nagekeken
certainty-ours = eigen voorstel

sensitivity-no = niet gevoelig
sensitivity-raised = verhoogd gevoelig
sensitivity-yes = gevoelig
sensitivity-partly = deels gevoelig
sensitivity-depends = hangt ervan af
sensitivity-pseudonym = pseudoniem

purpose_kind-integral = onlosmakelijk
purpose_kind-optional = optioneel
purpose_kind-not_allowed = niet toegestaan

scheme_status-adopted = vastgesteld
scheme_status-withdrawn = vervallen
scheme_status-unknown = niet gevonden

continuity_unit-hours = uren
continuity_unit-percent = procent

compulsory-yes = verplicht
compulsory-if_any = als het er is
compulsory-where_possible = indien mogelijk

held-school = bij de school
held-product = in een product
held-vendor = bij de leverancier zelf

eea_group-eu = Europese Unie
eea_group-eer = EER, buiten de EU

dtia_need-no = niet nodig
dtia_need-light = lichte toets
dtia_need-yes = nodig
dtia_need-exceptional = alleen bij uitzondering
dtia_need-unknown = niet bekend

sector_dpia_state-report = rapport
sector_dpia_state-agreement = overeenkomst
sector_dpia_state-planned = gepland
sector_dpia_state-listed = in een lijst genoemd

source_kind-document = document van een leverancier
source_kind-retrieved = openbare tekst
source_kind-memory = geheugen
source_kind-ours = eigen voorstel
