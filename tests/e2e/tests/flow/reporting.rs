//! What the register tells others: the record of article 30, the report to the board, as files on disk.

use waarborg_e2e::{Desk, Window};

use crate::{ACTIVITY, BOARD, PRODUCTS, SCHOOLS, VENDOR, files, page_of};

/// Records what the products are for.
pub(crate) fn an_activity(window: &Window) {
    window.press("Verwerkingsregister");
    window.press("Nieuw: verwerkingsactiviteit");
    window.write("Naam", ACTIVITY);
    window.pick("Producten en diensten", PRODUCTS[0], &page_of(PRODUCTS[0]));
    window.press("Toevoegen");
    window.arrives(ACTIVITY);
}

/// Makes the record of article 30, looks at it, and saves it for reading and for calculating.
pub(crate) fn the_record_of_article_30(desk: &Desk, window: &Window) {
    window.press("Rapporten");
    window.arrives("Rapporten");
    window.tick("Verwerkingsregister");
    window.tick("PDF, om te lezen en te bewaren");
    save(desk, window, "register.pdf");
    let text = files::text_of_pdf(&desk.path("register.pdf"));
    for words in [BOARD, ACTIVITY, PRODUCTS[0]] {
        assert!(text.contains(words), "{words} is not in the report: {text}");
    }
    window.tick("Excel, om mee te rekenen");
    window.sees(".xlsx");
    save(desk, window, "register.xlsx");
    let text = files::text_of_workbook(&desk.path("register.xlsx"));
    for words in [BOARD, ACTIVITY] {
        assert!(text.contains(words), "{words} is not in the workbook");
    }
}

/// Makes the report to the board and saves it.
pub(crate) fn the_board_report(desk: &Desk, window: &Window) {
    window.tick("Bestuursrapport");
    window.tick("PDF, om te lezen en te bewaren");
    save(desk, window, "bestuur.pdf");
    let text = files::text_of_pdf(&desk.path("bestuur.pdf"));
    for words in [BOARD, VENDOR, PRODUCTS[0], SCHOOLS[0]] {
        assert!(text.contains(words), "{words} is not in the report to the board: {text}");
    }
}

fn save(desk: &Desk, window: &Window, name: &str) {
    let path = desk.will_choose(name);
    window.press("Opslaan als");
    window.hears(&format!("Opgeslagen: {}", path.display()));
}
