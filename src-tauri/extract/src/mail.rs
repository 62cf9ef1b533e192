//! E-mail (EML): what it says, and what is attached.

use mail_parser::{Address, Encoding, Message, MessageParser, MessagePart, MimeHeaders as _, PartType};

use crate::allowance::Allowance;
use crate::clean::{clean, one_line};
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::{Format, read_inside};
use crate::html;
use crate::script::Script;
use crate::story;

/// Messages as mail programs save them (RFC 5322).
pub(crate) struct Mail;

/// How much is looked at to find the head of a message.
const HEAD: usize = 64 * 1024;

/// Fields that people write at the head of notes too.
const COMMON: &[&str] = &["from", "to", "subject", "date"];

/// Fields that only programs write.
const TECHNICAL: &[&str] =
    &["message-id", "mime-version", "received", "return-path", "delivered-to", "content-type", "x-mailer"];

impl Format for Mail {
    fn media_type(&self) -> &'static str {
        "message/rfc822"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        let head = bytes.get(..HEAD).unwrap_or(bytes);
        let Some(fields) = fields(head) else { return false };
        let has = |wanted: &[&str]| fields.iter().filter(|field| wanted.contains(&field.as_str())).count();
        let named = name.to_ascii_lowercase().ends_with(".eml");
        has(COMMON) > 0 && (named || (has(COMMON) > 1 && has(TECHNICAL) > 0))
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        let message = MessageParser::default().parse(bytes).ok_or_else(|| Failure::damaged("no head"))?;
        if is_encrypted(&message) {
            return Err(Failure::Protected);
        }
        let attached: Vec<(String, &MessagePart<'_>)> = message
            .attachments
            .iter()
            .filter_map(|id| message.part(*id))
            .filter(|part| is_sent(part, &message))
            .zip(1..)
            .map(|(part, number)| (name_of(part, number), part))
            .collect();
        allowance.files(attached.len())?;
        let mut script = Script::default();
        write_head(&message, &mut script);
        if !attached.is_empty() {
            let names: Vec<&str> = attached.iter().map(|(name, _)| name.as_str()).collect();
            script.paragraph(&format!("Attachments: {}", names.join(", ")), None, false);
        }
        script.gap();
        write_body(&message, allowance, &mut script)?;
        let mut parts = vec![script.finish(name, self.media_type())];
        for (name, part) in attached {
            parts.extend(read_inside(&name, contents(part, bytes), allowance));
        }
        Ok(parts)
    }
}

/// The names of the fields that bytes begin with; `None` if they begin with anything else.
fn fields(bytes: &[u8]) -> Option<Vec<String>> {
    let mut fields = Vec::new();
    for line in bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).split(|byte| *byte == b'\n') {
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        // A field goes on in lines that begin with a blank; a mailbox begins each message with a line of its own.
        if line.starts_with(b" ") || line.starts_with(b"\t") || (fields.is_empty() && line.starts_with(b"From ")) {
            continue;
        }
        if line.is_empty() {
            break;
        }
        let (name, _) = line.split_at(line.iter().position(|byte| *byte == b':')?);
        if name.is_empty() || !name.iter().all(u8::is_ascii_graphic) {
            return None;
        }
        fields.push(String::from_utf8_lossy(name).to_ascii_lowercase());
    }
    Some(fields)
}

/// Whether the words of a message can be read with a key only.
fn is_encrypted(message: &Message<'_>) -> bool {
    message.parts.first().and_then(|part| part.content_type()).is_some_and(|kind| {
        let subtype = kind.subtype().unwrap_or_default().to_ascii_lowercase();
        let enveloped = || kind.attribute("smime-type").is_none_or(|kind| kind.contains("enveloped"));
        (kind.ctype() == "multipart" && subtype == "encrypted") || (subtype.ends_with("pkcs7-mime") && enveloped())
    })
}

