//! For each field a sentence that states it, and the same denied, told of another time, or of what may be.

use super::told;

/// A field, the kind of document, what its value holds, sentences that state it and sentences that do not.
type Case = (&'static str, &'static str, &'static str, &'static [&'static str], &'static [&'static str]);

const CASES: &[Case] = &[
    (
        "trial",
        "policy",
        r#""days":30"#,
        &["U kunt Wolkje 30 dagen gratis proberen.", "Try Wolkje for free for 30 days."],
        &[
            "U kunt Wolkje niet gratis proberen gedurende 30 dagen.",
            "Tot 2024 kon u Wolkje gratis proberen gedurende 30 dagen.",
            "Vanaf 2027 kunt u Wolkje gratis proberen gedurende 30 dagen.",
            "You can no longer try Wolkje for free for 30 days.",
        ],
    ),
    (
        "subprocessor.objection_weeks",
        "list",
        "4",
        &[
            "De school kan binnen vier weken bezwaar maken tegen een nieuwe subverwerker.",
            "You may object to a new sub-processor within four weeks.",
        ],
        &[
            "De school kan geen bezwaar maken tegen een nieuwe subverwerker, ook niet binnen vier weken.",
            "U kunt niet binnen vier weken bezwaar maken tegen een nieuwe subverwerker.",
            "Tot 2024 kon de school binnen vier weken bezwaar maken tegen een nieuwe subverwerker.",
            "You cannot object to a new sub-processor within four weeks.",
        ],
    ),
    (
        "availability",
        "policy",
        "99.5",
        &[
            "De beschikbaarheid van Wolkje is 99,5%.",
            "We promise an uptime of 99.5%.",
            "Wij streven naar een beschikbaarheid van 99,5%.",
        ],
        &[
            "Wij garanderen geen beschikbaarheid van 99,5%.",
            "De beschikbaarheid was vorig jaar 99,5%.",
            "In 2024 was de beschikbaarheid 99,5%.",
            "Vanaf 2027 is de beschikbaarheid 99,5%.",
            "De beschikbaarheid van de testomgeving is 99,5%.",
            "Als de beschikbaarheid lager is dan 99,5%, krijgt u korting.",
            "Bij een beschikbaarheid lager dan 99,5% krijgt u korting.",
            "Last year our uptime was 99.5%.",
        ],
    ),
    (
        "continuity",
        "policy",
        r#""rto_hours":4"#,
        &[
            "De RTO is 4 uur.",
            "Wij streven naar een RTO van 4 uur.",
            "If all else fails the service runs again within 4 hours (RTO).",
            "Na een storing is het platform binnen 4 uur weer beschikbaar (RTO).",
        ],
        &[
            "Er is geen RTO van 4 uur.",
            "Een RTO van 4 uur kunnen wij niet garanderen.",
            "Vanaf 2027 is de RTO 4 uur.",
            "De RTO was vorig jaar 4 uur.",
            "We cannot guarantee an RTO of 4 hours.",
        ],
    ),
    (
        "login_hub",
        "policy",
        "basispoort",
        &[
            "Leerlingen loggen in via Basispoort.",
            "Als leerlingen inloggen via Basispoort, zien zij hun klas.",
            "U kunt inloggen via Basispoort.",
        ],
        &[
            "Inloggen via Basispoort is niet mogelijk.",
            "Vanaf 2027 kunt u inloggen via Basispoort.",
            "Tot 2024 gebruikten wij Basispoort om in te loggen.",
            "Binnenkort loggen leerlingen in via Basispoort.",
            "From 2027, pupils log in via Basispoort.",
            "Until 2024, pupils logged in via Basispoort.",
            "Wij willen inloggen via Basispoort mogelijk maken.",
        ],
    ),
    (
        "certificate",
        "policy",
        "27001",
        &[
            "Wij zijn gecertificeerd voor ISO 27001.",
            "Ons ISO 27001-certificaat is geldig tot 1 mei 2027.",
            "ISO 27001:2022 (geldig vanaf 3 mei 2024).",
            "Het ISO 27001-certificaat werd in 2021 behaald.",
        ],
        &[
            "ISO 27001-certificering is verlopen.",
            "Ons ISO 27001-certificaat is ingetrokken.",
            "Our ISO 27001 certificate expired in 2023.",
            "Vanaf 2027 beschikken wij over een ISO 27001-certificaat.",
            "In 2027 worden wij gecertificeerd volgens ISO 27001.",
            "Wij willen een ISO 27001-certificaat behalen.",
            "Zodra de audit is afgerond zijn wij gecertificeerd voor ISO 27001.",
            "Het ISO 27001-certificaat is aangevraagd.",
            "We will be certified for ISO 27001 next year.",
        ],
    ),
    (
        "claim.rosa",
        "annex",
        "true",
        &["Wij voldoen aan het certificeringsschema ROSA."],
        &[
            "Wij voldoen niet aan het certificeringsschema ROSA.",
            "Wij voldoen aan het certificeringsschema ROSA zodra de audit is afgerond.",
            "Vanaf 2027 voldoen wij aan het certificeringsschema ROSA.",
            "Wij streven ernaar dat Wolkje voldoet aan het certificeringsschema ROSA.",
        ],
    ),
    (
        "third_party_content",
        "policy",
        "Google Analytics",
        &["Wij gebruiken Google Analytics op de website.", "We use Google Analytics."],
        &[
            "Wij gebruiken geen Google Analytics.",
            "Wij gebruikten vroeger Google Analytics op de website.",
            "Vanaf 2027 gebruiken wij Google Analytics.",
            "Until 2024 we used Google Analytics.",
            "Google Analytics hebben wij in 2023 stopgezet.",
        ],
    ),
    (
        "mail_security",
        "policy",
        "spf",
        &["SPF en DKIM zijn ingesteld.", "Onze mail voldoet aan SPF."],
        &[
            "SPF is niet ingesteld.",
            "Wij dienen in 2027 SPF te hebben ingesteld.",
            "Vanaf 2027 is SPF ingesteld.",
            "SPF wordt binnenkort ingesteld.",
            "Wij streven ernaar dat SPF is ingesteld.",
        ],
    ),
    (
        "audience.sector",
        "policy",
        "vo",
        &["Wolkje is bedoeld voor het voortgezet onderwijs."],
        &[
            "Wolkje is bedoeld voor het basisonderwijs, niet voor het voortgezet onderwijs.",
            "Wolkje is niet bedoeld voor het voortgezet onderwijs.",
            "Doelgroep: niet voor vo",
            "Doelgroep: po (niet voor vo)",
            "Vanaf 2027 is Wolkje ook geschikt voor het voortgezet onderwijs.",
        ],
    ),
    (
        "covenant.version",
        "agreement",
        "4.0",
        &["Deze overeenkomst is gebaseerd op de Model Verwerkersovereenkomst 4.0."],
        &[
            "Deze overeenkomst is niet gebaseerd op de Model Verwerkersovereenkomst 4.0 maar op versie 3.0.",
            "Vanaf 2027 geldt het convenant 4.0.",
        ],
    ),
    (
        "covenant.version",
        "agreement",
        "3.0",
        &["Deze overeenkomst volgt het convenant 3.0."],
        &["Deze overeenkomst vervangt versie 3.0 van het convenant.", "Het convenant 3.0 is vervallen."],
    ),
    (
        "attribute",
        "policy",
        "uid",
        &["Wij ontvangen van Entree de attributen givenName, sn en uid."],
        &[
            "Wij ontvangen van Entree de attributen givenName, sn en niet uid.",
            "Wij ontvangen van Entree de attributen givenName en sn, maar geen uid.",
        ],
    ),
    (
        "product.ean",
        "policy",
        "9780306406157",
        &["Het EAN van Wolkje is 9780306406157."],
        &["EAN 9780306406157 is niet van dit product.", "Vroeger had Wolkje EAN 9780306406157."],
    ),
    (
        "retention",
        "policy",
        r#""months":6"#,
        &[
            "Logbestanden worden zes maanden bewaard.",
            "Wij bewaren logbestanden niet langer dan zes maanden.",
            "Logbestanden worden na zes maanden verwijderd.",
        ],
        &[
            "Logbestanden worden niet na zes maanden verwijderd.",
            "Vroeger werden logbestanden zes maanden bewaard.",
            "Vanaf 2027 bewaren wij logbestanden zes maanden.",
            "Wij streven ernaar logbestanden na zes maanden te verwijderen.",
        ],
    ),
    (
        "subprocessor.unlisted",
        "policy",
        "Nevelnet",
        &[
            "De app wordt gehost door Nevelnet.",
            "Gegevens worden opgeslagen bij Nevelnet.",
            "Als u dat wenst worden de gegevens opgeslagen bij Nevelnet.",
        ],
        &[
            "Binnenkort wordt de app gehost door Nevelnet.",
            "Vanaf 2027 worden gegevens opgeslagen bij Nevelnet.",
            "De app zou gehost worden door Nevelnet.",
            "Tot 2024 was de app gehost bij Nevelnet.",
            "From 2027, your data is hosted by Nevelnet.",
            "Wij willen de app laten draaien bij Nevelnet.",
        ],
    ),
    (
        "subprocessor",
        "policy",
        "Nevel B.V.",
        &[
            "Subverwerkers\n\n- Nevel B.V. (hosting)",
            "Subverwerkers\n\nNaam\tDienst\tLand\nNevel B.V.\thosting\tNederland\nRegen B.V.\tmail\tNederland",
        ],
        &[
            "Subverwerkers\n\n- Nevel B.V. (tot 2020)\n- Regen B.V. (mail)",
            "Subverwerkers\n\n- Nevel B.V. (nog niet in gebruik)\n- Regen B.V. (mail)",
            "Subverwerkers\n\nNaam\tDienst\tLand\nNevel B.V.\thosting (gestopt)\tNederland\nRegen B.V.\tmail\tNederland",
            "Subverwerkers\n\nNaam\tDienst\tLand\nNevel B.V.\thosting (vanaf 2027)\tNederland\nRegen B.V.\tmail\tNederland",
            "Subverwerkers\n\n- Nevel B.V. (hosting, discontinued)\n- Regen B.V. (mail)",
        ],
    ),
    (
        "subprocessor",
        "policy",
        "Nevel B.V.",
        &[
            "Onze subverwerkers zijn Nevel B.V., Regen, Inc. en Hagel Ltd.",
            "Onze subverwerker is Nevel B.V. te Breda.",
            "Our sub-processors are Nevel B.V. and Hagel Ltd.",
            "Nevel B.V. is subverwerker van ons voor hosting.",
            "Nevel B.V. is een van onze subverwerkers.",
            "Nevel B.V. is our sub-processor for hosting.",
            "For hosting we use Nevel B.V. as a sub-processor.",
            "Voor de hosting schakelen wij Nevel B.V. in als subverwerker.",
            "Als subverwerker gebruiken wij Nevel B.V. voor de hosting.",
            "Onze subverwerkers zijn Nevel B.V. in Utrecht (hosting) en Regen, Inc. in Boston (mail).",
            "Subverwerkers:\nNevel B.V., Utrecht (hosting)\nRegen B.V., Breda (mail)\n\nDeze partijen zien geen BSN.",
        ],
        &[
            "Onze subverwerkers zijn niet Nevel B.V. maar Regen B.V.",
            "Onze subverwerkers waren tot 2024 Nevel B.V. en Regen B.V.",
            "Nevel B.V. is geen subverwerker van ons.",
            "Nevel B.V. was tot 2020 onze subverwerker.",
            "Vanaf 2027 is Nevel B.V. subverwerker van ons.",
            "De subverwerker van de school is Nevel B.V.",
            "Nevel B.V. is subverwerker van de school.",
            "Wij gebruiken Nevel B.V. niet als subverwerker.",
            "Wij hebben Nevel B.V. als subverwerker vervangen door Regen B.V.",
            "Mochten wij Nevel B.V. als subverwerker inschakelen, dan hoort u dat.",
        ],
    ),
];

#[test]
fn only_what_is_so_now_is_stated() {
    let mut wrong: Vec<&str> = Vec::new();
    for (field, kind, value, says, hidden) in CASES {
        wrong.extend(says.iter().copied().filter(|text| !told(kind, &format!("{text}\n"), field, value)));
        wrong.extend(hidden.iter().copied().filter(|text| told(kind, &format!("{text}\n"), field, value)));
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
