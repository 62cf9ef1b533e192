//! Documents: their text, and those that the register keeps.

use std::ffi::{OsStr, OsString};

use serde_json::json;

use super::desk::Cli;

const TEXT: &str = "Privacybijsluiter Rekenmeester\n\nDe gegevens staan in Amsterdam.\n";

#[test]
fn the_text_is_printed_as_it_was_extracted() {
    let cli = Cli::without_register();
    std::fs::write(cli.path("bijsluiter.txt"), TEXT).unwrap();
    let text = cli.run(["extract", "bijsluiter.txt"]).done();
    let extraction = cli.run(["extract", "bijsluiter.txt", "--json"]).json();
    let part = extraction["parts"][0]["text"].as_str().unwrap();
    assert_eq!(text.trim_end_matches('\n'), part.trim_end_matches('\n'));
    assert!(text.starts_with(part), "start and end count in what is printed");
    cli.run(["extract", "weg.txt"]).failed(1);
    cli.run(["extract", "."]).failed(1);
}

#[cfg(target_os = "linux")]
#[test]
fn a_name_that_is_not_utf_8_is_a_name() {
    use std::os::unix::ffi::OsStringExt as _;
    let cli = Cli::without_register();
    let name = OsString::from_vec(b"bijsluiter-\xff\xfe.txt".to_vec());
    std::fs::write(cli.path(&name), TEXT).unwrap();
    let text = cli.run([OsStr::new("extract"), &name]).done();
    assert!(text.contains("Amsterdam"));
    let failure = cli.run([OsString::from("extract"), OsString::from_vec(b"weg-\xff.txt".to_vec())]).failed(1);
    assert!(failure.contains("weg-"));
    // A register has a path that can travel over a call; one that cannot is told before anything is made.
    let register = OsString::from_vec(b"bestuur-\xff.waarborg".to_vec());
    let words = [OsStr::new("create"), &register, "--board".as_ref(), "B".as_ref()];
    assert!(cli.run(words).failed(1).contains("tekens die hier niet kunnen"));
    assert_eq!(std::fs::read_dir(cli.path("")).unwrap().count(), 1, "only the document is there");
}

#[test]
fn documents_are_kept_saved_and_erased() {
    let cli = Cli::new();
    cli.add("party", &json!({ "name": "Rekenrijk B.V." }));
    std::fs::write(cli.path("bijsluiter.txt"), TEXT).unwrap();
    let kept = cli
        .on(["document", "keep", "bijsluiter.txt", "--kind", "leaflet", "--link", "party=Rekenrijk B.V.", "--json"])
        .json();
    let id = kept["value"]["document"]["id"].as_str().unwrap();
    assert_eq!(kept["value"]["document"]["links"][0]["noun"], "party");

    assert!(cli.on(["document", "text", "bijsluiter.txt"]).done().contains("Amsterdam"));
    cli.on(["document", "save", id, "--out", "kopie.txt"]).done();
    assert_eq!(std::fs::read_to_string(cli.path("kopie.txt")).unwrap(), TEXT);
    assert_eq!(cli.on(["document", "save", id, "--out", "-"]).done(), TEXT);
    let over =
        cli.on([OsStr::new("document"), "save".as_ref(), id.as_ref(), "--out".as_ref(), cli.register.as_os_str()]);
    over.failed(2);
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true, "the register was not written over");

    cli.on(["document", "erase", id]).done();
    cli.on(["document", "save", id, "--out", "weg.txt"]).failed(1);
    assert!(!cli.path("weg.txt").exists());
}

#[test]
fn one_document_that_cannot_be_read_does_not_stop_the_others() {
    let cli = Cli::new();
    std::fs::write(cli.path("een.txt"), TEXT).unwrap();
    std::fs::write(cli.path("twee.txt"), format!("{TEXT}twee")).unwrap();
    let run = cli.on(["document", "keep", "een.txt", "weg.txt", "twee.txt"]);
    assert!(run.failed(1).contains("weg.txt"));
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 2);
}

