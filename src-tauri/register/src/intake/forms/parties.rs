//! Forms in which vendors say who they are, who works for them and where data lie.

use super::{facts, hides, tells, within};

#[test]
fn a_list_need_not_call_its_parties_subprocessors() {
    let dutch = "De andere partijen die wij inschakelen blijven dezelfde:\n  - Wolkje Print V.O.F., Zwijndrecht - drukken van brieven;\n  - Regen Hosting B.V., Breda - servers.\n\nVragen? Bel Nevel B.V., Gent - altijd.\n";
    tells("policy", dutch, "subprocessor", "Wolkje Print V.O.F.");
    tells("policy", dutch, "subprocessor", r#""name":"Regen Hosting B.V.","place":"Breda""#);
    hides("policy", dutch, "subprocessor", "Nevel");
    let english = "Two firms process data for us:\n\n   Wolkje SAS, Paris          – storage\n   Regen GmbH, Berlin         – tickets\n\nWe write first.\n";
    tells("policy", english, "subprocessor", "Wolkje SAS");
    tells("policy", english, "subprocessor", "Regen GmbH");
    hides("policy", "Onze partijen gebruiken de app zo:\n- Wolkje knop, rood - aan\n", "subprocessor", "");
}

#[test]
fn a_list_goes_on_under_other_headings() {
    let table = "Subprocessors\n\nWho\tWhat for\tCountry\nRegen Oy\tstorage\tFinland\n\n";
    let more = format!(
        "{table}## Only if you switch it on\n\n- Nevel Ireland Limited – captions. Dublin, Ireland.\n\n## History\n\n- Storm B.V. – taken off in 2020.\n"
    );
    tells("list", &more, "subprocessor", "Nevel Ireland Limited");
    hides("list", &more, "subprocessor", "Storm");
    let past = format!(
        "{table}Niet meer gebruikt, vervallen per 1 maart:\n- Hagel, Inc., Verenigde Staten (mail)\n- Storm B.V. (hosting)\n"
    );
    hides("list", &past, "subprocessor", "Storm");
    hides("list", &past, "subprocessor", "Hagel");
    let own = "Lucht Oy, Kauppakatu 3, 33210 Tampere, Finland, makes maps; we are a processor.\n\n";
    let group = format!(
        "{own}{table}## Companies of our own group\n\n- Lucht India Pvt Ltd, Pune, India – second line. Covered by the standard contractual clauses.\n- Lucht Oy, Tampere, Finland – ourselves\n"
    );
    tells("list", &group, "subprocessor", "Lucht India Pvt Ltd");
    tells("list", &group, "transfer", r#""country":"IN","mechanism":"tm_46scc""#);
    hides("list", &group, "subprocessor", r#""name":"Lucht Oy""#);
}

#[test]
fn heads_and_grounds_of_other_words() {
    let table = "Annex 3 – Other processors\n\nFirm\tTask\tCountry\tBasis for transfer\nWolkje, Inc.\tcrash reports\tUnited States\tSCC\nRegen Ltd\tgrading\tUnited Kingdom\tAdequacy\n";
    tells("dpa", table, "subprocessor", "Regen Ltd");
    tells("dpa", table, "transfer", r#""country":"GB","mechanism":"tm_45""#);
}

#[test]
fn sentences_under_a_heading_name_who_helps() {
    let text = "Wie kijken er nog meer mee?\n\nVoor de servers hebben we een contract met Regenhost B.V. (Groningen). De app wordt onderhouden door twee programmeurs van Studio Nevel uit Utrecht. Mail versturen we via Wolkpost, een Frans bedrijf. Verder niemand in Nederland.\n";
    tells("leaflet", text, "subprocessor", r#""name":"Regenhost B.V.","place":"Groningen""#);
    tells("leaflet", text, "subprocessor", r#""name":"Studio Nevel","place":"Utrecht""#);
    tells("leaflet", text, "subprocessor", r#""name":"Wolkpost","place":null,"country":"FR""#);
    hides("leaflet", text, "subprocessor", r#""name":"Nederland""#);
}

#[test]
fn a_letter_tells_who_takes_over() {
    let letter = |text: &str| {
        format!(
            "Lucht B.V. is verwerker.\n\nBeste Kim,\n\nDeze brief gaat over persoonsgegevens en privacy.\n\n{text}\n"
        )
    };
    let taken = letter(
        "Tot nu toe bewaarde Kelder B.V. te Breda de stukken. Per 1 mei neemt Nevel AS, gevestigd te Bergen (Noorwegen), dat over.",
    );
    tells("policy", &taken, "subprocessor", r#""name":"Nevel AS","place":"Bergen","country":"NO""#);
    hides("policy", &taken, "subprocessor", "Kelder");
    let sends = letter("In plaats daarvan verstuurt Wolkpost B.V. (Rotterdam) de berichten.");
    tells("policy", &sends, "subprocessor", r#""name":"Wolkpost B.V.","place":"Rotterdam""#);
    // Without a greeting it is no letter, and the sentence may be about anybody.
    hides(
        "policy",
        "In plaats daarvan verstuurt Wolkpost B.V. (Rotterdam) de berichten.\n",
        "subprocessor",
        "Wolkpost",
    );
}

#[test]
fn a_record_names_its_recipients() {
    let record = "Nr\tVerwerking\tDoel\tBetrokkenen\tPersoonsgegevens\tOntvangers\tBewaartermijn\nA1\tPortaal\tleveren\tleerlingen\tnaam\tWolkbouw B.V. (beheer portaal); uitgever van het boek\t2 jaar\nA2\tFacturen\tinnen\touders\tIBAN\tgeen\t7 jaar\n";
    tells("register", record, "subprocessor", r#""name":"Wolkbouw B.V.""#);
    hides("register", record, "subprocessor", "uitgever");
}

#[test]
fn parties_outside_the_list() {
    for (text, name) in [
        (
            "De datacentra, run by Nevel Ab in Helsinki, hold certificates. The data centres, run by Nevel Ab in Helsinki, hold them.",
            "Nevel Ab",
        ),
        ("Het rekencentrum is dat van Regenhal te Rotterdam.", "Regenhal"),
        ("Wij draaien in twee rekencentra van Regenhal, in Breda.", "Regenhal"),
        ("Vragen worden afgehandeld door Callcentrum De Wolk, dat daarvoor namen ziet.", "Callcentrum De Wolk"),
        ("Our data centre operator, nevel network AG in Nuremberg, is certified.", "nevel network AG"),
        ("De spraak wordt beoordeeld met software van Nevelbos Speech in Gent.", "Nevelbos Speech"),
        ("Wie dat wil krijgt een brief; Drukkerij Wolkenman drukt en verstuurt ze.", "Drukkerij Wolkenman"),
    ] {
        tells("policy", &format!("{text}\n"), "subprocessor.unlisted", name);
    }
    let clause = "5.3  Open vragen worden, als de school daarvoor kiest, nagekeken door correctoren van Stichting Nevelwerk.\n5.4  Gegevens worden verwerkt en bewaard door Gebruikers.\n";
    tells("agreement", clause, "subprocessor.unlisted", "Stichting Nevelwerk");
    hides("agreement", clause, "subprocessor.unlisted", "Gebruikers");
    let beside = "F. Subverwerkers\n\nNaam\tTaak\tLand\nRegen B.V.\tserver\tNederland\n\nFoutmeldingen gaan bovendien naar Wolklog; daar staat een nummer in.\n";
    tells("leaflet", beside, "subprocessor.unlisted", "Wolklog");
}

#[test]
fn a_party_takes_part_in_the_framework() {
    let dpf = r#""country":"US","mechanism":"tm_45dpf""#;
    let news = "De nieuwsbrief gaat de deur uit met Wolkmail. Wolkmail doet mee aan het EU-VS-kader (Data Privacy Framework).\n";
    tells("policy", news, "transfer", dpf);
    let own = "Lucht Learning, Inc. is the processor. Lucht Learning, Inc. participates in the EU-U.S. Data Privacy Framework.\n";
    tells("policy", own, "transfer", dpf);
    hides(
        "policy",
        "Lucht Learning, Inc. is the processor. The school participates in the Data Privacy Framework.\n",
        "transfer",
        "",
    );
}

#[test]
fn where_data_lie() {
    let dutch = |town: &str| format!(r#""place":"{town}","country":"NL""#);
    let both = "Waar staat het?\n\nIn een datacentrum in Groningen. Een kopie van de database staat in Aalsmeer. Beide in Nederland.\n";
    tells("leaflet", both, "storage", &dutch("Groningen"));
    tells("leaflet", both, "storage", &dutch("Aalsmeer"));
    let own = "E. Opslag en verwerking\nOns eigen rekencentrum in Waalwijk; uitwijk in Eindhoven. Beide Nederland.\n";
    tells("leaflet", own, "storage", &dutch("Waalwijk"));
    tells("leaflet", own, "storage", &dutch("Eindhoven"));
    tells(
        "leaflet",
        "Opslag: Delft, Nederland. Doorgifte naar landen buiten de EER gebeurt alleen als de school dat vraagt en wij het kunnen.\n",
        "storage",
        &dutch("Delft"),
    );
    tells(
        "leaflet",
        "Opslag\nDe opslag gebeurt in Nederland, in het datacentrum te Aalsmeer.\n",
        "storage",
        &dutch("Aalsmeer"),
    );
    hides(
        "leaflet",
        "Opslag\nDe opslag gebeurt in Nederland, in het datacentrum te Aalsmeer.\n",
        "storage",
        r#""place":"Aalsmeer","country":null"#,
    );
    tells("policy", "De server huren we bij Regenhal (Breda) en staat in Nederland.\n", "storage", r#""country":"NL""#);
    tells(
        "policy",
        "Data is stored in Dublin, Ireland, with fail-over to Frankfurt, Germany.\n",
        "storage",
        r#""place":"Frankfurt","country":"DE""#,
    );
    tells("policy", "Customer data is stored in St. Ghislain, Belgium.\n", "storage", r#""place":"St. Ghislain""#);
    tells(
        "policy",
        "Wolkje slaat de stukken versleuteld op in zijn eigen rekencentrum in Stavanger.\n",
        "storage",
        "Stavanger",
    );
}

#[test]
fn the_party_is_the_one_that_the_clause_calls_processor() {
    let parties = "Stichting Samen Sterk, RIO 108A552, KvK 41049000, gevestigd aan de Laan 3 te 8071 CL Nunspeet, vertegenwoordigd door A. Wit (Onderwijsinstelling); en\nLucht Systemen B.V., KvK 73300000, gevestigd aan de Straatweg 90-II te 8096 BM Oldebroek (Verwerker).\n";
    tells("agreement", parties, "vendor.kvk", "73300000");
    tells("agreement", parties, "vendor.address", "Straatweg 90-II");
    hides("agreement", parties, "vendor.address", "Nunspeet");
    tells(
        "agreement",
        "ingeschreven in het handels register onder 37150000, (‘Verwerker’)\n",
        "vendor.kvk",
        "37150000",
    );
}

#[test]
fn a_company_introduces_itself() {
    let letter = "Lucht Salaris B.V.\nSingel 31, 3311 AD Dordrecht\n\nAan het bestuur\n\nGeachte Kim,\nPer 1 mei neemt Nevel AS, gevestigd te Bergen, dat over. Privacy, persoonsgegevens.\n";
    let told = facts(letter);
    assert!(
        told.iter().any(|fact| fact.contains("vendor.legal_name") && fact.contains("Lucht Salaris B.V.")),
        "{told:#?}"
    );
    assert!(told.iter().any(|fact| fact.contains("vendor.address") && fact.contains("Singel 31")), "{told:#?}");
    assert!(!told.iter().any(|fact| fact.contains("vendor.") && fact.contains("Nevel")), "{told:#?}");
    let we = "Zonnetje is a game for tablets, made by Lucht Studio ApS (“Lucht”, “we”). Our studio is at Nytorv 9, 3rd floor, 8000 Aarhus C, Denmark.\n";
    tells("policy", we, "vendor.legal_name", "Lucht Studio ApS");
    tells("policy", we, "vendor.address", "Nytorv 9, 3rd floor");
    tells(
        "policy",
        "Lucht B.V. maakt boeken. Je vindt ons in een oude zaal aan de Havenlaan 140 in 1271 GD Huizen.\n",
        "vendor.address",
        "Havenlaan 140",
    );
    tells(
        "policy",
        "Lucht, Inc. (59 Pier Street, Suite 4, Portland, ME 04101, USA) and its affiliate make maps. Luchtvlieger Europe Limited is the processor; Luchtvlieger, Inc. (59 Pier Street, Suite 4, Portland, ME 04101, USA) helps.\n",
        "vendor.address",
        "59 Pier Street",
    );
    tells(
        "policy",
        "Opgesteld door Lucht B.V., Loskade 61 te Middelburg, voor scholen. Lucht B.V. is verwerker.\n",
        "vendor.address",
        "Loskade 61",
    );
    tells("policy", "Lucht (eenmanszaak) maakt boeken. Lucht is verwerker.\n", "vendor.legal_name", "Lucht");
    tells("policy", "Lucht is verwerker.\n© 2025 Lucht AS · Terms\n", "vendor.legal_name", "Lucht AS");
    tells("policy", "Leverancier\tLucht Educatief B.V., Breda. Merknaam: Zonnetje\n", "vendor.trade_name", "Zonnetje");
}

#[test]
fn roles() {
    tells("policy", "Lucht B.V. is verwerker. Lucht levert als distributeur boeken.\n", "vendor.role", "rol_dist");
    tells(
        "policy",
        "Schools contract with Lucht Europe Limited, which acts as their processor.\n",
        "vendor.role",
        "rol_vw",
    );
    tells("policy", "Lucht B.V., Laan 3, 1234 AB Elburg. We only act on its instructions.\n", "vendor.role", "rol_vw");
    hides("policy", "Lucht B.V. is verwerker. Kelder levert als distributeur boeken.\n", "vendor.role", "rol_dist");
}

#[test]
fn numbers_and_addresses_of_the_vendor_only() {
    let asked = "Beste leverancier, wilt u deze lijst terugsturen naar ibp@bestuur.example (t.a.v. de FG, mw. Y. Wit, 0497-330 000)?\n\nUw naam\nLucht B.V.\n";
    assert!(!facts(asked).iter().any(|fact| fact.contains(r#""field":"contact""#)), "{:#?}", facts(asked));
    let schools = "Lucht B.V. is verwerker.\n\nSchool\tBRIN\tContact\nDe Heide (vso)\t22KX\tibp@heide.example\nHet Veld\t22KY\tibp@veld.example\n";
    hides("policy", schools, "contact", "heide.example");
    let broken = "Meldpunt bij Verwerker: 0525 –\n78 45 00 of mail.\n";
    tells("policy", broken, "contact", "0525 – 78 45 00");
    let below = within(
        "list",
        "Naam\tTaak\tLand\nRegen B.V.\tserver\tNederland\n\nVragen? Of bel op schooldagen met\n0522 - 80 11 00.\n",
    );
    assert!(facts(&below).iter().any(|fact| fact.contains("0522 - 80 11 00")), "{:#?}", facts(&below));
}

#[test]
fn heads_of_two_columns_open_the_signatures() {
    let block = "Lucht DAC, hereinafter: processor.\n\nFor Lucht\tFor Customer\nName: Orla Wit Title: officer Date: 3 March 2025\tName: Title: Date:\n";
    tells("dpa", block, "signature", r#""party":"vendor","name":"Orla Wit""#);
    let table = "Lucht DAC, hereinafter: processor.\n\n| Voor Opdrachtgever | Voor Lucht |\n|---|---|\n| Naam: | Naam: A. de Wit |\n";
    tells("dpa", table, "signature", r#""party":"vendor","name":"A. de Wit""#);
}
