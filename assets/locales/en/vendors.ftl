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
verdict-transfers-unknown = { $count ->
    [one] country unknown at 1 place
   *[other] country unknown at { $count } places
  }
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
chain-unlisted = named, but not listed as sub-processor
chain-country = Country
chain-country-unknown = country unknown
chain-standing = Standing of the country
chain-transfer = Transfer
chain-legend = Thick line: the transfer is not in order. Dashed line: the country is unknown, or the party is only named.
chain-table = The same chain as a table
country-standing-eea = EEA
country-standing-adequate = adequacy decision
country-standing-adequate-in-scope = adequacy decision, within its scope only
country-standing-outside = outside the EEA, no adequacy decision
country-standing-unknown = unknown
transfer-standing-not-needed = no transfer (EEA)
transfer-standing-recorded = transfer recorded, with mechanism and permission
transfer-standing-without-permission = transfer without written permission
transfer-standing-without-mechanism = transfer without a mechanism
transfer-standing-unrecorded = no transfer recorded
transfer-standing-unknown = unknown

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
