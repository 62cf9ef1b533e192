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
command-close = Close the register
command-dark = Dark appearance
command-light = Light appearance

## Fields

field-required = (required)
field-not-stated = Not filled in
field-nothing-found = Nothing found
field-add-new = Add ‘{ $text }’
field-choose-noun-first = First choose what it is about.
field-hint-date = dd-mm-yyyy
field-hint-instant = dd-mm-yyyy hh:mm
field-wrong-date = This is not a date. Write, for instance, 1-2-2026 or 1 February 2026.
field-wrong-instant = This is not a date with a time. Write, for instance, 1-2-2026 14:05.
field-wrong-whole = This is not a whole number.
field-wrong-decimal = This is not a number. Write, for instance, 99.5.
field-passage = { $count ->
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

## Lists

list-search = Search this list
list-all-of = { $field }: all
list-archived = Archived too
list-clear = Show everything
list-columns = Columns
list-columns-reset = Usual columns
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
