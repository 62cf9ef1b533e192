//! Turns of phrase for what is processed, why, of whom and how long: each with what it says and what it does not.

use super::forms::{facts, hides, reading_of, tells, wire};

/// Whether a purpose stands in a list of purposes of a leaflet.
#[track_caller]
fn serves(item: &str, purpose: &str, optional: bool) {
    let value = format!(r#""purpose":"{purpose}","optional":{optional}"#);
    tells("leaflet", &format!("Waarvoor verwerken wij gegevens?\n\n- {item};\n- iets anders.\n"), "purpose", &value);
}

/// Whether a text says that a category applies or does not.
#[track_caller]
fn holds(kind: &str, text: &str, category: &str, applies: &str) {
    tells(
        kind,
        &format!("Welke gegevens?\n\n{text}"),
        "category",
        &format!(r#""category":"{category}","applies":"{applies}""#),
    );
}

#[test]
fn purposes_in_a_vendors_own_words() {
    for (item, purpose) in [
        ("de gemaakte opgaven nakijken en bewaren", "p01"),
        ("bijhouden welke antwoorden een leerling gaf", "p01"),
        ("scoring the answers and storing the results", "p01"),
        ("aan de leerkracht tonen hoe een kind vooruitgaat in de resultaten", "p02"),
        ("giving the teacher insight into the progress of the class", "p02"),
        ("oefeningen aanbieden die passen bij het niveau van de leerling", "p03"),
        ("choosing the next exercise that matches the level of the pupil", "p03"),
        ("de uitkomst naast die van leeftijdgenoten leggen", "p04"),
        ("comparing a result with the national average", "p04"),
        ("het programma leveren en klaarzetten voor de klas", "p05"),
        ("delivering the service and setting up the environment", "p05"),
        ("vaststellen wie iemand is en wat hij mag zien (inloggen)", "p06"),
        ("creating accounts and letting users sign in", "p06"),
        ("fraude en misbruik opsporen", "p07"),
        ("protecting the service against misuse", "p07"),
        ("zorgen dat alles blijft werken en storingen verhelpen", "p08"),
        ("fixing bugs and answering questions of users", "p08"),
        ("niet tot personen herleidbare cijfers maken om de lessen te verbeteren", "p09"),
        ("voldoen aan de wettelijke verplichtingen die voor ons gelden", "p12"),
        ("roosters maken en verzuim bijhouden", "p20"),
        ("ouderbijdragen factureren en betalingen verwerken", "p22"),
        ("uitvoeren van wettelijke taken van de school", "p24"),
    ] {
        serves(item, purpose, false);
    }
    for (item, purpose) in [
        ("we onthouden welke sommen goed en fout gingen", "p01"),
        ("de docent kan zien hoe het ervoor staat met een leerling", "p02"),
        ("het programma kiest opgaven die iets moeilijker zijn", "p03"),
        ("select words that a pupil has not mastered yet", "p03"),
        ("iedereen kan alleen bij zijn eigen klas; dat regelen we", "p06"),
        ("recognise users and let them in", "p06"),
        ("letten op verdacht gebruik", "p07"),
        ("find and repair errors", "p08"),
    ] {
        serves(item, purpose, false);
    }
    for item in ["beantwoorden van vragen", "storingen verhelpen"] {
        let list = format!("Waarvoor verwerken wij gegevens?\n\n- {item};\n- scores.\n");
        hides("leaflet", &list, "purpose", r#""purpose":"p01""#);
    }
}

#[test]
fn what_a_school_may_choose_is_optional() {
    for item in [
        "alleen op verzoek van de school: scores overzetten naar het leerlingvolgsysteem",
        "scores doorgeven aan het administratiesysteem, als de school dat wil",
        "if the school chooses: exporting marks to the pupil administration system",
    ] {
        serves(item, "p10", true);
    }
    for head in [
        "Wat kan de school aanzetten?\n\n",
        "Waarvoor?\n\nNaar keuze van de school:\n",
        "Why do we use data?\n\nSwitched on by the school:\n",
    ] {
        let list = format!(
            "{head}- cijfers sturen naar het leerlingvolgsysteem;\n- resultaten delen met een dashboard van het bestuur.\n"
        );
        tells("leaflet", &list, "purpose", r#""purpose":"p10","optional":true"#);
        tells("leaflet", &list, "purpose", r#""purpose":"p11","optional":true"#);
    }
    // The choice of one list says nothing of the next section.
    let two = "B. Diensten. Vast: roosters. Optioneel:\nbetalen.\n\nC. Doeleinden. De gegevens dienen voor: (a) de organisatie van het onderwijs; (b) geschillen.\n";
    tells("leaflet", two, "purpose", r#""purpose":"p20","optional":false"#);
    let form = "C. Doeleinden\n\n| Nr | Doel | Onderdeel |\n| 1 | Gegevens tonen in een dashboard van de school | B2 |\n| 2 | Toegang verlenen | B1 |\n";
    tells("leaflet", form, "purpose", r#""purpose":"p11","optional":true"#);
    tells("leaflet", form, "purpose", r#""purpose":"p06","optional":false"#);
}

#[test]
fn a_phrase_may_run_over_a_line_end() {
    let broken = "Doelen\n\nDe gegevens worden gebruikt voor: (a) de organisatie en het geven van\nonderwijs; (b) de uitvoering van wettelijke\nplichten.\n";
    tells("leaflet", broken, "purpose", r#""purpose":"p20""#);
    tells("leaflet", broken, "purpose", r#""purpose":"p24""#);
}

#[test]
fn a_sentence_says_what_data_are_used_for() {
    let used = "Wij gebruiken deze gegevens om licenties te leveren, om misbruik te voorkomen, en om vragen te beantwoorden.\n";
    for purpose in ["p05", "p07", "p08"] {
        tells("policy", used, "purpose", &format!(r#""purpose":"{purpose}""#));
    }
    let long = "Wij gebruiken de gegevens om leerkrachten toegang te geven, om boeken aan te bevelen die bij het niveau van de groep passen en om storingen op te lossen die iemand bij ons heeft gemeld via de helpdesk.\n";
    for purpose in ["p03", "p06", "p08"] {
        tells("policy", long, "purpose", &format!(r#""purpose":"{purpose}""#));
    }
    hides("policy", "Wij gebruiken deze gegevens niet om leerlingen toegang te geven.\n", "purpose", "p06");
    let mail = "Waarom?\n\n- om in te loggen;\n- om storingen te verhelpen.\nWij mogen gegevens gebruiken voor marketingdoeleinden.\n";
    tells("policy", mail, "purpose", r#""purpose":"p99""#);
}

#[test]
fn data_of_teachers_and_parents_are_named_by_whose_they_are() {
    for text in [
        "Van iedere leraar: naam en mailadres.\n",
        "Per docent bewaren wij: voornaam, achternaam, vak.\n",
        "For each teacher we keep: name and e-mail address.\n",
        "What we store about teachers\n\n- first name and last name\n- school\n",
        "| Wie | Wat |\n| Leerkrachten | naam, e-mailadres |\n| Leerlingen | voornaam |\n",
    ] {
        holds("leaflet", text, "dc11", "yes");
    }
    for text in ["Over ouders: naam en telefoonnummer.\n", "Parents: name, e-mail address.\n"] {
        holds("leaflet", text, "dc04", "yes");
    }
    holds("policy", "Van kinderen weten we alleen de voornaam en de groep.\n", "dc01", "yes");
    hides("leaflet", "Van leerlingen: voornaam en groep.\n", "category", "dc11");
    hides("leaflet", "Met docenten: geen afspraak over de naam.\n", "category", "dc11");
    holds("leaflet", "Van het kind: roepnaam, groep en de gemaakte opgaven.\n", "dc07", "yes");
}

#[test]
fn what_is_refused_is_left_out() {
    for (text, category) in [
        ("Over ouders leggen wij niets vast.\n", "dc04"),
        ("Een foto kun je niet uploaden, net zo min als een filmpje.\n", "dc10"),
        ("Het BSN hebben wij nergens voor nodig.\n", "dc13"),
        ("Nationaliteit en geboorteland vragen we niet.\n", "dc03"),
        ("Naar geloof of gezondheid wordt niet gevraagd.\n", "dc06"),
        ("We do not collect health data, photographs or payment data.\n", "dc09"),
        ("What we never ask for: religion, photographs, anything about health.\n", "dc05"),
        ("Niet verwerkt\nGodsdienst, medische gegevens, foto's\n", "dc10"),
        ("Het ECK iD gebruiken wij nog niet.\n", "dc14"),
        ("Geen foto's, geen BSN, niets over geloof.\n", "dc06"),
        ("Foto's, adressen en medische gegevens bewaren we niet.\n", "dc10"),
        ("Special category data: none\n", "dc06"),
        ("We neither need nor want medical data or photographs.\n", "dc10"),
        ("Bijzondere persoonsgegevens: geen.\n", "dc05"),
    ] {
        holds("leaflet", text, category, "no");
    }
    for (text, category) in [
        ("Foto's delen wij niet met derden.\n", "dc10"),
        ("Foto's bewaren wij niet langer dan een jaar.\n", "dc10"),
        ("Ouders kunnen niet inloggen.\n", "dc04"),
        ("Een foto is niet verplicht.\n", "dc10"),
        ("Naam en foto verwerken wij, een BSN niet.\n", "dc10"),
        ("Medische gegevens verwerken wij niet, behalve als de school dat vraagt.\n", "dc05"),
    ] {
        hides("leaflet", text, "category", &format!(r#""category":"{category}","applies":"no""#));
    }
    hides("leaflet", "Welke gegevens?\n\nPasswords are not kept; one signs in through Entree.\n", "category", "dx17");
}

#[test]
fn a_list_of_names_is_data_wherever_it_stands() {
    let defined = "In the app\nAccount\nfirst name, last name, school e-mail address and class\nUse\nlog-in times, browser type and IP address\n";
    holds("policy", defined, "dc01", "yes");
    holds("policy", defined, "dx15", "yes");
    let wrapped = "1  Contactgegevens\tja\n2  Leerlingnummer\tja\n3  Godsdienst\tnee\n4  Medische gegevens\tnee\n11 Docent, intern begeleider,\n   mentor\tja: naam\n";
    holds("leaflet", wrapped, "dc11", "yes");
}

#[test]
fn people_are_named_in_sentences_too() {
    for (text, id) in [
        ("In het portaal staan leerlingen en hun ouders.\n", "ds3"),
        ("Wie werkt ermee? Alleen mentoren en de intern begeleider.\n", "ds5"),
        ("Peuters en kleuters loggen niet in, maar over hen gaat het wel: kinderen dus.\n", "ds1"),
        ("Inloggen doen leerkrachten.\n", "ds4"),
        ("Wolkje is a drawing board used by teachers and learners.\n", "ds1"),
        ("Je krijgt een rol (leerling, docent, beheerder).\n", "ds6"),
        ("Wij maken boekjes voor kinderen en hun leerkrachten.\n", "ds4"),
    ] {
        tells("policy", text, "data_subject", id);
    }
    hides("policy", "De helpdesk is er niet voor ouders en leerlingen.\n", "data_subject", "ds3");
}

#[test]
fn terms_of_keeping() {
    for (text, months) in [
        ("Hoe lang\n\nWat\tHoelang\nToetsen\tanderhalf jaar na afname\nLogboek\t26 weken\n", 18),
        ("Hoe lang\n\nWat\tHoelang\nToetsen\tanderhalf jaar na afname\nLogboek\t26 weken\n", 6),
        ("Bewaartermijnen. Bestellingen: 7 jaar. Adressen: drie maanden na levering.\n", 84),
        ("Bewaartermijnen. Bestellingen: 7 jaar. Adressen: drie maanden na levering.\n", 3),
        ("Hoe lang\n\nVerzuim blijft drie jaar.\n", 36),
        ("Log lines live for 90 days.\n", 3),
        ("Accounts worden na twee schooljaren gewist.\n", 24),
    ] {
        tells("leaflet", text, "retention", &format!(r#""months":{months}"#));
    }
    let annex = "Bijlage 2: Beveiligingsbijlage Wolkje\nMaatregelen\nBIV-classificatie: hoog\nWerk van leerlingen wordt na zes maanden vernietigd. Kopieën worden na 60 dagen gewist.\n";
    tells("policy", annex, "retention", r#""months":6"#);
}

#[test]
fn what_a_hub_hands_over() {
    for text in [
        "Via Basispoort krijgen wij bij het inloggen: ECK iD, voornaam en BRIN van de vestiging.\n",
        "From Entree we take: ECK iD, first name, BRIN.\n",
        "Van Entree ontvangen wij:\nvoornaam, ECK iD en\nBRIN.\n",
    ] {
        tells("leaflet", text, "attribute", "ECK iD");
        tells("leaflet", text, "attribute", "BRIN");
    }
    let two = "Via Basispoort ontvangen wij van elke leerling: ECK iD, groep. Van elke leerkracht: achternaam en e-mailadres.\n";
    tells("leaflet", two, "attribute", "e-mailadres");
    hides("leaflet", two, "attribute", "leerkracht");
}

#[test]
fn one_may_object_in_other_words() {
    tells(
        "policy",
        "Stemt u niet in met deze nieuwe partij? Dan horen wij dat graag binnen vier weken.\n",
        "subprocessor.objection_weeks",
        "4",
    );
    let mail = "Tegen de punten 1 en 2 kun je tot zes weken na vandaag bezwaar maken.\n";
    tells("policy", mail, "subprocessor.objection_weeks", "6");
    hides("policy", "Wij reageren binnen vier weken op uw bezwaar.\n", "subprocessor.objection_weeks", "4");
}

#[test]
fn products_are_named_in_more_ways() {
    for (text, name) in [
        ("# Beveiligingsbijlage Zwaluw (leesapp)\nMaatregelen\nClassificatie: hoog\n", "\"Zwaluw\""),
        (
            "# Zwaluw Planner – Service Level Agreement\nBeschikbaarheid: 99%\nOnderhoud\nSupport\nZwaluw Planner is altijd open. Hersteltijd. Uptime.\n",
            "\"Zwaluw Planner\"",
        ),
        (
            "Privacybijsluiter\nProduct: Zwaluw is een webapplicatie waarin scholen lezen\nWelke gegevens\nHoe lang\nContact\n",
            "\"Zwaluw\"",
        ),
        (
            "Privacybijsluiter\nNaam dienst: Zwaluw Lezen en Zwaluw Rekenen (oefenen)\nWelke gegevens\nHoe lang\nContact\n",
            "\"Zwaluw Rekenen\"",
        ),
        (
            "Verwerkersovereenkomst\nPartijen\nkomen overeen\nArtikel 1 Levering\nWij leveren het ondersteuningsdossier “Zwaluw”.\n",
            "\"Zwaluw\"",
        ),
    ] {
        let facts = facts(text);
        assert!(facts.iter().any(|fact| fact.contains("product.name") && fact.contains(name)), "{text}: {facts:#?}");
    }
    tells(
        "policy",
        "Wij verwerken gegevens als je school Zwaluw gebruikt. Zwaluw leest voor.\n",
        "product.name",
        "Zwaluw",
    );
    hides("policy", "Hoe is de app beveiligd? Goed. Hoe dan?\n", "product.name", "Hoe");
    hides("policy", "Betreft: nieuwe onderaannemer voor ons archief\n", "product.name", "onderaannemer");
    tells("leaflet", "Zie www.zwaluw.example/lezen.\n", "product.url", "www.zwaluw.example/lezen");
    hides("leaflet", "Zie onze privacyverklaring op www.zwaluw.example/privacy.\n", "product.url", "zwaluw");
}

#[test]
fn versions_and_dates_in_other_words() {
    let annex = "Bijlage 2: Beveiligingsbijlage\nMaatregelen\nBIV-classificatie\n";
    for (line, version, date) in [
        ("Uitgave 5, geldig vanaf 3 mei 2024", "5", "2024-05-03"),
        ("Issue 4, valid from 1 January 2026", "4", "2026-01-01"),
        ("Gemaakt voor besturen (bijlage 2). Stand: 3 mei 2024. Uitgave 5.2.", "5.2", "2024-05-03"),
        ("Format MEVW – bijlageversie 2.1, 3 mei 2024", "2.1", "2024-05-03"),
        ("Terms · Revision 2024-C · 3 May 2024", "2024-C", "2024-05-03"),
        ("Versie 6 | vastgesteld 3-5-2024 | vervangt versie 5 (1-1-2020)", "6", "2024-05-03"),
        ("Version 3. This annex was last reviewed on 03/05/2024 (day/month/year).", "3", "2024-05-03"),
    ] {
        let text = format!("{annex}{line}\n");
        let facts = facts(&text);
        let told = |field: &str, value: &str| {
            facts.iter().any(|fact| fact.contains(field) && fact.contains(&format!(r#""value":"{value}""#)))
        };
        assert!(told("document.version", version), "{line}: {facts:#?}");
        assert!(told("document.date", date), "{line}: {facts:#?}");
    }
}

#[test]
fn a_leaflet_may_ask_its_headings_as_questions() {
    let text = "# Privacybijsluiter Zwaluw\n\n## Wie zijn wij?\nWij.\n\n## Voor welke scholen?\nAlle.\n\n## Om welke gegevens gaat het?\nNaam.\n\n## Hoe lang?\nEen jaar.\n\n## Is het veilig?\nJa.\n";
    let facts = facts(text);
    assert!(facts.iter().any(|fact| fact.contains("document.kind") && fact.contains("leaflet")), "{facts:#?}");
}

#[test]
fn a_file_says_what_it_is_by_its_name() {
    let text = "Fijn dat je dit leest. Wij gaan netjes om met persoonsgegevens.\n";
    let facts = wire(&reading_of("zwaluw-privacyverklaring.txt", text));
    assert!(facts.iter().any(|fact| fact.contains("\"policy\"")), "{facts:#?}");
}
