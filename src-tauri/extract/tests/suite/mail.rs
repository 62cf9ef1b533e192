//! E-mail.

use waarborg_extract::{Failure, Limits, LooksLike, extract};

use crate::paper::plain;
use crate::reading::{cells, read};
use crate::sound::check;
use crate::word::{document, package, paragraph};

/// A part of a message.
pub(crate) fn piece(kind: &str, more: &str, body: &str) -> String {
    format!("--grens\r\nContent-Type: {kind}\r\n{more}\r\n{body}\r\n")
}

pub(crate) fn attached(kind: &str, name: &str, bytes: &[u8]) -> String {
    let more = format!("Content-Disposition: attachment; filename=\"{name}\"\r\nContent-Transfer-Encoding: base64\r\n");
    piece(kind, &more, &base64(bytes))
}

fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let bits = three.iter().fold(0_u32, |bits, byte| bits << 8 | u32::from(*byte)) << (8 * (3 - three.len()));
        for sign in 0..=three.len() {
            text.push(char::from(SIGNS[(bits >> (18 - 6 * sign) & 63) as usize]));
        }
        text.push_str(&"=".repeat(3 - three.len()));
        if text.len() % 78 > 73 {
            text.push_str("\r\n");
        }
    }
    text
}

/// A message of several parts.
pub(crate) fn message(parts: &[String]) -> Vec<u8> {
    let head = "From: =?UTF-8?Q?Ren=C3=A9?= <privacy@rekenwolk.example>\r\nTo: fg@bestuur.example\r\nSubject: \
                =?utf-8?B?VmVyd2Vya2Vyc292ZXJlZW5rb21zdCDigqw=?=\r\nDate: Thu, 5 Mar 2026 14:30:00 +0100\r\nMessage-ID: <1@x>\r\n\
                MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=grens\r\n\r\n";
    format!("{head}{}--grens--\r\n", parts.concat()).into_bytes()
}

/// Found by the fuzzer: the boundary of the outer message ends the inner ones, and another outer one begins behind it.
#[test]
fn reads_messages_in_messages_that_one_boundary_ends() {
    let text = "From: a@b.example\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n\
                Content-Type: text/html\r\n\r\n<p>Zie bijlage\r\n--x\r\nContent-Type: message/rfc822\r\n\r\n\
                From: e@f.example\r\nSubject: \r\nContent-Type: message/rfc822\r\n\r\nFrom: e@f.example\r\n\
                Subject: binnen\r\n\r\ntekst\r\n--x--\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\nCont";
    let read = read("a.eml", text.as_bytes()).unwrap();
    read.parts.iter().for_each(check);
    assert!(read.parts.iter().any(|part| part.text.contains("Zie bijlage")), "{:?}", read.parts);
}

#[test]
fn reads_a_message_and_what_is_attached() {
    let parts = [
        piece(
            "text/plain; charset=iso-8859-1",
            "Content-Transfer-Encoding: quoted-printable\r\n",
            "Beste lezer,\r\n\r\nGe=EFnteresseerd?",
        ),
        attached("application/pdf", "../../bijlage.pdf", &plain().bytes()),
        attached("application/octet-stream", "leaflet.docx", &document(&paragraph("Bijsluiter"))),
        attached("image/png", "handtekening.png", b"\x89PNG\r\n\x1A\nx"),
    ];
    let read = read("bericht.eml", &message(&parts)).unwrap();
    read.parts.iter().for_each(check);
    assert_eq!(read.media_type, "message/rfc822");
    let names: Vec<&str> = read.parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(names, ["bericht.eml", "bijlage.pdf", "leaflet.docx", "handtekening.png"]);
    assert_eq!(
        read.parts[0].text,
        "Subject: Verwerkersovereenkomst €\nFrom: René <privacy@rekenwolk.example>\nTo: fg@bestuur.example\n\
         Date: 2026-03-05T14:30:00+01:00\nAttachments: bijlage.pdf, leaflet.docx, handtekening.png\n\nBeste lezer,\n\nGeïnteresseerd?\n"
    );
    assert!(read.parts[1].text.contains("De Regenboog") && read.parts[1].pages.len() == 1);
    assert_eq!(read.parts[2].text, "Bijsluiter\n");
    assert_eq!(read.parts[3].unread, Some(Failure::Unsupported { looks_like: LooksLike::Picture }));
}

