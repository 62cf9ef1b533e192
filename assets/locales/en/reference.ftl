### reference: words around the reference tables; the labels of the rows stand in the tables themselves (assets/reference).

certainty-retrieved = read in a source
certainty-seed = from a vendor's document
certainty-memory-high = from memory, high confidence; not checked
certainty-memory-medium = from memory, medium confidence; not checked
certainty-memory-low = from memory, low confidence; not checked
certainty-ours = own proposal

sensitivity-no = not sensitive
sensitivity-raised = more sensitive than usual
sensitivity-yes = sensitive
sensitivity-partly = partly sensitive
sensitivity-depends = it depends
sensitivity-pseudonym = pseudonym

purpose_kind-integral = inseparable
purpose_kind-optional = optional
purpose_kind-not_allowed = not allowed

scheme_status-adopted = adopted
scheme_status-withdrawn = withdrawn
scheme_status-unknown = not found

continuity_unit-hours = hours
continuity_unit-percent = per cent

compulsory-yes = compulsory
compulsory-if_any = if there is any
compulsory-where_possible = where possible

held-school = with the school
held-product = in a product
held-vendor = with the vendor itself

eea_group-eu = European Union
eea_group-eer = EEA, outside the EU

dtia_need-no = not needed
dtia_need-light = light check
dtia_need-yes = needed
dtia_need-exceptional = only as an exception
dtia_need-unknown = not known

sector_dpia_state-report = report
sector_dpia_state-agreement = agreement
sector_dpia_state-planned = planned
sector_dpia_state-listed = named in a list

source_kind-document = document of a vendor
source_kind-retrieved = public text
source_kind-memory = memory
source_kind-ours = own proposal
