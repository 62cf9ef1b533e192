### report

## Words of the renderers, whatever the report.

report-contents = Contents
report-continued = { $title } (continued)
report-page = Page { $page } of { $pages }
report-page-volume = Volume { $volume } of { $volumes } · page { $page } of { $pages }
report-volume = Volume { $volume } of { $volumes }
report-volume-file = { $name } ({ $volume } of { $volumes })
report-made-on = Made on { $date }
report-made-with = Made with { $program }
report-as-of = As of { $date }
report-about = About this document
report-section-link = Go to { $title }
report-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }

## Register of article 30(1) AVG. The letters follow the law.

report-register-title = Record of processing activities
report-register-subtitle = Article 30(1) General Data Protection Regulation (GDPR, in Dutch AVG)
report-register-r1a1 = Controller
report-register-r1a2 = Joint controllers or representative
report-register-r1a3 = Data protection officer (FG)
report-register-r1b = Purposes of the processing
report-register-r1c1 = Categories of data subjects
report-register-r1c2 = Categories of personal data
report-register-r1d = Categories of recipients
report-register-r1e = Transfers outside the EEA
report-register-r1f = Envisaged time limits for erasure
report-register-r1g = General description of the security measures
report-register-represented-by = represented by { $name }
report-register-processor = processor
report-register-recipient-as = { $party } ({ $role }, { $product })
report-register-subprocessor = { $party } (sub-processor, { $place })
report-register-place-unknown = country not stated
report-register-transfer = { $party }, { $country }: { $safeguard }
report-register-safeguard-unknown = safeguard not stated
report-register-transfers-contradicted = but the products used do have transfers on record:
report-register-transfers-unlisted = there are transfers, but the country and the safeguard are not filled in
report-register-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
report-register-declared = { $product }, declared by the vendor: { $levels }
report-register-until = until { $date }
report-register-on = on { $date }
report-register-signed-on = signed on { $date }
report-register-since = since { $date }
report-register-ground-6 = article 6(1)({ $point }) GDPR: { $name }
report-register-ground-9 = article 9(2)({ $point }) GDPR: { $name }
report-register-empty = not filled in
report-register-none = none
report-register-unknown = unknown
report-register-yes = yes
report-register-no = no
report-register-overview = Overview
report-register-overview-text = This overview names every processing activity of the board. An activity is complete when every field is filled in that article 30(1) GDPR asks for.
report-register-overview-summary = All processing activities with their owner, transfers, last review and completeness.
report-register-no-activities = The register holds no processing activity yet.
report-register-activity = Activity
report-register-activities = Processing activities
report-register-products = Products
report-register-product = Product
report-register-subprocessors = Sub-processors
report-register-transfers = Transfers
report-register-schools = Schools
report-register-all-schools = all schools of the board
report-register-owner = Owner
report-register-reviewed = Last review
report-register-completeness = Completeness
report-register-complete = complete
report-register-gaps = { $count ->
    [one] { $count } compulsory field is empty
   *[other] { $count } compulsory fields are empty
}
report-register-compulsory-empty = { $count } compulsory empty
report-register-possible-empty = { $count } where possible
report-register-no-activity = no processing activity yet
report-register-board-incomplete = the board's details are incomplete
report-register-contradictory = contradictory
report-register-contradictions = { $count ->
    [one] { $count } activity contradicts itself on transfers
   *[other] { $count } activities contradict themselves on transfers
}
report-register-unlinked-count = { $count ->
    [one] { $count } product in use belongs to no activity
   *[other] { $count } products in use belong to no activity
}
report-register-lacking-board-contact = contact details not filled in
report-register-lacking-fg-name = name not filled in
report-register-lacking-fg-contact = contact details not filled in
report-register-extras = Further facts – not part of article 30 GDPR
report-register-grounds = Legal ground
report-register-origin = Origin of the data
report-register-automated = Automated decision-making
report-register-dpia = DPIA
report-register-agreement = Processor agreement
report-register-no-agreement = no agreement in the register
report-register-no-personal-data = processes no personal data
report-register-covenant = covenant { $version }
report-register-rosa = ROSA coverage (own calculation)
report-register-no-annex = no security annex
report-register-coverage = { $aspect } { $percent }% – { $verdict } (declared { $declared }, required { $required })
report-register-coverage-none = { $aspect } – { $verdict } (declared { $declared }, required { $required })
report-register-coverage-sufficient = sufficient
report-register-coverage-attention = attention
report-register-coverage-insufficient = insufficient
report-register-coverage-unknown = not enough data
report-register-availability = Availability
report-register-integrity = Integrity
report-register-confidentiality = Confidentiality
report-register-low = low
report-register-middle = middle
report-register-high = high
report-register-products-summary = The products used, with their processor agreement and ROSA coverage.
report-register-column-r1a1 = a Controller
report-register-column-r1a2 = a Joint controllers or representative
report-register-column-r1a3 = a Data protection officer (FG)
report-register-column-r1b = b Purposes of the processing
report-register-column-r1c1 = c Categories of data subjects
report-register-column-r1c2 = c Categories of personal data
report-register-column-r1d = d Categories of recipients
report-register-column-r1e = e Transfers outside the EEA
report-register-column-r1f = f Envisaged time limits for erasure
report-register-column-r1g = g General description of the security measures
report-register-column-empty = Compulsory fields empty
report-register-column-grounds = Extra: legal ground
report-register-column-origin = Extra: origin of the data
report-register-column-automated = Extra: automated decision-making
report-register-column-products = Extra: products
report-register-column-agreement = Extra: processor agreement
report-register-column-rosa = Extra: ROSA coverage (own calculation)
report-register-column-dpia = Extra: DPIA
report-register-column-owner = Extra: owner
report-register-column-schools = Extra: schools
report-register-column-reviewed = Extra: last review
report-register-column-vendor = Vendor
report-register-column-agreed-on = Signed on
report-register-column-ends-on = Runs until
report-register-column-leaflet = Privacy leaflet of
report-register-column-annex = Security annex of
report-register-column-coverage = { $aspect }: ROSA coverage in % (own calculation)
report-register-column-declared = { $aspect }: declared level
report-register-column-required = { $aspect }: required level
report-register-column-subprocessor = Sub-processor
report-register-column-service = Service
report-register-column-place = Place
report-register-column-countries = Countries
report-register-column-recipient = Recipient
report-register-column-country = Country
report-register-column-safeguard = Safeguard
report-register-column-dtia = DTIA of
report-register-column-permission = Permission of the board
report-register-note-source = Made from the register of the board. What is not filled in there stands here as not filled in; nothing was added or guessed.
report-register-note-scope = The record itself (items a to g) is what article 30 GDPR asks for. What follows it helps to account for the processing and is not part of that article.
report-register-about-law = Items a to g follow article 30(1) GDPR, in the order of the law.
report-register-about-empty = Not filled in means that the register says nothing about it. The law asks for items f and g where possible; the others are compulsory where they apply.
report-register-about-none = At transfers, none is written only where the register says so explicitly.
report-register-about-derived = Processors, sub-processors, transfers, certificates and declared levels come from what the register holds on the products used and their vendors. They show what the vendor has stated.
report-register-about-rosa = The ROSA coverage is this program's own calculation from the vendor's security annex. It is not a verdict of the vendor, of Edu-K or of an auditor.
report-register-about-authority = The board shows this record to the Dutch data protection authority (AP) on request (article 30(4) GDPR).

