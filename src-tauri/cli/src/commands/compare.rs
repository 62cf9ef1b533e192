//! Commands that lay papers side by side and follow a vendor's chain.

use std::path::PathBuf;

use serde_json::{Value, json};
use waarborg_register::model::Noun;

use super::export;
use crate::arguments::{Access, Format};
use crate::desk::{Desk, Done};
use crate::fault::Exit;
use crate::reference::{items, text_of};
use crate::table::{Table, wrap};

/// What is laid side by side, and how it is shown.
pub(crate) struct Wanted {
    pub(crate) products: Vec<String>,
    pub(crate) leaflets: Vec<String>,
    pub(crate) annexes: Vec<String>,
    pub(crate) differences: bool,
    pub(crate) export: Option<(Format, PathBuf)>,
}

/// Lays products or versions side by side.
pub(crate) fn compare(desk: &mut Desk, wanted: Wanted, access: &Access) -> Done {
    let Wanted { products, leaflets, annexes, differences, export } = wanted;
    desk.open(access)?;
    let mut request = json!({
        "products": found(desk, Noun::Product, &products)?,
        "leaflets": found(desk, Noun::Leaflet, &leaflets)?,
        "annexes": found(desk, Noun::SecurityAnnex, &annexes)?,
    });
    if let (Some(today), Some(fields)) = (desk.today, request.as_object_mut()) {
        fields.insert("today".to_owned(), json!(today));
    }
    if let Some((format, out)) = export {
        return export::comparison(desk, &request, differences, format, &out);
    }
    let mut answer = desk.call("compare", request)?;
    if differences {
        keep_differences(&mut answer);
    }
    desk.answer(&answer, |desk| show(desk, &answer, differences));
    Ok(Exit::Done)
}

fn found(desk: &mut Desk, noun: Noun, names: &[String]) -> Done<Vec<String>> {
    names.iter().map(|name| desk.find(noun, name)).collect()
}

/// Leaves out the rows that do not differ, and the groups that are empty then.
fn keep_differences(answer: &mut Value) {
    let Some(groups) = answer.get_mut("groups").and_then(Value::as_array_mut) else { return };
    for group in groups.iter_mut() {
        if let Some(rows) = group.get_mut("rows").and_then(Value::as_array_mut) {
            rows.retain(|row| row.get("differs") == Some(&Value::Bool(true)));
        }
    }
    groups.retain(|group| !items(group, "rows").is_empty());
}

fn show(desk: &mut Desk, answer: &Value, differences: bool) {
    let titles: Vec<&str> = items(answer, "columns").iter().map(|column| text_of(column, "title")).collect();
    let mut marks = Vec::new();
    for group in items(answer, "groups") {
        let heads = std::iter::once(text_of(group, "title")).chain(titles.iter().copied());
        let mut table = Table::new(heads);
        for row in items(group, "rows") {
            let cells = items(row, "cells");
            let label = text_of(row, "label").to_owned();
            table.row(std::iter::once(label.clone()).chain(cells.iter().map(cell)));
            for (title, cell) in titles.iter().zip(cells) {
                for mark in items(cell, "marks") {
                    marks.push(format!("{}  {title} · {label}: {}", text_of(mark, "rule"), text_of(mark, "why")));
                }
            }
        }
        desk.output.table(&table);
        desk.output.line("");
    }
    if items(answer, "groups").is_empty() && differences {
        desk.remark("cli-compare-same", &[]);
    }
    marks.dedup();
    if !marks.is_empty() {
        let head = desk.say("cli-compare-marks", &[]);
        desk.output.line(&head);
        for mark in marks {
            let width = desk.output.width().map(|width| width.saturating_sub(2));
            let line = wrap(&mark, width, 10);
            desk.output.line(&format!("  {line}"));
        }
    }
}

/// What a cell says, with the rules that find something on it; the less favourable side is pointed at.
fn cell(cell: &Value) -> String {
    let rules: Vec<&str> = items(cell, "marks").iter().map(|mark| text_of(mark, "rule")).collect();
    let point = if cell.get("less_favourable") == Some(&Value::Bool(true)) { "▲ " } else { "" };
    // A list stands on one line here.
    let text = text_of(cell, "text").replace('\n', "; ");
    if rules.is_empty() { text } else { format!("{point}{text} ({})", rules.join(", ")) }
}

/// Shows the chain behind a vendor as a table.
pub(crate) fn chain(desk: &mut Desk, party: &str, access: &Access) -> Done {
    desk.open(access)?;
    let mut request = json!({ "id": desk.find(Noun::Party, party)? });
    if let (Some(today), Some(fields)) = (desk.today, request.as_object_mut()) {
        fields.insert("today".to_owned(), json!(today));
    }
    let answer = desk.call("chain", request)?;
    desk.answer(&answer, |desk| {
        let heads = ["product", "party", "service", "place", "country", "standing", "transfer"];
        let mut table = Table::new(heads.map(|head| desk.say(&format!("cli-head-chain-{head}"), &[])));
        for row in items(&answer, "rows") {
            let mut party = text_of(row, "party_name").to_owned();
            if row.get("listed") == Some(&Value::Bool(false)) {
                party = desk.say("cli-chain-unlisted", &[("name", party.into())]);
            }
            table.row([
                text_of(row, "product_label").to_owned(),
                party,
                text_of(row, "service").to_owned(),
                text_of(row, "place").to_owned(),
                text_of(row, "country_label").to_owned(),
                text_of(row, "standing_label").to_owned(),
                text_of(row, "transfer_label").to_owned(),
            ]);
        }
        if table.is_empty() {
            desk.remark("cli-none", &[]);
        } else {
            desk.output.table(&table);
        }
    });
    Ok(Exit::Done)
}
