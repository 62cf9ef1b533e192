//! The facts of a document as people read them: each field, and each part of its value, in words.

use std::collections::BTreeMap;

use serde_json::Value;
use waarborg_register::words;

use crate::desk::Desk;
use crate::reference::{items, of_table, text_of};
use crate::table::{self, Table};

/// Shows a document and what it states.
pub(crate) fn show(desk: &mut Desk, answer: &Value) {
    let document = answer.get("document").unwrap_or(&Value::Null);
    let pages = document.get("pages").and_then(Value::as_i64).map(|pages| format!(", {pages} p.")).unwrap_or_default();
    let name = table::one_line(text_of(document, "name"));
    desk.output.line(&format!("{name} ({}{pages})", text_of(document, "media_type")));
    let parts = items(document, "parts");
    let several = parts.len() > 1;
    for (number, part) in (1_usize..).zip(parts) {
        let name = table::one_line(text_of(part, "name"));
        if several {
            desk.output.line(&format!("  {number}. {name} ({})", text_of(part, "media_type")));
        }
        let count = |value: &Value| value.as_u64().and_then(|count| usize::try_from(count).ok());
        let scanned = part.get("scanned").and_then(count).unwrap_or_default();
        let recognised = items(answer, "recognised").iter().find(|one| one.get("part").and_then(count) == Some(number));
        let no_text = part.get("no_text").and_then(Value::as_bool).unwrap_or_default();
        tell_scan(desk, &name, scanned, recognised, no_text);
        if let Some(code) = part.get("unread").and_then(Value::as_str) {
            desk.remark(&unread(code), &[("name", name.as_str().into())]);
        }
    }
    let place = if several { "cli-head-part" } else { "cli-head-page" };
    let proposal = answer.get("proposal").filter(|proposal| !proposal.is_null());
    let standing = proposal.map(|_| "cli-head-standing");
    let heads = ["cli-head-field", "cli-head-value", "cli-head-sure", place].into_iter();
    let heads: Vec<String> = heads.chain(standing).chain(["cli-head-quote"]).map(|key| desk.say(key, &[])).collect();
    let mut table = Table::new(heads).keep_whole(0).keep_whole(2).keep_whole(3);
    for (at, fact) in items(answer, "facts").iter().enumerate() {
        let field = text_of(fact, "field");
        let value = worded(desk, field, field, fact.get("value").unwrap_or(&Value::Null));
        let value = if value.is_empty() { desk.say("cli-open", &[]) } else { value };
        let sure = fact.get("confidence").and_then(Value::as_f64).unwrap_or_default();
        let number = |name: &str| fact.get(name).and_then(Value::as_i64).map(|number| number.to_string());
        let page = number("page");
        let place = if several {
            [number("part"), page].into_iter().flatten().collect::<Vec<_>>().join(":")
        } else {
            page.unwrap_or_default()
        };
        let standing = proposal.map(|proposal| stands(desk, proposal, at));
        let quote = text_of(fact, "quote").to_owned();
        let cells = [desk.word("stated", field), value, format!("{sure:.2}"), place].into_iter();
        table.row(cells.chain(standing).chain([quote]));
    }
    if table.is_empty() {
        desk.remark("cli-no-facts", &[("name", name.into())]);
    } else {
        desk.output.table(&table);
    }
}

/// Tells that a file is a scan, or that pages of it are, and on which of them letters were recognised and why not on the others, if that
/// was asked.
pub(crate) fn tell_scan(desk: &Desk, name: &str, scanned: usize, recognised: Option<&Value>, no_text: bool) {
    let name = ("name", table::one_line(name).into());
    let number = |number: usize| words::Value::from(i64::try_from(number).unwrap_or(i64::MAX));
    let Some(recognised) = recognised else {
        if scanned > 0 {
            desk.remark("cli-scanned", &[name, ("scanned", number(scanned))]);
        } else if no_text {
            desk.remark("cli-scan", &[name]);
        }
        return;
    };
    let read = items(recognised, "pages");
    desk.remark("cli-recognised", &[name, ("pages", number(read.len())), ("scanned", number(scanned))]);
    let mut left: BTreeMap<(bool, &str), Vec<u64>> = BTreeMap::new();
    for one in items(recognised, "unread") {
        let Some(page) = one.get("page") else { continue };
        left.entry((read.contains(page), text_of(one, "why"))).or_default().extend(page.as_u64());
    }
    for ((is_partly, why), pages) in left {
        let why = desk.say(&format!("recognise-why-{}", words::key(why)), &[]);
        let key = if is_partly { "recognise-partly" } else { "recognise-left" };
        let numbers = numbers(&pages);
        desk.remark(key, &[("why", why.into()), ("count", number(pages.len())), ("numbers", numbers.into())]);
    }
}

