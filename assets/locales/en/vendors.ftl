### Pages of vendors, products and their papers.

## The verdict in one line

verdict-title = How it stands
verdict-about-agreement = Agreement
verdict-about-leaflet = Privacy leaflet
verdict-about-annex = Security annex
verdict-about-rosa = ROSA coverage
verdict-about-transfers = Transfers
verdict-about-flags = Flags
verdict-none = none
verdict-lapsed = ended on { $date }
verdict-no-products = no products
verdict-missing = missing
verdict-undated = undated
verdict-of = of { $date }
verdict-some = { $have } of { $all }
verdict-unknown = unknown
verdict-no-flags = none
verdict-transfers-lacking = { $count } not in order
verdict-transfers-unknown = { $count } × country unknown
verdict-transfers-recorded = { $count } recorded
verdict-transfers-none = none outside the EEA
flags-all = Show all { $count } flags

## The chain

chain-title = The chain: who works where
chain-lead = Who works for the vendor and in which countries, by the leaflets that count now. Each product and party leads to its own page.
chain-products = Products
chain-parties = Vendor and sub-processors
chain-countries = Countries
chain-party = Who
chain-self = vendor itself
chain-subprocessor = sub-processor
chain-unlisted = named, not listed
chain-country = Country
chain-country-unknown = country unknown
chain-standing = Standing of the country
chain-transfer = Transfer
chain-legend = Thick line: the transfer is not in order. Dashed line: the country is unknown, or the party is only named.
chain-table = The same chain as a table

## Vendor

vendor-no-products = No products of this party are recorded yet.
vendor-no-agreements = No processor agreement with this party is recorded yet.
vendor-no-documents = No documents are kept with this party yet.
vendor-works-for = Works as a sub-processor for
vendor-merge = Merge
vendor-merge-title = Merge a party with { $name }
vendor-merge-lead = Does the same organisation stand in the register twice? Choose the party that becomes part of { $name }.
vendor-merge-from = Party that disappears
vendor-merge-same = This is the same party. Choose another.
vendor-merge-moves = What belongs to { $name } goes to { $into }: { $what }.
vendor-merge-fills = What only { $name } states is added to { $into }. What { $into } states already stays.
vendor-merge-archives = { $name } goes into the archive.
vendor-merge-undo = You can undo this afterwards.
vendor-merge-do = Merge
vendor-merged = { $from } has become part of { $into }.

## Product

product-uses = Use
product-at-schools = { $count ->
    [0] not in use
    [one] at 1 school
   *[other] at { $count } schools
  }

## Agreement

agreement-covers = Applies to
agreement-covers-all = all products
agreement-past-end = end date passed

## Use at schools

product-uses-title = Use at the schools
product-uses-lead = One row a school. A click or the space bar begins or ends the use today; you can undo that.
product-uses-count = In use at { $active } of { $all } schools.
product-no-schools = No schools are recorded yet.
product-in-use = In use
product-in-use-at = In use at { $school }
product-no-agreements = No processor agreement that covers this product is recorded.
product-no-leaflet = No privacy leaflet of this product is recorded yet.
product-no-security-annex = No security annex of this product is recorded yet.
use-state-active = in use
use-state-planned = planned
use-state-ended = ended
use-state-past = in use, end date passed
use-state-none = no use
use-others = { $count ->
    [one] and 1 other use
   *[other] and { $count } others
  }
use-begun-at = In use at { $school } from today.
use-ended-at = The use at { $school } has ended.

## Versions of papers

paper-state = State
paper-counts = counts now
paper-replaced = replaced
paper-statement = statement, no leaflet
paper-version = version { $version }
paper-without-version = without a version number
paper-not-reviewed = not reviewed yet
paper-not-accepted = not accepted yet

## Levels and ROSA coverage