#[test]
fn prefers_the_page_that_has_the_tables() {
    let both = "--wissel\r\nContent-Type: text/plain\r\n\r\nplat\r\n--wissel\r\nContent-Type: text/html; charset=utf-8\r\n\r\n\
                <p>Lijst</p><table><tr><td>Naam<td>Land<tr><td>Duif<td>NL</table><img src=\"cid:logo\">\r\n--wissel--";
    let logo = piece("image/png", "Content-ID: <logo>\r\nContent-Disposition: inline\r\n", "\u{89}PNG");
    let read = read("a.eml", &message(&[piece("multipart/alternative; boundary=wissel", "", both), logo])).unwrap();
    assert_eq!(read.parts.len(), 1, "a picture in the words is not sent along");
    assert!(read.parts[0].text.ends_with("Lijst\n\nNaam\tLand\nDuif\tNL\n"), "{}", read.parts[0].text);
    assert_eq!(cells(&read.parts[0], &read.parts[0].tables[0])[1], ["Duif", "NL"]);
}

#[test]
fn reads_messages_inside_messages() {
    let inner = String::from_utf8(message(&[attached("text/plain", "diep.txt", "één".as_bytes())]))
        .unwrap()
        .replace("grens", "binnen");
    let parts = [piece("text/plain", "", "Zie onder."), piece("message/rfc822", "", &inner)];
    let read = read("a.eml", &message(&parts)).unwrap();
    let names: Vec<&str> = read.parts.iter().map(|part| part.name.as_str()).collect();
    assert_eq!(names, ["a.eml", "Verwerkersovereenkomst €.eml", "Verwerkersovereenkomst €.eml/diep.txt"]);
    assert_eq!(read.parts[2].text, "één");
}

#[test]
fn stops_at_the_depth_and_number_that_are_allowed() {
    let mut bytes = package(&[("kern.txt", b"diep")]);
    for level in 0..6 {
        bytes = package(&[(format!("{level}.zip").as_str(), bytes.as_slice()), ("naast.txt", b"erbij")]);
    }
    let parts = read(
        "a.eml",
        &message(&[piece("text/plain", "", "Zie bijlage."), attached("application/zip", "z.zip", &bytes)]),
    )
    .unwrap()
    .parts;
    assert!(parts.iter().filter(|part| part.text == "erbij").count() >= 3, "nothing of the others is lost");
    let deep: Vec<&Failure> = parts.iter().filter_map(|part| part.unread.as_ref()).collect();
    assert!(deep.iter().all(|failure| **failure == Failure::TooDeep { limit: 4 }) && !deep.is_empty(), "{deep:?}");
    let many: Vec<String> = (0..12).map(|number| attached("text/plain", &format!("{number}.txt"), b"a")).collect();
    let limits = Limits { files: 10, ..Limits::default() };
    assert_eq!(extract("a.eml", &message(&many), &limits), Err(Failure::TooManyFiles { limit: 10 }));
}

#[test]
fn says_that_a_message_is_encrypted() {
    let pgp = b"From: a@b.nl\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/encrypted; boundary=g\r\n\r\n--g\r\n\r\nx\r\n--g--";
    assert_eq!(read("a.eml", pgp), Err(Failure::Protected));
    let smime = b"From: a@b.nl\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n\r\nMII";
    assert_eq!(read("a.eml", smime), Err(Failure::Protected));
}

#[test]
fn takes_a_note_that_looks_like_a_message_for_a_note() {
    let note = b"From: de FG\nTo: het bestuur\nSubject: bijsluiter\n\nGraag akkoord.\n";
    assert_eq!(read("notitie.txt", note).unwrap().media_type, "text/plain");
    assert_eq!(read("notitie.eml", note).unwrap().media_type, "message/rfc822");
}
