### report

## Words of the renderers, whatever the report.

report-contents = Inhoud
report-continued = { $title } (vervolg)
report-page = Pagina { $page } van { $pages }
report-page-volume = Deel { $volume } van { $volumes } · pagina { $page } van { $pages }
report-volume = Deel { $volume } van { $volumes }
report-made-on = Gemaakt op { $date }
report-made-with = Gemaakt met { $program }
report-as-of = Stand op { $date }
report-about = Over dit document
report-section-link = Ga naar { $title }
report-date = { $day } { $month ->
    [1] januari
    [2] februari
    [3] maart
    [4] april
    [5] mei
    [6] juni
    [7] juli
    [8] augustus
    [9] september
    [10] oktober
    [11] november
   *[12] december
} { $year }
