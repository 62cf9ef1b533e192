//! The tables hold together: ids, references between tables, sources, dates, languages, and the counts of the domain.

mod answers;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::*;
use crate::model::choice::{
    AgreementStatus, AiClass, Aspect, AssessmentForm, Choice, DtiaOutcome, Level, LoginHub, Mechanism, Outcome,
    Participation, Role, SccModule,
};
use crate::words::Language;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn text<'a>(row: &'a Value, column: &str) -> &'a str {
    row.get(column).and_then(Value::as_str).unwrap_or_default()
}

/// Every row of every table, with the name of its table.
fn rows() -> Vec<(String, Value)> {
    tables()
        .into_iter()
        .flat_map(|table| table.rows.into_iter().map(move |row| (table.about.id.clone(), row)))
        .collect()
}

#[test]
fn lists_every_file_of_the_folder_under_its_own_name() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../assets/reference");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned())
        .collect();
    let listed: BTreeSet<String> = tables().into_iter().map(|table| table.about.id).collect();
    assert_eq!(listed, files);
    for table in tables() {
        let first = text(&table.rows[0], "id").to_owned();
        assert!(has(&table.about.id, &first), "{} is not found by its name", table.about.id);
        assert!(!has(&table.about.id, "no such id"));
    }
    assert!(!has("no such table", "dc01"));
}

#[test]
fn has_as_many_rows_as_the_domain() {
    let expected = [
        ("covenants", 5),
        ("participations", 4),
        ("model_articles", 47),
        ("provisions", 10),
        ("agreement_statuses", 11),
        ("roles", 7),
        ("leaflet_fields", 19),
        ("categories", 24),
        ("data_subjects", 10),
        ("attribute_sets", 7),
        ("login_hubs", 3),
        ("purposes", 20),
        ("rosa_versions", 5),
        ("levels", 9),
        ("measures", 21),
        ("outcomes", 5),
        ("assessment_forms", 4),
        ("score_rules", 1),
        ("evidence_labels", 4),
        // Eight triggers, and what holds while no category is known.
        ("required_levels", 9),
        ("certificates", 10),
        ("continuity_terms", 4),
        ("article_30", 10),
        ("article_30_extras", 9),
        ("processor_record", 4),
        ("grounds", 12),
        ("norms", 22),
        ("dates", 11),
        ("yearly_cycle", 5),
        ("eea", 30),
        ("eea_traps", 11),
        ("adequacies", 17),
        ("mechanisms", 12),
        ("scc_modules", 4),
        ("scc_sets", 3),
        ("dtia_steps", 6),
        ("dtia_measures", 7),
        ("dtia_outcomes", 3),
        ("breach_duties", 6),
        ("breach_steps", 9),
        ("notice_items", 11),
        ("authority_notice", 5),
        ("breach_exceptions", 3),
        ("dpia_criteria", 9),
        ("ap_dpia_list", 17),
        ("product_triggers", 12),
        ("sector_dpias", 18),
        ("ai_classes", 5),
        ("retention", 16),
        ("countries", 249),
        // Five documents, forty retrieved texts, the names of countries, three degrees of memory, and our own.
        ("sources", 50),
    ];
    let counted: BTreeMap<String, usize> =
        tables().into_iter().map(|table| (table.about.id.clone(), table.rows.len())).collect();
    let expected: BTreeMap<String, usize> = expected.into_iter().map(|(id, count)| (id.to_owned(), count)).collect();
    assert_eq!(counted, expected);

    let of_aspect = |aspect| measures().iter().filter(|measure| measure.aspect == aspect).count();
    assert_eq!(Aspect::ALL.iter().map(|aspect| of_aspect(*aspect)).collect::<Vec<_>>(), [6, 7, 8]);
    assert_eq!(categories().iter().filter(|category| category.id.starts_with("dc")).count(), 14);
    assert_eq!(categories().iter().filter(|category| category.id.starts_with("dx")).count(), 10);
    assert_eq!(eea().iter().filter(|country| country.group == EeaGroup::Eer).count(), 3);
    assert_eq!(ap_dpia_list().iter().filter(|item| item.school_relevant).count(), 9);
}

#[test]
fn ids_are_unique_within_a_table() {
    let mut seen = BTreeSet::new();
    for (table, row) in rows() {
        let id = text(&row, "id").to_owned();
        assert!(!id.trim().is_empty(), "{table} has a row without an id");
        assert!(seen.insert((table.clone(), id.clone())), "{table} has {id} twice");
    }
}

