//! XLSX: the sheets of a workbook as Excel shows them, but for what is hidden.

mod cells;
mod merged;
mod number;
mod styles;

use std::collections::BTreeMap;

use styles::Styles;

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::Failure;
use crate::format::Format;
use crate::package::{Kind, Package, kind};
use crate::script::Script;
use crate::sheet::{self, Sheet};
use crate::xml::{Reading, Step, attribute, name};

/// Workbooks of Excel (ECMA-376, transitional and strict).
pub(crate) struct Xlsx;

impl Format for Xlsx {
    fn media_type(&self) -> &'static str {
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        kind(bytes, name) == Some(Kind::Workbook)
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        let mut package = Package::open(bytes, allowance)?;
        let main = package.main_document("xl/workbook.xml")?;
        let workbook = Workbook::read(&mut package, &main)?;
        let styles = Styles::read(package.text(&workbook.place("styles.xml"))?.as_deref())?;
        let shared = cells::shared(package.text(&workbook.place("sharedStrings.xml"))?.as_deref())?;
        let mut script = Script::default();
        for tab in workbook.tabs.iter().filter(|tab| !tab.hidden) {
            let Some(text) = package.text(&tab.place)? else { continue };
            let reader = cells::Reader { styles: &styles, shared: &shared, from_1904: workbook.from_1904 };
            let rows = reader.read(&text, package.allowance())?;
            sheet::write(&Sheet { name: tab.name.clone(), rows }, &mut script);
        }
        Ok(vec![script.finish(name, self.media_type())])
    }
}

/// A sheet, as the workbook lists it.
struct Tab {
    name: String,
    place: String,
    hidden: bool,
}

/// What a workbook says of its sheets.
struct Workbook {
    folder: String,
    tabs: Vec<Tab>,
    /// Whether days are counted from 1904, as on a Mac of old.
    from_1904: bool,
}

impl Workbook {
    fn read(package: &mut Package<'_, '_>, main: &str) -> Result<Self, Failure> {
        let (folder, file) = main.rsplit_once('/').unwrap_or(("", main));
        let mut workbook = Self { folder: folder.to_owned(), tabs: Vec::new(), from_1904: false };
        let mut places = BTreeMap::new();
        if let Some(list) = package.text(&workbook.place(&format!("_rels/{file}.rels")))? {
            let mut reading = Reading::new(&list);
            while let Some(step) = reading.step()? {
                if let Step::Open(element) = step
                    && let (Some(id), Some(target)) = (attribute(&element, "Id"), attribute(&element, "Target"))
                {
                    places.insert(id, target);
                }
            }
        }
        let text = package.text(main)?.ok_or_else(|| Failure::damaged("no workbook"))?;
        let mut reading = Reading::new(&text);
        while let Some(step) = reading.step()? {
            let Step::Open(element) = step else { continue };
            match name(&element).as_str() {
                "workbookPr" => {
                    workbook.from_1904 =
                        attribute(&element, "date1904").is_some_and(|on| matches!(on.as_str(), "1" | "true"));
                }
                "sheet" => {
                    let number = workbook.tabs.len() + 1;
                    let target = attribute(&element, "id").and_then(|id| places.get(&id).cloned());
                    let target = target.unwrap_or_else(|| format!("worksheets/sheet{number}.xml"));
                    workbook.tabs.push(Tab {
                        name: attribute(&element, "name").unwrap_or_default(),
                        place: workbook.place(&target),
                        hidden: attribute(&element, "state").is_some_and(|state| state != "visible"),
                    });
                }
                _ => {}
            }
        }
        if workbook.tabs.is_empty() {
            return Err(Failure::damaged("no sheets"));
        }
        Ok(workbook)
    }

    /// Where a member is that the workbook names.
    fn place(&self, target: &str) -> String {
        match target.strip_prefix('/') {
            Some(whole) => whole.to_owned(),
            None if self.folder.is_empty() => target.to_owned(),
            None => format!("{}/{}", self.folder, target.trim_start_matches("./")),
        }
    }
}
