//! HTML: the text that a browser would show, without what runs in it, is hidden, or is struck through.

mod elements;
mod look;
mod table;
mod walk;

use encoding_rs::Encoding;

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::looks::sign;
use crate::plain::decode;
use crate::script::Script;
use crate::story;

pub(crate) use walk::read as blocks;

/// Pages of the web, as they are saved.
pub(crate) struct Html;

/// How much is looked at to tell what a text is, and in which encoding.
const HEAD: usize = 4096;

/// What nothing but pages begin with.
const STARTS: &[&str] = &["<!doctype html", "<html", "<head>", "<body", "<meta ", "<title>"];

/// What pages begin with, and texts in Markdown too.
const WEAK_STARTS: &[&str] = &["<div", "<table", "<h1", "<p>", "<p "];

impl Format for Html {
    fn media_type(&self) -> &'static str {
        "text/html"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        if !decode::is_text(bytes) {
            return false;
        }
        let head = decode::decode(bytes.get(..HEAD).unwrap_or(bytes));
        let start = prologue(&head);
        let starts = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
        let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_ascii_lowercase());
        let named = matches!(ending.as_deref(), Some("html" | "htm" | "xhtml"));
        let otherwise = matches!(ending.as_deref(), Some("md" | "markdown" | "txt"));
        STARTS.iter().any(|with| starts(with))
            || (!otherwise && WEAK_STARTS.iter().any(|with| starts(with)))
            || (named && sign(bytes).is_none())
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        let mut script = Script::default();
        story::write(&blocks(&characters(bytes), allowance)?, &mut script);
        Ok(vec![script.finish(name, self.media_type())])
    }
}

/// What follows a declaration of XML, comments and white space.
fn prologue(head: &str) -> &str {
    let mut rest = head.trim_start_matches('\u{FEFF}').trim_start();
    loop {
        let end = if rest.starts_with("<?") {
            "?>"
        } else if rest.starts_with("<!--") {
            "-->"
        } else {
            return rest;
        };
        let Some((_, behind)) = rest.split_once(end) else { return rest };
        rest = behind.trim_start();
    }
}

/// The characters, in the encoding that the bytes or the page itself tell.
fn characters(bytes: &[u8]) -> String {
    let head = bytes.get(..HEAD).unwrap_or(bytes);
    let told = (Encoding::for_bom(bytes).is_none() && !decode::is_wide(bytes)).then(|| declared(head)).flatten();
    match told {
        // Many a page says something else than it is; what reads as UTF-8 hardly ever is anything else.
        Some(encoding) if std::str::from_utf8(bytes).is_err() => {
            encoding.decode_without_bom_handling(bytes).0.into_owned()
        }
        _ => decode::decode(bytes),
    }
}

/// The encoding that the head of a page names.
fn declared(head: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(head).to_ascii_lowercase();
    let (_, behind) = head.split_once("charset=").or_else(|| head.split_once("encoding="))?;
    let label: String = behind
        .trim_start_matches(['"', '\'', ' '])
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | ':' | '.'))
        .collect();
    // A page that says UTF-16 in bytes of one is not.
    Encoding::for_label(label.as_bytes()).map(Encoding::output_encoding)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_the_encoding_that_a_page_names() {
        let page = |charset: &str| format!("<meta http-equiv=Content-Type content=\"text/html; charset={charset}\">");
        let mac = [page("macintosh").as_bytes(), b"co\x9Ardinator"].concat();
        assert!(characters(&mac).ends_with("coördinator"));
        let latin = [page("iso-8859-1").as_bytes(), b"co\xF6rdinator"].concat();
        assert!(characters(&latin).ends_with("coördinator"));
        let wrong = [page("iso-8859-1").as_bytes(), "coördinator".as_bytes()].concat();
        assert!(characters(&wrong).ends_with("coördinator"));
    }

    #[test]
    fn looks_behind_declarations_and_remarks() {
        assert_eq!(prologue("\u{FEFF}<?xml version='1.0'?> <!-- x --> <html>"), "<html>");
        assert_eq!(prologue("<!-- no end"), "<!-- no end");
    }
}
