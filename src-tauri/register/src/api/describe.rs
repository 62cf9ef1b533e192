//! The calls as people and other programs read about them: from the same list, and from the types that it names.

use serde::{Deserialize, Serialize};
use ts_rs::{Config, TS};

use super::Session;
use crate::error::{Error, Result};
use crate::typescript::Visitor;

/// Which calls are described.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(deny_unknown_fields)]
pub struct AskCalls {
    /// Only this call, and then with its types written out; all of them unless given.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub name: Option<String>,
}

/// A call, for people and for other programs. Types are named as TypeScript does.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Call {
    /// Name.
    pub name: &'static str,
    /// What it does.
    pub doc: &'static str,
    /// Type of its request.
    pub request: String,
    /// Fields of its request.
    pub fields: Vec<CallField>,
    /// Type of its answer.
    pub answer: String,
    /// The types that request and answer name, each declared, where one call is asked for.
    pub types: Vec<String>,
}

/// A field of a request.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct CallField {
    /// Name.
    pub name: String,
    /// Type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Whether it can be left out.
    pub optional: bool,
    /// What it says.
    pub doc: String,
}

pub(super) fn calls(_: &mut Session, request: AskCalls) -> Result<Vec<Call>> {
    let described = super::describe(request.name.as_deref());
    match request.name {
        Some(name) if described.is_empty() => Err(Error::UnknownCall(name)),
        _ => Ok(described),
    }
}

/// Describes a call; `whole` with the types that it names.
pub(super) fn describe<Request: TS + 'static, Answer: TS + 'static>(
    name: &'static str,
    doc: &'static str,
    whole: bool,
) -> Call {
    let mut visitor = Visitor::default();
    let (request, answer) = (visitor.declare::<Request>(), visitor.declare::<Answer>());
    let fields = fields(&Request::inline(&Config::default()));
    let types = if whole { visitor.types.into_values().collect() } else { Vec::new() };
    Call { name, doc, request, fields, answer, types }
}

/// The fields of an object type, as `{ /** What it says. */ name: type, … }`; of another type none.
fn fields(inline: &str) -> Vec<CallField> {
    let body = inline.trim().strip_prefix('{').and_then(|text| text.strip_suffix('}'));
    members(body.unwrap_or_default()).iter().filter_map(|member| field(member)).collect()
}

/// The text between the commas of an object type, but not those within a member's own type or words.
fn members(body: &str) -> Vec<String> {
    let mut members = vec![String::new()];
    let mut depth = 0_usize;
    for piece in body.split("*/") {
        // A comment ends each piece but the last; its commas part nothing.
        let (code, comment) = piece.split_once("/**").map_or((piece, None), |(code, comment)| (code, Some(comment)));
        for letter in code.chars() {
            match letter {
                '{' | '[' | '(' | '<' => depth += 1,
                '}' | ']' | ')' | '>' => depth = depth.saturating_sub(1),
                _ => {}
            }
            match members.last_mut() {
                Some(member) if letter != ',' || depth > 0 => member.push(letter),
                _ => members.push(String::new()),
            }
        }
        if let (Some(member), Some(comment)) = (members.last_mut(), comment) {
            member.push_str("/**");
            member.push_str(comment);
            member.push_str("*/");
        }
    }
    members
}

fn field(member: &str) -> Option<CallField> {
    let (doc, code) = match member.trim().strip_prefix("/**").and_then(|text| text.split_once("*/")) {
        Some((comment, code)) => (comment, code),
        None => ("", member),
    };
    let (name, kind) = code.split_once(':')?;
    let (name, optional) = name.trim().strip_suffix('?').map_or((name.trim(), false), |name| (name, true));
    let words = doc.lines().map(|line| line.trim().trim_start_matches('*').trim()).filter(|line| !line.is_empty());
    Some(CallField {
        name: name.to_owned(),
        kind: kind.trim().to_owned(),
        optional,
        doc: words.collect::<Vec<_>>().join(" "),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_read_with_their_words_and_types() {
        let inline = "{ \n/**\n * Where, if anywhere;\n * nothing may stand there.\n */\npath?: string | null, \n\
                      /**\n * Rows: many, or none.\n */\nrows: Array<{ a: number, b: [string, string] }>, bare: boolean, }";
        let read = fields(inline);
        assert_eq!(read.iter().map(|field| field.optional).collect::<Vec<_>>(), [true, false, false]);
        let read = read.into_iter().map(|field| (field.name, field.kind, field.doc)).collect::<Vec<_>>();
        let expected = [
            ("path", "string | null", "Where, if anywhere; nothing may stand there."),
            ("rows", "Array<{ a: number, b: [string, string] }>", "Rows: many, or none."),
            ("bare", "boolean", ""),
        ];
        assert_eq!(read, expected.map(|(name, kind, doc)| (name.to_owned(), kind.to_owned(), doc.to_owned())));
        assert_eq!(fields("Record<symbol, never>"), []);
    }

    #[test]
    fn every_call_tells_what_it_does_and_what_it_asks() {
        for call in super::super::describe(None) {
            assert!(!call.doc.is_empty(), "{}", call.name);
            for text in [&call.request, &call.answer] {
                assert!(!text.contains("::"), "{}: {text} is a path in Rust", call.name);
            }
            assert_eq!(call.fields.is_empty(), call.request == "Nothing", "{call:?}");
            for field in &call.fields {
                assert!(!field.doc.is_empty() && !field.kind.is_empty(), "{}: {field:?}", call.name);
            }
        }
    }
}