#[test]
fn what_a_document_says_is_told_and_taken_over() {
    let cli = Cli::new();
    let document = waarborg_tests::root().join("assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf");
    let read = cli.run([OsStr::new("intake"), document.as_os_str(), "--json".as_ref()]).json();
    let keys: Vec<&String> = read.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["document", "facts"]);
    let facts = read["facts"].as_array().unwrap();
    assert!(!facts.is_empty());
    let text = cli.run([OsStr::new("extract"), document.as_os_str()]).done();
    for fact in facts {
        let [start, end] = ["start", "end"].map(|end| usize::try_from(fact[end].as_u64().unwrap()).unwrap());
        let quote: String = text.chars().skip(start).take(end - start).collect();
        assert_eq!(fact["quote"], json!(quote), "offsets count in what extract prints");
    }
    assert!(cli.run([OsStr::new("intake"), document.as_os_str()]).done().contains("soort document"));

    let accept = ["--accept", "all", "--use-at", "De Wegwijzer"].map(OsStr::new);
    let words = [OsStr::new("intake"), document.as_os_str()].into_iter().chain(accept);
    cli.on(words.clone()).done();
    let total = |noun: &str| cli.on(["list", noun, "--json"]).json()["total"].as_i64().unwrap();
    assert_eq!((total("document"), total("use"), total("school")), (1, 1, 1));
    assert!(total("party") >= 1 && total("product") >= 1);
    let products = total("product");
    cli.on(words).done();
    assert_eq!((total("document"), total("product")), (1, products), "the same paper adds nothing");
    let changes = |cli: &Cli| cli.on(["history", "--json"]).json()["entries"].as_array().unwrap().len();
    assert!(changes(&cli) >= 2);

    let sure = Cli::new();
    let accept = ["--accept", "all", "--min-confidence", "1"].map(OsStr::new);
    let words = [OsStr::new("intake"), document.as_os_str()].into_iter().chain(accept);
    let run = sure.on(words.clone());
    assert!(matches!(run.code, 0 | 1), "{}", run.err);
    let wrong = words.map(|word| if word == "1" { OsStr::new("1.5") } else { word });
    sure.on(wrong).failed(2);
}

#[test]
fn the_register_itself_is_no_document() {
    let cli = Cli::new();
    std::fs::hard_link(&cli.register, cli.path("kopie.txt")).unwrap();
    std::fs::write(cli.path("brief.txt"), TEXT).unwrap();
    for path in [cli.register.clone(), cli.path("kopie.txt"), cli.path("./bestuur.waarborg")] {
        let path = path.as_os_str();
        let keep = [OsStr::new("document"), "keep".as_ref(), path, "brief.txt".as_ref()];
        let told = cli.on(keep).failed(2);
        assert!(told.contains("is het geopende register zelf"), "{told}");
        let accept = [OsStr::new("intake"), path, "--accept".as_ref(), "all".as_ref()];
        let told = cli.on(accept).failed(2);
        assert!(told.contains("is het geopende register zelf"), "{told}");
        let change = [OsStr::new("password"), "--new-password-file".as_ref(), path];
        cli.on(change).failed(2);
    }
    assert_eq!(cli.on(["list", "document", "--json"]).json()["total"], 1, "the other document was kept");
    assert_eq!(cli.on(["check", "--json"]).json()["sound"], true);
}

#[test]
fn a_place_ends_where_its_line_ends() {
    let cli = Cli::without_register();
    // The end of the line may be lost, as between a list and a heading in a DOCX.
    for end in ["\n", " "] {
        let text = format!(
            "Privacybijsluiter Rekenmeester\n\nSubverwerkers\n\nVerwerker maakt gebruik van de volgende subverwerkers:\n\
             - Subverwerker voor Rekenmeester is Rietkade Molenweg 9, 1234 AB Elburg{end}Begrippen\n\n\
             In deze voorwaarden wordt verstaan onder:\na. AVG: de Algemene Verordening Gegevensbescherming.\n"
        );
        std::fs::write(cli.path("bijsluiter.txt"), text).unwrap();
        let read = cli.run(["intake", "bijsluiter.txt", "--json"]).json();
        let facts = read["facts"].as_array().unwrap();
        let places: Vec<_> =
            facts.iter().filter(|fact| fact["field"] == "subprocessor").map(|fact| &fact["value"]).collect();
        assert!(places.iter().any(|value| value["place"] == "Elburg"), "{places:?}");
    }
}

#[test]
fn the_sector_of_an_added_school_is_told_or_given() {
    let document = waarborg_tests::root().join("assets/example/documents/vlierhof-bijsluiter-dossiervlier.pdf");
    let accept = |more: &[&str]| {
        let cli = Cli::new();
        let words = ["--accept", "all", "--use-at", "De Wegwijzer"].iter().chain(more).map(OsStr::new);
        let run = cli.on([OsStr::new("intake"), document.as_os_str()].into_iter().chain(words));
        let told = run.err.contains("--sector");
        run.done();
        (cli.on(["list", "school", "--json"]).json()["items"][0]["sector"].clone(), told)
    };
    assert_eq!(accept(&["--sector", "vso"]), (json!("vso"), false));
    let (sector, told) = accept(&[]);
    let read = Cli::without_register().run([OsStr::new("intake"), document.as_os_str(), "--json".as_ref()]).json();
    let stated = read["facts"].as_array().unwrap().iter().filter(|fact| fact["field"] == "audience.sector").count();
    assert_eq!(told, stated != 1, "an assumed sector is told: {sector}");
}

#[test]
fn causes_are_told_in_the_persons_language() {
    let cli = Cli::without_register();
    let gone = cli.run(["extract", "weg.txt"]).failed(1);
    assert!(gone.contains("het is er niet") && !gone.contains("os error"), "{gone}");
    let folder = cli.run(["extract", "."]).failed(1);
    assert!(!folder.contains("os error"), "{folder}");
    let english = cli.run(["extract", "weg.txt", "--language", "en"]).failed(1);
    assert!(english.contains("it is not there"), "{english}");
}