/// Who wrote to whom, when and about what, in the words of the message itself.
fn write_head(message: &Message<'_>, script: &mut Script) {
    if let Some(subject) = message.subject() {
        script.paragraph(&format!("Subject: {}", one_line(subject)), None, true);
    }
    let people = [("From", message.from()), ("To", message.to()), ("Cc", message.cc())];
    for (field, addresses) in people {
        let addresses = addresses.map(named).unwrap_or_default();
        if !addresses.is_empty() {
            script.paragraph(&format!("{field}: {}", one_line(&addresses)), None, false);
        }
    }
    if let Some(date) = message.date().filter(|date| date.is_valid()) {
        script.paragraph(&format!("Date: {}", date.to_rfc3339()), None, false);
    }
}

fn named(addresses: &Address<'_>) -> String {
    let one = |address: &mail_parser::Addr<'_>| match (&address.name, &address.address) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (Some(one), None) | (None, Some(one)) => one.to_string(),
        (None, None) => String::new(),
    };
    addresses.iter().map(one).filter(|one| !one.is_empty()).collect::<Vec<_>>().join(", ")
}

/// What is written, as a page of the web where there is one: that has the tables.
fn write_body(message: &Message<'_>, allowance: &mut Allowance, script: &mut Script) -> Result<(), Failure> {
    let mut silent = true;
    for body in message.html_body.iter().filter_map(|id| message.part(*id)) {
        silent &= !write_words(body, allowance, script)?;
    }
    if silent {
        for body in message.text_body.iter().filter_map(|id| message.part(*id)) {
            write_words(body, allowance, script)?;
        }
    }
    Ok(())
}

/// Writes a body; answers whether it had words.
fn write_words(body: &MessagePart<'_>, allowance: &mut Allowance, script: &mut Script) -> Result<bool, Failure> {
    let before = script.length();
    match &body.body {
        PartType::Html(page) => story::write(&html::blocks(page, allowance)?, script),
        PartType::Text(text) => {
            for line in clean(text).split('\n') {
                if line.trim().is_empty() {
                    script.gap();
                }
                script.paragraph(line, None, false);
            }
        }
        PartType::Binary(_) | PartType::InlineBinary(_) | PartType::Message(_) | PartType::Multipart(_) => {}
    }
    Ok(script.length() > before)
}

/// Whether an attachment was sent as one. Pictures that stand in the words of the message, such as a logo, were not.
fn is_sent(part: &MessagePart<'_>, message: &Message<'_>) -> bool {
    let is_picture = part.content_type().is_some_and(|kind| kind.ctype() == "image");
    let shown = |id: &str| {
        let mark = format!("cid:{id}");
        message.html_bodies().any(|body| matches!(&body.body, PartType::Html(page) if page.contains(&mark)))
    };
    !(is_picture && part.content_id().is_some_and(shown))
}

/// The bytes of an attachment; those of a message that was passed on whole stand in the message around it.
fn contents<'p>(part: &'p MessagePart<'_>, around: &'p [u8]) -> &'p [u8] {
    match &part.body {
        PartType::Text(text) | PartType::Html(text) => text.as_bytes(),
        PartType::Binary(bytes) | PartType::InlineBinary(bytes) => bytes,
        PartType::Message(inner) if part.encoding != Encoding::None => &inner.raw_message,
        PartType::Message(_) => around.get(part.offset_body as usize..part.offset_end as usize).unwrap_or_default(),
        PartType::Multipart(_) => &[],
    }
}

/// The name of an attachment, without folders.
fn name_of(part: &MessagePart<'_>, number: usize) -> String {
    let subject = || Some(format!("{}.eml", part.message()?.subject()?));
    let name = part.attachment_name().map(str::to_owned).or_else(subject).unwrap_or_default();
    let name = one_line(&clean(&name));
    let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
    if matches!(name, "" | "." | "..") { format!("#{number}") } else { name.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_a_message_by_the_fields_that_programs_write() {
        let mail = b"Return-Path: <a@b.nl>\r\nFrom: a@b.nl\r\nSubject: x\r\n y\r\n\r\nbody";
        assert!(Mail.recognises(mail, "x"));
        assert!(!Mail.recognises(b"From: wie\nTo: wie\nSubject: wat\n\nEen notitie.", "notitie.txt"));
        assert!(Mail.recognises(b"From: wie\n\nKort.", "x.EML"));
        assert!(!Mail.recognises(b"Beste lezer,\nFrom: wie\nMessage-ID: <1>\n", "x.eml"));
    }
}
