//! A report of a fictitious board, as large as a test wants it.

use chrono::{DateTime, NaiveDate};

use crate::report::content::{
    Bar, Block, Chart, Column, Content, KeyValue, Link, Report, Section, Status, Table, Text,
};
use crate::report::sheet::{Cell, Sheet};
use crate::words::Language;

const NAMES: [&str; 8] = [
    "Oefenen met rekenen in een digitale leeromgeving",
    "Leerlingadministratie",
    "Volgen van leesontwikkeling",
    "Communicatie met ouders en verzorgers",
    "Toelating en inschrijving",
    "Verzuimregistratie en leerplicht",
    "Digitale toetsafname en het verwerken van de resultaten daarvan door de school en de toetsaanbieder",
    "Personeelsadministratie",
];

/// A register with this many activities.
pub(crate) fn report(activities: usize) -> Report {
    let date = NaiveDate::from_ymd_opt(2026, 11, 22).unwrap();
    let made_at = DateTime::parse_from_rfc3339("2026-11-22T09:30:00Z").unwrap().to_utc();
    let mut overview = Table {
        columns: vec![
            Column::new("Activiteit", 5.0),
            Column::new("Ontvangers", 4.0),
            Column::new("Doorgifte", 2.0),
            Column::figures("Velden", 1.6),
            Column::new("Stand", 2.6),
        ],
        rows: Vec::new(),
        summary: Some("Alle verwerkingsactiviteiten met hun ontvangers en hun volledigheid.".to_owned()),
    };
    let mut chapter = Section::new("activities", "Verwerkingsactiviteiten").on_new_page();
    let mut sheet = Sheet::new("activities", "Verwerkingsactiviteiten")
        .column("name", "Naam", 30)
        .column("purposes", "Doeleinden", 50)
        .column("fields", "Velden ingevuld", 10)
        .column("reviewed_on", "Laatste controle", 14);
    for number in 0..activities {
        let id = format!("activity-{number}");
        let name = format!("{} ({})", NAMES[number % NAMES.len()], number + 1);
        overview.rows.push(vec![
            Text::new(name.as_str()).to(Link::Section(id.clone())).into(),
            if number % 5 == 4 {
                Text::muted("niet ingevuld").into()
            } else {
                "Uitgeverij Het Kompas B.V.\nRekenwereld".into()
            },
            if number % 7 == 3 { "Verenigde Staten".into() } else { "geen".into() },
            Text::new(format!("{}/9", 9 - number % 4)).into(),
            match number % 4 {
                0 => Text::status(Status::Good, "volledig").into(),
                1 => Text::status(Status::Attention, "te controleren").into(),
                2 => Text::status(Status::Bad, "onvolledig").into(),
                _ => Text::status(Status::Unknown, "onbekend").into(),
            },
        ]);
        chapter = chapter.part(activity(&id, &name, number));
        sheet.rows.push(vec![
            name.into(),
            "Oefenen en volgen".into(),
            Cell::Number(9.0 - f64::from(u32::try_from(number % 4).unwrap())),
            NaiveDate::from_ymd_opt(2026, 3, 1).into(),
        ]);
    }
    let bars = [("Volledig", 10.0), ("Te controleren", 14.0), ("Onvolledig", 7.0), ("Onbekend", 9.0)];
    Report::new("register", "Register van verwerkingsactiviteiten", "Stichting De Voorbeeldscholen", Language::Nl, date, made_at)
        .subtitle("Artikel 30, eerste lid, Algemene verordening gegevensbescherming (AVG)")
        .cover("Verwerkingsverantwoordelijke", "Stichting De Voorbeeldscholen, Dorpsstraat 1, 1234 AB Voorbeeld")
        .cover("Functionaris gegevensbescherming", "fg@voorbeeldscholen.example")
        .cover("Scholen", "7")
        .cover("Verwerkingsactiviteiten", activities.to_string())
        .cover("Nog aan te vullen", Text::status(Status::Attention, "12 verplichte velden"))
        .note("Gemaakt uit het register van het bestuur. Wat niet is ingevuld, staat er als niet ingevuld: het is niet geraden.")
        .section(
            Section::new("overview", "Overzicht")
                .on_new_page()
                .paragraph(
                    "Dit register beschrijft de verwerkingen van persoonsgegevens waarvoor het bestuur verantwoordelijk is. De onderdelen a tot en met g \
                     staan in de volgorde van artikel 30, eerste lid, van de AVG; daarna volgt wat het register verder bijhoudt.",
                )
                .block(Block::Chart(Chart {
                    title: "Activiteiten naar volledigheid".to_owned(),
                    alternative: "Staafdiagram: volledig 10, te controleren 14, onvolledig 7, onbekend 9.".to_owned(),
                    link: None,
                    bars: bars.iter().map(|(label, value)| Bar { label: (*label).to_owned(), value: *value, words: value.to_string(), status: None }).collect(),
                }))
                .block(Block::Bullets(vec![
                    "Een veld dat de wet verplicht en dat leeg is, staat er als niet ingevuld.".into(),
                    "ROSA-dekking is een eigen berekening uit de beveiligingsbijlage; zij is geen oordeel van de leverancier of van Edu-K, en zegt niets over wat niet is opgegeven.".into(),
                    Text::new("Autoriteit Persoonsgegevens: register van verwerkingsactiviteiten").to(Link::Web("https://autoriteitpersoonsgegevens.nl".to_owned())),
                ]))
                .block(Block::Table(overview)),
        )
        .section(chapter)
        .sheet(sheet)
}

