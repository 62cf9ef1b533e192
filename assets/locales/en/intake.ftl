### intake

# Why a document gave no text: `extraction-<code>`
extraction-empty = “{ $name }” is empty.
    .hint = The file has no content. Ask the vendor to send it again.
extraction-unsupported = “{ $name }” is not a document that Waarborg can read.
    .hint = Waarborg looks at the content, not at the name. Save the document as PDF or DOCX and try again. The handbook says what Waarborg can read.
extraction-protected = “{ $name }” is protected by a password or encrypted.
    .hint = Open the document with its password or key, save a copy without protection and read that copy.
extraction-damaged = “{ $name }” is damaged and cannot be read.
    .hint = Open the document in its own program and save it again, or ask the vendor for a new copy.
extraction-too-large = “{ $name }” is too large, or unpacks to more than is allowed.
    .hint = A document may be 100 MB at most. Split it, or make a copy without large pictures.
extraction-too-many-pages = “{ $name }” has too many pages.
    .hint = A document may have 2,000 pages at most. Split it and read the parts one by one.
extraction-too-many-files = “{ $name }” holds too many files.
    .hint = An archive or message may hold 500 files at most, those inside other files too. Unpack it and read the files one by one.
extraction-too-deep = “{ $name }” lies too deep inside other files and was not read.
    .hint = Waarborg reads four files deep. Take the file out and read it by itself.
extraction-timed-out = Reading “{ $name }” took too long and was stopped.
    .hint = The document is very complex or not in order. Save it again as PDF or DOCX and try once more.
extraction-out-of-memory = Reading “{ $name }” asked for too much memory and was stopped.
    .hint = Split the document, or save it again as PDF or DOCX.
extraction-crashed = Reading “{ $name }” failed: the reading program stopped unexpectedly.
    .hint = The register was not touched. Save the document again as PDF or DOCX and try once more.
extraction-missing-program = “{ $name }” cannot be read: Waarborg's reading program does not start.
    .hint = Install Waarborg again. The program “waarborg-extract” belongs beside Waarborg.

# Refusals of an intake
refused-intake-no-vendor = This document does not say which vendor it is from.
    .hint = Choose the vendor and accept the document again.
refused-intake-no-such-fact = A fact was chosen that was not read in this document.
    .hint = Read the document again and choose from what is shown then.
refused-undo-document = This document cannot be brought back, because undoing erased its content.
    .hint = Read the file again.

# What an intake writes and tells
intake-all-services = All services of { $vendor }
intake-service-desk = Service desk
intake-sector-assumed = The sector was not stated; po was filled in. Check this.
intake-conflict = { $noun }, { $field }: the register says “{ $stored }”, the document says “{ $stated }”.
intake-match = “{ $name }” resembles { $party }, which is in the register already. Is this the same party?
intake-already-read = This document is in the register already.
intake-standing-unplaced = Kept with the document
intake-standing-same = Already so in the register
intake-standing-new = New
intake-standing-differs = Differs from the register
intake-standing-refused = Cannot be taken over

# What a document can state: `stated-<field>`
stated-document-kind = kind of document
stated-document-date = date of the document
stated-document-version = version of the document
stated-covenant-version = version of the covenant
stated-vendor-name = vendor
stated-vendor-legal-name = legal name
stated-vendor-trade-name = trade name
stated-vendor-address = address of the vendor
stated-vendor-kvk = chamber of commerce number (KvK)
stated-vendor-role = role of the vendor
stated-product-name = product or service
stated-product-ean = EAN or ISBN
stated-product-url = web page of the product
stated-audience-sector = education sector
stated-data-subject = data subjects
stated-contact = contact or point of notice
stated-purpose = purpose
stated-category = category of personal data
stated-attribute = attribute at login
stated-login-hub = login hub
stated-retention = retention period
stated-storage = storage
stated-subprocessor = sub-processor
stated-subprocessor-unlisted = also processes, not in the list
stated-subprocessor-objection-weeks = objection term (weeks)
stated-transfer = transfer
stated-biv = BIV classification
stated-rosa = ROSA measure
stated-assessment = assessment
stated-certificate = certificate
stated-mail-security = e-mail security
stated-breach-notice = notice of a data breach
stated-breach-vendor-notifies-ap = notifies the authority (AP) itself
stated-continuity = continuity
stated-availability = availability
stated-service-window = service hours
stated-trial = trial
stated-third-party-content = third-party content
stated-signature = signature
stated-exit-term = term for erasure or return
stated-claim-rosa = says that it meets ROSA

# The parts of such a fact: `stated-part-<name>`
stated-part-trigger = From or until
stated-part-aspect = Aspect
stated-part-level = Level
stated-part-from = Counted from
stated-part-to = To
stated-part-hours = Within (hours)
stated-part-days = Days
stated-part-agreement = With an agreement
stated-part-date = Date
stated-part-since = Since
stated-part-until = Until
stated-part-party = For
stated-part-value = Value
stated-part-form = Form
stated-part-assessor = Assessor
stated-part-percent = Percentage
stated-part-role = Function
stated-part-subject = What
stated-part-standard = Standard

# Values that stand in documents only
notified-school = the school
notified-ap = the Autoriteit Persoonsgegevens (AP)
notified-data-subject = the data subjects
trial-kind-trial = trial licence
trial-kind-pilot = pilot
