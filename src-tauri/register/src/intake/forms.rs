//! Forms in which vendors say the same: each text with a fact that it yields, or one that it must not yield.

use waarborg_extract::{Extraction, Part};

use super::{Reading, read};

mod denials;
mod parties;
mod tense;
mod terms;

/// What is read in a text on its own.
pub(super) fn reading(text: &str) -> Reading {
    reading_of("a.txt", text)
}

/// What is read in a text in a file of this name.
pub(super) fn reading_of(name: &str, text: &str) -> Reading {
    let part =
        Part { name: name.to_owned(), media_type: "text/plain".to_owned(), text: text.to_owned(), ..Part::default() };
    read(&Extraction {
        name: name.to_owned(),
        sha256: String::new(),
        media_type: "text/plain".to_owned(),
        size: text.len() as u64,
        parts: vec![part],
    })
}

/// The facts of a text in their wire form.
pub(super) fn facts(text: &str) -> Vec<String> {
    wire(&reading(text))
}

/// The facts of a reading in their wire form.
pub(super) fn wire(reading: &Reading) -> Vec<String> {
    reading.facts.iter().map(|fact| serde_json::to_string(&fact.stated).unwrap()).collect()
}

/// A document of a kind around a passage.
fn within(kind: &str, text: &str) -> String {
    let head = match kind {
        "leaflet" => {
            "Privacybijsluiter Wolkje\nDoelgroep: mbo\nWelke gegevens\nnaam\nHoe lang\nContact\nBewaartermijn\n\n"
        }
        "agreement" => {
            "Verwerkersovereenkomst\nPartijen\nkomen het volgende overeen\nArtikel 1 Definities\nhierna te noemen: Wolkje. geheimhouding, aansprakelijkheid\n\n"
        }
        "list" => "Lijst van subverwerkers\n\n",
        "annex" => "Beveiligingsbijlage Wolkje\n\nLeverancier: Lucht B.V.\n\n",
        "register" => "Register van verwerkingsactiviteiten\n\n",
        "dpa" => {
            "Data Processing Agreement\nWhereas the parties have agreed\nArticle 1\nhereinafter: Wolkje\non behalf of the customer\n\n"
        }
        _ => "Privacybeleid\nWij verwerken persoonsgegevens. Over privacy.\n\n",
    };
    format!("{head}{text}")
}