# The name of the file, without date.
report-register-file = processing-register

# Products that no activity names.
report-register-unlinked = Products without a processing activity
report-register-unlinked-text = These products are in use, but no processing activity names them. The register is complete only when every product belongs to an activity.

## Comparison of leaflets and annexes.

report-comparison-title = Comparison of privacy leaflets and security annexes
report-comparison-file = comparison
report-comparison-columns = What is compared
report-comparison-leaflet = privacy leaflet: { $edition }
report-comparison-annex = security annex: { $edition }
report-comparison-none = none
report-comparison-undated = without a date
report-comparison-differing = Rows that differ
report-comparison-row = Subject
report-comparison-group = Part
report-comparison-differs = Differs
report-comparison-rules = { $column }: rules
report-comparison-summary = { $group }, each product or version beside the others.
report-comparison-marks = What the rules say of it
report-comparison-marks-summary = The rules that say something of one of the sides, with reason and source.
report-comparison-rule = Rule
report-comparison-side = Side
report-comparison-why = Why
report-comparison-source = Source
report-comparison-same = Nothing differs.
report-comparison-note-unknown = Not stated and unknown do not mean no. No document means that the paper is not there; nothing can be said of its content then.
report-comparison-note-mark = A side is marked only where a rule says so. The rule and its source stand at the end.
report-comparison-note-rosa = The ROSA coverage and the required level are this program’s own calculation, no judgement of the vendor, of Edu-K or of an auditor.

## Report to the board

