//! Cells that cover several rows of a table count for each of these, and stand in the text once.

use serde_json::{Value, json};
use waarborg_extract::{Limits, extract};
use waarborg_register::intake;

/// What is read in a page of the web: values of a field.
fn read(field: &str, body: &str) -> Vec<Value> {
    let page = format!("<html><body>{body}</body></html>");
    let extraction = extract("a.html", page.as_bytes(), &Limits::default()).unwrap();
    let text = &extraction.parts[0].text;
    let facts = json!(intake::read(&extraction).facts);
    let facts = facts.as_array().unwrap().iter().filter(|fact| fact["field"] == field);
    let check = |fact: &Value| {
        let quote = fact["quote"].as_str().unwrap();
        assert_eq!(text.matches(quote).count(), 1, "{quote:?} stands in the text once: {text}");
    };
    facts.inspect(|fact| check(fact)).map(|fact| fact["value"].clone()).collect()
}

#[test]
fn a_joined_country_is_that_of_each_party_beside_it() {
    let table = "<h1>Subverwerkers</h1><table><tr><th>Subverwerker<th>Dienst<th>Land<th>Doorgifte<tr><td>Wolkenhuis B.V.<td>hosting\
                 <td rowspan=2>Nederland<td rowspan=2>nee<tr><td>Postduif B.V.<td>e-mail<tr><td>Cloudberg Inc.<td rowspan=2>logging\
                 <td rowspan=2>Verenigde Staten<td rowspan=2>ja, op grond van standaardcontractbepalingen<tr><td>Skyfold LLC</table>";
    let parties: Vec<(String, Value, Value)> = read("subprocessor", table)
        .into_iter()
        .map(|one| (one["name"].as_str().unwrap().to_owned(), one["country"].clone(), one["service"].clone()))
        .collect();
    let party = |name: &str, country: &str, service: &str| (name.to_owned(), json!(country), json!(service));
    assert_eq!(
        parties,
        [
            party("Wolkenhuis B.V.", "NL", "hosting"),
            party("Postduif B.V.", "NL", "e-mail"),
            party("Cloudberg Inc.", "US", "logging"),
            party("Skyfold LLC", "US", "logging"),
        ]
    );
    let transfers = read("transfer", table);
    let recipients: Vec<&Value> = transfers.iter().map(|one| &one["recipient"]).collect();
    assert_eq!(recipients, ["Cloudberg Inc.", "Skyfold LLC"]);
    assert!(transfers.iter().all(|one| one["mechanism"] == "tm_46scc"), "{transfers:?}");
}

/// Categories with what applies to them, in a leaflet.
fn categories(rows: &str) -> Vec<(Value, Value)> {
    let body = format!(
        "<h1>Privacybijsluiter Wolkje</h1><p>Bijlage 1 bij de verwerkersovereenkomst.</p><h2>Categorieën persoonsgegevens</h2><table>{rows}</table>"
    );
    read("category", &body).into_iter().map(|one| (one["category"].clone(), one["applies"].clone())).collect()
}

#[test]
fn a_joined_answer_is_that_of_each_category_beside_it() {
    let rows = "<tr><th>Categorie<th>Verwerkt<tr><td>1. Contactgegevens<td rowspan=2>Ja<tr><td>2. Onderwijsdeelnemernummer<tr>\
                <td>5. Medische gegevens<td rowspan=2>Nee<tr><td>6. Godsdienst";
    let expected = [("dc01", "yes"), ("dc02", "yes"), ("dc05", "no"), ("dc06", "no")];
    assert_eq!(categories(rows), expected.map(|(category, applies)| (json!(category), json!(applies))));
    let marks = rows.replace("<th>Verwerkt", "<th>Ja<th>Nee").replace("<td rowspan=2>Nee", "<td><td rowspan=2>X");
    let marks = marks.replace("<td rowspan=2>Ja", "<td rowspan=2>X");
    assert_eq!(categories(&marks), expected.map(|(category, applies)| (json!(category), json!(applies))));
}

