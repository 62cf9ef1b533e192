//! What of a fact counts when it is compared with the truth: the rule of the project's scorer.

use serde_json::Value;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

const LEGAL_FORMS: [&str; 26] = [
    "bv",
    "nv",
    "vof",
    "cv",
    "ua",
    "bvba",
    "gmbh",
    "ag",
    "ug",
    "se",
    "ltd",
    "limited",
    "plc",
    "llc",
    "inc",
    "corp",
    "corporation",
    "sa",
    "sas",
    "sarl",
    "srl",
    "spa",
    "ab",
    "as",
    "oy",
    "aps",
];
const TITLES: [&str; 18] = [
    "de", "heer", "mevrouw", "dhr", "mevr", "mw", "drs", "dr", "ir", "ing", "mr", "prof", "ba", "bsc", "ma", "msc",
    "mba", "llm",
];
const STOP_WORDS: [&str; 17] =
    ["de", "het", "een", "van", "voor", "op", "in", "bij", "en", "of", "a", "an", "the", "and", "for", "on", "at"];

/// The key of a fact: its field, and the parts of its value that matter, in a normal form.
pub(super) fn key(fact: &Value) -> String {
    let field = fact["field"].as_str().unwrap_or_default();
    let value = &fact["value"];
    let of = |parts: &[&str]| parts.iter().map(|part| fold(&value[*part])).collect::<Vec<_>>().join("|");
    let rest = match field {
        "document.date" => of(&["kind", "value"]),
        "document.version" => format!("{}|{}", of(&["kind"]), version(&value["value"])),
        "vendor.name" | "vendor.trade_name" | "subprocessor.unlisted" | "third_party_content" => name(value),
        "vendor.address" if fold(&value["postcode"]).is_empty() => of(&["street", "city"]),
        "vendor.address" => of(&["street", "postcode"]),
        "product.url" => url(&text(value)),
        "contact" => contact(value),
        "purpose" => of(&["purpose", "optional"]),
        "category" => of(&["category", "applies"]),
        "attribute" => attribute(value),
        "retention" => of(&["months"]),
        "storage" => of(&["place", "country"]),
        "subprocessor" => name(&value["name"]),
        "transfer" => format!("{}|{}", name(&value["recipient"]), of(&["country", "mechanism"])),
        "biv" => of(&["aspect", "level"]),
        "rosa" => of(&["measure", "outcome"]),
        "assessment" => of(&["form"]),
        "certificate" => standard(&value["standard"]),
        "breach.notice" if value["hours"].is_null() => of(&["to"]),
        "breach.notice" => of(&["to", "hours", "from"]),
        "continuity" => {
            format!("{}|{}", first_word(&value["component"]), of(&["mtd_hours", "rto_hours", "rpo_hours"]))
        }
        "availability" => format!("{}|{}", of(&["component"]), value["percent"].as_f64().unwrap_or_default()),
        "service_window" => times(value),
        "trial" => of(&["kind", "days", "agreement"]),
        "signature" => format!("{}|{}", of(&["party"]), person(&value["name"])),
        "exit.term" => of(&["days"]),
        _ => fold(value),
    };
    format!("{field}: {rest}")
}

