### settings: settings of the register

## Where the default of a term comes from

term-source-signature-days = The number of days is Waarborg’s own proposal. That both parties sign is asked by model agreement 4.0 (parties).
term-source-renewal-days = The number of days is Waarborg’s own proposal. That the agreement ends with the contract is in model agreement 4.0, art. 15.
term-source-leaflet-due-months = Updated yearly, as vendors themselves promise; standards framework IBP (Kennisnet), norm PR.03.
term-source-leaflet-outdated-months = The number of months is Waarborg’s own proposal, beside standards framework IBP (Kennisnet), norm PR.03.
term-source-leaflet-stale-months = The number of months is Waarborg’s own proposal, beside standards framework IBP (Kennisnet), norm PR.03.

term-unit-days = days
term-unit-months = months
