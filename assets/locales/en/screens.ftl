### What stands in the window: screens, actions and messages.

## Screens

screen-signals = Signals
screen-party = Vendors
screen-product = Products
screen-document = Documents
screen-activity = Processing register
screen-school = Schools
screen-compare = Compare
screen-reports = Reports
screen-history = History
screen-settings = Settings
screen-help = Help
screen-about = About Waarborg

## Actions

action-add = Add
action-add-line = Add a line
action-archive = Archive
action-unarchive = Take out of the archive
action-cancel = Cancel
action-close = Close
action-remove = Remove
action-remove-line = Remove line { $number }
action-remove-value = Remove { $value }
action-show-choices = Show the choices
action-undo = Undo
action-undo-last = Undo the last change
add-title = New: { $noun }
command-go = Go to { $screen }
command-print = Print this screen
command-close = Close the register
command-dark = Dark appearance
command-light = Light appearance

## Fields

form-required = (required)
form-not-stated = Not filled in
form-nothing-found = Nothing found
form-add-new = Add ‘{ $text }’
form-choose-noun-first = First choose what it is about.
form-hint-date = dd-mm-yyyy
form-hint-instant = dd-mm-yyyy hh:mm
form-hint-name = Type to search
form-wrong-date = This is not a date. Write, for instance, 1-2-2026 or 1 February 2026.
form-wrong-instant = This is not a date with a time. Write, for instance, 1-2-2026 14:05.
form-wrong-whole = This is not a whole number.
form-wrong-decimal = This is not a number. Write, for instance, 99.5.
form-wrong-record = This name was not found. Choose a name from the list.
form-wrong-several = There is more than one of this name. Choose one from the list.
form-passage = { $count ->
    [one] Read in the document
   *[other] Read in { $count } places
  }
value-not-stated = not filled in
yes-no-yes = yes
yes-no-no = no

## Somebody else changed this field too

conflict-title = This field was changed in the meantime
conflict-what = While you changed ‘{ $field }’, it was changed elsewhere as well. Which value stays?
conflict-mine = Your value
conflict-theirs = The value that stands there now
conflict-keep-mine = Save my value
conflict-keep-theirs = Leave it

## On paper

page-on-paper = { $board }, { $date }
page-chosen = Chosen: { $chosen }

## Lists

list-search = Search this list
list-words = with ‘{ $text }’
list-all-of = { $field }: all
list-archived = Archived too
list-clear = Show everything
list-columns = Columns
list-columns-reset = Usual columns
list-on-paper = These are the first { $shown } of the { $total } rows; no more go on paper at once. Search or filter to print a part. All agreements and flags are in the board report (Reports, Excel).
list-on-paper-sudden = This is what had been fetched: { $shown } of the { $total } rows. Print with Ctrl+P or from the menu of Waarborg: the rest is fetched first then.
list-count = { $total ->
    [one] 1 line
   *[other] { $total } lines
  }
list-empty = There are no { $nouns } yet.
list-nothing-fits = No { $nouns } fit this.
list-views = Views
list-views-none = You have kept no views here yet. Narrow the list and give it a name.
list-view-name = Name of this view
list-view-keep = Keep the view

## A record

record-archived = Archived on { $date }. It no longer counts.
record-history = History
record-nameless = without a name
record-next = Next
record-previous = Previous
related-none = Nothing recorded yet.
related-most = These are the first { $shown } of { $total }.
related-all = All of them in a list
part-all = Details
part-other = Other
part-name = Name and kind
part-reach = Address and contact
part-people = Officers
part-group = Group
part-covenant = Privacy covenant
part-data = Data that go in
part-levels = Reliability levels (BIV)
part-offer = Offer
part-state = State of the agreement
part-signing = Signing and scope
part-content = Content
part-breach = Breaches and incidents
part-end = End and liability
part-paper = The document
part-review = Review by the board
part-purposes = Purposes and data subjects
part-categories = Categories of personal data
part-places = Places and sub-processors
part-retention = Retention
part-assessment = Assessment of the measures
part-measures = Measures (ROSA)

## Messages

message-added = { $label } was added.
message-archived = { $label } was archived.
message-unarchived = { $label } was taken out of the archive.
message-saved = Saved: { $path }
message-saved-field = ‘{ $field }’ of { $label } was saved.
message-undone = The change was undone.

## Signals

flags-title = Differences and particulars
signals-lead = What is missing or differs, why that counts, and what you can do. The board decides.