/// How many pages of a part are pictures of text, recognised or not.
pub(crate) fn pictures(recognised: &Value) -> usize {
    let read = items(recognised, "pages");
    let left = items(recognised, "unread").iter().filter_map(|one| one.get("page"));
    read.len() + left.filter(|page| !read.contains(page)).count()
}

/// Page numbers as people write them: `1, 3–7`.
fn numbers(pages: &[u64]) -> String {
    let stretches = pages.chunk_by(|one, next| one + 1 == *next).filter_map(|all| all.first().zip(all.last()));
    let told = stretches.map(|(first, last)| if first == last { first.to_string() } else { format!("{first}–{last}") });
    told.collect::<Vec<_>>().join(", ")
}

/// How a fact stands to the register, in words.
fn stands(desk: &Desk, proposal: &Value, at: usize) -> String {
    let is_it = |standing: &&Value| standing.get("fact").and_then(Value::as_u64) == u64::try_from(at).ok();
    match items(proposal, "facts").iter().find(is_it) {
        Some(standing) => desk.say(&format!("intake-standing-{}", text_of(standing, "standing")), &[]),
        None => desk.say("cli-left-out", &[]),
    }
}

/// The key of the sentence that says why a file was not read.
pub(crate) fn unread(code: &str) -> String {
    format!("extraction-{}", code.replace('_', "-"))
}

/// The value of a fact, or of a part of it, in words. No part refers to a record, whatever its name.
fn worded(desk: &Desk, field: &str, part: &str, value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bool(true) => desk.say("cli-yes", &[]),
        Value::Bool(false) => desk.say("cli-no", &[]),
        Value::Number(number) => number.to_string(),
        Value::String(text) => match list(field, part) {
            Some(list) => desk.word(list, text),
            None => of_table(desk.language, part, text).unwrap_or_else(|| desk.dated(&table::one_line(text))),
        },
        Value::Array(values) => {
            values.iter().map(|value| worded(desk, field, part, value)).collect::<Vec<_>>().join(", ")
        }
        Value::Object(parts) => {
            let stated = parts.iter().filter(|(_, value)| !value.is_null());
            let told = stated.map(|(part, value)| {
                let own = words::find(desk.language, &format!("stated-part-{}", words::key(part)), &[]);
                let name = own.unwrap_or_else(|| words::field(desk.language, None, part));
                format!("{name}: {}", worded(desk, field, part, value))
            });
            told.collect::<Vec<_>>().join(", ")
        }
    }
}

/// The value list that a field, or a part of its value, chooses from.
fn list(field: &str, part: &str) -> Option<&'static str> {
    Some(match (field, part) {
        ("document.kind", _) | ("document.date" | "document.version", "kind") => "document_kind",
        ("contact", "kind") => "contact_kind",
        ("trial", "kind") => "trial_kind",
        ("vendor.role", _) => "role",
        ("audience.sector", _) => "sector",
        ("login_hub", _) => "login_hub",
        ("mail_security", _) => "mail_standard",
        ("biv", "aspect") => "aspect",
        ("biv", "level") => "level",
        ("rosa", "outcome") => "outcome",
        ("category", "applies") => "applies",
        ("assessment", "form") => "assessment_form",
        ("transfer", "mechanism") => "mechanism",
        ("breach.notice", "to") => "notified",
        ("breach.notice", "from") => "notice_from",
        ("signature", "party") => "side",
        _ => return None,
    })
}
