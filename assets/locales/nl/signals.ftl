### Het scherm Signalen: wat ontbreekt of afwijkt.

signals-views = Welke signalen
signals-open = Openstaand
signals-fresh = Nieuw sinds { $date }
signals-fresh-one = nieuw
signals-fresh-none = Er is niets bij gekomen sinds de vorige keer.
signals-gone = Niet meer
signals-gone-none = Er is niets verdwenen sinds de vorige keer.
signals-gone-lead = Deze signalen waren er de vorige keer, en nu niet meer: de gegevens zijn gewijzigd, of het record telt niet meer mee.
signals-gone-more = En nog { $count } andere.
signals-accepted = Aanvaard
signals-accepted-none = Er zijn geen signalen aanvaard.
signals-accepted-lead = Het bestuur neemt deze signalen voor een tijd zoals ze zijn. Een signaal komt terug als de datum voorbij is of als de gegevens veranderen.
signals-accepted-by = Aanvaard door { $by }.
signals-accepted-until = Aanvaard tot en met { $until } door { $by }.
signals-narrow = Signalen kiezen
signals-weight = Gewicht
signals-all = Alle
signals-search = Zoeken in de signalen
signals-kind = Soort gegevens
signals-all-kinds = Alle soorten
signals-reach-board = Het bestuur zelf
signals-reach-nowhere = Nergens in gebruik
signals-drop = { $label }: niet meer kiezen
signals-figures = In cijfers
signals-count = { $count ->
    [one] 1 signaal
   *[other] { $count } signalen
  } · beoordeeld op { $date } met { $rules } regels
signals-nothing-fits = Geen signalen passen hierbij.
signals-nothing = Er valt niets op
signals-empty = Er is nog niets om te beoordelen
signals-empty-begin = Begin met een leverancier:
signals-checked = Beoordeeld op { $date } met { $rules } regels. Gekeken is naar:
signals-more = Meer tonen
signals-on-paper = Hier staan { $shown } van de { $count } signalen. Alle signalen staan in het bestuursrapport (Rapporten).
signals-why = Waarom?
signals-rule-what = Wat is bekeken
signals-rule-why = Waarom dat telt
signals-rule-do = Wat u kunt doen
signals-due = uiterlijk { $date }
signals-fill-needed = Vul dit veld in: zonder kan het niet worden toegevoegd.

signals-accept = Aanvaarden
signals-accept-for = Aanvaarden: { $message }
signals-accept-title = Signaal aanvaarden
signals-accept-lead = Het bestuur neemt dit signaal voor een tijd zoals het is. Het komt terug na de einddatum, en eerder als de gegevens veranderen.
signals-accept-heavy = Dit signaal weegt zwaar. Leg daarom ook het advies van de FG vast, en noem het hieronder.
signals-accept-record = { $rule } aanvaard: { $record }
signals-accept-do = Aanvaarden
signals-accept-end = Niet meer aanvaarden
signals-accept-ended = Het signaal op { $record } is niet meer aanvaard.

signals-task = Actie
signals-make-task = Actie maken
signals-make-task-for = Actie maken: { $message }
signals-task-title = Actie maken van een signaal
signals-task-lead = Wie doet wat, en wanneer is het klaar? Noem een functie, geen naam.
signals-task-do = Actie toevoegen

## Figuren: een tekening met dezelfde getallen als tabel

chart-as-table = { $title }: als tabel
chart-as-drawing = { $title }: als tekening
chart-row = Onderdeel
chart-what = Wat
chart-explain = Wat is geteld?
