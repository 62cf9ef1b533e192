### Documents: looking at a PDF, keeping, erasing.

## A PDF as it looks

pdf-bar = Leaf, zoom and search
pdf-damaged = This PDF file cannot be shown: it is damaged or departs from the standard. You can save a copy and open it with another program.
pdf-fit = Fit to the width
pdf-next = Next page
pdf-opening = Opening the PDF…
pdf-page = Page { $number }
pdf-page-failed = This page cannot be shown.
pdf-page-number = Page
pdf-passage = The passage is marked on page { $number }.
pdf-passage-lost = The passage was not found on the page. The document may be a scan.
pdf-password = This PDF file is protected with a password. Ask the vendor for a version without one.
pdf-previous = Previous page
pdf-search = Search in this document
pdf-search-next = Next find
pdf-search-none = not found
pdf-search-previous = Previous find
pdf-zoom-in = Zoom in
pdf-zoom-out = Zoom out
