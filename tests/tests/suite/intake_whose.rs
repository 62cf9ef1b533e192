//! Whose a statement is: for each field a passage that states it of the vendor, and those that state it of another, deny it or only
//! look like it.

use serde_json::json;
use waarborg_extract::{Limits, extract};
use waarborg_register::intake;

/// A passage in a document of some kind, what it says, and passages that do not say it.
struct Case {
    frame: &'static str,
    field: &'static str,
    /// A piece of the value in its wire form.
    value: &'static str,
    says: &'static [&'static str],
    hides: &'static [&'static str],
}

/// What stands around a passage.
fn frame(kind: &str) -> &'static str {
    match kind {
        "policy" => {
            "Privacybeleid\n\nLucht B.V. is verwerker. Lucht B.V. maakt Wolkje. Persoonsgegevens en privacy.\n\n"
        }
        "leaflet" => {
            "Privacybijsluiter Wolkje\n\nNaam product: Wolkje\nLeverancier: Lucht B.V.\nDoelgroep: po\nGebruikers: leerlingen\n\n"
        }
        "agreement" => {
            "Verwerkersovereenkomst\n\nPartijen\n\nStichting Zon, hierna te noemen: \"Onderwijsinstelling\"\n\nLucht B.V., gevestigd te Breda, hierna te noemen: \"Verwerker\"\n\nOverwegende dat partijen komen overeen\n\nArtikel 1\n\n"
        }
        "sla" => "Service Level Agreement Wolkje\n\nLucht B.V. levert Wolkje. Beschikbaarheid en onderhoud.\n\n",
        "annex" => "Beveiligingsbijlage Wolkje\n\nLeverancier: Lucht B.V.\n\n",
        "parties" => "Verwerkersovereenkomst\n\nOverwegende dat\nArtikel 1 Definities\nPartijen komen overeen\n\n",
        other => {
            assert_eq!(other, "bare", "no such frame");
            ""
        }
    }
}

/// The facts of a passage, each in its wire form.
fn facts(kind: &str, text: &str) -> Vec<String> {
    let whole = format!("{}{text}\n", frame(kind));
    let extraction = extract("a.txt", whole.as_bytes(), &Limits::default()).unwrap();
    intake::read(&extraction).facts.iter().map(|fact| json!(fact.stated).to_string()).collect()
}

