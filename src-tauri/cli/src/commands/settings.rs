//! Commands on the settings of a register.

use serde_json::{Map, Value, json};

use crate::arguments::Access;
use crate::desk::{Desk, Done};
use crate::fault::Exit;
use crate::reference::{items, number_of, text_of};
use crate::table::Table;

/// Shows the settings, after changing those that are named.
pub(crate) fn settings(desk: &mut Desk, changes: &[(String, Option<u32>)], access: &Access) -> Done {
    desk.open(access)?;
    let answer = if changes.is_empty() {
        desk.call("settings", json!({}))?
    } else {
        let terms: Map<String, Value> = changes.iter().map(|(key, value)| (key.clone(), json!(value))).collect();
        let changed = desk.call("change_settings", json!({ "terms": terms }))?;
        changed.get("value").cloned().unwrap_or_default()
    };
    desk.answer(&answer, |desk| show(desk, &answer));
    Ok(Exit::Done)
}

fn show(desk: &mut Desk, answer: &Value) {
    let heads = ["name", "value", "default", "unit", "rule", "source"];
    let mut table =
        Table::new(heads.map(|head| desk.say(&format!("cli-head-setting-{head}"), &[]))).keep_whole(0).keep_whole(1);
    for term in items(answer, "about") {
        table.row([
            text_of(term, "key").to_owned(),
            number_of(term, "value").to_string(),
            number_of(term, "default").to_string(),
            desk.word("term_unit", text_of(term, "unit")),
            text_of(term, "rule").to_owned(),
            text_of(term, "source").to_owned(),
        ]);
    }
    desk.output.table(&table);
}
