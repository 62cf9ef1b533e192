//! A report for programs: its tables under stable keys, in a stable order.

use serde::Serialize;
use serde::ser::{SerializeMap as _, Serializer};
use serde_json::Value;

use super::content::KeyValue;
use super::sheet::{Cell, Sheet};
use super::{RenderError, Report};

#[derive(Serialize)]
struct Envelope<'a> {
    report: &'a str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    subtitle: Option<&'a str>,
    board: &'a str,
    language: &'static str,
    date: String,
    made_at: String,
    generator: String,
    summary: Vec<Fact<'a>>,
    notes: &'a [String],
    tables: Tables<'a>,
    #[serde(skip_serializing_if = "Option::is_none")]
    data: Option<&'a Value>,
}

#[derive(Serialize)]
struct Fact<'a> {
    label: &'a str,
    value: String,
}

impl<'a> From<&'a KeyValue> for Fact<'a> {
    fn from(fact: &'a KeyValue) -> Self {
        let value: Vec<_> = fact.value.0.iter().map(|text| text.words.as_str()).collect();
        Self { label: &fact.label, value: value.join("\n") }
    }
}

struct Tables<'a>(&'a [Sheet]);

impl Serialize for Tables<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for sheet in self.0 {
            let rows: Vec<_> = sheet.rows.iter().map(|cells| Row { sheet, cells }).collect();
            map.serialize_entry(&sheet.key, &rows)?;
        }
        map.end()
    }
}

struct Row<'a> {
    sheet: &'a Sheet,
    cells: &'a [Cell],
}

impl Serialize for Row<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.sheet.columns.len()))?;
        for (index, column) in self.sheet.columns.iter().enumerate() {
            match self.cells.get(index) {
                // Unknown is a value: the key is there, with null.
                None | Some(Cell::Empty) => map.serialize_entry(&column.key, &Value::Null)?,
                Some(Cell::Text(words)) => map.serialize_entry(&column.key, words)?,
                Some(Cell::Number(number)) => map.serialize_entry(&column.key, number)?,
                Some(Cell::Date(date)) => map.serialize_entry(&column.key, &date.to_string())?,
            }
        }
        map.end()
    }
}

/// The report as indented JSON, ending in a line feed.
pub(super) fn render(report: &Report) -> Result<Vec<u8>, RenderError> {
    let envelope = Envelope {
        report: &report.kind,
        title: &report.title,
        subtitle: report.subtitle.as_deref(),
        board: &report.board,
        language: report.language.tag(),
        date: report.date.to_string(),
        made_at: report.made_at.to_rfc3339_opts(chrono::SecondsFormat::Secs, true),
        generator: report.generator(),
        summary: report.cover.iter().map(Fact::from).collect(),
        notes: &report.notes,
        tables: Tables(&report.sheets),
        data: report.data.as_ref(),
    };
    let mut bytes = serde_json::to_vec_pretty(&envelope)?;
    bytes.push(b'\n');
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::super::tests::sample;
    use super::*;

    #[test]
    fn tables_stand_under_stable_keys_in_order() {
        let bytes = render(&sample::report(2)).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        let value: Value = serde_json::from_str(&text).unwrap();
        assert_eq!(value["report"], "register");
        assert_eq!(value["date"], "2026-11-22");
        assert_eq!(value["made_at"], "2026-11-22T09:30:00Z");
        assert_eq!(value["tables"]["activities"].as_array().unwrap().len(), 2);
        assert_eq!(value["tables"]["activities"][0]["reviewed_on"], "2026-03-01");
        let positions: Vec<_> = ["\"title\"", "\"tables\"", "\"name\"", "\"purposes\"", "\"reviewed_on\""]
            .iter()
            .map(|key| text.find(key).unwrap())
            .collect();
        assert!(positions.is_sorted(), "keys follow the order of the columns, not of the alphabet");
    }
}
