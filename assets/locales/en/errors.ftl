### What goes wrong: what happened, to what, and (as `.hint`) what to do about it.

error-not-found = There is no { $what } with the name or the number ‘{ $id }’.
error-ambiguous = ‘{ $id }’ fits { $count } records of the register.
    .hint = Give more characters of the number, or the whole name.
error-stale = Someone else has saved this meanwhile.
    .hint = Load it again, compare it with your change and save once more.
error-malformed = The request does not have the right form: { $cause }.
error-unknown-call = Waarborg does not know the call ‘{ $name }’.
error-locked = The register { $path } is open elsewhere.
    .hint = Close it there, or try again later.
error-locked-by = The register { $path } is open for { $user } on { $host }, since { $since }.
    .hint = Ask for it to be closed there, or try again later.
error-too-new = The register { $path } was made with a newer version of Waarborg (layout { $found }; this version knows { $known }).
    .hint = Open it with the newest version of Waarborg. The file was not changed.
error-not-a-register = { $path } is not a register of Waarborg.
    .hint = Choose a file that ends in .waarborg. The file was not changed.
error-damaged = The register { $path } is damaged, and no backup was found.
    .hint = Keep the file as it is and look for an older copy, for instance on another disk.
error-damaged-backup = The register { $path } is damaged.
    .hint = Restore the backup: { $backup }.
error-unlock = The register { $path } does not open with this password.
    .hint = The password is not right, or the beginning of the file is damaged. Mind capitals and try again.
error-password-needed = The register { $path } is encrypted.
    .hint = Give the password.
error-read-only = This place cannot be written to: { $path }.
    .hint = Choose another place, or open the register for reading only.
error-exists = Something is already there: { $path }.
    .hint = Choose another name. Nothing was overwritten.
error-full = The disk with { $path } is full.
    .hint = Make room and try again. What was saved stays saved.
error-file-gone = The file { $path } is not there.
    .hint = See whether it was moved or renamed.
error-file-read = The file { $path } cannot be read: { $cause }.
error-file-write = The file { $path } cannot be written: { $cause }.
error-store = The register cannot be read or written: { $cause }.
    .hint = Close the register, make a copy of the file and open it again.
error-report = The report cannot be made: { $cause }.
error-internal = Waarborg broke down on this request. What was saved stays saved.
    .hint = Close the program and open it again. If it happens again, report what you did.

## Refused: something stands in the way

refused-no-register = No register is open.
    .hint = Open a register or make one.
refused-register-open = A register is open already.
    .hint = Close it first.
refused-empty-password = A password cannot be empty.
refused-one-board = A register has one board.
    .hint = Make a register of its own for another board.
refused-referenced = Other records of the register refer to this.
    .hint = Archive it, or take those references away first.
refused-same-party = A party cannot be merged with itself.
refused-document-erased = This document was erased.
refused-document-without-bytes = No content of this document was kept.
refused-undo-create = The making of the register cannot be undone.
refused-undo-changed = Later changes build on this one.
    .hint = Undo those later changes first.
refused-undo-erased = What was erased does not come back.

## A field that breaks a rule

fault-empty = This field cannot be empty.
fault-too-long = This text is too long: at most 400 characters.
fault-missing = The field ‘{ $field }’ is missing.
fault-unknown-field = There is no field ‘{ $field }’.
fault-value = The value does not fit the field ‘{ $field }’: { $found }.
fault-kvk = A KvK number has 8 digits.
fault-brin = A BRIN has 2 digits and 2 letters, and for a location 2 more digits: 12AB or 12AB00.
fault-email = This is not an e-mail address.
fault-url = This is not a web address that begins with http:// or https://.
fault-country = This is not a country code of two letters, as in NL.
fault-ean = An EAN has 13 digits, of which the last is a check digit.
fault-period = The end lies before the beginning.
fault-count = This number cannot be right.
fault-percent = A percentage lies between 0 and 100.
fault-unknown-id = This value is not in the list that belongs to this field.
fault-itself = A version cannot replace itself.
fault-twice = The same line is there twice.
fault-subject = Name the subject and the kind of subject, or neither.
fault-reason-needed = Give a reason.
fault-date-needed = Give a date.
fault-acceptance = Name the flag that is accepted, a reason and an end date.
fault-contact-unreachable = Give an e-mail address, a telephone number or a web address.
fault-hash = The checksum of the document does not have the right form.

## A document that cannot be read

extraction-empty = There is nothing in { $name }.
extraction-unsupported = { $name } is not a kind of document that Waarborg can read.
    .hint = Save it as PDF or DOCX and try again.
extraction-protected = { $name } is protected with a password.
    .hint = Ask the vendor for a version without a password.
extraction-damaged = { $name } is damaged and cannot be read.
    .hint = Fetch the document again.
extraction-too-large = { $name } is too large to read.
extraction-too-many-pages = { $name } has too many pages to read.
extraction-timed-out = Reading { $name } took too long and was stopped.
extraction-out-of-memory = Reading { $name } asked for too much memory and was stopped.
extraction-crashed = Reading { $name } broke down. The register does not suffer from it.
extraction-missing-program = The program that reads documents is missing: waarborg-extract.
    .hint = Install Waarborg again.
