### History: who changed what, and when.

history-lead = Who changed what, and when. The newest change comes first; times are those of the Netherlands.
history-of = History of { $label }
history-all = Show all changes
history-noun = Show
history-every-noun = All data
history-none = Nothing was changed here yet.
history-further = Show earlier changes
history-shown = { $count } changes are shown; there are more.
history-end = { $count ->
    [one] This is the only change.
   *[other] These are all { $count } changes.
  }
history-on-paper = { $total ->
    [0] These are the newest { $shown } changes; there are more.
   *[other] These are the newest { $shown } of the { $total } changes.
  } More on paper: choose ‘Show earlier changes’ first.
history-by = by { $actor } · change { $number }
history-nobody = unknown
history-more-records = { $count ->
    [one] and 1 more
   *[other] and { $count } more
  }
history-fields = { $records ->
    [one] { $count } changed fields
   *[other] { $count } changed fields in { $records } records
  }
history-undone = undone on { $moment }
history-redo = Do again
history-erased = The values were erased; that something changed stands.
history-became = became
history-came = added:
history-went = removed:
history-order = only the order

## As it was

history-as-of = As it was on a date
history-on = At the end of
history-field = Field
history-then = On { $date }
history-now = Now
history-same = the same
history-other = different
