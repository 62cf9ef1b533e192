### Flags: what a rule finds, what to do about it and why.

rule-ovk-01 = { $name } is in use, but no processor agreement with { $vendor } covers this product.
    .title = Use without a processor agreement
    .remedy = Conclude a processor agreement before (further) use, or mark the product as not allowed.
    .what = This rule finds products that are in use at one school or more, process personal data and come from a processor, while no agreement with the status signed or by terms covers them. A product processes personal data until it is known not to. A trial counts as use.
    .why = Whoever engages a processor must lay that down in an agreement. Without one, nothing says what the vendor may do with pupils' data, how it secures them and when it erases them.
    .do = Conclude a processor agreement and record its status and signatures, or stop the use. If the vendor is no processor, change its role. If the product processes no personal data, record that with the product.
    .source = art. 28(3) GDPR (AVG)

rule-ovk-02 = { $late_since ->
        [none] The agreement { $name } is not fully signed. Missing: { $missing }.
       *[other] The agreement { $name } has had the status { $status } since { $late_since }, more than { $days } days. { $missing ->
            [none] The signatures are complete.
           *[other] Missing: { $missing }.
        }
    }
    .title = Agreement not signed
    .remedy = Have both parties sign, and record date and signatory.
    .what = This rule finds agreements that have been received, under review or with the board for longer than the term that is set (30 days by default). A received or signed agreement that lacks the signature or the date of one of the parties is flagged too.
    .why = An agreement binds only when both parties have signed. Without date and signatory the board cannot show that the terms apply.
    .do = Have both parties sign. Record for each who signed, in what function and when, and set the status to signed.
    .source = Model agreement 4.0, parties

rule-ovk-06 = The agreement { $name } ended on { $ends_on }, while this is still in use: { $products }.
    .title = Agreement ended, product in use
    .remedy = Renew the contract, or stop the use and start the exit procedure.
    .what = This rule finds agreements whose last day has passed, while a product under them is still in use and no other agreement covers it. Where the agreement has no last day of its own, that of the underlying contract counts.
    .why = The processor agreement lasts as long as the underlying contract. Going on after that means processing personal data without valid terms.
    .do = Renew the agreement and change its last day, or link the new agreement. If the use stops, end it at every school and have the data returned or destroyed.
    .source = Model agreement 4.0, art. 15

rule-ovk-07 = The agreement { $name } ends on { $ends_on }, within { $days } days.
    .title = Agreement ends soon
    .remedy = Decide on renewal and ask for new annexes.
    .what = This rule finds concluded agreements that end within the term that is set (90 days by default). An agreement that a new one has already replaced is not flagged.
    .why = Reviewing and signing take time. Starting late means using the product without a valid agreement.
    .do = Decide on renewal. Ask the vendor for the current privacy leaflet and security annex and review them before signing.
    .source = Model agreement 4.0, art. 15

rule-bij-01 = There is no privacy leaflet of { $name } in the register, while the product is in use. { $statements ->
        [none] Nor are there other statements of the vendor.
       *[other] What the vendor states elsewhere is recorded, but that is no leaflet.
    }
    .title = No privacy leaflet
    .remedy = Ask for the privacy leaflet.
    .what = This rule finds products that are in use and process personal data, but have no privacy leaflet. A privacy policy or a list on a site does not count as one.
    .why = The leaflet lays down which data are processed for which purposes. Each product has a leaflet of its own, even where one agreement covers all products of the vendor.
    .do = Ask the vendor for the leaflet, keep the document and take over its facts.
    .source = art. 28(3) GDPR (AVG); Kennisnet, Aanpak IBP, processor agreements

rule-bij-02 = { $dated_on ->
        [none] The privacy leaflet { $name } bears no date.
       *[other] The privacy leaflet { $name } is older than { $months } months: its date is { $dated_on }.
    }
    .title = Privacy leaflet outdated
    .remedy = Ask for the current leaflet and compare the versions.
    .what = This rule looks at the date of the newest privacy leaflet of a product. After more than 12 months the flag is low, after more than 24 months medium and after more than 48 months high. Without a date it is medium. Products that are used nowhere any more are not flagged.
    .why = Products change: data, purposes and sub-processors are added. With an old leaflet the board does not know what happens now, and its record of processing is not right.
    .do = Ask for the current leaflet and record it as a new version. Compare the two versions and review what changed.
    .source = Normenkader IBP (Kennisnet), norm PR.03

