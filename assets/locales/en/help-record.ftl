### help-record: help at the fields of the record of processing, DPIAs, incidents, requests, decisions, letters and documents. See help.ftl.

## What is the same for more nouns

help-subject-noun = First choose what kind of record this is about, and then which.
help-subject = What this is about. So you find it again at that product, agreement or party.
help-rule = The code of the rule that raised the flag, such as OVK-01. Waarborg fills it in if you start from a flag.

## Processing activity

help-activity-name = What the board does, such as ‘pupil administration’. Not the name of a product: that belongs to the products below.
help-activity-transfers = Do data go to a country outside the EEA (art. 30(1)(e) GDPR)? Choose ‘none’ too if that is so: empty is no answer.
    .where = at the transfers of the vendors, and in the leaflets, part E or F (3.0) or 5 (4.0).
help-activity-measures = How the data are secured in general terms, also at the board itself (art. 30(1)(g) GDPR: where possible).
    .where = in the board’s security policy; for the products in annex 2.
help-activity-ground-reason = Why this ground fits. For learning material it is mostly a task in the public interest; consent mostly does not fit there.
help-activity-origin = Where the data come from, such as the parents or the pupil administration. Art. 30 does not ask this.
help-activity-automated-decisions = Does a system, without a person, take a decision that really affects somebody (art. 22 GDPR)? Art. 30 does not ask this.
help-activity-automated-explanation = How the system comes to a decision, and who can revise it.
help-activity-reviewed-on = When somebody checked that this is still right (normenkader IBP, norm PR.03). Proposal of Waarborg: each year.
help-activity-dpia = The DPIA that belongs to this processing, or the pre-check why none is needed.
help-activity-purposes = What the data are needed for (art. 30(1)(b) GDPR). Name each purpose by itself.
    .where = what the product does: leaflet, part C (3.0) or 2 (4.0). The purpose of the board is for you to say.
help-activity-grounds = On what ground it is lawful (art. 6 GDPR); with special categories also one of art. 9. Art. 30 does not ask this, but you must be able to name it.
help-activity-data-subjects = Whom the data are about (art. 30(1)(c) GDPR).
    .where = leaflet, part A (3.0) or 1 (4.0): users.
help-activity-categories = Which data they are (art. 30(1)(c) GDPR).
    .where = leaflet, part D (3.0) or 3 (4.0), of the products above.
help-activity-categories-note = which data exactly, if the name of the category is too wide.
help-activity-recipients = Who gets the data (art. 30(1)(d) GDPR): processors, sub-processors and bodies such as DUO too.
    .where = leaflet, part A and F (3.0) or 1 and 5 (4.0).
help-activity-recipients-party = if the recipient is a party of the register.
help-activity-recipients-description = otherwise: who it is, or what kind of recipient.
help-activity-retention = When the data are erased (art. 30(1)(f) GDPR: where possible). Say from when the term runs, too.
    .where = in the board’s retention policy; for the products in the leaflet, end of part D (3.0) or 4 (4.0).
help-activity-retention-subject = what the term is for.
help-activity-retention-months = empty if the term is not a number of months.
help-activity-retention-term = with its beginning: ‘two years after leaving’.
help-activity-joint-controllers = With whom the board is responsible together, if so (art. 26 and 30(1)(a) GDPR). The board itself and the DPO are in the register already.
help-activity-products = With which products it is done. Waarborg then proposes what their leaflets say.
help-activity-schools = Empty: all schools of the board.

## DPIA

help-dpia-product = The product that the DPIA is about. A processing activity refers to its DPIA itself.
help-dpia-precheck-on = When it was looked at whether a DPIA is needed. Do so before the use begins (art. 35 GDPR).
help-dpia-needed = With two or more criteria, or an item of the AP’s list, a DPIA is needed as a rule (art. 35 GDPR).
help-dpia-precheck-reason = Why, or why not. Who makes no DPIA must be able to explain that too.
help-dpia-sector-dpia = A DPIA made for the sector, such as by SIVON. Give its web address and date.
    .where = on the website of whoever made it.
help-dpia-local-done = A sector DPIA does not replace the board’s own judgement: the board adopts it itself and takes over the measures.
help-dpia-dated-on = If the product or the risk changes, the DPIA has to be looked at again (art. 35(11) GDPR).
    .where = on the DPIA itself.
help-dpia-made-by = The function or firm that made it. The DPO advises.
help-dpia-outcome = The judgement in a few words: what is allowed, and on what conditions.
    .where = at the end of the DPIA.
help-dpia-measures = Which measures the board has taken or taken over.
    .where = at the end of the DPIA.
help-dpia-residual-high = If a high risk remains even with the measures, the board must consult the AP first (art. 36 GDPR).
    .where = at the end of the DPIA.
help-dpia-consulted-on = Needed only if a high risk remains (art. 36 GDPR).
help-dpia-fg-advice = The advice of the DPO, apart from what the board decides.
help-dpia-criteria = The nine European criteria. Pupils are vulnerable persons: that one holds nearly always.
help-dpia-ap-list = What stands on the AP’s list asks for a DPIA.

## Incidents and breaches

help-incident-kind = A breach is about personal data: then the term of 72 hours runs (art. 33(1) GDPR). Record a near miss as well.
help-incident-title = A few words, without names of people.
help-incident-source = Who discovered or reported it.
help-incident-party = The vendor where it happened, if so.
help-incident-discovered-at = When somebody first noticed. The term of 72 hours begins only when the board knows.
    .where = in the vendor’s notice.
help-incident-vendor-aware-at = When the vendor knew. It should report without unreasonable delay (model agreement 4.0, art. 8(2)).
    .where = in the vendor’s notice.
