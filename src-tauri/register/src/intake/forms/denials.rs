//! Forms in which a paper names a party, a place or a ground without saying that it is one of the vendor's: it denies it, tells of
//! customers or of people, or leaves it open.

use super::{facts, hides, reading, tells, within};

/// A letter of a vendor around a passage.
fn letter(text: &str) -> String {
    format!("Lucht B.V. is verwerker.\n\nBeste Kim,\n\nDeze brief gaat over persoonsgegevens en privacy.\n\n{text}\n")
}

#[test]
fn customers_are_no_subprocessors() {
    let items = "- Alfa B.V., Utrecht\n- Beta GmbH (Berlin)\n";
    for intro in [
        "Deze bedrijven gebruiken Wolkje:",
        "These companies use Wolkje every day:",
        "Providers that use our API:",
        "De volgende leveranciers werken met Wolkje als klant:",
        "Onze klanten zijn onder meer bedrijven die Wolkje gebruiken, zoals:",
        "Deze leveranciers verwerken geen persoonsgegevens voor ons:",
        "De volgende partijen verwerken gegevens onder eigen verantwoordelijkheid:",
    ] {
        hides("policy", &format!("{intro}\n{items}"), "subprocessor", "Alfa");
        hides("policy", &format!("{intro}\n{items}"), "subprocessor", "Beta");
    }
    for intro in [
        "De bedrijven die wij gebruiken:",
        "Leveranciers waarmee wij werken:",
        "Deze bedrijven verwerken gegevens voor ons:",
        "Providers used for hosting:",
    ] {
        tells("policy", &format!("{intro}\n{items}"), "subprocessor", "Alfa B.V.");
    }
}

#[test]
fn bystanders_are_no_subprocessors() {
    let items = "- Alfa B.V., Utrecht (hosting)\n- Beta GmbH (Berlin)\n";
    for intro in [
        "Partijen die ons product gebruiken en met wie wij samenwerken:",
        "Companies that use our platform and help us make it better:",
        "Companies that help us pay our bills but never see personal data:",
        "Bedrijven die ons helpen maar geen persoonsgegevens zien:",
    ] {
        for kind in ["policy", "leaflet", "list"] {
            hides(kind, &format!("{intro}\n{items}"), "subprocessor", "Alfa");
            hides(kind, &format!("{intro}\n{items}"), "subprocessor", "Beta");
        }
        // Those of the list above stay.
        let two = format!("Subverwerkers\n\n- Nevel B.V., Breda (mail)\n\n{intro}\n{items}");
        tells("policy", &two, "subprocessor", "Nevel B.V.");
        hides("policy", &two, "subprocessor", "Beta");
    }
    for intro in ["Partijen die ons helpen:", "Partijen die ons helpen en geen gegevens buiten de EER verwerken:"] {
        tells("policy", &format!("{intro}\n{items}"), "subprocessor", "Beta GmbH");
    }
}

#[test]
fn a_party_named_under_a_denial_is_left_to_a_person() {
    let sure = |text: &str| {
        let text = within("policy", text);
        let named = reading(&text).facts.into_iter().find(|fact| {
            let wire = serde_json::to_string(&fact.stated).unwrap();
            wire.contains("subprocessor") && wire.contains("Alfa")
        });
        named.map(|fact| fact.confidence)
    };
    for text in [
        "Wij gebruiken geen andere bedrijven:\nAlfa B.V. (hosting)\n",
        "We use no other companies:\n- Alfa B.V. (hosting)\n",
    ] {
        assert!(sure(text).is_some_and(|sure| sure <= 0.6), "{text}: {:?}", sure(text));
    }
    assert_eq!(sure("Deze bedrijven gebruiken wij niet:\nAlfa B.V. (hosting)\n"), None);
    let plain = "Voor u werkt ook:\nAlfa B.V. (hosting)\n";
    assert!(sure(plain).is_some_and(|sure| sure > 0.6), "{plain}: {:?}", sure(plain));
}