report-board-file = board-report
report-board-title = Report to the board
report-board-subtitle = Differences and particulars in the register of vendors
report-board-note = Made from the register of the board. What is not filled in there stands here as unknown; nothing was added or guessed.
report-board-state = The state in figures
report-board-figures = Figures
report-board-counted = { $count ->
    [one] The charts on products count { $count } product: it is in use and processes personal data, or that is not known. Unknown is counted apart. What was not checked stands under ‘About this document’.
   *[other] The charts on products count { $count } products: they are in use and process personal data, or that is not known. Unknown is counted apart. What was not checked stands under ‘About this document’.
}
report-board-chart = Bar chart. { $title }: { $figures }.
report-board-others = and { $count } more: see the list
report-board-more = Here stand the first { $shown } of { $all }. The other { $left } stand in the workbook (XLSX) and in the JSON of this report.
report-board-without = Vendors without a concluded agreement
report-board-without-text = Vendors who supply, as processor, a product that is in use and processes personal data, or of which that is not known, while no processor agreement is concluded for that product (article 28(3) GDPR). The last column tells what there is.
report-board-without-none = There are no vendors without a concluded agreement.
report-board-agreements = Processor agreements
report-board-agreements-text = All agreements in the register. First comes what is not concluded or is over, then what ends soonest. Without a last day none was filled in, nor one of the underlying contract.
report-board-agreements-none = There are no processor agreements in the register.
report-board-leaflets = Privacy leaflets
report-board-leaflets-text = The products in use with the age of their newest privacy leaflet. First comes what is missing or oldest.
report-board-products-none = There are no products in use that process personal data.
report-board-rosa = ROSA coverage (own calculation)
report-board-rosa-rule = The rule, version { $version }: { $rule }
report-board-rosa-text = The coverage is computed from what the vendor states in its security annex. It is no judgement of the vendor, of Edustandaard or of an auditor. The required level is our own proposal that follows from the data, unless the DPO (FG) has set another.
report-board-levels = Required and stated level
report-board-no-annex = no annex
report-board-required = required { $level }
report-board-declared = stated { $level }
report-board-remedies = What to do, by rule
report-board-flags-list = All open flags, the gravest first
report-board-places = Where the data are
report-board-places-text = The countries of storage, processing and access, as the vendor states them for itself and for its sub-processors. Whether a recipient comes under an adequacy decision was not checked here.
report-board-transfers = Transfers outside the EEA
report-board-transfers-text = The transfers that stand in the register, with the stated instrument (chapter V GDPR) and the written permission of the board. Whether the instrument holds was not checked here.
report-board-transfers-none = There are no transfers in the register. That does not prove that there are none: see where the data are.
report-board-flags = Differences and particulars
report-board-flags-text = All open flags: what the rules find in the register and no decision has accepted. A flag is a fact with a source, no judgement; the board decides.
report-board-flags-none = There are no open flags.
report-board-schools = Open flags by school
report-board-schools-text = A flag counts at each school where the product is in use or for which the processing activity holds. The numbers of the schools can therefore not be added up.
report-board-schools-none = There are no schools in the register.
report-board-schools-count = { $count } schools
report-board-definitions = What was counted
report-board-about-neutral = This report names differences and particulars, with their source. It is no legal judgement. The board decides; the DPO (FG) advises.
report-board-about-checked = The figures come from what stands in the register on the day of the report. Whether vendors do what they state was not checked. Nor is it known whether a school uses something that is not in the register.
report-board-about-unknown = Unknown is counted apart. What nobody has stated does not count as no, nor as in order.
report-board-about-terms = The terms are those by which the rules judge. Each rule is explained in the handbook, with its source.
report-board-about-rosa = No official score exists for ROSA. The ROSA coverage is this program’s own calculation.
report-board-unknown = unknown
report-board-all-products = all products of the vendor
report-board-no-date = no date
report-board-instrument-unknown = unknown or not filled in
report-board-permission-document = yes, without a date
report-board-no-permission = not recorded
report-board-column-vendor = Vendor
report-board-column-product = Product
report-board-column-products = Products
report-board-column-title = Agreement
report-board-column-agreement-state = Status
report-board-column-until = Last day
report-board-column-leaflet = Privacy leaflet
report-board-column-dated-on = Date
report-board-column-rosa-b = Availability
report-board-column-rosa-i = Integrity
report-board-column-rosa-v = Confidentiality
report-board-column-percent-b = Availability: coverage in %
report-board-column-percent-i = Integrity: coverage in %
report-board-column-percent-v = Confidentiality: coverage in %
report-board-column-required-b = Availability: required level
report-board-column-required-i = Integrity: required level
report-board-column-required-v = Confidentiality: required level
report-board-column-declared-b = Availability: stated level
report-board-column-declared-i = Integrity: stated level
report-board-column-declared-v = Confidentiality: stated level
report-board-column-countries = Countries
report-board-column-zone = In short
report-board-column-recipient = Recipient
report-board-column-country = Country
report-board-column-instrument = Instrument
report-board-column-permission = Permission
report-board-column-severity = Weight
report-board-column-rule = Rule
report-board-column-subject = About
report-board-column-message = What was found
report-board-column-remedy = What to do
report-board-column-schools = Schools
report-board-column-school = School
report-board-column-total = Total
report-board-column-group = Group (key)
report-board-column-group-title = Group
report-board-column-figure = Figure (key)
report-board-column-figure-label = Figure
report-board-column-count = Number
report-board-column-unit = Of what
report-board-column-date = As of
report-board-column-definition = What was counted