pub(super) fn told(kind: &str, text: &str, field: &str, value: &str) -> bool {
    let field = format!(r#""field":"{field}""#);
    facts(&within(kind, text)).iter().any(|fact| fact.contains(&field) && fact.contains(value))
}

#[track_caller]
pub(super) fn tells(kind: &str, text: &str, field: &str, value: &str) {
    assert!(told(kind, text, field, value), "{text}: {:#?}", facts(&within(kind, text)));
}

#[track_caller]
pub(super) fn hides(kind: &str, text: &str, field: &str, value: &str) {
    assert!(!told(kind, text, field, value), "{text}: {:#?}", facts(&within(kind, text)));
}

#[test]
fn storage() {
    let dutch = r#""place":null,"country":"NL""#;
    tells("policy", "De software draait op servers van Regenboog in een Nederlands datacenter.\n", "storage", dutch);
    tells(
        "policy",
        "Alles staat in twee Nederlandse rekencentra: Tiel en Breda.\n",
        "storage",
        r#""place":"Breda","country":"NL""#,
    );
    tells(
        "policy",
        "Het primaire rekencentrum staat in Almere, het tweede in Gent (België).\n",
        "storage",
        r#""place":"Almere","country":null"#,
    );
    tells("policy", "Alle data blijven in Duitsland.\n", "storage", r#""country":"DE""#);
    tells("policy", "Customer data resides in Dublin, Ireland.\n", "storage", r#""place":"Dublin","country":"IE""#);
    tells(
        "leaflet",
        "Plaats/Land van opslag en verwerking van de\npersoonsgegevens: Frankfurt am Main,\nDuitsland.\n",
        "storage",
        r#""place":"Frankfurt am Main""#,
    );
    hides("policy", "De gegevens staan niet in de Verenigde Staten.\n", "storage", "US");
    hides("policy", "De school kan ervoor kiezen dat de gegevens in Gent, bijvoorbeeld, staan.\n", "storage", "Gent");
}

#[test]
fn where_the_columns_of_a_list_say_it() {
    let list =
        "Bedrijf\tVestiging\tTaak\tWaar staan de gegevens\nWolkje GmbH\tGera, Duitsland\thosting\tTiel, Nederland\n";
    tells("list", list, "storage", r#""place":"Tiel","country":"NL""#);
    hides("list", list, "storage", "DE");
    tells("list", list, "subprocessor", r#""country":"DE""#);
    let land = "Subverwerker\tVestiging\tLand van verwerking\tTaak\nWolkje, Inc.\tPortland\tVerenigde Staten\tmail\n";
    tells("list", land, "transfer", r#""country":"US""#);
    let hosts =
        "Subverwerker\tPlaats\tTaak\tLand\nWolkje\tGera\thosting\tDuitsland\nRegen\tNice\tnieuwsbrief\tFrankrijk\n";
    tells("list", hosts, "storage", "DE");
    hides("list", hosts, "storage", "FR");
}

#[test]
fn transfers() {
    let text = "Subverwerkers\n- Wolkje Labs B.V., Gent, hosting\n\nVoor testen werken wij samen met een onderzoeker van Wolkje Labs in Servië. Daarvoor gelden modelcontractbepalingen.\n";
    tells("list", text, "transfer", r#""country":"RS","mechanism":"tm_46scc""#);
    let list = "Subverwerkers\n1. Wolkje, Inc., Verenigde Staten - versturen\nvan sms; op grond van standaardcontractbepalingen\n2. Regen B.V., Nederland - mail\n";
    tells("list", list, "transfer", r#""country":"US","mechanism":"tm_46scc""#);
    let text = "Subverwerkers\n- Wolkje, Inc., Verenigde Staten, taalmodel\n\nDoorgifte: Wolkje, Inc. is gecertificeerd onder het Data Privacy Framework.\n";
    tells("list", text, "transfer", "tm_45dpf");
}

#[test]
fn purposes_from_labels_lists_and_boxes() {
    tells(
        "register",
        "Product\tDoel\tBetrokkenen\nWolk\tbeveiliging en het voorkomen van misbruik\tleerlingen\n",
        "purpose",
        "p07",
    );
    tells(
        "dpa",
        "Annex I\n\nPurposes\tdelivering the Services, authenticating users, preventing misuse\nRetention\t1 year\n",
        "purpose",
        "p06",
    );
    let boxes =
        "Doeleinden\nOnlosmakelijk:\n[x] toegang: identificatie en authenticatie\n[ ] vergelijken met een normgroep\n";
    tells("leaflet", boxes, "purpose", "p06");
    hides("leaflet", boxes, "purpose", "p04");
    let list = "Subverwerker\tDoel\tLand\nWolkje B.V.\tbeveiliging en voorkomen van misbruik\tNederland\n";
    hides("leaflet", list, "purpose", "p07");
}

#[test]
fn people() {
    tells("policy", "Leerlingen en docenten zien het rooster in de app.\n", "data_subject", "ds1");
    tells("policy", "- van leerlingen: naam;\n- van ouders: naam en adres.\n", "data_subject", "ds3");
    tells("register", "Product\tWolk\tRegen\nBetrokkenen\tleerlingen\tleerlingen en ouders\n", "data_subject", "ds3");
    tells(
        "agreement",
        "Artikel 2 Opdracht\ndat hij daarbij persoonsgegevens verwerkt van leerlingen en van hun leerkrachten;\n",
        "data_subject",
        "ds4",
    );
    hides("policy", "Leerlingen zien geen reclame.\n", "data_subject", "ds1");
    hides("policy", "Gegevens van leerlingen ontvangen wij niet.\n", "data_subject", "ds1");
    hides("policy", "Verwerkt u gegevens van leerlingen?\n", "data_subject", "ds1");
}

#[test]
fn categories_by_label_list_and_question() {
    let dpa = "Annex I\n\nData subjects\tstudents\nPersonal data\tStudents: name, class, IP address. Parents: e-mail address.\n";
    tells("dpa", dpa, "category", r#""category":"dc04","applies":"yes""#);
    tells("dpa", dpa, "category", r#""category":"dx16","applies":"yes""#);
    tells(
        "policy",
        "Niet verwerkt worden: leerresultaten, gegevens over gezondheid en foto's.\n",
        "category",
        r#""category":"dc10","applies":"no""#,
    );
    hides("policy", "Niet verwerkt worden: leerresultaten, gegevens over gezondheid en foto's.\n", "category", "dc07");
    let asked = "| nr | vraag | ja | nee | toelichting |\n| 1 | Verwerkt u een burgerservicenummer? | | X | |\n| 2 | Verwerkt u beeldmateriaal? | X | | pasfoto |\n";
    tells("policy", asked, "category", r#""category":"dc13","applies":"no""#);
    tells("policy", asked, "category", r#""category":"dc10","applies":"yes""#);
    let run_in =
        "D. Persoonsgegevens. Verwerkt worden: contactgegevens; medische gegevens, voor zover nodig; het ECK iD.\n";
    tells("leaflet", run_in, "category", r#""category":"dc05","applies":"yes""#);
}

#[test]
fn terms_of_keeping() {
    tells(
        "register",
        "Product\tWolk\tRegen\nBewaartermijn\t2 jaar na uitschrijving\teinde licentie + 6 mnd\n",
        "retention",
        r#""months":6"#,
    );
    tells(
        "policy",
        "nr\tvraag\tantwoord\n1\tHoe lang bewaart u de gegevens?\tplanning 2 jaar; accounts 6 mnd. na vertrek\n",
        "retention",
        r#""months":24"#,
    );
    tells("policy", "Bewaren\nGeluidsopnamen: tot het einde van het schooljaar.\n", "retention", r#""months":null"#);
    tells("policy", "Een klas die niet speelt, verdwijnt vanzelf na 12 maanden.\n", "retention", r#""months":12"#);
    hides(
        "policy",
        "Voortgangsgegevens hielden wij drie jaar vast, daarna verwijderd.\n",
        "retention",
        r#""months":36"#,
    );
    hides(
        "agreement",
        "Verwerker wist alle gegevens binnen negentig dagen na het einde van de overeenkomst.\n",
        "retention",
        r#""months":3"#,
    );
}

#[test]
fn attributes_in_sentences() {
    let text = "Inloggen gaat via Basispoort. Wolkje ontvangt daarbij van leerlingen het ECK iD en de groepsnaam; van leerkrachten de naam en de rol.\n";
    tells("leaflet", text, "attribute", "groepsnaam");
    tells("leaflet", text, "attribute", "rol");
    tells("leaflet", "Wat Basispoort meegeeft: ECK iD, voornaam en rol.\n", "attribute", "voornaam");
    tells("leaflet", "Uit Entree ontvangen we:\n\nAttribuut\tWie\nsn\tdocent\n", "attribute", r#""sn""#);
    hides("leaflet", "Wij ontvangen de naam en de rol van de school.\n", "attribute", "naam");
}

#[test]
fn parties_in_sentences() {
    tells(
        "leaflet",
        "F. Subverwerkers. Voor de hosting: Wolkje Services B.V. (Breda). Voor post: Regenboog.\n",
        "subprocessor",
        "Wolkje Services B.V.",
    );
    tells(
        "leaflet",
        "Foutmeldingen gaan bovendien naar Nevelnet; daar staat een nummer in.\n",
        "subprocessor.unlisted",
        "Nevelnet",
    );
    tells(
        "leaflet",
        "Voor de telefonie schakelt Verwerker het callcenter Nevelnet in Breda in.\n",
        "subprocessor.unlisted",
        "Nevelnet",
    );
    hides("leaflet", "Mail wordt verstuurd met SPF en een kopie gaat naar Frankfurt.\n", "subprocessor.unlisted", "");
}

#[test]
fn memos_and_messages_below_their_heads() {
    let gent = r#""place":"Gent""#;
    let words = "Onze databases staan in Gent, België.\n";
    let read = |text: String| facts(&text).into_iter().filter(|fact| fact.contains(gent)).count();
    // Paragraphs of a letter: no empty line parts the head from the words.
    let memo = "Memo\nVan: Wolkje B.V.\nAan: directie van de school\nDatum: 3 mei 2026\nBetreft: de plaats waar wij van nu af aan alles opslaan in Gent\n";
    assert_eq!(read(format!("{memo}{words}")), 1);
    assert_eq!(read(format!("{memo}\n{words}")), 1);
    assert_eq!(read(format!("Van:\nWolkje B.V.\nAan:\nde school\n{words}")), 1);
    assert_eq!(read(format!("Van: {words}Aan: de school\nGroet, Wolkje\n")), 0);
    // A message below an answer is what the other one wrote; one that is passed on is read.
    let head = "Van: jan@wolkje.example\nAan: ict@school.example\nOnderwerp: vraag\n";
    let quoted = format!("-----Oorspronkelijk bericht-----\n{head}\n{words}");
    assert_eq!(read(format!("{head}\nDank je wel.\n\n{quoted}")), 0);
    assert_eq!(read(format!("{head}\n{quoted}")), 1);
    assert_eq!(read(format!("{head}{quoted}")), 1);
    let passed = head.replace("vraag", "FW: vraag");
    assert_eq!(read(format!("{passed}\nTer informatie.\n\n{quoted}")), 1);
    assert_eq!(read(format!("{head}\n{words}\n-----Original message-----\n{head}\nDank.\n")), 1);
    // A letter that changes its length in small letters.
    assert_eq!(read(format!("{head}\n{}\n{words}\n{quoted}", "İ".repeat(40))), 1);
}

/// The passages of the facts of a field.
fn quotes(text: &str, field: &str) -> Vec<String> {
    let of = |stated: &super::Stated| serde_json::to_value(stated).unwrap()["field"] == field;
    reading(text).facts.into_iter().filter(|fact| of(&fact.stated)).map(|fact| fact.quote).collect()
}

#[test]
fn passages_end_where_the_words_do() {
    let signed = "Wolkje B.V., rechtsgeldig vertegenwoordigd door mevrouw Zoë Ünal-Çelik, directeur, hierna te noemen: Verwerker\n";
    let found = quotes(&within("agreement", signed), "signature");
    assert_eq!(found, ["rechtsgeldig vertegenwoordigd door mevrouw Zoë Ünal-Çelik"]);
    let block = "Aldus overeengekomen\nGetekend: voor Verwerker de heer Žółty Ærø; Gent\n";
    let found = quotes(&within("agreement", block), "signature");
    assert_eq!(found, ["Getekend: voor Verwerker de heer Žółty Ærø"]);
    let addressed = "Privacybeleid\nBérénicéé B.V., Laan 3, 1234 AB Elburg\nPersoonsgegevens en privacy.\n";
    assert_eq!(quotes(addressed, "vendor.legal_name"), ["Bérénicéé B.V."]);
}

#[test]
fn levels_before_their_aspect() {
    let text = "Midden voor de beschikbaarheid, hoog bij de integriteit, laag for confidentiality.\n";
    tells("policy", text, "biv", r#""aspect":"b","level":"M""#);
    tells("policy", text, "biv", r#""aspect":"i","level":"H""#);
    tells("policy", text, "biv", r#""aspect":"v","level":"L""#);
}

#[test]
fn what_the_lists_of_words_hold_is_read_everywhere() {
    tells("leaflet", "Wolkje ontvangt van SURFconext naam, rol en klas.\n", "attribute", "klas");
    let asked = "| nr | vraag | ja | nee | toelichting |\n| 1 | Verwerkt u een burgerservicenummer? | | X | |\n| 2 | Verwerkt u biometrische kenmerken? | | X | |\n| 3 | Kunnen leerlingen inloggen via SURFconext? | X | | |\n";
    tells("policy", asked, "category", r#""category":"dx23","applies":"no""#);
    tells("policy", asked, "login_hub", "other");
    tells(
        "policy",
        "Wij gebruiken je adres om je een bericht over onze nieuwe producten te sturen.\n",
        "purpose",
        "p99",
    );
    hides(
        "policy",
        "Wij gebruiken je adres nooit om je een bericht over onze nieuwe producten te sturen.\n",
        "purpose",
        "p99",
    );
}