fn text(value: &Value) -> String {
    if value.is_null() {
        return String::new();
    }
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

/// Lower case without diacritics, letters and digits only.
fn folded(text: &str) -> String {
    text.nfkd()
        .filter(|c| !is_combining_mark(*c))
        .flat_map(char::to_lowercase)
        .filter(|c| c.is_alphanumeric())
        .collect()
}

fn fold(value: &Value) -> String {
    folded(&text(value))
}

/// The folded words of a name, abbreviations with full stops being one word.
fn words(text: &str) -> Vec<String> {
    text.split(|c: char| c.is_whitespace() || c == ',' || c == ';')
        .map(folded)
        .filter(|word| !word.is_empty())
        .collect()
}

/// A text without what it says between brackets, unless it says nothing else.
fn without_remark(text: &str) -> String {
    let mut depth = 0_u32;
    let mut plain = String::new();
    for c in text.chars() {
        match c {
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ if depth == 0 => plain.push(c),
            _ => {}
        }
    }
    if plain.trim().is_empty() { text.to_owned() } else { plain }
}

/// A party or a brand: without remarks in brackets and without legal form.
fn name(value: &Value) -> String {
    let mut found = words(&without_remark(&text(value)));
    while found.len() > 1 && found.last().is_some_and(|last| LEGAL_FORMS.contains(&last.as_str())) {
        found.pop();
    }
    found.concat()
}

/// A person's name without titles.
fn person(value: &Value) -> String {
    let all = words(&text(value));
    let bare: Vec<String> = all.iter().filter(|word| !TITLES.contains(&word.as_str())).cloned().collect();
    if bare.is_empty() { all.concat() } else { bare.concat() }
}

/// The first word that carries meaning.
fn first_word(value: &Value) -> String {
    let all = words(&text(value));
    all.iter().find(|word| !STOP_WORDS.contains(&word.as_str())).cloned().unwrap_or_else(|| all.concat())
}

/// A version without the word for it.
fn version(value: &Value) -> String {
    let text = text(value).to_lowercase();
    let bare = ["versie", "version", "v.", "v"].iter().find_map(|word| text.strip_prefix(word)).unwrap_or(&text);
    bare.trim().to_owned()
}

/// Host and path.
fn url(text: &str) -> String {
    let low = text.trim().trim_matches(['<', '>']).to_lowercase();
    let bare = low.split("//").last().unwrap_or_default();
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    bare.split(['?', '#']).next().unwrap_or_default().trim_end_matches('/').to_owned()
}

/// The address, the digits of the number, or the page.
fn contact(value: &Value) -> String {
    if let Some(email) = value["email"].as_str() {
        return email.to_lowercase();
    }
    if let Some(phone) = value["phone"].as_str() {
        let digits: String =
            phone.replace("(0)", "").chars().filter(|c| c.is_ascii_digit() || *c == '+').collect::<String>();
        let national = digits.strip_prefix("+31").or_else(|| digits.strip_prefix("0031"));
        return national.map_or(digits.clone(), |rest| format!("0{rest}")).replace('+', "");
    }
    url(&text(&value["url"]))
}

/// An attribute without remarks; two names of the same one are one.
fn attribute(value: &Value) -> String {
    let folded = folded(&without_remark(&text(value)));
    match folded.as_str() {
        "ketenid" | "kennisnetketenid" => "eckid".to_owned(),
        "emailadres" | "mailadres" | "mail" => "email".to_owned(),
        _ => folded,
    }
}

/// The clock times of a window; the folded text where there are none.
fn times(value: &Value) -> String {
    let text = text(value);
    let time = |piece: &str| {
        let (hour, minute) = piece.trim_end_matches(['.', ':']).split_once([':', '.'])?;
        let (hour, minute) = (hour.parse::<u32>().ok()?, minute.parse::<u32>().ok().filter(|_| minute.len() == 2)?);
        Some(format!("{hour}:{minute:02}"))
    };
    let pieces = text.split(|c: char| !(c.is_ascii_digit() || c == ':' || c == '.'));
    let found: Vec<String> = pieces.filter_map(time).collect();
    if found.is_empty() { folded(&text) } else { found.join("|") }
}

/// The standard and its year, without the bodies that publish it.
fn standard(value: &Value) -> String {
    let text = text(value).to_lowercase();
    let words = text
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !["iso", "iec", "nen", "en", "bs", "din", ""].contains(word));
    words.collect::<Vec<_>>().join("-")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_does_not_count_is_left_out() {
        assert_eq!(name(&json!("Klaver (hosting) v.o.f.")), "klaver");
        assert_eq!(person(&json!("mw. drs. C.A.M. Overbeek")), "camoverbeek");
        assert_eq!(times(&json!("op werkdagen van 8.30 tot 17:00 uur")), "8:30|17:00");
        assert_eq!(url("https://www.Klaver.example/App/"), "klaver.example/app");
        assert_eq!(contact(&json!({ "phone": "+31 (0)50 123 45 67" })), "0501234567");
        assert_eq!(version(&json!("versie 2.1")), "2.1");
        assert_eq!(first_word(&json!("De ELO (leerling)")), "elo");
    }
}
