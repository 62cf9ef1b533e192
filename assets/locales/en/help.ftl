### help: why a field is asked and, under .where, where the answer stands in the paper. Here: the board, parties, products and services.
### `help-<noun>-<field>` is for one noun, `help-<field>` for all; a column of a table follows its field.
### 3.0 and 4.0 are the layouts of the leaflet: that of covenant 3.0 and the branch model (MEVW) of 4.0.

explain-field = Help on ‘{ $field }’
explain-table = Help on this table
explain-where = Where it stands:

## What is the same for more nouns

help-kvk = The number in the trade register points at exactly one legal entity, also when its name changes.
    .where = with the parties in the agreement, if it is filled in there.
help-owner = The function that answers for this. Give no name: a function stays right when somebody leaves.

## Board and schools

help-board-brin = The number by which the government knows the institution. It shows that the board itself is the party, and not a school.
    .where = with the parties in the agreement.
help-board-rio = The number in the register of institutions and studies (RIO). The agreement may give this number too.
    .where = with the parties in the agreement.
help-board-representative = Who may represent the board and therefore signs. Give the function, such as chair of the executive board.
    .where = with the parties in the agreement.
help-board-fg-name = A school board must have a data protection officer (art. 37 GDPR). The record of processing names the officer and how to reach them (art. 30(1)(a) GDPR).
help-board-fg-email = The record of processing says how to reach the DPO (art. 30(1)(a) GDPR). An address of the function stays right.
help-board-fg-registration = The number by which the Dutch authority (AP) knows the DPO.
help-board-ibp-name = The function that arranges information security and privacy (IBP). That is not the DPO, who advises and does not decide.
help-board-security-email = Where vendors report a breach or another incident. Once the board knows of a breach, it has 72 hours to notify the AP (art. 33(1) GDPR).
help-school-brin = The number of the school, with the two digits of the location.
    .where = annex 4 of the agreement, if it names the schools.
help-school-ibp-name = The function at the school that answers questions on information security and privacy (IBP). Annex 4 of the agreement names a contact too.

## Parties

help-party-legal-name = The name of the legal entity, with its legal form. The agreement, its annexes and this record should have the same.
    .where = with the parties in the agreement; leaflet, part A (3.0) or 1 (4.0).
help-party-trade-name = The name by which you know the party, if it is not the legal name.
help-party-country = The country of its seat. Where the data are kept is filled in at the leaflet.
    .where = with the parties in the agreement; leaflet, part A (3.0) or 1 (4.0).
help-party-parent-name = The group that the party belongs to, if there is one.
help-party-parent-country = A group outside the EEA is a risk to know of. It is not yet a transfer by itself (distinction: proposal of Waarborg).
help-party-participation = A participant uses model agreement 4.0, a supporter a general model. For anyone else you check the text against art. 28(3) GDPR. Taking part is no proof that all is well.
    .where = in the register on the covenant’s website.
help-party-participation-checked-on = Participation may change. Proposal of Waarborg: look it up each year.
help-party-own-purposes-claimed = A processor works on instruction only and has no purposes of its own (model agreement 4.0, art. 5(1)). If it chooses purposes, it is itself the controller for those (art. 5(4)).
    .where = where the vendor writes that it uses data for itself, such as for marketing; often in its privacy policy.
help-party-art30-2-confirmed = A processor that must keep a record of its own does so (art. 30(2) GDPR; model agreement 4.0, art. 3(4)). Yes or no is enough.
    .where = mostly in no paper: ask the vendor.
help-party-breach-hours = How fast the vendor says, in general, that it reports a breach to the school. Leave empty if it only says ‘without undue delay’.
    .where = in the vendor’s security or privacy policy, under breaches.
help-party-breach-from = The start matters: a breach may be established later than it is discovered. Such a promise does not lengthen the board’s own 72 hours.
    .where = in the same sentence as the term.
help-party-breach-vendor-notifies-ap = Under the model the school makes the statutory notifications (model agreement 4.0, art. 8(5)). If the vendor says that it notifies, agree on who does.
    .where = under breaches, in its policy or in annex 2.
help-party-deputy = The function that takes over. So a vendor does not depend on one person.
help-party-reviewed-on = When the board last looked at this vendor as a whole. Proposal of Waarborg: do so each year.
help-party-roles = The role decides what you need: a processor asks for a processor agreement (art. 28 GDPR), and so do a distributor and each vendor behind it. Without a role a party counts here as a processor.
    .where = with the parties in the agreement.
help-party-mail-security = Standards against forged e-mail that the vendor says it uses.
    .where = in its security or privacy policy.

help-contact-party = Empty: this is a contact of the board itself.
help-contact-kind = Whoever reports a breach should not have to search. Record also who may give and receive instructions (model agreement 4.0, art. 2(3)).
    .where = leaflet, at the end (3.0) or part 6 (4.0); for breaches also annex 2.
help-contact-name = A function or department, no person.

help-certificate-standard = The standard with its year. The year matters: certificates of ISO/IEC 27001:2013 held until 31 October 2025.
    .where = on the certificate itself; a website often gives the standard only.
help-certificate-number = With the number you can have the certificate confirmed by whoever issued it.
    .where = on the certificate itself.
help-certificate-scope = What the certificate covers. That is not always the product that you use: ask for the statement of applicability too.
    .where = on the certificate itself.
help-certificate-body = The body that issued the certificate and can confirm it.
    .where = on the certificate itself.