levels-title = Levels of reliability (BIV): required and stated
levels-lead = What the data ask for, beside what the vendor states. The required level is a proposal of Waarborg itself; the DPO can record another level, with a reason.
levels-change = Record another level
levels-required = Required
levels-declared = Stated
levels-verdict = Difference
levels-because = Why this level
levels-enough = high enough
levels-too-low = lower than required
levels-unknown = cannot be told
score-aspect = Aspect
score-outcomes = Outcomes
score-points = Coverage (0–100)
score-band = Judgement
score-missing = { $count } not stated
score-stated = { $stated ->
    [one] 1 measure stated
   *[other] { $stated } measures stated
  }, { $missing } not stated ({ $completeness } % complete).
score-steps = How { $aspect } is computed
score-rule = The rule
score-evidence = Evidence: { $label }. It does not count in the calculation.
score-no-evidence = How it was assessed is not stated.
score-version = Version { $version } of the rule. The certification scheme itself has no points.

## Privacy leaflet

part-subjects = Data subjects
part-attributes = Attributes and use
part-checklist = Checklist of article 28(3) GDPR
paper-accepted = Accepted on { $date }.
paper-is-statement = This is no privacy leaflet, but what the vendor states elsewhere. Ask for the leaflet.
paper-older = This is an earlier version.
paper-newer = The { $noun } of { $date } counts now
leaflet-silent = silent about this
leaflet-silent-count = { $count ->
    [0] The document says something of all fourteen categories of the model.
    [one] The document says nothing of 1 of the fourteen categories of the model. Silence is not a no.
   *[other] The document says nothing of { $count } of the fourteen categories of the model. Silence is not a no.
  }
leaflet-own-categories = Additional categories too
leaflet-all-purposes = All purposes
leaflet-no-purposes = The document names no purposes.
leaflet-purpose-silent = not named
leaflet-optional = optional: the board chooses
leaflet-integral = part of the product
leaflet-subprocessors = Sub-processors
leaflet-no-subprocessors = The document names no sub-processors.
leaflet-open-subprocessing = Open
chain-subprocessor-head = Sub-processor

## Security annex

annex-silent = not stated
annex-critical = weighs heavily from level { $level } (our own choice)
annex-measures-lead = All measures of the certification scheme. What the document does not state counts as missing and not as ‘not met’.
annex-not-scored = No coverage was computed for this version, since another version counts.
annex-levels-change = Fill in the levels

## Processor agreement

agreement-next = What next?
agreement-next-none = Conclude a processor agreement before (further) use.
agreement-next-requested = Wait for the vendor's paper. Remind the vendor if it does not come.
agreement-next-received = Have the DPO and the IBP coordinator review the agreement and its annexes.
agreement-next-in-review = Finish the review and put the agreement before the board.
agreement-next-sign = Have both parties sign, and record the date and who signed.
agreement-next-by-terms = Ask for a signed copy and keep the version.
agreement-next-expired = Renew the contract, or stop the use and begin the exit procedure.
agreement-next-ending = The agreement ends on { $date }. Decide on renewal and ask for new annexes.
agreement-next-ended = Have the vendor return or destroy the data and record its confirmation.
agreement-next-close = The destruction is confirmed. Set the agreement to closed.
agreement-next-reason = Record in the remarks why no agreement is needed.
agreement-next-until = Nothing. The agreement runs until { $date }.
agreement-next-nothing = Nothing.
agreement-since = since { $date }
agreement-change = Change
agreement-unsigned = has not signed yet
agreement-annex = Annex
agreement-annex-number = Annex { $number }
agreement-annex-1 = Privacy leaflet
agreement-annex-2 = Security annex
agreement-annex-3 = Changes and additions
agreement-annex-4 = Schools under the board
agreement-annex-held = Present
agreement-annex-there = present
agreement-annex-missing = not recorded
agreement-no-deviations = only where it departs from the model
agreement-checklist = Checklist of article 28(3) GDPR
agreement-checklist-own = This agreement has a text of its own. Record of each provision whether it is in it.
agreement-checklist-covenant = This agreement follows the covenant's model. The checklist is meant for agreements with a text of their own.
agreement-unknown = unknown
agreement-checklist-show = Check it all the same

## The list of vendors

vendor-add = Add a vendor
vendors-show = Which parties
vendors-show-vendors = Vendors only
vendors-show-all = All parties, sub-processors too
vendors-none = There are no vendors yet.
