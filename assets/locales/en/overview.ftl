### overview: the figures of a register on a day. Each group says what is counted; terms come from the settings of the rules.

## Counts

overview-counts = The register in numbers
    .definition = Counted on { $date }. What is archived does not count.
    .unit = Number
overview-counts-vendors = Vendors
    .note = Parties of whom a product stands in the register.
overview-counts-products-in-use = Products in use
    .note = Products with a current use at one school at least, also on trial.
overview-counts-products-counted = Products in use with personal data
    .note = Products in use, except those of which it is certain that they process no personal data.
overview-counts-schools = Schools
    .note = Schools of the board.
overview-counts-agreements = Processor agreements
    .note = All agreements, whatever their status.
overview-counts-leaflets = Privacy leaflets
    .note = All versions. What a vendor states elsewhere is no leaflet.
overview-counts-security-annexes = Security annexes
    .note = All versions.
overview-counts-subprocessors = Sub-processors
    .note = Parties that the leaflet of a product in use names as sub-processor; without a leaflet: that the vendor names elsewhere.
overview-counts-transfers = Transfers
    .note = Transfers in the register, except those of products that are no longer in use.
overview-counts-activities = Processing activities
    .note = Activities in the record of article 30 GDPR.
overview-counts-flags-open = Open flags
    .note = What the rules find on this day and no decision has accepted.
overview-counts-flags-accepted = Accepted flags
    .note = What the rules find and a decision with its reason has accepted until a date.

## Agreements

overview-products-by-agreement = Products and their processor agreement
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known. Each product counts once, at the first line that fits one of its agreements.
    .unit = Products
overview-agreement-state-signed = signed
overview-agreement-state-by-terms = by the licence terms
overview-agreement-state-not-needed = not needed
overview-agreement-state-under-way = not yet concluded
overview-agreement-state-over = over
overview-agreement-state-none = no agreement

overview-agreements-by-status = Processor agreements by status
    .definition = All agreements in the register, with their status on { $date }. The last line counts vendors: they supply a product that is in use and processes personal data, and for one such product at least no agreement is concluded.
    .unit = Agreements
overview-agreement-over = concluded, but the last day has passed
overview-no-agreement = vendors without a concluded agreement

## Leaflets

overview-leaflets-by-age = Privacy leaflets by age
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known. The age is that of the newest leaflet that was not replaced.
    .unit = Products
overview-leaflet-age-current = { $due } months old at most
overview-leaflet-age-due = older than { $due }, { $outdated } months at most
overview-leaflet-age-outdated = older than { $outdated }, { $stale } months at most
overview-leaflet-age-stale = older than { $stale } months
overview-leaflet-age-undated = leaflet without a date
overview-leaflet-age-statement = no leaflet, but a statement elsewhere
overview-leaflet-age-none = no leaflet

## ROSA

overview-rosa-b = ROSA coverage of availability (own calculation)
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known, by their coverage. The rule: { $rule }
    .unit = Products
overview-rosa-i = ROSA coverage of integrity (own calculation)
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known, by their coverage. The rule: { $rule }
    .unit = Products
overview-rosa-v = ROSA coverage of confidentiality (own calculation)
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known, by their coverage. The rule: { $rule }
    .unit = Products
overview-no-annex = no security annex
overview-level-b = Availability: required and stated level
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known. The required level follows from the data (our own proposal) or was set by the DPO (FG); the stated level comes from the security annex.
    .unit = Products
overview-level-i = Integrity: required and stated level
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known. The required level follows from the data (our own proposal) or was set by the DPO (FG); the stated level comes from the security annex.
    .unit = Products
overview-level-v = Confidentiality: required and stated level
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known. The required level follows from the data (our own proposal) or was set by the DPO (FG); the stated level comes from the security annex.
    .unit = Products
overview-level-state-enough = stated level is high enough
overview-level-state-lower = stated level is lower
overview-level-state-not-stated = no level stated
overview-level-state-not-required = no required level known

## Places

overview-zones = Where the data are
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known, by the countries of storage, processing and access that the vendor states, also for sub-processors. Each product counts once. What goes first: another country, a country with an adequacy decision, unknown, the EEA.
    .unit = Products
overview-zone-eea = in the EEA only
overview-zone-unknown = not stated, or not everywhere
overview-zone-adequacy = also in a country with an adequacy decision
overview-zone-other = also in another country outside the EEA
overview-countries = Countries
    .definition = Products that are in use on { $date } and process personal data, or of which that is not known, by country of storage, processing or access. A product counts at each country that the vendor states.
    .unit = Products
overview-country-adequacy = { $country } (adequacy decision)
overview-country-adequacy-part = { $country } (adequacy decision for part of the recipients)
overview-country-other = { $country } (outside the EEA)
overview-country-unknown = not stated, or not everywhere

## Transfers

overview-transfers = Transfers by instrument
    .definition = Transfers that stand in the register on { $date }, except those of products that are no longer in use. The instrument is what was stated; whether it holds was not checked here.
    .unit = Transfers
overview-transfer-not-needed = no transfer outside the EEA
overview-transfer-unknown = instrument unknown or not filled in

## Flags

overview-flags-by-severity = Open flags by severity
    .definition = What the rules find on { $date } and no decision has accepted.
    .unit = Flags
overview-flags-by-rule = Open flags by rule
    .definition = What the rules find on { $date } and no decision has accepted.
    .unit = Flags
overview-flags-by-school = Open flags by school
    .definition = What the rules find on { $date } and no decision has accepted. A flag counts at each school where the product is in use or for which the activity holds; the numbers can therefore not be added up.
    .unit = Flags
overview-reach-board = the board as a whole
overview-reach-nowhere = in use at no school
