### The menu of the window. An & stands before the letter by which one gets there with Alt.

menu-file = &File
menu-create = &New register…
menu-open = &Open…
menu-close = &Close register
menu-print = &Print this screen…
menu-quit = &Quit
menu-edit = &Edit
menu-undo = &Undo
menu-cut = Cu&t
menu-copy = &Copy
menu-paste = &Paste
menu-select-all = Select &all
menu-view = &View
menu-search = &Search
menu-signals = &Signals
menu-zoom-in = Zoom &in
menu-zoom-out = Zoom &out
menu-zoom-actual = &Actual size
menu-help = &Help
menu-handbook = &Handbook
menu-about = &About Waarborg

## Starting Waarborg once more with a register

offer-title = Open another register?
offer-what = Waarborg was started with this register. The register of { $board } is closed first; everything in it is saved.
offer-open = Open
