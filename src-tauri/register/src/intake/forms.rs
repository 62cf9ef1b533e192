//! Forms in which vendors say the same: each text with a fact that it yields, or one that it must not yield.

use waarborg_extract::{Extraction, Part};

use super::read;

/// The facts of a text in their wire form.
fn facts(text: &str) -> Vec<String> {
    let part = Part { media_type: "text/plain".to_owned(), text: text.to_owned(), ..Part::default() };
    let extraction = Extraction {
        name: "a.txt".to_owned(),
        sha256: String::new(),
        media_type: "text/plain".to_owned(),
        size: text.len() as u64,
        parts: vec![part],
    };
    read(&extraction).facts.iter().map(|fact| serde_json::to_string(&fact.stated).unwrap()).collect()
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
        "register" => "Register van verwerkingsactiviteiten\n\n",
        "dpa" => {
            "Data Processing Agreement\nWhereas the parties have agreed\nArticle 1\nhereinafter: Wolkje\non behalf of the customer\n\n"
        }
        _ => "Privacybeleid\nWij verwerken persoonsgegevens. Over privacy.\n\n",
    };
    format!("{head}{text}")
}

fn told(kind: &str, text: &str, field: &str, value: &str) -> bool {
    let field = format!(r#""field":"{field}""#);
    facts(&within(kind, text)).iter().any(|fact| fact.contains(&field) && fact.contains(value))
}

#[track_caller]
fn tells(kind: &str, text: &str, field: &str, value: &str) {
    assert!(told(kind, text, field, value), "{text}: {:#?}", facts(&within(kind, text)));
}

#[track_caller]
fn hides(kind: &str, text: &str, field: &str, value: &str) {
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
