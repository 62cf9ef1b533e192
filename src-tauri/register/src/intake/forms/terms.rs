//! Forms in which vendors promise: breaches, the end, hours, levels and outcomes.

use super::{hides, tells};

#[test]
fn breaches() {
    let discovery = r#""to":"school","hours":24,"from":"discovery""#;
    for (text, value) in [
        (
            "We tell the school without undue delay, and never later than 48 hours after becoming aware of a personal data breach.",
            r#""hours":48"#,
        ),
        (
            "Een inbreuk in verband met persoonsgegevens geven wij voortaan binnen 24 uur nadat wij haar hebben ontdekt aan u door.",
            discovery,
        ),
        (
            "Werkwijze bij een datalek. Binnen 24 uur na ontdekking belt Wolkje de functionaris van de school.",
            discovery,
        ),
        (
            "Lucht informs the customer of a data breach without undue delay and at the latest seventy-two\n(72) hours after it has become aware of it.",
            r#""to":"school","hours":72"#,
        ),
        (
            "Security incidents go to us. Should data be involved, we tell the school within 24 hours of confirming it.",
            r#""hours":24,"from":"establishment""#,
        ),
        (
            "Gaat er iets mis met je gegevens? Dan doen we binnen 72 uur nadat we het hebben ontdekt een melding bij de Autoriteit Persoonsgegevens.",
            r#""to":"ap","hours":72"#,
        ),
    ] {
        tells("policy", &format!("{text}\n"), "breach.notice", value);
    }
    tells(
        "policy",
        "Datalek melden aan school\tbinnen 24 uur na vaststelling\tvia de FG\nBack-up\telke nacht\tja\n",
        "breach.notice",
        r#""hours":24,"from":"establishment""#,
    );
    tells(
        "agreement",
        "4) Datalek. In artikel 8 stond iets anders. Op verzoek wordt dat: uiterlijk 36 uur nadat wij het lek ontdekt hebben.\n",
        "breach.notice",
        r#""to":"school","hours":36,"from":"discovery""#,
    );
    hides("policy", "Een vraag beantwoorden wij binnen 24 uur na ontdekking.\n", "breach.notice", "");
}

#[test]
fn the_end() {
    for (text, days) in [
        ("When a licence ends and is not renewed, everything of that school is removed after 45 days.", 45),
        ("Stopt de school met Wolkje, dan wissen we alles binnen drie weken.", 21),
        ("For sixty (60) days after the subscription ends Customer may fetch its data.", 60),
        ("On termination, the school can export everything as CSV for 90 days; thereafter the tenant is wiped.", 90),
        (
            "Na beëindiging blijft alles veertien dagen raadpleegbaar. Uiterlijk 28 dagen na beëindiging worden de gegevens vernietigd.",
            28,
        ),
    ] {
        tells("policy", &format!("{text}\n"), "exit.term", &format!(r#""days":{days}"#));
    }
    let open = "Na beëindiging vernietigt Verwerker de gegevens binnen de termijn van … maanden die is afgesproken.\n";
    tells("policy", open, "exit.term", r#""days":null"#);
    hides("policy", "Account data is deleted 6 months after the licence ends.\n", "exit.term", "");
    hides("policy", "Als de school met een klas stopt, blijft het account twee weken op slot.\n", "exit.term", "");
}

#[test]
fn versions_of_the_covenant() {
    tells(
        "policy",
        "Naar het model van het convenant digitale onderwijsmiddelen, derde versie (3.0).\n",
        "covenant.version",
        "3.0",
    );
    tells(
        "policy",
        "The model of the Dutch privacy covenant for education, edition 4.0, on request.\n",
        "covenant.version",
        "4.0",
    );
    hides("policy", "Wij volgen het convenant; van deze bijsluiter is dit versie 2.0.\n", "covenant.version", "2.0");
}

#[test]
fn hours_of_the_desk() {
    tells(
        "policy",
        "Bel ons, telefoon (024) 360 00 00, op schooldagen van 9.00 tot 16.30 uur.\n",
        "service_window",
        "9.00 tot 16.30",
    );
    tells(
        "policy",
        "Our desk answers from 07:45 to 17:15 (CET), Monday to Friday.\n",
        "service_window",
        "07:45 to 17:15",
    );
    hides("policy", "Op schooldagen van 9.00 tot 16.30 uur kijken leerlingen films.\n", "service_window", "");
}

#[test]
fn outcomes_behind_a_tick() {
    let names = ["Ontwerp", "Onderhoud", "Testen", "Monitoring", "Herstel", "Logging"];
    let rows = names.map(|name| format!("| {name} | ✔ voldoet | |\n")).concat();
    let table =
        format!("| Maatregel | Uitkomst | Verklaring |\n{rows}| Back-up | ☐ voldaan ☒ niet voldaan | later |\n");
    tells("policy", &table, "rosa", r#""measure":"rb1","outcome":"met""#);
    tells("policy", &table, "rosa", r#""measure":"ri2","outcome":"not_met""#);
}

#[test]
fn levels_by_their_letters() {
    let text = "Classificatie: B midden · I hoog · V laag. Vastgesteld in 2023.\n";
    tells("policy", text, "biv", r#""aspect":"b","level":"M""#);
    tells("policy", text, "biv", r#""aspect":"i","level":"H""#);
    tells("policy", text, "biv", r#""aspect":"v","level":"L""#);
}

#[test]
fn who_assessed() {
    let annex = "Bijlage 2: Beveiligingsbijlage\nMaatregelen\nBIV-classificatie\n\n";
    let told = |text: &str, form: &str| tells("policy", &format!("{annex}{text}\n"), "assessment", form);
    told("De bovenstaande inschaling is door ons zelf beoordeeld (J. Wit, systeembeheer).", "self");
    told("De classificatie is vastgesteld tijdens een externe audit door Nevel Assurance in 2023.", "audit");
    told("De toets is uitgevoerd als peer review: S. Wit liep alle maatregelen met ons na.", "peer");
    hides(
        "policy",
        &format!("{annex}De classificatie wordt jaarlijks door een externe auditor beoordeeld.\n"),
        "assessment",
        "",
    );
}

#[test]
fn a_scheme_that_was_named_before() {
    let text = "Wij liepen de vragen van het Certificeringsschema door. Het werd midden. Wij voldoen aan de maatregelen van het schema die daarbij horen.\n";
    tells("policy", text, "claim.rosa", "true");
    hides("policy", "Wij voldoen aan de eisen van het schema van de school.\n", "claim.rosa", "");
}

#[test]
fn availability_at_hours() {
    let text = "Uptime\n\n- Engine — 99.0 %\n- Noticeboard — 99.9 % between 06:30 and 18:00 on school days\n";
    tells("policy", text, "availability", r#""component":"Noticeboard","percent":99.9"#);
}

#[test]
fn signing_in() {
    tells("policy", "Log-in\tGoogle or Microsoft account of the school\n", "login_hub", "other");
    tells("leaflet", "Via Basispoort ontvangen wij van elke leerling de voornaam.\n", "login_hub", "basispoort");
}