#[track_caller]
fn judge(cases: &[Case]) {
    let mut wrong = Vec::new();
    for Case { frame, field, value, says, hides } in cases {
        let field = format!(r#""field":"{field}""#);
        let told = |text: &str| facts(frame, text).iter().any(|fact| fact.contains(&field) && fact.contains(value));
        wrong.extend(says.iter().filter(|text| !told(text)).map(|text| format!("{field} {value} is lost: {text}")));
        wrong.extend(hides.iter().filter(|text| told(text)).map(|text| format!("{field} {value} is told: {text}")));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn an_empty_line_ends_a_sentence() {
    judge(&[
        Case {
            frame: "policy",
            field: "storage",
            value: r#""place":"Gent""#,
            says: &[
                "Geen enkele partij buiten Lucht B.V. mag de gegevens van leerlingen ooit inzien\n\nOnze databases staan in Gent, België.",
            ],
            hides: &["Wij gebruiken geen server die\n\nstaat in Gent, België."],
        },
        Case {
            frame: "policy",
            field: "login_hub",
            value: "basispoort",
            says: &[
                "Wij gebruiken geen diensten van partijen die hun servers buiten Europa hebben staan\n\nInloggen gaat via Basispoort.",
            ],
            hides: &["Inloggen is niet mogelijk via\n\nBasispoort."],
        },
        Case {
            frame: "policy",
            field: "certificate",
            value: "ISO 9001",
            says: &[
                "ISO 27001-gecertificeerd zijn de datacenters waarin wij onze servers hebben geplaatst\n\nWij zijn sinds 2021 gecertificeerd volgens ISO 9001.",
            ],
            hides: &[],
        },
        Case {
            frame: "bare",
            field: "document.version",
            value: r#""value":"#,
            says: &[
                "Privacybijsluiter Wolkje\n\nLeverancier: Lucht B.V.\n\nVersie 3.1\n\nDoelgroep: po\nGebruikers: leerlingen\nContact: a@b.nl",
            ],
            hides: &[
                "Privacybijsluiter Wolkje\n\nNaam product: Wolkje\n\nLeverancier\nLucht B.V.\n\n3. Doelgroep\npo\n\nPersoonsgegevens\nContactgegevens: ja\nGeboortedatum: nee",
                "Verwerkersovereenkomst\n\nPartijen\n\nStichting Zon, hierna \"Onderwijsinstelling\"\nLucht B.V.\n\n2. Definities\nOverwegende dat\nArtikel 1\nkomen overeen",
                "Privacybijsluiter Wolkje\n\nLeverancier: Lucht B.V. 3 medewerkers\n\nDoelgroep\npo\n\nPersoonsgegevens",
            ],
        },
        Case {
            frame: "leaflet",
            field: "subprocessor",
            value: r#""service":"mail""#,
            says: &["Subverwerkers\n\n- Regen B.V. (mail)\n\n| Categorie | Ja |\n|---|---|\n| Contactgegevens | x |"],
            hides: &[],
        },
        Case {
            frame: "agreement",
            field: "signature",
            value: r#""name":"K. Bos","party":"school""#,
            says: &[
                "Onderwijsinstelling: Stichting Zon\nVertegenwoordigd door: mevrouw K. Bos\nVerwerker: Lucht B.V.\nVertegenwoordigd door: J. de Wit",
                "Onderwijsinstelling: Stichting Zon\nVertegenwoordigd door: K. Bos\n\nVerwerker: Lucht B.V.\nVertegenwoordigd door: J. de Wit",
            ],
            hides: &[],
        },
        Case {
            frame: "agreement",
            field: "signature",
            value: "Bos Verwerker",
            says: &[],
            hides: &["Vertegenwoordigd door: K. Bos\n\nVerwerker: Lucht B.V.\nVertegenwoordigd door: J. de Wit"],
        },
    ]);
}

/// The parties below each other, the school first.
const BELOW: [&str; 4] = [
    "Onderwijsinstelling: Stichting Zon\nAdres: Laan 3, 1234 AB Delft\nKvK: 12345678\n\nVerwerker: Lucht B.V.\nAdres: Kade 5, 4811 AA Breda\nKvK: 87654321",
    "Gegevens onderwijsinstelling\nNaam: Stichting Zon\nAdres: Laan 3, 1234 AB Delft\nKvK-nummer: 12345678\nE-mail: info@zon.example.nl\n\nGegevens verwerker\nNaam: Lucht B.V.\nAdres: Kade 5, 4811 AA Breda\nKvK-nummer: 87654321\nE-mail: info@lucht.example.nl",
    "Controller: Zon Foundation\nAddress: Laan 3, 1234 AB Delft\nChamber of Commerce: 12345678\n\nProcessor: Lucht B.V.\nAddress: Kade 5, 4811 AA Breda\nChamber of Commerce: 87654321",
    "1. Opdrachtgever\nNaam: Stichting Zon\nAdres: Laan 3, 1234 AB Delft\nKvK: 12345678\n2. Opdrachtnemer\nNaam: Lucht B.V.\nAdres: Kade 5, 4811 AA Breda\nKvK: 87654321",
];

#[test]
fn each_party_has_its_own_block() {
    judge(&[
        Case { frame: "parties", field: "vendor.kvk", value: "87654321", says: &BELOW, hides: &[] },
        Case { frame: "parties", field: "vendor.kvk", value: "12345678", says: &[], hides: &BELOW },
        Case { frame: "parties", field: "vendor.address", value: "Breda", says: &BELOW, hides: &[] },
        Case { frame: "parties", field: "vendor.address", value: "Delft", says: &[], hides: &BELOW },
        Case { frame: "parties", field: "contact", value: "info@zon", says: &[], hides: &BELOW },
        Case {
            frame: "policy",
            field: "vendor.kvk",
            value: "11223344",
            says: &["Lucht B.V., KvK 11223344, is gevestigd te Gent.", "Ons KvK-nummer is 11223344."],
            hides: &[
                "Onze hostingpartij Nevel B.V., KvK 11223344, is gevestigd te Gent.",
                "Subverwerker: Nevel B.V.\nKvK: 11223344",
                "Onderwijsinstelling: Stichting Zon\nKvK: 11223344",
            ],
        },
        Case {
            frame: "policy",
            field: "vendor.address",
            value: "Den Haag",
            says: &["Lucht B.V., Kade 5, 2509 AJ Den Haag."],
            hides: &["Toezichthouder: Autoriteit Persoonsgegevens, Postbus 93374, 2509 AJ Den Haag."],
        },
    ]);
}

#[test]
fn a_contact_is_the_vendors_own() {
    judge(&[
        Case {
            frame: "policy",
            field: "contact",
            value: "fg@regen.example.org",
            says: &[
                "Onze FG is bereikbaar via fg@regen.example.org.",
                "Vragen over de gegevens van uw school? Mail fg@regen.example.org.",
                "Our data protection officer: fg@regen.example.org",
            ],
            hides: &[
                "FG van de school: fg@regen.example.org",
                "Meld een datalek bij de FG van uw school: fg@regen.example.org.",
                "Meldpunt datalekken van de Onderwijsinstelling: fg@regen.example.org",
                "Contactpersoon Onderwijsinstelling: J. Jansen, fg@regen.example.org",
                "Bij een datalek mailt Verwerker naar fg@regen.example.org (meldpunt van de school).",
                "Onze hostingpartij Nevel B.V. is bereikbaar via fg@regen.example.org.",
                "The data protection officer of your school: fg@regen.example.org",
                "De Onderwijsinstelling is bereikbaar via fg@regen.example.org.",
                "Onderwijsinstelling: Stichting Zon\nE-mail: fg@regen.example.org",
            ],
        },
        Case {
            frame: "policy",
            field: "contact",
            value: "020 123 45 67",
            says: &["Bel bij vragen onze helpdesk op 020 123 45 67.", "Helpdesk voor scholen: 020 123 45 67"],
            hides: &["Bel bij vragen de helpdesk van uw school op 020 123 45 67."],
        },
        Case {
            frame: "agreement",
            field: "contact",
            value: "fg@zon",
            says: &[],
            hides: &["Contact\tOnderwijsinstelling\tVerwerker\nPrivacy\tfg@zon.example.nl\tfg@lucht.example.nl"],
        },
    ]);
}

#[test]
fn a_breach_is_told_by_the_vendor() {
    judge(&[
        Case {
            frame: "policy",
            field: "breach.vendor_notifies_ap",
            value: "true",
            says: &[
                "Wij melden datalekken binnen 72 uur bij de Autoriteit Persoonsgegevens.",
                "Wolkje zal het datalek melden bij de Autoriteit Persoonsgegevens.",
            ],
            hides: &[
                "Wij melden een datalek niet zelf bij de Autoriteit Persoonsgegevens.",
                "U moet een datalek binnen 72 uur melden bij de Autoriteit Persoonsgegevens.",
                "Binnen 72 uur na ontdekking van het datalek meldt u dit bij de Autoriteit Persoonsgegevens.",
                "Wij zijn niet verplicht datalekken binnen 72 uur te melden bij de Autoriteit Persoonsgegevens; dat doet de school.",
                "Wij melden een datalek binnen 24 uur aan de school, die dit zo nodig meldt bij de Autoriteit Persoonsgegevens.",
                "Datalekken worden door de school gemeld bij de Autoriteit Persoonsgegevens.",
                "We do not report breaches to the supervisory authority ourselves.",
                "You must report the breach to the supervisory authority within 72 hours.",
            ],
        },
        Case {
            frame: "policy",
            field: "breach.notice",
            value: r#""to":"ap""#,
            says: &["Wij melden datalekken binnen 72 uur bij de Autoriteit Persoonsgegevens."],
            hides: &[
                "U moet een datalek binnen 72 uur melden bij de Autoriteit Persoonsgegevens.",
                "The school notifies the supervisory authority within 72 hours.",
            ],
        },
        Case {
            frame: "agreement",
            field: "breach.notice",
            value: r#""hours":24,"to":"school""#,
            says: &[
                "Verwerker informeert de Onderwijsinstelling binnen 24 uur na ontdekking van een datalek.",
                "Stelt Verwerker een datalek vast, dan informeert hij Onderwijsinstelling binnen 24 uur.",
                "De Onderwijsinstelling wordt binnen 24 uur na ontdekking van een datalek geïnformeerd.",
                "Na ontdekking van een datalek beoordeelt Verwerker dit binnen 8 uur en meldt het binnen 24 uur aan de Onderwijsinstelling.",
                "De subverwerker meldt een datalek binnen 12 uur aan Verwerker, die het binnen 24 uur aan de Onderwijsinstelling meldt.",
                "Processor shall notify the Controller of a data breach within 24 hours.",
            ],
            hides: &[
                "De Onderwijsinstelling informeert Verwerker binnen 24 uur over een datalek.",
                "Subverwerker Nevel B.V. meldt datalekken binnen 24 uur aan Verwerker.",
                "Verwerker hoeft de Onderwijsinstelling niet binnen 24 uur over een datalek te informeren.",
                "Controller shall notify Processor of a data breach within 24 hours.",
                "Processor shall not be required to notify the Controller of a data breach within 24 hours.",
            ],
        },
        Case {
            frame: "policy",
            field: "breach.notice",
            value: r#""to":"school""#,
            says: &[
                "Ontdekken wij een datalek, dan hoort u dat binnen 24 uur.",
                "Lucht meldt de school binnen 24 uur een datalek.",
                "Als wij een datalek ontdekken informeren wij de school binnen 24 uur.",
            ],
            hides: &[
                "Meldt u een datalek binnen 24 uur bij ons.",
                "Wij zullen u niet binnen 24 uur over een datalek kunnen informeren.",
                "De school meldt een datalek binnen 24 uur aan ons.",
                "Subverwerkers zijn verplicht ons binnen 24 uur over een datalek te informeren.",
                "We will not notify the school of a data breach within 24 hours.",
            ],
        },
    ]);
}

#[test]
fn the_term_after_the_end_is_that_of_what_is_destroyed() {
    judge(&[
        Case {
            frame: "agreement",
            field: "exit.term",
            value: r#""days":60"#,
            says: &[
                "Verwerker verwijdert de gegevens binnen 60 dagen na het einde van de overeenkomst.",
                "Na het einde van deze overeenkomst heeft de Onderwijsinstelling 30 dagen om de gegevens te downloaden, waarna Verwerker deze binnen 60 dagen vernietigt.",
                "Uiterlijk 60 dagen na het einde van de overeenkomst zijn de gegevens bij Verwerker en zijn subverwerkers vernietigd.",
                "When a school leaves altogether we delete everything within 60 days of the end of the agreement.",
            ],
            hides: &[
                "Subverwerkers verwijderen de gegevens binnen 60 dagen na het einde van de overeenkomst.",
                "De Onderwijsinstelling vernietigt haar kopieën binnen 60 dagen na het einde van de overeenkomst.",
                "Na het einde van de overeenkomst worden de gegevens niet binnen 60 dagen verwijderd maar op verzoek van de school.",
                "De overeenkomst kan worden opgezegd met een termijn van 60 dagen, waarna na het einde van de overeenkomst de gegevens worden vernietigd.",
            ],
        },
        Case {
            frame: "agreement",
            field: "exit.term",
            value: r#""days":30"#,
            says: &[],
            hides: &[
                "Na het einde van deze overeenkomst heeft de Onderwijsinstelling 30 dagen om de gegevens te downloaden, waarna Verwerker deze binnen 60 dagen vernietigt.",
            ],
        },
    ]);
}

#[test]
fn what_is_kept_is_no_party() {
    judge(&[
        Case {
            frame: "policy",
            field: "retention",
            value: r#""subject":"logbestanden""#,
            says: &[
                "Wij bewaren logbestanden zes maanden.",
                "Wij verwijderen logbestanden na zes maanden.",
                "Wij bewaren logbestanden niet langer dan zes maanden.",
            ],
            hides: &[],
        },
        Case {
            frame: "policy",
            field: "retention",
            value: r#""subject":"log files""#,
            says: &["We keep log files for six months."],
            hides: &[],
        },
        Case {
            frame: "policy",
            field: "retention",
            value: r#""subject":"Logbestanden""#,
            says: &["Logbestanden verwijderen wij na zes maanden.", "Logbestanden worden zes maanden bewaard."],
            hides: &[],
        },
        Case {
            frame: "policy",
            field: "retention",
            value: r#""subject":"de gegevens van leerlingen""#,
            says: &["Wij bewaren de gegevens van leerlingen twee jaar na vertrek."],
            hides: &[],
        },
        Case {
            frame: "leaflet",
            field: "retention",
            value: r#""subject":"Bewaartermijn"#,
            says: &[],
            hides: &["Bewaartermijn: 12 maanden"],
        },
        Case {
            frame: "leaflet",
            field: "retention",
            value: r#""months":12,"subject":"persoonsgegevens""#,
            says: &["Bewaartermijn: 12 maanden"],
            hides: &[],
        },
    ]);
}

#[test]
fn a_level_is_that_of_what_is_named() {
    judge(&[
        Case {
            frame: "sla",
            field: "availability",
            value: r#""component":"Wolkje","percent":99.5"#,
            says: &[
                "De beschikbaarheid van Wolkje is minimaal 99,5% per maand.",
                "De beschikbaarheid van Wolkje is minimaal 99,5%",
                "Wij garanderen een beschikbaarheid van 99,5%",
            ],
            hides: &["De beschikbaarheid van onze hostingpartij is 99,5%."],
        },
        Case {
            frame: "sla",
            field: "availability",
            value: r#""component":"toetsmodule","percent":98"#,
            says: &["De beschikbaarheid van Wolkje is 99,5%; van de toetsmodule 98%."],
            hides: &[],
        },
        Case {
            frame: "sla",
            field: "continuity",
            value: r#""rpo_hours":null,"rto_hours":2"#,
            says: &["De RPO is kleiner dan 15 minuten en de RTO 2 uur."],
            hides: &["Onze hostingpartij hanteert een RTO van 2 uur."],
        },
        Case {
            frame: "policy",
            field: "certificate",
            value: "27001",
            says: &[
                "Wij zijn ISO 27001 gecertificeerd.",
                "U kunt ons ISO 27001-certificaat opvragen.",
                "Lucht B.V. is gecertificeerd voor ISO 27001.",
            ],
            hides: &[
                "Nevel B.V. is gecertificeerd voor ISO 27001.",
                "De school is ISO 27001 gecertificeerd.",
                "Onze hostingpartij is ISO 27001 gecertificeerd.",
            ],
        },
        Case {
            frame: "annex",
            field: "claim.rosa",
            value: "true",
            says: &[
                "Wij voldoen aan het certificeringsschema ROSA.",
                "Wolkje voldoet aan het certificeringsschema ROSA.",
            ],
            hides: &["Onze hostingpartij voldoet aan het certificeringsschema ROSA."],
        },
    ]);
}

#[test]
fn a_label_makes_no_document() {
    const LEAFLET: &[&str] = &[
        "Privacybijsluiter Wolkje\n\nNaam product: Wolkje\nLeverancier: Lucht B.V.\nDoelgroep: po\nGebruikers: leerlingen\nSubverwerkers: geen",
        "Privacy Bijsluiter\nWolkje\n\nLeverancier: Lucht B.V.\nDoelgroep: po\nGebruikers: leerlingen\n\nSubverwerkers\n- Nevel B.V. (hosting)",
    ];
    const POLICY: &[&str] = &["Privacyverklaring Lucht B.V.\n\nWij verwerken persoonsgegevens.\n\nSubverwerkers: geen"];
    const LIST: &[&str] =
        &["Subverwerkers\n\n- Nevel B.V. (hosting)", "Lijst van subverwerkers: Wolkje\n\n- Nevel B.V. (hosting)"];
    let kind = |value: &'static str, says: &'static [&'static str], hides: &'static [&'static str]| {
        judge(&[Case { frame: "bare", field: "document.kind", value, says, hides }]);
    };
    kind("leaflet", LEAFLET, &[]);
    kind("subprocessor_list", LIST, LEAFLET);
    kind("subprocessor_list", &[], POLICY);
    kind("policy", POLICY, &[]);
}

#[test]
fn each_signs_with_function_and_date() {
    const SAID: &[&str] = &[
        "Aldus ondertekend\nNamens de Onderwijsinstelling\nNaam: K. Bos\nFunctie: bestuurder\nDatum: 3 mei 2024\nNamens Verwerker\nNaam: J. de Wit\nFunctie: directeur\nDatum: 5 mei 2024",
        "Aldus ondertekend\nOnderwijsinstelling\tVerwerker\nNaam: K. Bos\tNaam: J. de Wit\nFunctie: bestuurder\tFunctie: directeur\nDatum: 3 mei 2024\tDatum: 5 mei 2024",
        "Ondertekening\n| | Onderwijsinstelling | Verwerker |\n| Naam | K. Bos | J. de Wit |\n| Functie | bestuurder | directeur |\n| Datum | 3 mei 2024 | 5 mei 2024 |",
        "Aldus overeengekomen en ondertekend\n\nNamens de Onderwijsinstelling:\nK. Bos\nbestuurder\n3 mei 2024\n\nNamens Verwerker:\nJ. de Wit\ndirecteur\n5 mei 2024",
    ];
    judge(&[
        Case {
            frame: "agreement",
            field: "signature",
            value: r#""date":"2024-05-03","name":"K. Bos","party":"school","role":"bestuurder""#,
            says: SAID,
            hides: &[],
        },
        Case {
            frame: "agreement",
            field: "signature",
            value: r#""date":"2024-05-05","name":"J. de Wit","party":"vendor","role":"directeur""#,
            says: SAID,
            hides: &["De rechter te Breda is bevoegd. Getekend door J. de Wit namens de ouders."],
        },
    ]);
}
