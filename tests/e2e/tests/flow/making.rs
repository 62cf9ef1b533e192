//! The register, whom it is about, and what a change does.

use std::path::PathBuf;

use waarborg_e2e::{Desk, Window};

use crate::{BOARD, PASSWORD, PRODUCTS, SCHOOLS, VENDOR, page_of};

/// Makes the register in the four steps of its dialog.
pub(crate) fn a_register(desk: &Desk, window: &Window) -> PathBuf {
    window.press("Nieuw register");
    window.write("Naam", BOARD);
    window.write("Plaats", "Waterkant");
    window.press("Verder");
    for (line, school) in (1..).zip(SCHOOLS) {
        if line > 1 {
            window.press("Regel toevoegen");
        }
        window.write(&format!("Naam, {line}"), school);
        window.press("Verder");
        window.sees(&format!("Regel {line}: vul de naam en de onderwijssoort in"));
        window.select(&format!("Onderwijssoort, {line}"), "primair onderwijs (po)");
    }
    window.press("Verder");
    window.write("FG (functie of bureau)", "Functionaris gegevensbescherming");
    window.press("Verder");
    window.write("Wachtwoord", "te kort");
    window.sees("Dit is te kort: neem ten minste 10 tekens.");
    window.write("Wachtwoord", PASSWORD);
    window.write("Wachtwoord nog een keer", "vier eenden op het eis");
    window.sees("De twee wachtwoorden zijn niet gelijk.");
    window.write("Wachtwoord nog een keer", PASSWORD);
    let register = desk.will_choose("waterkant.waarborg");
    window.press("Register maken");

    window.arrives("Signalen");
    assert_eq!(window.text("header .register strong"), BOARD);
    window.press("Scholen");
    for school in SCHOOLS {
        window.sees(school);
    }
    register
}

/// Adds a vendor, and on its page two products.
pub(crate) fn a_vendor_with_two_products(window: &Window) {
    window.press("Leveranciers");
    window.press("Leverancier toevoegen");
    window.write("Naam", VENDOR);
    window.pick("Land", "neder", "Nederland");
    window.tick("verwerker");
    window.press("Toevoegen");
    window.arrives(VENDOR);
    window.hears(&format!("{VENDOR} is toegevoegd."));
    assert_eq!(window.held("Land"), "Nederland");
    for product in PRODUCTS {
        window.press("Nieuw: product of dienst");
        window.write("Naam", product);
        window.select("Soort", "leermiddel");
        window.select("Status", "toegestaan");
        window.press("Toevoegen");
        window.arrives(&page_of(product));
        window.hears(&format!("{} is toegevoegd.", page_of(product)));
        window.press(VENDOR);
        window.arrives(VENDOR);
        window.sees(product);
    }
}

/// A product that a school begins to use without an agreement raises OVK-01, on its page and among the flags.
pub(crate) fn a_use_raises_a_flag(window: &Window) {
    let [product, _] = PRODUCTS;
    let [school, other] = SCHOOLS;
    window.press(product);
    window.arrives(&page_of(product));
    assert!(!window.page().contains("OVK-01"), "a product that nobody uses needs no agreement");
    window.press(&format!("In gebruik op {school}"));
    window.hears(&format!("In gebruik op {school} vanaf vandaag."));
    window.sees("In gebruik op 1 van 2 scholen.");
    window.sees("OVK-01");
    window.press("Signalen");
    window.arrives("Signalen");
    window.sees(&format!(
        "{product} is in gebruik, maar met {VENDOR} is geen verwerkersovereenkomst gesloten die dit product dekt."
    ));
    window.press("Scholen");
    window.press(other);
    window.arrives(other);
    assert!(!window.page().contains(product), "the other school does not use it");
}

/// Changes a field and takes it back with the button that is always there.
pub(crate) fn a_change_is_taken_back(window: &Window) {
    window.press("Leveranciers");
    window.press(VENDOR);
    window.arrives(VENDOR);
    window.write("Naam", "Rietkraag Leermiddelen");
    window.arrives("Rietkraag Leermiddelen");
    window.hears("‘Naam’ van Rietkraag Leermiddelen is opgeslagen.");
    window.press("Laatste wijziging ongedaan maken");
    window.hears("De wijziging is ongedaan gemaakt.");
    window.arrives(VENDOR);
    assert_eq!(window.held("Naam"), VENDOR);
    window.press("Signalen");
    window.press("Geschiedenis");
    window.arrives("Geschiedenis");
    window.sees("Rietkraag Leermiddelen");
    window.sees("ongedaan gemaakt op");
}