## Search and commands

search-open = Search and commands
search-placeholder = Name, word or command
search-found = Found
search-nearly = looks like it
search-commands = Commands

## Start

start-create = New register
start-open = Open a register
start-example = Look at the example board
start-password = Password

## Start and settings

start-recent = Opened before
start-forget = Take { $board } off this list
start-restore = Restore a backup
start-open-to-read = Read only
start-making-example = Making the example board…
start-making = Making the register…
start-make = Make the register
start-where = Where shall the register be?
start-steps = Steps
start-step-board = Board
    .why = The board (competent authority) is the controller. Only the name is needed; the rest can wait.
start-step-schools = Schools
    .why = The schools of this board, so that you can see which products each of them uses. You can fill this in later too.
start-board-nameless = Fill in the name of the board.
start-school-incomplete = Line { $number }: fill in the name and the kind of education, or remove the line.
start-schools-refused = { $count ->
    [one] The register was made, but this school was not added. Mend the line, or go on without the school.
   *[other] The register was made, but these { $count } schools were not added. Mend the lines, or go on without the schools.
  }
start-schools-again = Add again
start-schools-without = Go on without
start-schools-left = Not added to the register: { $names }. You can add them under Schools.
start-step-people = Officers
    .why = The data protection officer (FG) and the contact for information security and privacy (IBP). They stand in the register of article 30 GDPR. A function is better than a name.
start-step-password = Password
    .why = With a password the whole file is encrypted. Nobody can read it without that password.
action-back = Back
action-next = Next
action-try-again = Try again
password-again = Password once more
password-advice = Choose a phrase of four words or more and keep it in a password vault. Whoever loses the password cannot open the register any more, and nor can the makers of Waarborg.
password-too-short = This is too short: use at least { $shortest } characters.
password-differs = The two passwords are not the same.
password-none = Without a password
password-none-means = Without a password everybody who has the file can read it. You can still set a password later.
password-show = Show the password
password-hide = Hide the password
password-change = Change the password
password-changed = The password was changed. Older backups keep the password of their day.
password-taken-away = The register is no longer encrypted.
restore-what = Waarborg makes a whole register of a backup, under a new name. Nothing is overwritten.
restore-choose = Choose a backup
restore-where = Where shall the restored register be?
restore-password = Password of the day of the backup
restore-do = Restore
restore-busy = Restoring…
restore-done = Restored: { $path }
settings-board = Board
    .why = The details of the board as controller. They stand at the front of the processing register (article 30(1)(a) GDPR).
settings-safety = Password and check
settings-backups = Backups
    .why = Waarborg makes a backup by itself when you close a register that has changed, in a folder beside the register. Older backups are thinned out.
settings-reference = Reference tables
    .why = The lists of law, covenant and scheme by which Waarborg judges. Each row has a source and the date on which someone last looked at it.
settings-appearance = Appearance and language
settings-password = Password
settings-check = Check the register
    .why = Looks at the file, the references, the history and the documents. Nothing changes.
settings-check-do = Check now
settings-check-sound = All is well. The history has { $entries } lines and is unbroken.
settings-check-hash = Check number of the last line: { $hash }. Note it elsewhere; it will show whether the history was rewritten.
settings-check-unsound = Something is wrong. Keep this file and restore a backup under a new name.
settings-check-history = The history is broken from line { $entry } on.
settings-reference-table = Table
settings-reference-rows = { $count } rows; the oldest was checked on { $date }.
reference-certainty = Certainty
reference-checked-on = Checked on
backup-make = Make a backup now
backup-made = Backup made: { $path }
backup-none = There are no backups yet.
backup-list = Backups, the newest on top
backup-at = Made on
backup-file = File
appearance-scheme = Appearance
appearance-system = As this computer
appearance-light = Light
appearance-dark = Dark
appearance-language = Language
help-contents = Contents of the handbook
about-schema = Schema of the register: { $schema }
about-licence = Free software under the European Union Public Licence 1.2 (EUPL-1.2).
about-parts = Parts by others
    .why = Waarborg is built with this free software. The licence stands beside it.
about-licence-of = Licence
settings-terms = Terms of the rules
    .why = The terms by which rules judge. A board may depart from them; that is in the history and can be undone.
term-name = Term
term-default = Otherwise
term-reset = Give ‘{ $term }’ its usual value again
term-saved = ‘{ $term }’ was saved. The rules judge by it now.
