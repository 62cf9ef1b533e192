### terms

## Nouns: one of each, as in a sentence

noun-board = bestuur
noun-school = school
noun-party = partij
noun-contact = contactpersoon of meldpunt
noun-certificate = certificaat
noun-product = product
noun-use = gebruik
noun-service_level = afspraak over dienstverlening
noun-agreement = verwerkersovereenkomst
noun-leaflet = privacybijsluiter
noun-subprocessing = subverwerking
noun-security_annex = beveiligingsbijlage
noun-letter = brief
noun-subprocessor_change = wijziging van subverwerkers
noun-document = document
noun-transfer = doorgifte
noun-dpia = DPIA
noun-activity = verwerkingsactiviteit
noun-incident = incident
noun-request = aanvraag
noun-task = actie
noun-decision = besluit
noun-snapshot = stand
noun-entry = regel in de geschiedenis
