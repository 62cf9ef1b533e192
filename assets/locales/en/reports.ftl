### Reports: what the register tells others, and the figures behind it.

reports-lead = Reports to keep and to share, and the figures behind them. Nothing leaves this machine: you choose where the file goes.
reports-tab-make = Make a report
reports-tab-figures = Figures
reports-which = Which report
reports-register = Record of processing
    .what = The record of article 30(1) GDPR, letter by letter, with what is still missing.
reports-board = Report to the board
    .what = The state on one page, and the lists behind it.
reports-format = Form
reports-format-pdf = PDF, to read and to keep
reports-format-xlsx = Excel, to calculate with
reports-format-csv = CSV, for another system
reports-format-json = JSON, for a program
reports-language = Language of the report
reports-language-nl = Dutch
reports-language-en = English
reports-preview = Preview
reports-save = Save the report
reports-save-as = Save as
reports-print = Print
reports-print-failed = Printing did not work. Save the report as a PDF and print that.
reports-holds-pdf = A searchable document with an outline, which screen readers can read too.
reports-holds-xlsx = A workbook with a sheet for each subject, every column with a heading. What begins with =, +, - or @ is made harmless, so that a spreadsheet does not run it as a formula.
reports-holds-csv = The main table of the report as text: a line for each row, with semicolons between the columns. Layout and explanation are left out.
reports-holds-json = The same content as the report, with names that a program can read.
reports-volumes = This report is too long for one file and is saved in { $count } volumes. The first one is shown below, and is the one that is printed.
reports-saved-volumes = Saved in { $count } volumes: { $first } up to and including { $last }.
reports-figures-lead = Counted on { $date }. Choose a bar or a number to see what is behind it.

chart-rosa = ROSA coverage (own calculation)
chart-level = Required and stated level (CIA)
chart-nothing = There is nothing to count.
chart-most = These are the { $count } largest. The table has them all.
