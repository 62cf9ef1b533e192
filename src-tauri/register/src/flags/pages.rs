//! The pages of the handbook on the rules, written from the catalogue.

use std::fmt::Write as _;

use super::{RULES, Rule};
use crate::words::{self, Language};

/// The page of a rule in a language, as Markdown.
pub fn page(rule: &Rule, language: Language) -> String {
    let heading = |key: &str| words::say(language, key, &[]);
    let severity = heading(&format!("severity-{}", rule.severity));
    let mut page = format!("# {} {}\n", rule.code, rule.text(language, "title"));
    let _ignored = write!(
        page,
        "\n`{}` · {}: {severity} · {} {}\n",
        rule.name,
        heading("page-severity"),
        heading("page-version"),
        rule.version
    );
    for (title, part) in [("page-what", "what"), ("page-why", "why"), ("page-do", "do"), ("page-source", "source")] {
        let _ignored = write!(page, "\n## {}\n\n{}\n", heading(title), rule.text(language, part));
    }
    page
}

/// Every page with its path below the folder `assets/handbook`, the list of all rules first.
pub fn pages() -> Vec<(String, String)> {
    let mut pages = Vec::new();
    for language in Language::ALL {
        pages.push((format!("{language}/rules/index.md"), index(language)));
        for rule in RULES {
            pages.push((format!("{language}/rules/{}.md", rule.code), page(rule, language)));
        }
    }
    pages
}

fn index(language: Language) -> String {
    let heading = |key: &str| words::say(language, key, &[]);
    let mut page = format!("# {}\n\n{}\n\n", heading("page-rules"), heading("page-rules-about"));
    let columns = [heading("page-rule"), heading("page-severity"), heading("page-title")];
    let _ignored = write!(page, "| {} |\n|---|---|---|\n", columns.join(" | "));
    for rule in RULES {
        let severity = heading(&format!("severity-{}", rule.severity));
        let _ignored = writeln!(page, "| [{0}]({0}.md) | {severity} | {1} |", rule.code, rule.text(language, "title"));
    }
    page
}
