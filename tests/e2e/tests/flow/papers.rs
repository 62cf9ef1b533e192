//! What a vendor sends: an agreement, a leaflet, an annex, files; and what they look like side by side.

use std::path::{Path, PathBuf};

use waarborg_e2e::Window;

use crate::{PRODUCTS, VENDOR, page_of};

/// A paper of the example board.
fn paper(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/example/documents").join(name)
}

/// With the agreement signed the flag goes: first from the product, and from the flags as well.
pub(crate) fn a_signed_agreement_takes_the_flag_away(window: &Window) {
    let [product, _] = PRODUCTS;
    window.press("Producten");
    window.press(product);
    window.sees("OVK-01");
    window.press("Nieuw: verwerkersovereenkomst");
    window.select("Status", "getekend");
    window.write("Versie van het privacyconvenant", "4.0");
    window.write("Ingangsdatum", "1 januari 2025");
    window.write("Einddatum", "31-12-2098");
    window.press("Toevoegen");
    let agreement = format!("{VENDOR} · Convenant 4.0");
    window.arrives(&agreement);
    window.sees("OVK-02");
    window.sees("heeft nog niet getekend");
    for (line, side, name) in [(1, "bestuur", "Voorzitter van het bestuur"), (2, "leverancier", "Directeur")] {
        window.press_for("Regel toevoegen Ondertekeningen", &format!("Partij die tekent, {line}"));
        window.select(&format!("Partij die tekent, {line}"), side);
        window.write(&format!("Naam, {line}"), name);
        window.hears(&format!("‘Ondertekeningen’ van {agreement} is opgeslagen."));
        window.write(&format!("Getekend op, {line}"), "15-12-2024");
        window.hears(&format!("‘Ondertekeningen’ van {agreement} is opgeslagen."));
    }
    window.misses("heeft nog niet getekend");
    window.misses("OVK-02");
    assert_eq!(window.held("Getekend op, 2"), "15-12-2024");
    window.press("Producten");
    window.press(product);
    window.arrives(&page_of(product));
    window.misses("OVK-01");
    window.press("Signalen");
    window.arrives("Signalen");
    window.misses(&format!("{product} is in gebruik, maar met {VENDOR}"));
}

/// Records what the leaflet says and how the annex judges, and sees them count.
pub(crate) fn a_leaflet_and_an_annex(window: &Window) {
    for (product, version, medical) in [(PRODUCTS[0], "4.1", "nee"), (PRODUCTS[1], "2.0", "ja")] {
        window.press("Producten");
        window.press(product);
        window.arrives(&page_of(product));
        window.press("Nieuw: privacybijsluiter");
        window.write("Versie", version);
        window.write("Datum van het stuk", "1-9-2026");
        window.press("Toevoegen");
        window.select("Verwerkt, Medische gegevens", medical);
        window.hears("‘Categorieën persoonsgegevens’ van");
        window.press(&page_of(product));
        window.arrives(&page_of(product));
        window.sees(&format!("versie {version} 01-09-2026"));
    }
    window.press("Nieuw: beveiligingsbijlage");
    window.write("Datum van het stuk", "1-9-2026");
    window.select("Vorm van beoordeling", "door een externe auditor");
    window.press("Toevoegen");
    assert_eq!(window.held("Vorm van beoordeling"), "door een externe auditor");
    window.sees("0 maatregelen vermeld, 21 niet vermeld");
    window.select("Uitkomst, Monitoring", "voldaan");
    window.hears("‘Maatregelen’ van");
    window.sees("20 niet vermeld (4,8 % volledig)");
}

/// One file is dropped on the window and one is chosen; both can be read afterwards.
pub(crate) fn documents_are_kept(window: &Window) {
    window.press("Documenten");
    window.arrives("Documenten");
    window.drop_file(&paper("vlierhof-bijsluiter-dossiervlier.pdf"));
    window.sees("vlierhof-bijsluiter-dossiervlier.pdf");
    window.pick("Naam", VENDOR, VENDOR);
    window.press("1 bestand bewaren");
    window.sees("1 document is bewaard.");
    window.press("Naar het document");
    window.arrives("vlierhof-bijsluiter-dossiervlier.pdf");
    window.sees(VENDOR);
    window.press("Als tekst");
    window.sees("Privacybijsluiter Dossiervlier");

    window.press("Documenten");
    window.press("Documenten bewaren");
    window.choose_file(&paper("vlierhof-beveiligingsbijlage.docx"));
    window.select("Soort gegevens", "Product of dienst");
    window.pick("Naam", PRODUCTS[0], &page_of(PRODUCTS[0]));
    window.press("1 bestand bewaren");
    window.sees("1 document is bewaard.");
    window.press("Naar het document");
    window.arrives("vlierhof-beveiligingsbijlage.docx");
    window.sees(&page_of(PRODUCTS[0]));
    window.press("Documenten");
    window.sees("2 regels");
}

/// Lays the two products side by side and leaves only what differs.
pub(crate) fn two_products_side_by_side(window: &Window) {
    window.press("Vergelijken");
    window.arrives("Vergelijken");
    for product in PRODUCTS {
        window.pick("Product toevoegen", product, &page_of(product));
    }
    window.sees("Medische gegevens");
    window.tick("Alleen verschillen");
    window.sees("Medische gegevens");
}
