//! A board's first days with Waarborg, as the person lives them who does the work: everything in the real window, with
//! clicks and keys, and nothing behind the page's back. What should have come on disk is read there.

mod files;
mod making;
mod opening;
mod papers;
mod reporting;

use waarborg_e2e::Desk;

const BOARD: &str = "Stichting Proefbestuur Waterkant";
const SCHOOLS: [&str; 2] = ["De Knotwilg", "Het Stuwmeer"];
const VENDOR: &str = "Lisdodde Leermiddelen";
const PRODUCTS: [&str; 2] = ["Taalkas", "Rekenkas"];
const PASSWORD: &str = "vier eenden op het ijs";
/// Something that a person typed and that is nowhere else: it must not be readable in the file.
const ACTIVITY: &str = "Oefenen met taal en rekenen";

/// Title of the page of a product.
fn page_of(product: &str) -> String {
    format!("{VENDOR} · {product}")
}

#[test]
fn a_board_fills_its_register_reports_and_comes_back_to_it() {
    let desk = Desk::new();
    let window = desk.start().open();
    let register = making::a_register(&desk, &window);
    making::a_vendor_with_two_products(&window);
    making::a_use_raises_a_flag(&window);
    papers::a_signed_agreement_takes_the_flag_away(&window);
    papers::a_leaflet_and_an_annex(&window);
    papers::documents_are_kept(&window);
    papers::two_products_side_by_side(&window);
    reporting::an_activity(&window);
    reporting::the_record_of_article_30(&desk, &window);
    reporting::the_board_report(&desk, &window);
    making::a_change_is_taken_back(&window);
    window.close();
    files::is_closed_and_tells_nothing(&register);
    opening::after_a_wrong_password_all_is_there(&desk, &register);
}
