### Documents: looking at a PDF, keeping, erasing.

## A PDF as it looks

pdf-bar = Leaf, zoom and search
pdf-damaged = This PDF file cannot be shown: it is damaged or departs from the standard. You can save a copy and open it with another program.
pdf-fit = Fit to the width
pdf-next = Next page
pdf-opening = Opening the PDF…
pdf-page = Page { $number }
pdf-page-failed = This page cannot be shown.
pdf-page-number = Page
pdf-passage = The passage is marked on page { $number }.
pdf-passage-lost = The passage was not found on the page. The document may be a scan.
pdf-password = This PDF file is protected with a password. Ask the vendor for a version without one.
pdf-previous = Previous page
pdf-search = Search in this document
pdf-search-next = Next find
pdf-search-none = not found
pdf-search-previous = Previous find
pdf-zoom-in = Zoom in
pdf-zoom-out = Zoom out

## A document

documents-lead = What vendors sent, as it came: agreements, leaflets, annexes. Drop files on this screen to keep them; facts are taken over from them under Intake.
documents-as-paper = As it looks
documents-as-text = As text
documents-show-as = How the document is shown
documents-part = Part { $number }
documents-part-empty = This part holds no text that Waarborg can read.
documents-no-text = This document holds no text that Waarborg can read. It may be a scan, or a kind of file that Waarborg only keeps. You can save a copy and open it with another program.
documents-fact-here = A fact was read here
documents-facts = Belongs to, and what was read in it
documents-kind-unknown = kind not filled in
documents-no-links = This document belongs to nothing yet. Fill in below what it belongs to.
documents-pages = { $count ->
    [one] 1 page
   *[other] { $count } pages
  }
documents-refused = { $count ->
    [one] 1 fact from it was refused.
   *[other] { $count } facts from it were refused.
  }
documents-review = Review again
documents-passage-lost = (does not stand in the text as it is read now)
documents-quote-erased = passage erased
documents-save = Save a copy
documents-save-title = Save a copy of the document
documents-erase = Erase
documents-erase-title = Erase { $name }?
documents-erase-goes = This goes
documents-erase-goes-what = The file itself, its text, and the passages beside facts.
documents-erase-stays = This stays
documents-erase-stays-what = The name, kind, date and checksum of the document, what it belonged to, and the facts that were taken from it. The document will say that it was erased, and when.
documents-erase-backups = Backups
documents-erase-backups-what = Backups that were made earlier still hold the document, until those backups are removed.
documents-erase-final = Erasing cannot be undone.
documents-erased = { $name } was erased.
documents-is-erased = This document was erased on { $date }. The file and its text are gone; what was taken from it is still there.

## What was read in a document

read-assessment = How it was assessed
read-attribute = Attributes
read-audience-sector = Sector of education
read-availability = Availability
read-biv = Reliability level (BIV)
read-breach-notice = Notice of a breach
read-breach-vendor-notifies-ap = Who notifies the AP
read-category = Categories of personal data
read-certificate = Certificate
read-claim-rosa = Statement on ROSA
read-contact = Contact
read-continuity = Continuity
read-covenant-version = Version of the model
read-data-subject = Data subjects
read-document-date = Date of the document
read-document-kind = Kind of document
read-document-version = Version of the document
read-exit-term = Term after the end
read-login-hub = Signing in through
read-mail-security = Security of e-mail
read-product-ean = EAN
read-product-name = Name of the product
read-product-url = Address of the product
read-purpose = Purposes
read-retention = Retention terms
read-rosa = Measures (ROSA)
read-service-window = Hours of service
read-signature = Signature
read-storage = Place of storage
read-subprocessor = Sub-processors
read-subprocessor-objection-weeks = Term to object to a sub-processor
read-subprocessor-unlisted = Sub-processor that is not listed
read-third-party-content = Content of third parties
read-transfer = Transfer outside the EEA
read-trial = Trial use
read-vendor-address = Address
read-vendor-kvk = KvK number
read-vendor-legal-name = Legal name
read-vendor-name = Name of the vendor
read-vendor-role = Role of the vendor
read-vendor-trade-name = Trade name

## Keeping documents

keep-button = Keep documents
keep-drop = Drop to keep
keep-title = Keep documents
keep-lead = Waarborg keeps the files in the register. You find them under ‘Documents’. The text of PDF, Word, ODT, Excel, ODS, web pages, e-mail (.eml), ZIP, Markdown and plain text can be searched; other files are kept as they are.
keep-add = Choose files
keep-kind = Kind of document
keep-kind-of = Kind of { $name }
keep-kind-unknown = not filled in
keep-link = Belongs to (for all files)
keep-link-noun = Kind of data
keep-link-record = Name
keep-go = { $count ->
    [one] Keep 1 file
   *[other] Keep { $count } files
  }
keep-stop = Stop
keep-leave-out = Leave out { $name }
keep-progress = { $done } of { $total } files
keep-waiting = waiting
keep-busy = being kept…
keep-kept = kept
keep-there = This file is in the register already.
keep-there-link = To the document
keep-stopped = not kept: you stopped
keep-empty = This file is empty. Ask the vendor to send it again.
keep-too-large = This file is larger than 100 MB. Split it, or make a copy without large images.
keep-unreadable = This file cannot be read. A folder cannot be kept; choose the files in it.
keep-unread = Kept without its text: searching finds this document by name only. { $why }
keep-unread-parts = { $count ->
    [one] Kept. 1 file inside it was not read; searching does find what the others say:
   *[other] Kept. { $count } files inside it were not read; searching does find what the others say:
  }
keep-result = { $kept ->
    [0] Nothing new was kept.
    [one] 1 document was kept.
   *[other] { $kept } documents were kept.
  }
keep-read-only = This register was opened for reading. Documents cannot be kept.
