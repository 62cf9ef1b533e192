//! The lists of a Word document.

use crate::failure::Failure;
use crate::lists::Lists;
use crate::xml::{Reading, Step, attribute, name};

/// Reads how lists are numbered.
pub(super) fn read(text: Option<&str>) -> Result<Lists, Failure> {
    let mut lists = Lists::default();
    let Some(text) = text else { return Ok(lists) };
    let mut reading = Reading::new(text);
    let (mut definition, mut list, mut level) = (String::new(), String::new(), 0);
    while let Some(step) = reading.step()? {
        let Step::Open(element) = step else { continue };
        let value = || attribute(&element, "val").unwrap_or_default();
        match name(&element).as_str() {
            "abstractNum" => {
                definition = attribute(&element, "abstractNumId").unwrap_or_default();
                lists.define(&definition);
            }
            "num" => list = attribute(&element, "numId").unwrap_or_default(),
            "abstractNumId" => lists.follow(&list, &value()),
            "lvl" => {
                level = attribute(&element, "ilvl").and_then(|level| level.parse().ok()).unwrap_or(0);
            }
            part @ ("start" | "numFmt" | "lvlText") => {
                let Some(level) = lists.level(&definition, level) else { continue };
                match part {
                    "start" => level.start = value().parse().unwrap_or(1),
                    "numFmt" => level.format = value(),
                    _ => level.pattern = value(),
                }
            }
            _ => {}
        }
    }
    Ok(lists)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::allowance::Allowance;
    use crate::limits::Limits;

    #[test]
    fn numbers_as_the_definition_says() {
        let text = r#"<w:numbering xmlns:w="w"><w:abstractNum w:abstractNumId="7">
            <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Artikel %1"/></w:lvl>
            <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>
            </w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num></w:numbering>"#;
        let mut lists = read(Some(text)).unwrap();
        let mut allowance = Allowance::new(&Limits::default());
        let marks = [0, 1, 1, 0, 1].map(|level| lists.next("1", level, None, &mut allowance).unwrap());
        assert_eq!(marks, ["Artikel 1", "1.a)", "1.b)", "Artikel 2", "2.a)"]);
    }
}
