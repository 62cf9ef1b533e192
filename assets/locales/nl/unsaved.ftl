### Wat iemand invulde en wat (nog) niet is opgeslagen.

unsaved-field = ‘{ $field }’ van { $label } is niet opgeslagen
unsaved-given = Ingevuld was: ‘{ $text }’. { $why }
unsaved-incomplete = De regel is nog niet compleet.
unsaved-back = Terug naar het veld
unsaved-title = Niet alles is opgeslagen
unsaved-lead = { $count ->
    [one] Dit is niet opgeslagen. Als u nu sluit, gaat het verloren.
   *[other] Deze { $count } dingen zijn niet opgeslagen. Als u nu sluit, gaan ze verloren.
  }
unsaved-close = Sluiten zonder dit op te slaan
unsaved-stay = Niet sluiten
draft-of = ‘{ $title }’ is ingevuld, maar niet toegevoegd
draft-kept = ‘{ $title }’ is niet toegevoegd. Wat u invulde, staat er nog als u het weer opent.
draft-here = Dit vulde u eerder in. Het is nog niet toegevoegd.
draft-anew = Opnieuw beginnen
draft-back = Terug naar wat u deed
