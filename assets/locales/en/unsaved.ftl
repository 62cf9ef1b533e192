### What somebody filled in and what was not saved (yet).

unsaved-field = “{ $field }” of { $label } was not saved
unsaved-given = Filled in was: “{ $text }”. { $why }
unsaved-incomplete = The line is not complete yet.
unsaved-back = Back to the field
unsaved-title = Not everything was saved
unsaved-lead = { $count ->
    [one] This was not saved. If you close now, it is lost.
   *[other] These { $count } things were not saved. If you close now, they are lost.
  }
unsaved-close = Close without saving this
unsaved-stay = Do not close
draft-of = “{ $title }” was filled in, but not added
draft-kept = “{ $title }” was not added. What you filled in is still there when you open it again.
draft-here = You filled this in before. It was not added yet.
draft-anew = Begin anew
draft-back = Back to what you were doing
