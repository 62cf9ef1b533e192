### The screen Flags: what is missing or different.

signals-views = Which flags
signals-open = Open
signals-fresh = New since { $date }
signals-fresh-one = new
signals-fresh-none = Nothing was added since the last time.
signals-gone = Gone
signals-gone-none = Nothing has gone since the last time.
signals-gone-lead = These flags were there the last time and are not any more: the data changed, or the record no longer counts.
signals-gone-more = And { $count } others.
signals-accepted = Accepted
signals-accepted-none = No flags are accepted.
signals-accepted-lead = The board takes these flags as they are for a time. A flag returns when its date has passed or its facts change.
signals-accepted-by = Accepted by { $by }.
signals-accepted-until = Accepted until { $until } by { $by }.
signals-narrow = Choose flags
signals-weight = Weight
signals-all = All
signals-search = Search the flags
signals-kind = Kind of record
signals-all-kinds = All kinds
signals-reach-board = The board itself
signals-reach-nowhere = In use nowhere
signals-drop = { $label }: no longer choose
signals-figures = In figures
signals-count = { $count ->
    [one] 1 flag
   *[other] { $count } flags
  } · judged on { $date } by { $rules } rules
signals-nothing-fits = No flags fit.
signals-nothing = Nothing stands out
signals-empty = There is nothing to judge yet
signals-empty-begin = Begin with a vendor:
signals-checked = Judged on { $date } by { $rules } rules. These were looked at:
signals-more = Show more
signals-on-paper = These are { $shown } of the { $count } flags. All of them are in the board report (Reports).
signals-why = Why?
signals-rule-what = What is checked
signals-rule-why = Why it matters
signals-rule-do = What you can do
signals-due = by { $date }
signals-fill-needed = Fill in this field: without it nothing can be added.

signals-accept = Accept
signals-accept-for = Accept: { $message }
signals-accept-title = Accept a flag
signals-accept-lead = The board takes this flag as it is for a time. It returns after the end date, and earlier if the facts change.
signals-accept-heavy = This flag weighs heavily. Record the advice of the FG (DPO) as well, and name it below.
signals-accept-record = { $rule } accepted: { $record }
signals-accept-do = Accept
signals-accept-end = No longer accept
signals-accept-ended = The flag on { $record } is no longer accepted.

signals-task = Task
signals-make-task = Make a task
signals-make-task-for = Make a task: { $message }
signals-task-title = Make a task of a flag
signals-task-lead = Who does what, and when is it done? Name a role, not a person.
signals-task-do = Add task

## Charts: a drawing with the same figures as a table

chart-as-table = { $title }: as a table
chart-as-drawing = { $title }: as a drawing
chart-row = Part
chart-what = What
chart-explain = What is counted?
