### Geschiedenis: wie wijzigde wat, en wanneer.

history-lead = Wie wat wijzigde, en wanneer. De nieuwste wijziging staat bovenaan; de tijden zijn die van Nederland.
history-of = Geschiedenis van { $label }
history-all = Alle wijzigingen tonen
history-noun = Toon
history-every-noun = Alle gegevens
history-none = Hier is nog niets gewijzigd.
history-further = Eerdere wijzigingen tonen
history-shown = { $count } wijzigingen staan hier; er zijn er meer.
history-end = { $count ->
    [one] Dit is de enige wijziging.
   *[other] Dit zijn alle { $count } wijzigingen.
  }
history-on-paper = { $total ->
    [0] Hier staan de nieuwste { $shown } wijzigingen; er zijn er meer.
   *[other] Hier staan de nieuwste { $shown } van de { $total } wijzigingen.
  } Meer op papier: kies eerst ‘Eerdere wijzigingen tonen’.
history-by = door { $actor } · wijziging { $number }
history-nobody = onbekend
history-more-records = { $count ->
    [one] en nog 1
   *[other] en nog { $count }
  }
history-fields = { $records ->
    [one] { $count } gewijzigde velden
   *[other] { $count } gewijzigde velden in { $records } stukken
  }
history-undone = ongedaan gemaakt op { $moment }
history-redo = Opnieuw doen
history-erased = De waarden zijn gewist; dat er iets wijzigde, staat vast.
history-became = werd
history-came = erbij:
history-went = eraf:
history-order = alleen de volgorde

## Zoals het was

history-as-of = Zoals het was op een datum
history-on = Aan het eind van
history-field = Veld
history-then = Op { $date }
history-now = Nu
history-same = hetzelfde
history-other = anders