rule-sec-01 = No outcomes of the ROSA measures are known of { $name }, while the data ask for confidentiality at level { $required_v }. { $annex ->
        [absent] There is no security annex.
       *[other] The security annex states no outcomes.
    }
    .title = No outcomes of the ROSA measures
    .remedy = Ask for the ROSA report.
    .what = This rule finds products in use for which confidentiality asks level M or higher, while the outcome of no measure is known. The required level is Waarborg's own calculation from the kinds of data.
    .why = The vendor lays down its security in the security annex. A claim of conformity does not tell which measures there are.
    .do = Ask the vendor for the report under the certification scheme and take over the outcome of each measure.
    .source = Model agreement 4.0, art. 7(3); Edustandaard, Certificeringsschema IBP ROSA 3.0

rule-sec-02 = The ROSA coverage (own calculation, from 0 to 100) by security annex { $name } is insufficient: { $scores }. Judged at level: { $levels }.
    .title = ROSA coverage insufficient
    .remedy = Ask for an improvement plan with dates, or look for an alternative.
    .what = This rule computes the ROSA coverage of each aspect (availability, integrity, confidentiality) and finds aspects that are insufficient. The flag is critical where such an aspect requires level H. The calculation is Waarborg's own: no official score exists.
    .why = Insufficient means that many measures that belong to these data are missing, or that a critical measure was not taken.
    .do = Look at the steps of the calculation. Ask the vendor for an improvement plan with dates, or look for another product.
    .source = Waarborg's own proposal

rule-sec-03 = In security annex { $name } the classification is lower than the data ask. Declared: { $declared }. Required: { $required }.
    .title = Classification too low
    .remedy = Have the classification revised.
    .what = This rule compares the level that the vendor declares for availability, integrity and confidentiality with the level that the data ask. That required level is Waarborg's own calculation; the DPO (FG) can depart from it with a reason.
    .why = The classification decides which measures the vendor takes. If it is too low, the measures are too light for the data.
    .do = Discuss the classification with the vendor and have it revised. If the DPO (FG) holds another level to be right, record that with its reason at the product.
    .source = Waarborg's own proposal; Edustandaard, Certificeringsschema IBP ROSA 3.0

rule-sec-06 = According to security annex { $name } these critical measures are not met: { $measures }.
    .title = Critical measure not met
    .remedy = Treat with priority; consider suspending the use.
    .what = This rule finds measures with the outcome not met that Waarborg calls critical, for an aspect that requires level M or higher. Which measures are critical is Waarborg's own choice.
    .why = Without these measures, such as backup, recovery and access control, one failure or break-in can do great harm to pupils.
    .do = Ask the vendor for a date of repair soon. Consider with the DPO (FG) whether the use can go on until the measure is there.
    .source = Waarborg's own proposal

rule-sub-08 = { $subprocessor ->
        [none] { $name }: this does not say in which country the data are stored.
       *[other] { $name }: it is not known in which country sub-processor { $subprocessor } stores or processes data.
    }
    .title = Country of storage or processing unknown
    .remedy = Ask for the country of storage and processing.
    .what = This rule finds leaflets without a country of storage, and sub-processors without a country of storage or processing. A seat does not count: data may be elsewhere.
    .why = The record of processing must name transfers outside the EEA. Without a country nobody can tell whether there is a transfer.
    .do = Ask the vendor in which country the data are stored and processed, also by its sub-processors, and record it.
    .source = art. 30(1)(e) GDPR (AVG); Lumen Group, tips on the register formats of Kennisnet

rule-doo-01 = { $name }: data go to a country outside the EEA ({ $country }{ $recipient ->
        [none] {""}
       *[other] ; recipient: { $recipient }
    }){ $permission_on ->
        [none] {" "}and no specific written permission of the board is recorded for that.
       *[other] , but the permission of the board only starts on { $permission_on }.
    }{ $recorded ->
        [false] {" "}The transfer itself is not in the register yet either.
       *[other] {""}
    }
    .title = Transfer without permission
    .remedy = Give or refuse permission in writing.
    .what = This rule finds transfers to a country outside the EEA for which no permission of the board is recorded. Storage or a sub-processor in such a country that the leaflet names counts too, also while the transfer itself is not in the register yet. Remote access from such a country is a transfer too.
    .why = Under the model agreement the processor may bring data outside the EEA only with specific written permission.
    .do = Record the transfer if it is not in the register yet. Ask the DPO (FG) for advice. Give or refuse permission in writing, and record the date and the document.
    .source = Model agreement 4.0, art. 10(1)