help-certificate-until = After this day the certificate says nothing of the security of today.
    .where = on the certificate itself.

## Products, use and service

help-product-party = The vendor: the legal entity that you conclude the agreement with. One agreement a vendor is enough.
help-product-name = The name as the vendor uses it. Each product has a privacy leaflet of its own.
    .where = leaflet, part A (3.0) or 1 (4.0).
help-product-edition = A leaflet may hold for one edition. If you use another, the paper may not cover it.
    .where = leaflet, part A (3.0) or 1 (4.0), often in a list of ISBNs.
help-product-kind = The kind of product helps to find it, and with the question whether a DPIA is needed (kinds: proposal of Waarborg).
help-product-description = What the product does, so that others understand why it needs data.
    .where = leaflet, part A (3.0) or 1 (4.0): short description.
help-product-status = Whether the board allows the product. That is not the same as a school using it: that stands under use.
help-product-ai-class = AI that admits pupils, judges their level or learning, or watches behaviour in exams is high risk; recognising emotions is prohibited in education (AI Act).
    .where = mostly not in the leaflet: ask the vendor.
help-product-processes-personal-data = Empty counts as yes, until it is clear that no personal data go in. A user number or ECK iD is personal data too.
    .where = leaflet, part D (3.0) or 3 (4.0).
help-product-all-services = Yes if this stands for all services of the vendor together, because its document names no product. Waarborg fills this in.
help-product-trial-days = How long a trial lasts, as the vendor says. Before it ends, decide to buy or have the data deleted.
    .where = in its terms or privacy policy.
help-product-trial-agreement = A trial with personal data needs a processor agreement too (art. 28 GDPR). If there is to be none, use made-up data.
    .where = in its terms or privacy policy.
help-product-required-b = Fill this in only if the DPO finds another level needed. Empty: the level that Waarborg computes from the data (proposal of Waarborg).
help-product-required-i = Fill this in only if the DPO finds another level needed. Empty: the level that Waarborg computes from the data (proposal of Waarborg).
help-product-required-v = Fill this in only if the DPO finds another level needed. Empty: the level that Waarborg computes from the data (proposal of Waarborg).
help-product-required-reason = Why the DPO departs from the computed level. Another level cannot be saved without a reason.
help-product-eans = The number points at exactly this edition or licence; an ISBN of thirteen digits is one.
    .where = leaflet, part 1 (4.0), or the order.
help-product-sectors = The kind of education that the vendor makes the product for.
    .where = leaflet, part A (3.0) or 1 (4.0): audience.
help-product-login-hubs = The service over which pupils log in. Such a hub passes data on and has an agreement of its own with the school.
    .where = leaflet, part D (3.0) or 3 (4.0).
help-product-attributes-sent = What the board in fact sends. That may not be more than annex 1 lists (model agreement 4.0, art. 5(3)).
    .where = not in the paper: see which data the board releases in Basispoort or Entree (ARP).
help-product-third-party-content = Videos, fonts, maps or statistics of somebody else may pass data on as well.
    .where = in the privacy or cookie statement, or in the product itself.

help-use-kind = A trial, a pilot or a free licence needs a processor agreement too, as soon as personal data go in (art. 28 GDPR).
help-use-status = Only for what is in use do the rules look whether the papers are there.
help-use-until = For a trial or pilot: its last day. Before that day, decide to buy or have the data deleted.
help-use-pupils = About how many pupils. Processing on a large scale is one of the nine criteria for a DPIA.
help-use-optional-processing = Optional processing may begin only after the school has chosen it (model agreement 4.0, art. 3(2) and 3(3)).
    .where = which there are: leaflet, part B2 (3.0) or 2 (4.0). The choice is the school’s own.
help-use-optional-processing-purpose = the purpose that the leaflet calls optional.
help-use-optional-processing-choice = ‘no choice recorded’ is not the same as off.
help-use-optional-processing-chosen-by = a function, no name.

help-service-level-product = Empty: the promise holds for all products of the party.
help-service-level-component = A vendor may promise something else for each component, such as login, material and results.
    .where = in the service guarantee or SLA, in the table of times.
help-service-level-mtd-hours = How long the component may be down at most (maximum tolerable downtime).
    .where = in the service guarantee or SLA, under MTD.
help-service-level-rto-hours = Within how many hours the component works again (recovery time objective). That should not be longer than the MTD.
    .where = in the service guarantee or SLA, under RTO.
help-service-level-rpo-hours = How many hours of data are lost at most (recovery point objective). If there is a range, take the highest number (proposal of Waarborg).
    .where = in the service guarantee or SLA, under RPO.
help-service-level-availability = What the vendor promises for its own component. ‘In principle’ or ‘we aim at’ is no promise.
    .where = in the service guarantee or SLA, under availability.
help-service-level-service-window = When the service desk can be reached or the service runs. So you know whether there is help when you need it, such as during a test.
    .where = in the service guarantee or SLA, under hours and maintenance.
help-service-level-exclusions = What the vendor does not count, such as maintenance or a failure of somebody else in the chain.
    .where = in the service guarantee or SLA, under exclusions.
help-service-level-chain = The links between pupil and product, in their order. Waarborg multiplies the percentages: the whole chain is less available than each link.
    .where = in the service guarantee or SLA, if the vendor describes the chain.
help-service-level-chain-name = such as the school’s login service, Basispoort or Entree, the material.
help-service-level-chain-percent = as the vendor gives it for each link.