#[test]
fn every_label_and_text_stands_in_both_languages() {
    fn walk(place: &str, value: &Value) {
        match value {
            Value::Object(fields) => {
                for language in Language::ALL {
                    if fields.contains_key("nl") || fields.contains_key("en") {
                        let label = fields.get(language.tag()).and_then(Value::as_str).unwrap_or_default();
                        assert!(!label.trim().is_empty(), "{place} lacks {language}");
                        assert_eq!(label, label.trim(), "{place} has loose space in {language}");
                    }
                }
                fields.iter().for_each(|(name, value)| walk(&format!("{place}.{name}"), value));
            }
            Value::Array(values) => values.iter().for_each(|value| walk(place, value)),
            Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
        }
    }
    for table in tables() {
        assert!(!table.about.nl.is_empty() && !table.about.en.is_empty(), "{} has no title", table.about.id);
    }
    for (table, row) in rows() {
        assert!(row.get("nl").is_some() && row.get("en").is_some(), "{table} has a row without labels");
        walk(&format!("{table}.{}", text(&row, "id")), &row);
    }
}

#[test]
fn every_row_says_where_it_comes_from_and_how_sure_that_is() {
    for (table, row) in rows() {
        let place = format!("{table}.{}", text(&row, "id"));
        let tags: Vec<&str> = row["source"].as_array().unwrap().iter().map(|tag| tag.as_str().unwrap()).collect();
        let cited: Vec<&Source> =
            tags.iter().map(|tag| source(tag).unwrap_or_else(|| panic!("{place} cites unknown {tag}"))).collect();
        assert_eq!(tags.iter().collect::<BTreeSet<_>>().len(), tags.len(), "{place} cites a source twice");
        assert_eq!(text(&row, "certainty"), cited[0].certainty.as_str(), "{place}: the first source decides");

        let checked = row.get("checked_on").map(|date| day(date.as_str().unwrap()));
        // A source that was read has a day; memory and our own proposals have none.
        assert_eq!(checked, cited[0].checked_on, "{place}");
        assert_eq!(checked.is_some(), cited[0].certainty.is_checked(), "{place}");
    }
    for row in sources() {
        let expected = match row.kind {
            SourceKind::Document => row.certainty == Certainty::Seed,
            SourceKind::Retrieved => row.certainty == Certainty::Retrieved,
            SourceKind::Memory => !row.certainty.is_checked() && row.certainty != Certainty::Ours,
            SourceKind::Ours => row.certainty == Certainty::Ours,
        };
        assert!(expected, "{} is of another kind than its certainty", row.id);
    }
    assert_eq!(checked_on(), Some(day("2026-11-21")));
}

#[test]
fn every_column_called_our_own_is_a_column() {
    for table in tables() {
        for column in &table.about.ours {
            assert!(
                table.rows.iter().any(|row| row.get(column).is_some_and(|value| !value.is_null())),
                "{} has no column {column}",
                table.about.id
            );
        }
    }
}

#[test]
fn no_row_ends_before_it_begins() {
    for (table, row) in rows() {
        let date = |column: &str| row.get(column).map(|date| day(date.as_str().unwrap()));
        if let (Some(from), Some(to)) = (date("valid_from"), date("valid_to")) {
            assert!(from <= to, "{table}.{}", text(&row, "id"));
        }
    }
    for decision in adequacies() {
        assert_eq!(decision.valid_from, Some(decision.decided_on), "{}", decision.id);
        assert_eq!(decision.renewed_on.is_some(), decision.renewal.is_some(), "{}", decision.id);
        assert!(decision.renewed_on.is_none_or(|renewed| decision.decided_on < renewed), "{}", decision.id);
        assert!(!decision.scope_check || decision.scope.is_some(), "{} must say what to check", decision.id);
    }
}