fn activity(id: &str, name: &str, number: usize) -> Section {
    let missing = || Content::from(Text::status(Status::Bad, "niet ingevuld"));
    let long = if number % 9 == 5 {
        "Wij bewaren de resultaten van toetsen twee jaar na het verlaten van de school. ".repeat(30)
    } else {
        "Twee jaar nadat de leerling de school heeft verlaten; verzuim vijf jaar.".to_owned()
    };
    Section::new(id, name)
        .block(Block::KeyValues(vec![
            KeyValue::lettered('a', "Verwerkingsverantwoordelijke", "Stichting De Voorbeeldscholen\nDorpsstraat 1, 1234 AB Voorbeeld"),
            KeyValue::lettered('a', "Gezamenlijke verantwoordelijken", "geen"),
            KeyValue::lettered('a', "Functionaris gegevensbescherming", "M. Voorbeeld, fg@voorbeeldscholen.example"),
            KeyValue::lettered('b', "Verwerkingsdoeleinden", "Het geven van onderwijs op maat; het volgen van de ontwikkeling van de leerling; het verantwoorden van resultaten."),
            KeyValue::lettered('c', "Categorieën betrokkenen", "Leerlingen\nOuders en verzorgers\nOnderwijspersoneel"),
            KeyValue::lettered('c', "Categorieën persoonsgegevens", if number.is_multiple_of(3) { missing() } else { "Contactgegevens\nOnderwijsdeelnemernummer (ECK iD)\nLeerresultaten".into() }),
            KeyValue::lettered('d', "Categorieën ontvangers",
                [Text::new("Uitgeverij Het Kompas B.V. (verwerker)").to(Link::Section("overview".to_owned())), Text::muted("subverwerkers: 3")].into_iter().collect::<Content>(),
            ),
            KeyValue::lettered('e', "Doorgiften buiten de EER", "geen"),
            KeyValue::lettered('f', "Beoogde bewaartermijnen", long),
            KeyValue::lettered('g', "Beveiligingsmaatregelen", "BIV: beschikbaarheid midden, integriteit hoog, vertrouwelijkheid midden; ISO/IEC 27001:2022 tot 1 juli 2027."),
        ]))
        .block(Block::Separator("Aanvullende gegevens – geen onderdeel van artikel 30 AVG".to_owned()))
        .block(Block::Table(Table {
            columns: vec![Column::new("Product", 3.0), Column::new("Overeenkomst", 3.0), Column::new("ROSA-dekking (eigen berekening)", 3.5)],
            rows: vec![
                vec!["Rekenwereld".into(), "ondertekend op 1 september 2024".into(), Text::status(Status::Good, "beschikbaarheid 83 %").into()],
                vec!["Leeslint".into(), Text::status(Status::Attention, "verloopt op 31 juli 2027").into(), Text::status(Status::Unknown, "onvoldoende gegevens").into()],
            ],
            summary: None,
        }))
}
