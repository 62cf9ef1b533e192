### Het menu van het venster. Een & staat voor de letter waarmee men er met Alt bij komt.

menu-file = &Bestand
menu-create = &Nieuw register…
menu-open = &Openen…
menu-close = Register &sluiten
menu-print = Scherm af&drukken…
menu-quit = &Afsluiten
menu-edit = Be&werken
menu-undo = &Ongedaan maken
menu-cut = K&nippen
menu-copy = &Kopiëren
menu-paste = &Plakken
menu-select-all = &Alles selecteren
menu-view = Beel&d
menu-search = &Zoeken
menu-signals = &Signalen
menu-zoom-in = &Inzoomen
menu-zoom-out = &Uitzoomen
menu-zoom-actual = &Ware grootte
menu-help = &Help
menu-handbook = &Handboek
menu-about = &Over Waarborg

## Wie Waarborg nog eens start met een register

offer-title = Ander register openen?
offer-what = Waarborg is gestart met dit register. Het register van { $board } wordt eerst gesloten; alles daarin is bewaard.
offer-open = Openen
