### compare: leaflets and security annexes side by side

compare-group-document = The papers themselves
compare-group-purposes = Purposes
compare-group-data-subjects = Data subjects
compare-group-categories = Categories of personal data
compare-group-attributes = Attributes that the product receives
compare-group-retention = Retention terms
compare-group-storage = Storage and countries
compare-group-subprocessors = Sub-processors
compare-group-transfers = Transfers outside the EEA
compare-group-marketing = Marketing and the chain pseudonym
compare-group-security = Assessment, BIV levels and ROSA coverage
compare-group-measures = Measures of the ROSA scheme

compare-row-leaflet = Privacy leaflet
compare-row-leaflet-version = Version of the leaflet
compare-row-leaflet-date = Date of the leaflet
compare-row-annex = Security annex
compare-row-annex-version = Version of the security annex
compare-row-annex-date = Date of the security annex
compare-row-covenant = Processor agreement follows
compare-row-retention = Without a subject
compare-row-places = The vendor's own places
compare-row-countries = Every country named, also of sub-processors
compare-row-count = Number of sub-processors listed
compare-row-coverage = ROSA coverage, { $aspect } (own calculation)

compare-silent = not stated
compare-present = present
compare-no-document = no document
compare-no-agreement = no agreement
compare-covenant = privacy covenant { $version }
compare-purpose-integral = yes, inseparable
compare-purpose-optional = optional, the school chooses
compare-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
compare-no-term = no number of months stated
compare-no-country = country not stated
compare-no-mechanism = mechanism of transfer not stated
compare-permission = written permission of the board
compare-permission-on = written permission of the board of { $date }
compare-no-permission = no written permission recorded
compare-dtia-on = DTIA of { $date }
compare-planned = Mended by { $date }
compare-coverage = { $score } of 100: { $band }{ $required ->
    [none] {""}
   *[other] {" "}(required level { $required })
}

## Rules of the domain that one line of one paper decides and that raise no flag yet.

compare-rule-bij-04 = The newer leaflet adds this, and the board has not accepted the change.
    .source = Model agreement 4.0, art. 14(3) and art. 11(2)
compare-rule-bij-05 = The leaflet does not say whether this category is processed. Unknown is no no.
    .source = Art. 30(1)(c) GDPR
compare-rule-bij-06 = The leaflet names other data without saying which.
    .source = Privacy leaflet 3.0, category 12
compare-rule-ovk-19 = The vendor says that it uses data for marketing. The model forbids advertising with data of pupils.
    .source = Model agreement 4.0, art. 5(2)
compare-rule-sub-02 = The text names a party that is not in the list of sub-processors.
    .source = Model agreement 4.0, art. 11(1)
compare-rule-sub-03 = No seat of this sub-processor is stated.
    .source = Model agreement 4.0, art. 11(1)
compare-rule-sec-04 = This measure is not met, and there is no date by which it will be, or that date has passed.
    .source = Security annex (annex 2)
compare-rule-sec-05 = There is a compensating measure without an explanation.
    .source = Security annex (annex 2), recorded values
compare-rule-sec-07 = The data ask the high level, and only the vendor itself assessed.
    .source = Waarborg's own proposal (required level)
compare-rule-sec-08 = The assessment bears no date or is more than 24 months old.
    .source = Model agreement 4.0, art. 7(5)
compare-rule-sec-09 = The assessor has an interest in the outcome: employed by the vendor, or by a sub-processor that makes the product.
    .source = Security annex (annex 2)
compare-rule-sec-12 = The vendor claims conformity with ROSA, but states no outcomes.
    .source = Model agreement 4.0, art. 7(3)
compare-rule-sec-20 = There is a BIV classification, but this aspect is missing.
    .source = ROSA certification scheme, BIV classification
compare-rule-doo-03 = The transfer rests on an adequacy decision, but nobody confirmed that it covers this recipient.
    .source = Art. 45 GDPR
compare-rule-doo-05 = The transfer asks for a DTIA, which is missing or more than 12 months old.
    .source = Model agreement 4.0, art. 10(3)
compare-rule-doo-08 = The country of the transfer is unknown.
    .source = Art. 30(1)(e) GDPR
