### report

## Words of the renderers, whatever the report.

report-contents = Contents
report-continued = { $title } (continued)
report-page = Page { $page } of { $pages }
report-page-volume = Volume { $volume } of { $volumes } · page { $page } of { $pages }
report-volume = Volume { $volume } of { $volumes }
report-made-on = Made on { $date }
report-made-with = Made with { $program }
report-as-of = As of { $date }
report-about = About this document
report-section-link = Go to { $title }
report-date = { $day } { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
} { $year }
