### Schools: what a school uses, and on what agreement.

school-pupils = { $count ->
    [one] 1 pupil
   *[other] { $count } pupils
  }
school-pupils-unknown = number of pupils not filled in
school-no-contact = no privacy contact filled in
school-flags = { $count ->
    [one] 1 flag touches this school
   *[other] { $count } flags touch this school
  }
school-no-flags = No flags touch this school
school-uses = Used at this school
school-uses-lead = What is in use here, whether that is allowed, and which agreement covers it. Where none does, it says so.
school-uses-none = Nothing is recorded yet of what this school uses.
school-add-use = Add a use
school-use = Use
school-use-past = past its last day
school-since = Since
school-until = until { $date }
school-product-status = Decision on the product
school-agreement = Agreement
school-no-agreement = no agreement
school-product-archived = in the archive
school-no-data = not needed: no personal data