help-incident-informed-at = When the vendor told the board. The difference with the moment above shows whether it kept its promise.
    .where = the date and time of its notice.
help-incident-known-at = Here begins the term of 72 hours to notify the AP (art. 33(1) GDPR). Mostly that is the moment at which the vendor tells you.
help-incident-persons = The notification to the AP says about how many people it touches (art. 33(3) GDPR).
    .where = in the vendor’s notice.
help-incident-records = The notification to the AP also says about how many records it concerns (art. 33(3) GDPR).
    .where = in the vendor’s notice.
help-incident-cause = How it could happen. You must document every breach, also if you do not notify (art. 33(5) GDPR).
    .where = in the vendor’s notice.
help-incident-effect = What it means or may mean for the people and the school (art. 33(5) GDPR).
help-incident-encrypted = If nobody could read the data, you may not need to tell the people (art. 34(3) GDPR).
    .where = in the vendor’s notice.
help-incident-risk = Weigh likelihood and severity: which data, how many, who has them now? The risk decides whether you notify the AP and tell the people.
help-incident-ap-decision = You must notify, unless a risk for the people is unlikely (art. 33(1) GDPR).
help-incident-ap-reason = Why you notify or not; after 72 hours also why so late (art. 33(1) GDPR).
help-incident-ap-reported-at = A notification may come in phases (art. 33(4) GDPR). Fill in the moment of the first.
    .where = in the AP’s confirmation.
help-incident-ap-number = With this number you add to the notification later.
    .where = in the AP’s confirmation.
help-incident-subjects-decision = You must tell them if the risk is high, in plain language (art. 34 GDPR).
help-incident-subjects-reason = Why, or why not, such as because the data were encrypted (art. 34(3) GDPR).
help-incident-subjects-informed-at = When the people, or the parents of young pupils, were told.
help-incident-measures = What was done to limit the damage and prevent another (art. 33(3) and 33(5) GDPR).
    .where = of the vendor: in its notice.
help-incident-fg-advice = The advice of the DPO on notifying and telling, apart from the decision.
help-incident-costs = The costs are split reasonably, by consultation (model agreement 4.0, art. 8(6)).
help-incident-closed-at = Close it only when it is written down what you learn from it.
help-incident-lessons = What you or the vendor do differently from now on.
help-incident-categories = The notification to the AP says which kinds of data they are (art. 33(3) GDPR).
    .where = in the vendor’s notice; otherwise in the leaflet.
help-incident-data-subjects = Whom it touches. Proposal of Waarborg: for pupils under 16, tell the parents too.
    .where = in the vendor’s notice.
help-incident-notice-items = Tick what the vendor has told already. What is missing you ask for.
    .where = in the vendor’s notice; annex 2 says what belongs in it.

## Requests

help-request-kind = A request comes before the use. What is used already without permission is shadow IT: that you judge as well.
help-request-requested-by = A function, no name.
help-request-purpose = What somebody wants to use it for. There may be a product already that does this.
help-request-account-needed = An account nearly always means personal data.
    .where = in the app or on the website, at signing up.
help-request-personal-data = A first name, a photo or an IP address is personal data too. If yes, the papers have to be there before the use begins.
    .where = in the privacy policy.
help-request-advertising = Data of pupils are never for advertising (model agreement 4.0, art. 5(2)).
    .where = in the app itself and in the privacy or cookie statement.
help-request-inside-eea = If no, there is a transfer and more is needed (chapter V GDPR).
    .where = in the privacy policy: storage and transfer.
help-request-agreement-offered = If the maker is a processor, there must be an agreement before personal data go in (art. 28 GDPR).
    .where = on the maker’s website, often under privacy or terms.
help-request-decided-by = A function, no name.
help-request-reason = Why, and on what conditions. Whoever asked has to understand it.
help-request-product = The product that came of it, if it is in the register.

## Decisions, letters, documents and snapshots

help-decision-kind = The DPO advises, the board decides (art. 38 and 39 GDPR). A flag is accepted on the screen Signals; it returns when the date has passed or the facts change.
help-decision-reason = A decision cannot be saved without a reason: somebody has to be able to follow it later.
help-decision-by = The function that decided or advised. No name.
help-decision-until = The last day on which an acceptance holds. The day after, the flag is back.
help-decision-accepted-values = The facts of that day. Waarborg fills them in and sees by them whether anything changed.
help-decision-advice = The advice of the DPO that the decision builds on.

help-letter-template = The model text that the letter was made from.
help-letter-sent-on = Fill this in once the letter is really sent: Waarborg sends nothing.
help-letter-answered-on = When the vendor answered. Empty: you are still waiting.

help-document-sha256 = A checksum of the content. If it is the same, the file has not changed.
help-document-kind = What kind of paper it is. A privacy policy does not count as a leaflet.
    .where = in the title of the paper.
help-document-source = From whom or where it came, such as an e-mail of the vendor or a web address.
help-document-received-on = When the board received it. The date on the paper itself belongs to the leaflet, annex or agreement.
help-document-erased-on = The day on which content and text were erased. The history is still sound.
help-document-links = Which records the paper belongs to. So it can be found at each of them.
help-document-links-noun = choose first what kind of record.
help-document-links-record = and then which.
help-document-refused = Marks of facts that were refused when the paper was read. They are not proposed from it again.

help-snapshot-taken-on = The figures are those of this day and do not change any more.
help-snapshot-occasion = Why the figures were recorded, such as for the annual report.
help-snapshot-figures = The figures that were recorded. What they mean stands with the figures under Reports.
help-snapshot-figures-name = the name of the figure.