rule-doo-02 = { $name }: data go to a country outside the EEA ({ $country }{ $recipient ->
        [none] {""}
       *[other] ; recipient: { $recipient }
    }), but no transfer mechanism is known.{ $mechanism ->
        [none] {""}
       *[other] {" "}Recorded is: { $mechanism }.
    }{ $recorded ->
        [false] {" "}The transfer itself is not in the register yet either.
       *[other] {""}
    }
    .title = Transfer without a mechanism
    .remedy = Stop, or record the transfer mechanism.
    .what = This rule finds transfers to a country outside the EEA of which the mechanism is empty or unknown. Storage or a sub-processor in such a country that the leaflet names counts too, also while the transfer itself is not in the register yet. "No transfer" for such a country counts as unknown too.
    .why = Outside the EEA, personal data may go only under an instrument of Chapter V GDPR, such as an adequacy decision or standard contractual clauses.
    .do = Ask the vendor on which mechanism the transfer rests and record it with the transfer. If there is none, have the transfer stopped.
    .source = arts. 44-46 GDPR (AVG)

rule-reg-01 = In { $name } a compulsory field is empty: { $field } (art. 30(1), point { $letter }, GDPR).
    .title = Compulsory field of the record of processing empty
    .remedy = Fill in the compulsory field.
    .what = This rule finds compulsory fields of the record of processing that are empty: the contact details of the board and the DPO (FG), and for each activity the purposes, data subjects, categories of data, recipients and transfers. For transfers, "none" must be said explicitly; if there are any, at least one must be on record.
    .why = Article 30 GDPR prescribes what the record contains. The supervisory authority (AP) can ask for it.
    .do = Fill in the field. If you do not know the answer, ask the owner of the activity.
    .source = art. 30(1) GDPR (AVG)

rule-reg-02 = { $name } is in use, but belongs to no activity in the record of processing.
    .title = Product without an activity
    .remedy = Link the product to an activity.
    .what = This rule finds products that are in use and process personal data, but are linked to no processing activity.
    .why = The record must name every processing. A product without an activity is missing in the record and in the report.
    .do = Link the product to the activity for which it is used, or make a new activity.
    .source = art. 30 GDPR (AVG)

## Facts in a flag

fact-board-contact = contact details of the board
fact-fg-contact = contact details of the DPO (FG)
fact-school-signature = signature of the board
fact-school-date = date of the board's signature
fact-vendor-signature = signature of the vendor
fact-vendor-date = date of the vendor's signature

## ROSA coverage

band-sufficient = sufficient
band-attention = attention
band-insufficient = insufficient
band-insufficient-data = insufficient data

score-title = ROSA coverage (own calculation)
score-outcome-met = met
score-outcome-alternative-explained = compensating measure with an explanation
score-outcome-alternative-bare = compensating measure without an explanation
score-outcome-not-met = not met
score-outcome-not-applicable = not applicable
score-outcome-unknown = not stated
score-step-measure = { $measure } ({ $id }): { $outcome }{ $value ->
        [none] , left out of the sum
       *[other] , value { $value }
    }
score-step-sum = Sum { $sum } divided by { $stated } stated measures, times 100 = { $score }
score-step-level = { $whose ->
        [required] Required level { $level }
       *[declared] No required level known; declared level { $level }
    }: sufficient from { $sufficient }, attention from { $attention }
score-step-no-level = There is no required and no declared level, so no judgement
score-step-knock-out = Critical measure { $measure } ({ $id }) is not met: the aspect is insufficient
score-step-band = Judgement: { $band }
score-step-incomplete = The outcome of { $stated } of { $applicable } measures is stated ({ $percent } %). { $needed } % is needed: insufficient data, so no score
score-step-nothing = No measure of this aspect counts: no score

required-because = { $label }: level { $level }{ $test ->
        [none] {""}
       *[other] {" "}(while tests are taken { $test })
    }
required-none = No kind of data that asks a level
required-override = The DPO (FG) sets level { $level }: { $reason }

## Handbook

page-rules = Rules
page-rules-about = A rule finds what is wrong or missing and then raises a flag. The weight given here holds unless the facts decide otherwise. A flag goes away when the data change, or is accepted with a reason and an end date.
page-rule = Rule
page-title = Title
page-severity = Weight
page-version = Version
page-what = What the rule checks
page-why = Why it matters
page-do = What to do
page-source = Source
