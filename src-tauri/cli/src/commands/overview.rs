//! The figures of the register: what the charts of the window and the report to the board show.

use serde_json::{Value, json};

use crate::arguments::Access;
use crate::desk::{Desk, Done};
use crate::fault::Exit;
use crate::reference::{items, number_of, text_of};
use crate::table::{self, Table};

/// Shows the figures, each group with what is counted.
pub(crate) fn overview(desk: &mut Desk, access: &Access) -> Done {
    desk.open(access)?;
    let request = desk.today.map_or_else(|| json!({}), |today| json!({ "today": today }));
    let answer = desk.call("overview", request)?;
    desk.answer(&answer, |desk| {
        let date = desk.dated(text_of(&answer, "as_of"));
        let board = table::one_line(text_of(&answer, "board"));
        let line = desk.say("cli-overview-as-of", &[("board", board.into()), ("date", date.into())]);
        desk.output.line(&line);
        for group in items(&answer, "groups") {
            show_group(desk, group);
        }
    });
    Ok(Exit::Done)
}

fn show_group(desk: &mut Desk, group: &Value) {
    let width = desk.output.width();
    desk.output.line("");
    desk.output.line(&table::wrap(text_of(group, "title"), width, 2));
    let mut figures = Table::new([text_of(group, "unit"), ""]).keep_whole(0);
    for figure in items(group, "figures") {
        figures.row([number_of(figure, "count").to_string(), text_of(figure, "label").to_owned()]);
    }
    desk.output.table(&figures);
    let definition = table::wrap(text_of(group, "definition"), width, 0);
    desk.output.line(&definition);
}
