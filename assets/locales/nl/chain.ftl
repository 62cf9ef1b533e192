### chain: de keten achter een leverancier

chain-node-vendor = leverancier
chain-node-product = product
chain-node-subprocessor = subverwerker
chain-node-country = land

country-standing-eea = EER
country-standing-adequate = adequaatheidsbesluit
country-standing-adequate-in-scope = adequaatheidsbesluit, alleen binnen de reikwijdte
country-standing-outside = buiten de EER, geen adequaatheidsbesluit
country-standing-unknown = onbekend

transfer-standing-not-needed = geen doorgifte (EER)
transfer-standing-recorded = doorgifte vastgelegd, met instrument en toestemming
transfer-standing-without-permission = doorgifte zonder schriftelijke toestemming
transfer-standing-without-mechanism = doorgifte zonder instrument
transfer-standing-unrecorded = geen doorgifte vastgelegd
transfer-standing-unknown = onbekend
