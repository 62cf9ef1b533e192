### Letters herkennen in plaatjes van tekst (OCR)

# What the core refuses: `refused-<reason>`
refused-no-recogniser = Op deze computer staat geen programma dat tekst in een scan herkent.
    .hint = Waarborg gebruikt daarvoor Tesseract. Dat werkt zonder internet. Installeer het op Debian of Ubuntu met: sudo apt install tesseract-ocr tesseract-ocr-nld
refused-no-recogniser-windows = Op deze computer staat geen programma dat tekst in een scan herkent.
    .hint = Waarborg gebruikt daarvoor Tesseract. Dat werkt na het installeren zonder internet. Het installatieprogramma voor Windows vindt u via tesseract-ocr.github.io/tessdoc/Installation.html. Kies daarin bij extra talen ook Nederlands (Dutch).
refused-no-recogniser-macos = Op deze computer staat geen programma dat tekst in een scan herkent.
    .hint = Waarborg gebruikt daarvoor Tesseract. Dat werkt na het installeren zonder internet. Installeer het met Homebrew: brew install tesseract tesseract-lang
refused-no-dutch = Tesseract kent op deze computer geen Nederlands. Tekst wordt herkend alsof het Engels is, met meer fouten.
    .hint = Installeer het Nederlands op Debian of Ubuntu met: sudo apt install tesseract-ocr-nld
refused-no-dutch-windows = Tesseract kent op deze computer geen Nederlands. Tekst wordt herkend alsof het Engels is, met meer fouten.
    .hint = Start het installatieprogramma van Tesseract opnieuw en kies bij extra talen ook Nederlands (Dutch).
refused-no-dutch-macos = Tesseract kent op deze computer geen Nederlands. Tekst wordt herkend alsof het Engels is, met meer fouten.
    .hint = Installeer de talen met Homebrew: brew install tesseract-lang
refused-intake-text-changed = De tekst in dit document is nu anders herkend dan toen u het nakeek. Er is niets overgenomen.
    .hint = Laat de tekst onder Inlezen opnieuw herkennen en kijk het document opnieuw na.

# On screen
recognise-go = Tekst herkennen (OCR)
recognise-scan = Scan
recognise-offer = { $count ->
    [one] Eén document is een scan, of een deel ervan: { $scanned ->
        [one] 1 bladzijde is een plaatje van tekst.
       *[other] { $scanned } bladzijden zijn plaatjes van tekst.
    }
   *[other] { $count } documenten zijn een scan, of een deel ervan: { $scanned } bladzijden zijn plaatjes van tekst.
} Waarborg leest daar pas gegevens uit als de tekst herkend is.
recognise-scanned = { $scanned ->
    [one] 1 bladzijde is een plaatje van tekst.
   *[other] { $scanned } bladzijden zijn plaatjes van tekst.
} Waarborg leest daar pas gegevens uit als de tekst herkend is.
recognise-how = Tekst herkennen gebeurt op deze computer, met Tesseract. Dat duurt enkele seconden per bladzijde. Er gaat niets naar internet.
recognise-reading = de tekst wordt herkend…
recognise-done = { $scanned ->
    [one] Op { $pages } van 1 bladzijde
   *[other] Op { $pages } van { $scanned } bladzijden
} is tekst herkend.
recognise-look = Vergelijk elk gegeven met de bladzijde.
recognise-kept = De tekst op { $count ->
    [one] bladzijde { $numbers }
   *[other] de bladzijden { $numbers }
} is herkend in een scan (OCR) en kan fouten bevatten.
recognise-fact = herkend (OCR)
recognise-again = Opnieuw kijken
recognise-left = Op { $count ->
    [one] bladzijde { $numbers } is niets herkend
   *[other] de bladzijden { $numbers } is niets herkend
}: { $why }.
recognise-partly = Op { $count ->
    [one] bladzijde { $numbers } is niet alles herkend
   *[other] de bladzijden { $numbers } is niet alles herkend
}: { $why }.
recognise-why-no-letters = er zijn geen letters gevonden
recognise-why-kind = de scan is opgeslagen op een manier die Waarborg niet kan uitpakken
recognise-why-too-large = het plaatje is te groot
recognise-why-timed-out = het duurde te lang
recognise-why-failed = Tesseract kon het plaatje niet lezen
recognise-why-limit = Waarborg herkent ten hoogste de eerste 300 bladzijden van een document, een half uur lang, en acht plaatjes per bladzijde; splits een langer document
recognise-silent = Dit document is misschien een scan. Laat de tekst herkennen om erin te kunnen zoeken en er gegevens uit te lezen.
recognise-failed = Tekst herkennen is niet gelukt.
recognise-part = Deel { $part }
recognise-kept-scanned = { $scanned ->
    [one] 1 bladzijde is een plaatje van tekst waarin nog niets is herkend.
   *[other] { $scanned } bladzijden zijn plaatjes van tekst waarin nog niets is herkend.
} Laat de tekst herkennen om erin te kunnen zoeken en er gegevens uit te lezen.
recognise-nothing = Er is geen tekst herkend.
recognise-renewed = De tekst is herkend en bij het document bewaard.
recognise-keep-note = Dit is een scan. Open het document om de tekst te laten herkennen.