#[test]
fn every_reference_between_tables_resolves() {
    fn all<'a>(place: &str, table: &str, ids: impl IntoIterator<Item = &'a String>) {
        for id in ids {
            assert!(has(table, id), "{place} names {id}, which is not in {table}");
        }
    }
    let parts: BTreeSet<&str> =
        categories().iter().flat_map(|category| category.sub_items.iter().map(|item| item.id.as_str())).collect();
    for row in required_levels() {
        all(&row.id, "categories", row.when.any_category.iter().chain(&row.when.only_category));
        assert!(row.when.sub_items.iter().all(|item| parts.contains(item.as_str())), "{}", row.id);
        assert!(Aspect::ALL.iter().all(|aspect| row.levels.of(*aspect).is_some()), "{} lacks an aspect", row.id);
        assert_ne!(row.when, When::default(), "{} never applies", row.id);
    }
    for row in product_triggers() {
        all(&row.id, "dpia_criteria", row.criteria.iter().chain(&row.possible));
        all(&row.id, "ap_dpia_list", &row.authority);
        all(&row.id, "categories", &row.categories);
        all(&row.id, "purposes", &row.purposes);
        let alone = row.criteria.len() < 2 && row.authority.is_empty();
        assert!(!alone, "{} would call for no DPIA: fewer than two criteria, nothing of the list", row.id);
    }
    for row in norms() {
        all(&row.id, "measures", &row.measures);
    }
    let fields = model_articles().iter().flat_map(|row| &row.fields);
    for field in fields.chain(article_30().iter().flat_map(|row| &row.register)) {
        let noun = field.split('.').next().unwrap_or_default();
        assert!(noun.parse::<crate::model::Noun>().is_ok(), "{field} is no field of a noun");
    }
    for row in eea().iter().map(|row| &row.id).chain(eea_traps().iter().map(|row| &row.id)) {
        assert!(country(row).is_some(), "{row} is no country");
    }
    for row in adequacies() {
        all(&row.id, "countries", &row.country);
    }
    for row in leaflet_fields() {
        let letters: Vec<&str> = article_30().iter().map(|field| field.letter.as_str()).collect();
        assert!(row.article_30.as_deref().is_none_or(|letter| letters.contains(&letter)), "{}", row.id);
    }
    for row in dates().iter().flat_map(|row| &row.months).chain(yearly_cycle().iter().flat_map(|row| &row.months)) {
        assert!((1..=12).contains(row));
    }
    let year: Vec<u32> = yearly_cycle().iter().flat_map(|row| row.months.clone()).collect();
    assert_eq!(year, (1..=12).collect::<Vec<_>>(), "the cycle covers the year once");
}

#[test]
fn value_lists_and_their_tables_have_the_same_members() {
    fn same<C: Choice>(table: &'static str) {
        let rows = tables().into_iter().find(|view| view.about.id == table).unwrap().rows;
        let ids: BTreeSet<String> = rows.iter().map(|row| text(row, "id").to_owned()).collect();
        let members: BTreeSet<String> = C::ALL.iter().map(|member| member.as_str().to_owned()).collect();
        assert_eq!(ids, members, "{table}");
    }
    same::<AgreementStatus>("agreement_statuses");
    same::<AiClass>("ai_classes");
    same::<AssessmentForm>("assessment_forms");
    same::<DtiaOutcome>("dtia_outcomes");
    same::<LoginHub>("login_hubs");
    same::<Mechanism>("mechanisms");
    same::<Outcome>("outcomes");
    same::<Participation>("participations");
    same::<Role>("roles");
    same::<SccModule>("scc_modules");
    for aspect in Aspect::ALL {
        assert!(Level::ALL.iter().all(|wanted| level(*aspect, *wanted).is_some()));
    }
}

#[test]
fn a_table_with_an_unknown_column_or_source_kind_is_refused() {
    let row = |extra: &str| {
        format!(
            "table = {{ id = \"eea\", nl = \"a\", en = \"b\" }}\nrow = [{{ id = \"NL\", nl = \"a\", en = \"b\", \
             source = [\"M-h\"], certainty = \"memory-high\"{extra} }}]"
        )
    };
    assert!(toml::from_str::<Table<EeaCountry>>(&row(", group = \"eu\"")).is_ok());
    assert!(toml::from_str::<Table<EeaCountry>>(&row("")).is_err(), "a column is missing");
    assert!(toml::from_str::<Table<EeaCountry>>(&row(", group = \"eu\", colour = \"blue\"")).is_err());
    assert!(toml::from_str::<Table<EeaCountry>>(&row(", group = \"efta\"")).is_err());
}

#[test]
fn value_lists_of_the_tables_have_words_in_both_languages() {
    fn worded<C: Choice>() {
        for member in C::ALL {
            let key = format!("{}-{}", C::LIST, member.as_str());
            for language in Language::ALL {
                assert!(crate::words::find(language, &key, &[]).is_some(), "{language} lacks {key}");
            }
        }
    }
    worded::<Certainty>();
    worded::<Compulsory>();
    worded::<ContinuityUnit>();
    worded::<DtiaNeed>();
    worded::<EeaGroup>();
    worded::<Held>();
    worded::<PurposeKind>();
    worded::<SchemeStatus>();
    worded::<SectorDpiaState>();
    worded::<Sensitivity>();
    worded::<SourceKind>();
}
