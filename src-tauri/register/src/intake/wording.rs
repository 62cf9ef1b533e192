//! Forms in which vendors say things: whole texts, each with what must be read in it and what must not.

use super::forms::reading;

/// Each value of a field that is read in a text.
fn values(text: &str, field: &str) -> Vec<String> {
    reading(text)
        .facts
        .iter()
        .map(|fact| serde_json::to_value(&fact.stated).unwrap())
        .filter(|wire| wire["field"] == field)
        .map(|wire| wire["value"].as_str().map_or_else(|| wire["value"].to_string(), str::to_owned))
        .collect()
}

#[test]
fn a_product_is_what_the_text_calls_it() {
    for (text, names) in [
        (
            "Privacybeleid\nWolkje is een online leeromgeving voor scholen. Met Wolkje oefenen kinderen. Privacy telt.\n",
            &["Wolkje"][..],
        ),
        (
            "Beveiligingsbijlage\nMaatregelen\nLucht B.V. levert Wolkje, het portaal waarmee ouders lezen. Classificatie: wolkje.\n",
            &["Wolkje"],
        ),
        (
            "Subverwerkers\nBijlage voor de diensten Wolkje Basis en Wolkje Plus\nDe subverwerkers staan hieronder.\n",
            &["Wolkje Basis", "Wolkje Plus"],
        ),
        (
            "Privacy policy\n“Services” means Wolkje Studio, a drawing tool. Personal data are safe.\n",
            &["Wolkje Studio"],
        ),
        (
            "Privacy policy\nIt applies to Wolkje Class and Wolkje Marks (the “Services”). Personal data are safe.\n",
            &["Wolkje Class", "Wolkje Marks"],
        ),
        ("Privacybeleid\nGebruikt jouw school Wolkje? Dan verwerken wij persoonsgegevens.\n", &["Wolkje"]),
        (
            "Privacybeleid\nHier staat hoe de applicatie\nHier werkt. Persoonsgegevens zijn veilig. Wij lezen hier mee.\n",
            &[],
        ),
        ("Privacybeleid\nResultaten gaan naar het leerlingvolgsysteem Magister. Persoonsgegevens zijn veilig.\n", &[]),
    ] {
        assert_eq!(values(text, "product.name"), names, "{text}");
    }
    let table = "Beveiligingsbijlage\nMaatregelen\nProduct\tWolkje – het digitale rapport\tVersie\t4\n";
    assert_eq!(values(table, "product.name"), ["Wolkje"]);
    assert_eq!(values(table, "document.version"), [r#"{"kind":"security_annex","value":"4"}"#]);
    let list =
        "Bijsluiter\nProducts covered by this leaflet:\n1. Wolkje Lezen (ISBN 9780306406157)\n2. Wolkje Rekenen\n";
    assert_eq!(values(list, "product.name"), ["Wolkje Lezen", "Wolkje Rekenen"]);
}

#[test]
fn a_document_says_its_version_and_date_in_its_head() {
    let annex = "Bijlage 2: Beveiligingsbijlage\nMaatregelen\nBIV-classificatie\n";
    for (line, version, date) in [
        ("Versie 3, vastgesteld door de directie op 2 april 2024", "3", "2024-04-02"),
        ("editie 7 – 1 december 2024", "7", "2024-12-01"),
        ("versie: concept-definitief 1.1 (17-11-2023)", "1.1", "2023-11-17"),
        ("Rev. 2024-10 · effective October 1, 2024", "2024-10", "2024-10-01"),
        ("De bijlage is opgesteld op 3 oktober 2022 (versie 1.4) en hoort bij de bijsluiter.", "1.4", "2022-10-03"),
    ] {
        let text = format!("{annex}{line}\n");
        assert_eq!(
            values(&text, "document.version"),
            [format!(r#"{{"kind":"security_annex","value":"{version}"}}"#)],
            "{line}"
        );
        assert_eq!(
            values(&text, "document.date"),
            [format!(r#"{{"kind":"security_annex","value":"{date}"}}"#)],
            "{line}"
        );
    }
    let far = format!(
        "{annex}{}The addendum (version B1.0, in force 21 March 2022) and\nmore.\n",
        "Wij letten op.\n".repeat(80)
    );
    assert!(values(&far, "document.date").is_empty());
}

#[test]
fn a_document_says_what_it_is() {
    let annex = "Bijlage 2 bij de verwerkersovereenkomst: beveiligingsbijlage\nMaatregelen\nClassificatie: hoog\n";
    assert_eq!(values(annex, "document.kind"), ["security_annex"]);
    let declared = "Lucht GmbH\nHow we work\nThis statement serves as the security annex to your agreement.\nMeasures\nClassification\n";
    assert_eq!(values(declared, "document.kind"), ["security_annex"]);
    let addendum = "Dag Kim,\nDit bericht geldt als addendum nr. 2 bij de verwerkersovereenkomst.\n";
    assert_eq!(values(addendum, "document.kind"), ["agreement"]);
}

#[test]
fn parties_beside_each_other_keep_their_own() {
    let text = "Verwerkersovereenkomst\nPartijen\n\tOnderwijsinstelling\tVerwerker\nNaam\tStichting Zonschool\tLucht B.V.\n\
        Adres\tMolenplein 1, 5701 LM Helmond\tKanaaldijk 33, 5735 SL Aarle\nKvK\t41093386\t17229038\n\
        Artikel 1 Begrippen\nOverwegende dat\nkomen overeen\n";
    assert_eq!(values(text, "vendor.legal_name"), ["Lucht B.V."]);
    assert_eq!(values(text, "vendor.kvk"), ["17229038"]);
    let address = values(text, "vendor.address");
    assert!(address.len() == 1 && address.iter().all(|address| address.contains("Kanaaldijk 33")), "{address:?}");
}

#[test]
fn addresses_stand_in_more_than_one_form() {
    for (text, street) in [
        ("Privacybeleid\nLucht B.V. · Oude Singel 210 · 2312 RK Leiden\nPersoonsgegevens\n", "Oude Singel 210"),
        (
            "Privacy policy\nLucht GmbH, Am Speicher 4, 28217 Bremen, Germany, makes maps. Personal data.\n",
            "Am Speicher 4",
        ),
        (
            "Privacybeleid\nNaam leverancier\tLucht B.V.\nBezoekadres\tSpoorhaven 18\nPostcode en plaats\t2651 AV Elburg\n",
            "Spoorhaven 18",
        ),
    ] {
        let found = values(text, "vendor.address");
        assert!(found.iter().any(|address| address.contains(street)), "{text}: {found:?}");
    }
}

#[test]
fn who_is_told_of_a_breach_and_from_when() {
    for (text, value) in [
        (
            "Stellen wij vast dat er een datalek is, dan krijgt de contactpersoon van het schoolbestuur binnen 36 uur na die vaststelling bericht.",
            r#""hours":36"#,
        ),
        (
            "Gaat er iets mis waardoor gegevens van leerlingen op straat komen te liggen, dan bellen wij uw school binnen 24 uur nadat we dat hebben ontdekt.",
            r#""from":"discovery""#,
        ),
        (
            "Ontdekken wij een datalek, dan laten wij dat de school uiterlijk 24 uur na de ontdekking weten.",
            r#""hours":24"#,
        ),
        (
            "Een datalek met gegevens van uw school meldt Lucht binnen 24 uur na ontdekking aan de contactpersoon.",
            r#""hours":24"#,
        ),
        (
            "If personal data are breached we tell the school within 24 hours after we have established the breach.",
            r#""from":"establishment""#,
        ),
        (
            "We notify the school of a data breach within seventy-two (72) hours after becoming aware of it.",
            r#""hours":72"#,
        ),
    ] {
        let found = values(&format!("Privacybeleid\nDatalekken\n{text}\n"), "breach.notice");
        assert!(found.iter().any(|notice| notice.contains(value)), "{text}: {found:?}");
    }
}

#[test]
fn contacts_of_the_school_are_not_the_vendors() {
    let text = "Van: Kim (Wolkje) <kim@wolkje.nl>\nAan: privacy@zonschool.nl\nOnderwerp: addendum\n\nVragen? Mail hulp@wolkje.nl of bel 0511 - 46 90 22.\n\
        Lucht Wolkje B.V., Laan 3, 1234 AB Elburg\nDe verwerking van persoonsgegevens.\n\n-----Oorspronkelijk bericht-----\nBel mij: 0511-440 118\n";
    let found = values(text, "contact");
    assert!(found.iter().any(|contact| contact.contains("hulp@wolkje.nl")), "{found:?}");
    assert!(found.iter().any(|contact| contact.contains("46 90 22")), "{found:?}");
    assert!(!found.iter().any(|contact| contact.contains("zonschool") || contact.contains("440 118")), "{found:?}");
}

#[test]
fn the_date_below_a_signature_is_read_where_the_paper_ends_with_it() {
    let clauses = "Verwerkersovereenkomst\nPartijen\nOverwegende\nArtikel 1\nkomen overeen\nWolkenkit B.V., hierna te noemen: \"Verwerker\"\n";
    let paper = format!(
        "{clauses}Aldus overeengekomen en ondertekend\nVerwerker: Wolkenkit B.V.\nNaam: J. de Wit\nDatum: 3 maart 2026\n"
    );
    let found = values(&paper, "signature");
    assert!(found.iter().any(|signature| signature.contains("2026-03-03")), "{found:?}");
}

#[test]
fn signatures_beside_each_other_keep_their_side() {
    let clauses = "Verwerkersovereenkomst\nPartijen\nOverwegende\nArtikel 1\nkomen overeen\nLucht B.V., hierna te noemen: \"Verwerker\"\n";
    for (block, name) in [
        ("Signatures\nLUCHT B.V.\tCUSTOMER\nName: Dolores K. Wit\tName:\n", "Dolores K. Wit"),
        ("Voor Onderwijsinstelling\tVoor Verwerker\nNaam:\tNaam: L. van Gestel\n", "L. van Gestel"),
        ("Getekend: voor Verwerker B.J. Ooster, Elburg, 22 mei 2018\n", "B.J. Ooster"),
    ] {
        let found = values(&format!("{clauses}{block}"), "signature");
        let told = found.iter().any(|one| one.contains(name) && one.contains(r#""party":"vendor""#));
        assert!(told && found.len() == 1, "{block}: {found:?}");
    }
}

#[test]
fn tables_and_questions() {
    let mail = "Beveiligingsbijlage\nMaatregelen\nstandaard\tingevoerd?\nSPF\tja\nDMARC\tnee\n";
    assert_eq!(values(mail, "mail_security"), ["spf"]);
    let asked = "Privacybeleid\nBent u gecertificeerd (ISO 27001, NEN 7510)?\nWordt er ingelogd via Basispoort?\nPersoonsgegevens\n";
    assert!(values(asked, "certificate").is_empty() && values(asked, "login_hub").is_empty());
    let trial = "Privacybeleid\nScholen mogen Wolkje dertig dagen gratis proberen. Ook daarvoor tekenen we een verwerkersovereenkomst.\n";
    assert_eq!(values(trial, "trial"), [r#"{"agreement":true,"days":30,"kind":"trial"}"#]);
    let switch =
        "Privacybeleid\nWij verhuizen. Binnen dertig dagen daarna worden alle gegevens bij de oude host gewist.\n";
    assert!(values(switch, "exit.term").is_empty());
}
