### terms

## Nouns: one of each, as in a sentence

noun-board = board
noun-school = school
noun-party = party
noun-contact = contact
noun-certificate = certificate
noun-product = product
noun-use = use
noun-service_level = service level
noun-agreement = processor agreement
noun-leaflet = privacy leaflet
noun-subprocessing = subprocessing
noun-security_annex = security annex
noun-letter = letter
noun-subprocessor_change = change of sub-processors
noun-document = document
noun-transfer = transfer
noun-dpia = DPIA
noun-activity = processing activity
noun-incident = incident
noun-request = request
noun-task = task
noun-decision = decision
noun-snapshot = snapshot
noun-entry = entry of the history