#[test]
fn a_joined_category_applies_where_one_of_its_rows_does() {
    let expected = [("dc01", "yes"), ("dc02", "no"), ("dc05", "no"), ("dc06", "no")]
        .map(|(category, applies)| (json!(category), json!(applies)));
    let others = ["2. Onderwijsdeelnemernummer", "5. Medische gegevens", "6. Godsdienst"]
        .map(|row| format!("<tr><td>{row}<td>geen<td>Nee"))
        .concat();
    for head in ["<tr><th>Categorie<th>Welke<th>Verwerkt", "<tr><th>Categorie<th>Gegeven<th>Antwoord"] {
        let rows = format!(
            "{head}<tr><td rowspan=3>1. Contactgegevens<td>telefoonnummer<td>Nee<tr><td>voornaam<td>Ja<tr><td>adres<td>Nee\
             {others}"
        );
        assert_eq!(categories(&rows), expected);
    }
    let rows = format!(
        "<tr><th>Categorie<th>Welke<th>Ja<th>Nee<tr><td rowspan=2>1. Contactgegevens<td>telefoonnummer<td><td>X\
         <tr><td>voornaam<td>X<td>{}",
        others.replace("<td>Nee", "<td><td>X")
    );
    assert_eq!(categories(&rows), expected);
}

#[test]
fn a_joined_term_and_a_joined_label_hold_for_each_row() {
    let rows = "<h1>Privacyverklaring Wolkje</h1><h2>Bewaartermijnen</h2><table><tr><th>Gegevens<th>Doel<th>Bewaartermijn<tr>\
                <td>Toetsresultaten<td>volgen<td rowspan=2>24 maanden<tr><td>Voortgang<td>volgen<tr><td rowspan=2>Logboek<td>beheer<td>6 \
                maanden<tr><td>misbruik<td>12 maanden</table>";
    let terms: Vec<(Value, Value)> =
        read("retention", rows).into_iter().map(|one| (one["subject"].clone(), one["months"].clone())).collect();
    for (subject, months) in [("Toetsresultaten", 24), ("Voortgang", 24), ("Logboek", 6), ("Logboek", 12)] {
        assert!(terms.contains(&(json!(subject), json!(months))), "{subject}: {terms:?}");
    }
    assert!(terms.iter().all(|(subject, _)| subject != ""), "{terms:?}");
    let users = "<h1>Privacybijsluiter Wolkje</h1><table><tr><td>Product<td>Wolkje<tr><td rowspan=3>Betrokkenen<td>leerlingen<tr>\
                 <td>leraren<tr><td>ouders</table>";
    assert_eq!(read("data_subject", users).len(), 3);
}

#[test]
fn a_joined_outcome_is_that_of_each_measure_beside_it() {
    let rows = "<h1>Beveiligingsbijlage Wolkje</h1><table><tr><th>Aspect<th>Maatregel<th>Uitkomst<th>Toelichting<tr><td rowspan=3>\
                Beschikbaarheid<td>Ontwerp<td rowspan=2>Voldaan<td>dubbel<tr><td>Onderhoud<td>maandelijks<tr><td>Testen<td>Niet voldaan\
                <td>nog niet</table>";
    let outcomes: Vec<Value> = read("rosa", rows).into_iter().map(|one| one["outcome"].clone()).collect();
    assert_eq!(outcomes, ["met", "met", "not_met"]);
}

#[test]
fn a_row_that_says_something_itself_is_not_read_as_the_rest_of_a_joined_one() {
    let body = "<h1>Verwerkersovereenkomst</h1><table><tr><td rowspan=3>Verwerker<td>Naam<td>Wolkje B.V.<tr><td>KvK-nummer<td>12345678\
                <tr><td>Product<td>Wolkenlezer</table>";
    assert_eq!(read("vendor.kvk", body), ["12345678"]);
    assert_eq!(read("product.name", body), ["Wolkenlezer"]);
}
