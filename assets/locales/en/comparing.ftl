### Comparing: leaflets and security annexes side by side, in the window.

comparing-lead = What vendors say in their leaflets and annexes, side by side, subject by subject.
comparing-chosen = Being compared
comparing-gone = is no longer in the register
comparing-take = Take away { $label }
comparing-add = Add to the comparison
comparing-kind = What to add
comparing-add-product = Add a product
comparing-add-leaflet = Add a version of a leaflet
comparing-add-security-annex = Add a version of an annex
comparing-full = Four fit side by side. Take one away to add another.
comparing-too-few = { $count ->
    [0] Choose two to four products, or versions of their leaflet or security annex.
   *[other] Choose one more to compare.
  }
comparing-differences = Differences only
comparing-count = { $count ->
    [0] No differences, judged on { $date }
    [one] 1 row differs, judged on { $date }
   *[other] { $count } rows differ, judged on { $date }
  }
comparing-same = These papers say the same everywhere.
comparing-how = ‘Unknown’, ‘not stated’ and ‘no document’ are not a no. A cell is marked only where a rule finds it less favourable than another; its code and reason stand beside it. The board decides.
comparing-about = Subject
comparing-differs = differs
comparing-less = Less favourable:
comparing-passage = To the passage
comparing-older = not the version that counts
comparing-paper-leaflet = Leaflet
comparing-paper-annex = Security annex
comparing-print = Print
comparing-save = Save the comparison
