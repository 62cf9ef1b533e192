### Recognising letters in pictures of text (OCR)

# What the core refuses: `refused-<reason>`
refused-no-recogniser = There is no program on this computer that recognises text in a scan.
    .hint = Waarborg uses Tesseract for that. It works without the internet. On Debian or Ubuntu, install it with: sudo apt install tesseract-ocr tesseract-ocr-nld
refused-no-recogniser-windows = There is no program on this computer that recognises text in a scan.
    .hint = Waarborg uses Tesseract for that. Once installed it works without the internet. You find the installer for Windows by way of tesseract-ocr.github.io/tessdoc/Installation.html. Choose Dutch as well among the additional languages.
refused-no-recogniser-macos = There is no program on this computer that recognises text in a scan.
    .hint = Waarborg uses Tesseract for that. Once installed it works without the internet. Install it with Homebrew: brew install tesseract tesseract-lang
refused-no-dutch = Tesseract does not know Dutch on this computer. Text is recognised as if it were English, with more mistakes.
    .hint = On Debian or Ubuntu, install Dutch with: sudo apt install tesseract-ocr-nld
refused-no-dutch-windows = Tesseract does not know Dutch on this computer. Text is recognised as if it were English, with more mistakes.
    .hint = Start the installer of Tesseract again and choose Dutch as well among the additional languages.
refused-no-dutch-macos = Tesseract does not know Dutch on this computer. Text is recognised as if it were English, with more mistakes.
    .hint = Install the languages with Homebrew: brew install tesseract-lang
refused-intake-text-changed = The text in this document is recognised otherwise now than when you looked through it. Nothing was taken over.
    .hint = Have the text recognised again under Intake, and look the document through again.

# On screen
recognise-go = Recognise text (OCR)
recognise-scan = Scan
recognise-offer = { $count ->
    [one] One document is a scan, or a part of it: { $scanned ->
        [one] 1 page is a picture of text.
       *[other] { $scanned } pages are pictures of text.
    }
   *[other] { $count } documents are scans, or parts of them: { $scanned } pages are pictures of text.
} Waarborg reads facts from them only once the text is recognised.
recognise-scanned = { $scanned ->
    [one] 1 page is a picture of text.
   *[other] { $scanned } pages are pictures of text.
} Waarborg reads facts from them only once the text is recognised.
recognise-how = Text is recognised on this computer, by Tesseract. It takes some seconds a page. Nothing goes to the internet.
recognise-reading = the text is being recognised…
recognise-done = Text was recognised on { $scanned ->
    [one] { $pages } of 1 page
   *[other] { $pages } of { $scanned } pages
}.
recognise-look = Compare each fact with the page.
recognise-kept = The text on { $count ->
    [one] page { $numbers }
   *[other] pages { $numbers }
} was recognised in a scan (OCR) and can contain mistakes.
recognise-fact = recognised (OCR)
recognise-again = Look again
recognise-left = Nothing was recognised on { $count ->
    [one] page { $numbers }
   *[other] pages { $numbers }
}: { $why }.
recognise-partly = Not everything was recognised on { $count ->
    [one] page { $numbers }
   *[other] pages { $numbers }
}: { $why }.
recognise-why-no-letters = no letters were found
recognise-why-kind = the scan is stored in a way that Waarborg cannot unpack
recognise-why-too-large = the picture is too large
recognise-why-timed-out = it took too long
recognise-why-failed = Tesseract could not read the picture
recognise-why-limit = Waarborg recognises at most the first 300 pages of a document, for half an hour, and eight pictures a page; split a longer document
recognise-silent = This document may be a scan. Have its text recognised, to search it and to read facts from it.
recognise-failed = Recognising the text did not succeed.
recognise-part = Part { $part }
recognise-kept-scanned = { $scanned ->
    [one] 1 page is a picture of text in which nothing was recognised yet.
   *[other] { $scanned } pages are pictures of text in which nothing was recognised yet.
} Have its text recognised, to search it and to read facts from it.
recognise-nothing = No text was recognised.
recognise-renewed = The text was recognised and is kept with the document.
recognise-keep-note = This is a scan. Open the document to have its text recognised.
