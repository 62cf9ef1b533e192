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
refused-intake-document-changed = This is no longer the file that you reviewed: its content was changed since. Nothing was taken over.
    .hint = Add the file again under Intake and review it. This document stays on the list until you remove it.
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

## The screen Intake

screen-intake = Intake
intake-lead = Waarborg reads vendors' documents and proposes what goes into the register. You decide on every fact; nothing is kept before that.
intake-none = Drop documents here, or choose them
intake-none-what = Agreements, leaflets, security annexes, lists of sub-processors: one or many at once.
intake-none-privacy = Reading happens on this computer. Nothing leaves it.
intake-drop = Drop to read
intake-read-only = This register is open for reading. You can see what a document says; taking it over is not possible.
intake-file = File
intake-state = State
intake-actions = Take off
intake-reading-all = Progress of reading
intake-progress = { $done } of { $total } files read
intake-stopped = { $count ->
    [one] Stopped. 1 file has not been read yet.
   *[other] Stopped. { $count } files have not been read yet.
  }
intake-read = { $ready ->
    [0] All files have been dealt with.
    [one] 1 file has been read and waits for you.
   *[other] { $ready } files have been read and wait for you.
  }
intake-go-on = Go on reading
intake-leave-out = Take { $name } off the list
intake-leave-out-title = Take { $name } off the list?
intake-leave-out-what = { $count ->
    [one] You made 1 decision on this document. It is not in the register yet and will be lost.
   *[other] You made { $count } decisions on this document. They are not in the register yet and will be lost.
  } The file itself stays where it is.
intake-leave-out-do = Take off the list
intake-leave-out-stay = Leave it there
intake-draft = { $count ->
    [one] 1 decision on ‘{ $name }’ is not in the register yet
   *[other] { $count } decisions on ‘{ $name }’ are not in the register yet
  }
intake-review-count = { $count ->
    [one] Review
   *[other] Review ({ $count })
  }
intake-unreadable = This file cannot be read. A folder cannot be taken in; choose the files in it.
intake-gone = ‘{ $name }’ can no longer be read: the file was changed or moved since you chose it. Nothing was taken over.
    .hint = Add the file again under Intake and review it. This document stays on the list until you remove it.
intake-fate-waiting = waiting
intake-fate-reading = being read…
intake-fate-ready = To be reviewed
intake-fate-facts = { $count ->
    [0] no facts found
    [one] 1 fact
   *[other] { $count } facts
  }
intake-fate-differing = { $count ->
    [one] 1 of which differs from the register
   *[other] { $count } of which differ from the register
  }
intake-fate-unread = { $count ->
    [one] 1 file inside it was not read
   *[other] { $count } files inside it were not read
  }
intake-fate-accepted = Taken over
intake-fate-taken = { $taken ->
    [0] nothing taken over
    [one] 1 fact taken over
   *[other] { $taken } facts taken over
  }{ $refused ->
    [0] {""}
   *[other] , { $refused } refused
  }
intake-fate-there = In the register already
intake-fate-put-aside = Put aside: nothing taken over
intake-fate-failed = Not read

## Reviewing a document

intake-facts = What was read in the document
intake-put-aside = Put aside
intake-accept = { $count ->
    [0] Take over
    [one] Take over 1 fact
   *[other] Take over { $count } facts
  }
intake-keep-refusals = Keep the refusal
intake-accepted-left =
    { $left ->
        [one] One fact stayed as the register has it, for the document says otherwise.
       *[other] { $left } facts stayed as the register has them, for the document says otherwise.
    }
intake-renewed = The text of the document was kept anew.{ $found ->
    [0] {""}
    [one] {" "}1 passage was found in it again.
   *[other] {" "}{ $found } passages were found in it again.
  }{ $lost ->
    [0] {""}
    [one] {" "}1 passage was not; its words are kept.
   *[other] {" "}{ $lost } passages were not; their words are kept.
  }
intake-accepted = { $taken ->
    [0] Nothing was taken over from { $name }.
    [one] 1 fact from { $name } was taken over.
   *[other] { $taken } facts from { $name } were taken over.
  }{ $refused ->
    [0] {""}
    [one] {" "}1 fact was refused.
   *[other] {" "}{ $refused } facts were refused.
  }
intake-sure = Confidence from
intake-percent = { $number }%
intake-accept-sure = { $count ->
    [0] Take over
   *[other] Take over ({ $count })
  }
intake-tally = { $accepted } to take over, { $refused } refused, { $open } still to decide
intake-no-facts = Waarborg found no facts in this document that fit the register.
intake-about-document = kept with the document only
intake-record-new = New in the register
intake-record-known = In the register already, and completed
intake-replaces = New version; replaces { $label }
intake-sure-sure = all but sure
intake-sure-likely = likely
intake-sure-unsure = unsure
intake-no-value = not filled in
intake-optional = choice of the school
intake-accepted-fact = Take over
intake-refused-fact = Refused
intake-was-read = changed by you; what was read: { $value }
intake-stored = In the register ({ $field }):
intake-do-accept = Take over { $name }
intake-do-refuse = Refuse { $name }
intake-do-edit = Change { $name }
intake-edit-take = Take this over
intake-edit-empty = Fill in a value, or refuse the fact.
intake-edit-open = This value is still open. Choose ‘Take this over’ or ‘Cancel’; then you can accept the document.
intake-key-step = previous, next
intake-key-accept = take over
intake-key-refuse = refuse
intake-key-edit = change
intake-key-done = done

## Questions about the document

intake-unread = { $count ->
    [one] One file inside this file was not read. The rest was.
   *[other] { $count } files inside this file were not read. The rest was.
  }
intake-renews = Waarborg reads this document otherwise now than when it was kept. If you accept it, the new text is kept. Passages that facts came from go along; what no longer stands in it stays with the fact as a quotation.
intake-same-text = The same text is in the register already, in { $name }.
intake-like-text = { $share }% of the text is that of { $name }, which is in the register already. Perhaps this is another version.
intake-whose = This document does not say which vendor it is from. Choose the vendor; then you see what the register knows already.
intake-same = Is ‘{ $name }’ the same as ‘{ $other }’, which is in the register already?
intake-same-yes = Yes, the same
intake-same-no = No, another
intake-whose-where = Choose vendor and school
intake-vendor = Vendor
intake-vendor-help = Only needed if Waarborg does not recognise the vendor, or takes another for it.
intake-school = In use at
intake-school-help = The school that uses the product. Leave this empty to fill it in later.