#[test]
fn a_standard_is_held_though_another_is_not() {
    for (text, standard) in [
        ("Wij zijn ISO 9001 gecertificeerd, maar nog niet ISO 27001.", "ISO 9001"),
        ("We are certified for ISO/IEC 27001:2022 but not for ISO 9001.", "ISO/IEC 27001:2022"),
        ("Wolkje is gecertificeerd voor NEN 7510, terwijl ISO 27001 nog niet is behaald.", "NEN 7510"),
        ("Wij zijn ISO 9001 gecertificeerd, niet ISO 27001.", "ISO 9001"),
    ] {
        let found: Vec<String> = facts(&within("policy", &format!("{text}\n")))
            .into_iter()
            .filter(|fact| fact.contains(r#""field":"certificate""#))
            .collect();
        assert_eq!(found.len(), 1, "{text}: {found:?}");
        assert!(found[0].contains(&format!(r#""standard":"{standard}""#)), "{text}: {found:?}");
    }
    for text in [
        "De ISO 27001 certificering is aangevraagd maar nog niet behaald.",
        "De ISO 27001 certificering loopt, maar voor ISO 9001 nog niet.",
        "Niet wij, maar onze hostingpartij is ISO 27001 gecertificeerd.",
        "Onze datacenters zijn ISO 27001 gecertificeerd, maar wij nog niet voor ISO 9001.",
    ] {
        hides("policy", &format!("{text}\n"), "certificate", "");
    }
}

#[test]
fn people_are_no_companies() {
    for text in [
        "Klachten worden afgehandeld door Marieke de Vries.",
        "Vragen worden beantwoord door Jan Pietersen van onze helpdesk.",
        "Questions are answered by Anna Smith at our desk.",
        "De servers worden beheerd door Sanne, onze systeembeheerder.",
        "Storingen worden verzorgd door Willem-Jan Bakker.",
        "De app wordt onderhouden door J.P. van der Meer.",
        "Your questions are handled by Dr. Emma Brown.",
    ] {
        hides("policy", &format!("{text}\n"), "subprocessor.unlisted", "");
    }
    for (text, name) in [
        ("De servers worden beheerd door Cloudhoek uit Breda.", "Cloudhoek"),
        ("De servers worden beheerd door Sander Hosting.", "Sander Hosting"),
        ("De app wordt onderhouden door Jan de Boer B.V. in Gent.", "Jan de Boer B.V."),
        ("Klachten worden afgehandeld door Bureau de Vries.", "Bureau de Vries"),
        ("Daarvoor schakelen wij het bureau Jan Pietersen in.", "Jan Pietersen"),
    ] {
        tells("policy", &format!("{text}\n"), "subprocessor.unlisted", name);
    }
}

#[test]
fn a_party_that_does_not_process_is_none() {
    for text in [
        "Wij maken geen gebruik van de servers van Nevelnet.",
        "Gegevens worden nooit opgeslagen bij Nevelnet.",
        "No data is sent to Nevelnet.",
        "Your data is not hosted by Nevelnet.",
        "Tot 2020 werd de app gehost door Nevelnet.",
        "Previously your data was stored with Nevelnet.",
        "Daarvoor schakelen wij Nevelnet niet in.",
    ] {
        hides("policy", &format!("{text}\n"), "subprocessor.unlisted", "");
    }
    for text in [
        "De app draait op Nevelnet, niet op eigen servers.",
        "Gegevens worden niet door ons maar door anderen bewaard, en worden opgeslagen bij Nevelnet.",
        "The sentence – without the name of the pupil – is sent to Nevelnet in Paris.",
        "Gegevens worden niet alleen gehost bij Nevelnet.",
    ] {
        tells("policy", &format!("{text}\n"), "subprocessor.unlisted", "Nevelnet");
    }
}

#[test]
fn a_letter_that_denies_a_change_announces_none() {
    for text in [
        "Nevel B.V. te Breda wordt niet overgenomen en verzorgt ook niet de hosting.",
        "Wolkpost B.V. (Rotterdam) verstuurt de berichten niet.",
        "Per 1 mei neemt Nevel AS, gevestigd te Bergen (Noorwegen), dat niet over.",
        "Wij schakelen Nevel B.V. te Breda niet in.",
        "Daarom gebruiken wij Nevel, Inc. in Boston niet.",
        "Wij gaan niet over naar Nevel B.V. te Breda.",
        "Nevel B.V. te Breda verwerkt geen persoonsgegevens voor ons.",
        "Nevel B.V. te Breda, een klant van ons, verzorgt een training.",
        "Onze klant Nevel B.V. te Breda verzorgt een training.",
        "Mocht Nevel B.V. te Breda de hosting overnemen, dan levert dat geen verschil op.",
    ] {
        hides("policy", &letter(text), "subprocessor", "");
    }
    for text in [
        "Nevel B.V. te Breda neemt de hosting over; voor u verandert er niets en u hoeft niet te tekenen.",
        "Als u geen bezwaar maakt, verzorgt Nevel B.V. te Breda de hosting.",
        "Nevel B.V. te Breda verzorgt de hosting en ziet geen persoonsgegevens.",
    ] {
        tells("policy", &letter(text), "subprocessor", r#""name":"Nevel B.V.","place":"Breda""#);
    }
    let sends = "Wolkpost B.V. (Rotterdam) verstuurt de berichten.\n";
    let always = format!("Lucht B.V. is verwerker.\nDag en nacht bewaken wij persoonsgegevens en privacy.\n{sends}");
    hides("policy", &always, "subprocessor", "");
    tells("policy", &format!("Lucht B.V. is verwerker.\nDag Kim,\n{sends}"), "subprocessor", "Wolkpost");
}

#[test]
fn data_do_not_lie_where_they_are_said_not_to() {
    for text in [
        "De gegevens worden opgeslagen in Amsterdam, niet in de Verenigde Staten.",
        "De servers staan in Amsterdam en dus niet in de Verenigde Staten.",
        "Data are stored in Amsterdam rather than the United States.",
        "Customer data is stored in Amsterdam, not in the United States or India.",
        "Data is hosted in Amsterdam (previously in the United States).",
        "Data is stored in Amsterdam, with no copies in London.",
        "Gegevens worden opgeslagen in Amsterdam en niet alleen daar.",
        "Opslag: Amsterdam (niet in de Verenigde Staten)",
    ] {
        let text = format!("{text}\n");
        tells("policy", &text, "storage", r#""place":"Amsterdam","country":null"#);
        for other in ["US", "IN", "London"] {
            hides("policy", &text, "storage", other);
        }
    }
    let dutch = "Alle data blijven in Nederland en nooit in de Verenigde Staten.\n";
    tells("policy", dutch, "storage", "NL");
    hides("policy", dutch, "storage", "US");
    tells("policy", "De back-ups staan in Nederland in plaats van in Duitsland.\n", "storage", "NL");
    hides("policy", "| Opslag | Nederland (niet in de Verenigde Staten) |\n", "storage", "US");
}

#[test]
fn a_ground_that_is_missing_makes_no_transfer_lawful() {
    let item = |text: &str| {
        format!("Lucht B.V. is verwerker.\n\nSubverwerkers\n\n- Nevel, Inc., Verenigde Staten (mail). {text}\n")
    };
    for (text, mechanism) in [
        ("Er is geen adequaatheidsbesluit.", "null"),
        ("There is no adequacy decision for this transfer.", "null"),
        ("Nevel is not certified under the Data Privacy Framework.", "null"),
        ("Standard contractual clauses have not been signed yet.", "null"),
        ("Its DPF certification has lapsed.", "null"),
        ("There is no adequacy decision or DPF certification.", "null"),
        ("Geldt er een adequaatheidsbesluit?", "null"),
        ("Geen DPF, wel modelcontractbepalingen.", "\"tm_46scc\""),
        ("There is no adequacy decision, so we use standard contractual clauses.", "\"tm_46scc\""),
        ("In the absence of an adequacy decision, standard contractual clauses apply.", "\"tm_46scc\""),
        ("Omdat een DPF ontbreekt en er geen adequaatheidsbesluit is gelden de modelcontractbepalingen.", "\"tm_4"),
        ("Er geldt een adequaatheidsbesluit; SCC's zijn niet nodig.", "\"tm_45\""),
        ("Er gaat niets weg zonder modelcontractbepalingen.", "\"tm_46scc\""),
        ("Wij geven geen gegevens door zonder modelcontractbepalingen.", "\"tm_46scc\""),
    ] {
        tells("policy", &item(text), "transfer", &format!(r#""country":"US","mechanism":{mechanism}"#));
    }
}

#[test]
fn a_ground_is_no_party() {
    for text in [
        "Voor de doorgifte: SCCs (module 3).",
        "For transfers: Standard Contractual Clauses.",
        "(1) Standard Contractual Clauses, Module, three;",
        "Naam: SCC's\nDienst: doorgifte\nLand: Verenigde Staten",
    ] {
        hides("leaflet", &format!("Subverwerkers\n\n{text}\n"), "subprocessor", "");
    }
    let both = "Subverwerkers\n\n- Nevel, Inc., Verenigde Staten (mail): modelcontractbepalingen (SCC).\n";
    tells("leaflet", both, "subprocessor", r#""name":"Nevel, Inc.","place":null"#);
}

#[test]
fn what_a_subprocessor_does_is_no_call() {
    let policy = |list: &str| {
        format!(
            "Lucht B.V. is verwerker. Lucht B.V. maakt kaarten en is gevestigd te Breda.\n\nSubverwerkers\n\n{list}"
        )
    };
    for list in [
        "- Nevel B.V., Breda (mail, 020 123 45 67)\n",
        "- Nevel B.V., mail en sms, info@nevel.example.nl\n",
        "- Nevel B.V.: bel- en mailverkeer (info@nevel.example.nl)\n",
        "Naam\tDienst\tContact\nNevel B.V.\tmail\tinfo@nevel.example.nl\nRegen B.V.\tcall center\t030 123 45 67\n",
        "- Nevel Ltd, call handling, +44 20 7946 0958\n",
        "- Nevel B.V., helpdesk, 030 123 45 67\n",
    ] {
        hides("policy", &policy(list), "contact", "");
    }
    let asked = "- Nevel B.V. (mail)\n\nVragen? Mail naar privacy@lucht.example.nl of bel 020 123 45 67.\n";
    tells("policy", &policy(asked), "contact", "privacy@lucht.example.nl");
    tells("policy", &policy(asked), "contact", "020 123 45 67");
}

#[test]
fn a_block_that_names_the_vendor_alone_is_the_vendors() {
    let clauses = "Verwerkersovereenkomst\nPartijen\nOverwegende\nArtikel 1\nkomen overeen\nLucht B.V., hierna te noemen: \"Verwerker\"\n";
    let party = |block: &str| {
        let facts = reading(&format!("{clauses}{block}")).facts;
        let signed: Vec<String> = facts
            .iter()
            .map(|fact| serde_json::to_string(&fact.stated).unwrap())
            .filter(|fact| fact.contains(r#""field":"signature""#))
            .collect();
        signed.join(" ")
    };
    for block in [
        "Aldus overeengekomen en ondertekend,\n\nNamens Lucht B.V.\n\nNaam: J. de Wit\n",
        "Aldus overeengekomen en ondertekend\nVerwerker: Lucht B.V.\nNaam: J. de Wit\n",
        "Ondertekening\n\nLucht B.V.\nNaam: J. de Wit\nFunctie: directeur\n",
        "Signed by\nFor the processor:\nName: J. de Wit\n",
    ] {
        let signed = party(block);
        assert!(signed.contains(r#""party":"vendor","name":"J. de Wit""#), "{block}: {signed}");
    }
    let two = party("Ondertekening\n\nNamens Lucht B.V.\nNaam: J. de Wit\n\nNamens de klant\nNaam: K. Bos\n");
    assert!(
        two.contains(r#""party":"vendor","name":"J. de Wit""#) && two.contains(r#""party":"school","name":"K. Bos""#),
        "{two}"
    );
    let school = party("Aldus overeengekomen\nOnderwijsinstelling\nNaam: K. Bos\n");
    assert!(school.contains(r#""party":"school","name":"K. Bos""#), "{school}");
    let plain = party("Aldus overeengekomen\nNaam: K. Bos\nNaam: J. de Wit\n");
    assert!(plain.contains(r#""party":"school","name":"K. Bos""#), "{plain}");
    assert!(!facts(&within("agreement", "Namens Lucht B.V.\n")).is_empty());
}

#[test]
fn a_country_that_is_denied_is_not_that_of_the_party() {
    let row = |land: &str| {
        format!("Subverwerkers\n\nNaam\tDienst\tLand\nNevel B.V.\thosting\t{land}\nRegen B.V.\tmail\tNederland\n")
    };
    for text in [
        row("Nederland (niet in de Verenigde Staten)"),
        row("geen opslag in de Verenigde Staten"),
        row("Nederland, not in the United States"),
        row("Nederland (moederbedrijf in de Verenigde Staten)"),
        "Subverwerkers\n\n- Nevel B.V., Utrecht (hosting; moederbedrijf in de Verenigde Staten)\n".to_owned(),
        "Subverwerkers\n\n- Nevel B.V., Utrecht (hosting; geen opslag in de Verenigde Staten)\n".to_owned(),
    ] {
        tells("leaflet", &text, "subprocessor", "Nevel B.V.");
        hides("leaflet", &text, "subprocessor", "US");
        hides("leaflet", &text, "transfer", "US");
    }
    tells("leaflet", &row("Verenigde Staten"), "transfer", r#""country":"US""#);
    tells("leaflet", "Subverwerkers\n\n- Nevel, Inc., Verenigde Staten (mail)\n", "transfer", r#""country":"US""#);
}

#[test]
fn a_mechanism_is_that_of_its_own_country() {
    let list = |text: &str| {
        format!("Subverwerkers\n\n- Nevel Ltd, Verenigd Koninkrijk\n- Regen, Inc., Verenigde Staten\n\n{text}\n")
    };
    for (text, british, american) in [
        (
            "Voor de Verenigde Staten geldt het Data Privacy Framework, voor het Verenigd Koninkrijk een adequaatheidsbesluit.",
            "tm_45",
            "tm_45dpf",
        ),
        (
            "Voor het Verenigd Koninkrijk geldt een adequaatheidsbesluit, voor de Verenigde Staten gelden SCC's.",
            "tm_45",
            "tm_46scc",
        ),
        (
            "SCC's gelden voor de Verenigde Staten, een adequaatheidsbesluit voor het Verenigd Koninkrijk.",
            "tm_45",
            "tm_46scc",
        ),
        ("Voor Nevel geldt een adequaatheidsbesluit en voor Regen gelden SCC's.", "tm_45", "tm_46scc"),
        ("Voor het Verenigd Koninkrijk en de Verenigde Staten gelden SCC's.", "tm_46scc", "tm_46scc"),
    ] {
        let text = list(text);
        tells("leaflet", &text, "transfer", &format!(r#""country":"GB","mechanism":"{british}""#));
        tells("leaflet", &text, "transfer", &format!(r#""country":"US","mechanism":"{american}""#));
    }
    let table = "Subverwerkers\n\nNaam\tDienst\tLand\tWaarborg\nNevel Ltd\tmail\tVerenigd Koninkrijk\tDPF\nRegen Ltd\tchat\tIndia\tadequaatheidsbesluit\n";
    tells("leaflet", table, "transfer", r#""country":"GB","mechanism":null"#);
    tells("leaflet", table, "transfer", r#""country":"IN","mechanism":null"#);
}

#[test]
fn a_mechanism_that_does_not_hold_yet_makes_no_transfer_lawful() {
    for text in [
        "Nevel wil zich aansluiten bij het DPF.",
        "De SCC's worden binnenkort getekend.",
        "Een adequaatheidsbesluit is aangevraagd.",
        "Indien het DPF vervalt, gelden SCC's.",
        "Vanaf 2027 gelden SCC's.",
        "Nevel intends to join the Data Privacy Framework.",
        "If the DPF is invalidated, standard contractual clauses apply.",
    ] {
        let item = format!("Subverwerkers\n\n- Nevel, Inc., Verenigde Staten (mail). {text}\n");
        tells("leaflet", &item, "transfer", r#""country":"US","mechanism":null"#);
    }
    for text in ["Hierop zijn SCC's van toepassing.", "Als u inlogt, gaan gegevens naar Nevel op grond van SCC's."] {
        let item = format!("Subverwerkers\n\n- Nevel, Inc., Verenigde Staten (mail). {text}\n");
        tells("leaflet", &item, "transfer", r#""mechanism":"tm_46scc""#);
    }
}

#[test]
fn an_answer_with_an_exception_is_in_part() {
    let table = "Persoonsgegevens\n\nCategorie\tVerwerkt?\nContactgegevens\tja\nGodsdienst\tnee, tenzij de ouder dit opgeeft\nOnderwijsdeelnemernummer\tnee, alleen bij koppeling\nMedische gegevens\tniet standaard\nBeeldmateriaal\tnee\n";
    for (category, applies) in
        [("dc06", "partly"), ("dc02", "partly"), ("dc05", "partly"), ("dc10", "no"), ("dc01", "yes")]
    {
        tells("leaflet", table, "category", &format!(r#""category":"{category}","applies":"{applies}""#));
    }
    tells(
        "policy",
        "Wij verwerken het BSN niet, tenzij de school daarom vraagt.\n",
        "category",
        r#""category":"dc13","applies":"partly""#,
    );
}

#[test]
fn an_outcome_to_come_is_none() {
    let table = "Maatregel\tUitkomst\nOntwerp\tVoldaan vanaf 2027\nCapaciteitsbeheer\tVoldaan\nOnderhoud\tVoldaan (gepland)\nHerstel\tVoldaan\nMonitoring\tVoldaan\n";
    tells("annex", table, "rosa", r#""measure":"rb2","outcome":"met""#);
    for measure in ["rb1", "rb3"] {
        hides("annex", table, "rosa", measure);
    }
}

#[test]
fn institutions_people_and_products_are_no_helpers() {
    for text in [
        "Klachten worden afgehandeld door de Autoriteit Persoonsgegevens.",
        "Klachten worden afgehandeld door Geschillencommissie Onderwijs.",
        "Vragen worden beantwoord door Team Privacy.",
        "Toetsen worden nagekeken door Docenten.",
        "Brieven worden verstuurd door De Administratie.",
        "Wolkje is een online leeromgeving voor scholen. Met Wolkje oefenen kinderen. De helpdesk wordt verzorgd door Wolkje.",
    ] {
        hides("policy", &format!("{text}\n"), "subprocessor.unlisted", "");
    }
    let either = "De website wordt gehost door Nevelnet of Regenhal.\n";
    tells("policy", either, "subprocessor.unlisted", r#""Nevelnet""#);
    tells("policy", either, "subprocessor.unlisted", r#""Regenhal""#);
    tells("policy", "The site is hosted by House of Clouds.\n", "subprocessor.unlisted", "House of Clouds");
    tells("policy", "Vragen worden beantwoord door Helpdesk Wolk B.V.\n", "subprocessor.unlisted", "Helpdesk Wolk");
}

#[test]
fn what_is_struck_through_is_not_said() {
    let list = "Subverwerkers\n\n- ~~Nevel B.V. (hosting)~~\n- Regen B.V. (mail)\n";
    tells("leaflet", list, "subprocessor", "Regen B.V.");
    hides("leaflet", list, "subprocessor", "Nevel");
}

#[test]
fn a_party_has_its_place_and_its_work_apart() {
    for (text, told) in [
        (
            "- Nevel, Inc. (VS), gegevens blijven in Nederland",
            r#""place":null,"country":"US","service":"gegevens blijven in Nederland""#,
        ),
        ("- Nevel Ltd (chat), India. Er geldt niets.", r#""place":null,"country":"IN","service":"chat""#),
        (
            "- Nevel B.V. in Utrecht (hosting; beheer)",
            r#""place":"Utrecht","country":null,"service":"hosting, beheer""#,
        ),
        (
            "Naam\tDienst\tPlaats\nNevel B.V.\tmail\tBreda\nRegen B.V.\tchat\tDelft, Nederland",
            r#""place":"Breda","country":null,"service":"mail""#,
        ),
        (
            "Naam\tDienst\tLand\nNevel, Inc.\tmail\tVerenigde Staten, SCC\nRegen B.V.\tchat\tNederland",
            r#""place":null,"country":"US","service":"mail""#,
        ),
    ] {
        tells("leaflet", &format!("Subverwerkers\n\n{text}\n"), "subprocessor", told);
    }
}
