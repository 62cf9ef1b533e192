//! What the tables answer: countries, decisions on a day, levels, triggers and terms.

use std::collections::BTreeSet;

use super::day;
use crate::model::choice::{Choice as _, Level, Outcome, ProductKind};
use crate::reference::*;

#[test]
fn knows_every_country_by_code_and_by_name() {
    for country in countries() {
        assert!(country.id.len() == 2 && country.id.bytes().all(|byte| byte.is_ascii_uppercase()), "{}", country.id);
        for name in country.names() {
            let found = country_named(name).map(|found| found.id.as_str());
            assert_eq!(found, Some(country.id.as_str()), "{name:?} means two countries");
        }
    }
    let named = |name| country_named(name).map(|country| country.id.as_str());
    assert_eq!(named("verenigde staten"), Some("US"));
    assert_eq!(named(" U.S. "), Some("US"));
    assert_eq!(named("VS"), Some("US"));
    assert_eq!(named("vs"), None, "an abbreviation in another case is another word");
    assert_eq!(named("us"), None);
    assert_eq!(named("The Netherlands"), Some("NL"));
    assert_eq!(named("Turkey"), Some("TR"));
    assert_eq!(named("Atlantis"), None);
    assert!(country("NL").unwrap().adjectives.iter().any(|adjective| adjective == "Nederlandse"));
    assert!(country("XX").is_none() && country("nl").is_none());
}

#[test]
fn tells_the_eea_from_what_lies_beside_it() {
    assert!(is_eea("NL") && is_eea("NO"));
    for trap in eea_traps() {
        assert!(!is_eea(&trap.id), "{}", trap.id);
    }
    assert!(!is_eea("US") && !is_eea(""));
    for member in eea() {
        let named = country(&member.id).unwrap();
        assert_eq!((&member.nl, &member.en), (&named.nl, &named.en), "two names for {}", member.id);
    }
}

#[test]
fn an_adequacy_decision_holds_from_its_day_until_its_end() {
    let us = |on| adequacy("US", day(on)).map(|decision| decision.id.as_str());
    assert_eq!(us("2023-07-09"), None);
    assert_eq!(us("2023-07-10"), Some("ad_us"));
    assert!(adequacy("US", day("2026-11-21")).unwrap().scope_check);
    assert!(adequacy("GB", day("2031-12-27")).is_some());
    assert!(adequacy("GB", day("2031-12-28")).is_none(), "the decision ends by itself");
    assert!(adequacy("NL", day("2026-11-21")).is_none());
    assert!(adequacy("IN", day("2026-11-21")).is_none());
    let checked: BTreeSet<&str> =
        adequacies().iter().filter(|row| row.scope_check).filter_map(|row| row.country.as_deref()).collect();
    assert_eq!(checked, ["BR", "CA", "IL", "JP", "KR", "US"].into(), "the countries of rule DOO-03");
}

#[test]
fn a_mechanism_of_article_46_needs_a_dtia() {
    for row in mechanisms() {
        assert_eq!(row.dtia_needed == DtiaNeed::Yes, row.id.starts_with("tm_46"), "{}", row.id);
    }
    assert_eq!(mechanism("tm_45dpf").unwrap().dtia_needed, DtiaNeed::Light);
}

#[test]
fn a_certificate_of_a_withdrawn_standard_holds_until_its_last_day() {
    let standard = certificate("cert_27001_13").unwrap();
    assert!(standard.holds_on(day("2025-10-31")));
    assert!(!standard.holds_on(day("2025-11-01")));
    assert!(certificate("cert_27001_22").unwrap().holds_on(day("2026-11-21")));
    assert!(!scc_set("scc_2010").unwrap().holds_on(day("2022-12-28")));
}

#[test]
fn the_rule_of_the_score_is_that_of_the_domain() {
    let rule = score_rule();
    assert_eq!(rule.version, 1);
    assert_eq!(Level::ALL.iter().map(|level| rule.sufficient_at.at(*level)).collect::<Vec<_>>(), [50.0, 70.0, 85.0]);
    assert_eq!((rule.attention_within, rule.completeness, rule.evidence_months), (15.0, 0.8, 24));
    assert_eq!(rule.knock_out_from, Level::M);
    assert_eq!(rule.value(Outcome::Met, false), Some(1.0));
    assert_eq!(rule.value(Outcome::Alternative, true), Some(0.5));
    assert_eq!(rule.value(Outcome::Alternative, false), Some(0.0));
    assert_eq!(rule.value(Outcome::NotMet, true), Some(0.0));
    assert_eq!(rule.value(Outcome::NotApplicable, true), None);
    assert_eq!(rule.value(Outcome::Unknown, true), None);

    let critical: Vec<&str> =
        measures().iter().filter(|row| row.is_critical_at(Level::M)).map(|row| row.id.as_str()).collect();
    assert_eq!(critical, ["rb6", "ri2", "rv1", "rv2", "rv6", "rv8"]);
    assert!(!measure("rb6").unwrap().is_critical_at(Level::L), "recovery is critical only if availability matters");
    assert_eq!(level_written("midden"), Some(Level::M));
    assert_eq!(level_written("H"), Some(Level::H));
    assert_eq!(level_written("onbekend"), None);
}

