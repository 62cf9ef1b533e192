### chain: the chain behind a vendor

chain-node-vendor = vendor
chain-node-product = product
chain-node-subprocessor = sub-processor
chain-node-country = country

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
