### Rapporten: wat het register aan anderen vertelt, en de cijfers daarachter.

reports-lead = Rapporten om te bewaren en te delen, en de cijfers daarachter. Er gaat niets de deur uit: u kiest zelf waar het bestand komt.
reports-tab-make = Rapport maken
reports-tab-figures = Cijfers
reports-which = Welk rapport
reports-register = Verwerkingsregister
    .what = Het register van artikel 30(1) AVG, letter voor letter, met wat er nog ontbreekt.
reports-board = Bestuursrapport
    .what = De stand op één bladzijde, en de lijsten daarachter.
reports-format = Vorm
reports-format-pdf = PDF, om te lezen en te bewaren
reports-format-xlsx = Excel, om mee te rekenen
reports-format-csv = CSV, voor een ander systeem
reports-format-json = JSON, voor een programma
reports-language = Taal van het rapport
reports-language-nl = Nederlands
reports-language-en = Engels
reports-preview = Voorbeeld
reports-save = Rapport opslaan
reports-save-as = Opslaan als
reports-print = Afdrukken
reports-print-failed = Afdrukken is niet gelukt. Sla het rapport op als PDF en druk het daarmee af.
reports-holds-pdf = Een doorzoekbaar document met een inhoudsopgave, ook te lezen met een schermlezer.
reports-holds-xlsx = Een werkmap met per onderwerp een blad, elke kolom met een kop. Wat met =, +, - of @ begint, is onschadelijk gemaakt, zodat een rekenblad het niet als formule uitvoert.
reports-holds-csv = De hoofdtabel van het rapport als tekst: een regel per rij, met puntkomma’s tussen de kolommen. Opmaak en toelichting staan er niet in.
reports-holds-json = Dezelfde inhoud als het rapport, met namen die een programma kan lezen.
reports-volumes = Dit rapport is te lang voor één bestand en wordt opgeslagen in { $count } delen. Hieronder staat het eerste deel; ook afdrukken gaat over dat deel.
reports-saved-volumes = Opgeslagen in { $count } delen: { $first } tot en met { $last }.
reports-figures-lead = Geteld op { $date }. Kies een staaf of een getal om te zien wat erachter zit.

chart-rosa = ROSA-dekking (eigen berekening)
chart-level = Vereist en opgegeven niveau (BIV)
chart-nothing = Er is niets te tellen.
chart-most = Dit zijn de { $count } grootste. De tabel heeft ze alle.