#[test]
fn data_ask_the_highest_level_of_all_that_applies() {
    use Level::{H, L, M};

    let required = |data: DataKnown<'_>| {
        let rows = required_by(&data);
        let levels = rows.iter().fold(Levels::default(), |levels, row| levels.highest(row.levels));
        (rows.iter().map(|row| row.id.as_str()).collect::<Vec<_>>(), levels.b.zip(levels.i).zip(levels.v))
    };
    let known = |processed| DataKnown { processed, any_known: true, ..DataKnown::default() };
    let levels = |b, i, v| Some(((b, i), v));

    assert_eq!(required(known(&["dc14"])), (vec!["rl_pseudonym"], levels(L, L, L)));
    assert_eq!(required(known(&["dc14", "dc01"])), (vec!["rl_results"], levels(M, M, M)));
    assert_eq!(required(known(&["dc10"])), (vec!["rl_family"], levels(L, M, M)));
    assert_eq!(required(known(&["dc07", "dc05"])), (vec!["rl_results", "rl_care"], levels(M, M, H)));
    assert_eq!(required(known(&["dc01", "dc13"])), (vec!["rl_results", "rl_identity"], levels(M, H, H)));
    // Support plans are guidance only where that part is stated.
    assert_eq!(required(known(&["dc07"])).1, levels(M, M, M));
    let guided = DataKnown { sub_items: &["begeleiding"], ..known(&["dc07"]) };
    assert_eq!(required(guided).1, levels(M, M, H));
    assert_eq!(required(DataKnown::default()), (vec!["rl_unknown"], levels(M, M, M)));
    let hub = DataKnown { kind: Some(ProductKind::Hub), ..known(&["dc14"]) };
    assert_eq!(required(hub).1, levels(H, H, M));
    assert_eq!(required_level("rl_exams").unwrap().in_test_window.unwrap().b, Some(H));
    // All that is known is that something is not processed.
    assert_eq!(required(known(&[])), (vec![], None));
}

#[test]
fn products_call_for_a_dpia_by_kind_data_or_purpose() {
    let by = |kind, categories: &[&str], purposes: &[&str]| {
        let rows = product_triggers().iter().filter(|row| row.applies(kind, categories, purposes));
        rows.map(|row| row.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(by(Some(ProductKind::PupilAdministration), &[], &[]), ["d_las"]);
    assert_eq!(by(None, &["dc13", "dx21"], &["p03"]), ["d_adapt", "d_loc", "d_bsn"]);
    assert_eq!(by(Some(ProductKind::LearningMaterial), &["dc01"], &["p01"]), [""; 0]);
    let judged: Vec<&str> =
        product_triggers().iter().filter(|row| row.is_judged()).map(|row| row.id.as_str()).collect();
    assert_eq!(judged, ["d_proctor", "d_monitor", "d_cam", "d_vr"]);
}

#[test]
fn retention_terms_are_calendar_spans() {
    assert_eq!(Term::Months(24).after(day("2024-02-29")), Some(day("2026-02-28")));
    assert_eq!(Term::Weeks(4).after(day("2026-11-21")), Some(day("2026-12-19")));
    assert_eq!(retention_term("t02").unwrap().longest, Some(Term::Months(60)));
    assert_eq!(retention_term("t09").unwrap().longest.map(Term::months), Some(1));
    for text in ["P2Y", "P13M", "P4W"] {
        assert_eq!(text.parse::<Term>().unwrap().to_string(), text);
    }
    for text in ["", "2Y", "P", "PY", "P-1M", "P2D", "P9999999999M", "P400000000Y"] {
        assert!(text.parse::<Term>().is_err(), "{text:?}");
    }
    for row in retention() {
        if let (Some(shortest), Some(longest)) = (row.shortest, row.longest) {
            assert!(shortest.months() <= longest.months(), "{}", row.id);
        }
    }
    assert_eq!(breach_duty("b_ap").unwrap().hours, Some(72));
}
