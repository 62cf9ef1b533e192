### Scholen: wat een school gebruikt, en op welke overeenkomst.

school-pupils = { $count ->
    [one] 1 leerling
   *[other] { $count } leerlingen
  }
school-pupils-unknown = aantal leerlingen niet ingevuld
school-no-contact = geen contactpersoon voor privacy ingevuld
school-flags = { $count ->
    [one] 1 signaal raakt deze school
   *[other] { $count } signalen raken deze school
  }
school-no-flags = Geen signalen die deze school raken
school-uses = Gebruikt op deze school
school-uses-lead = Wat hier in gebruik is, of dat mag, en welke overeenkomst erbij hoort. Hoort er geen overeenkomst bij, dan staat dat er.
school-uses-none = Er is nog niet vastgelegd wat deze school gebruikt.
school-add-use = Gebruik toevoegen
school-use = Gebruik
school-use-past = einddatum voorbij
school-since = Sinds
school-until = tot { $date }
school-product-status = Besluit over het product
school-agreement = Overeenkomst
school-no-agreement = geen overeenkomst
school-product-archived = in het archief
school-no-data = niet nodig: geen persoonsgegevens
