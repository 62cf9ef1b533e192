//! ZIP: the files in it, each a part of its own.

use crate::allowance::Allowance;
use crate::extraction::Part;
use crate::failure::{Failure, LooksLike};
use crate::format::{Format, read_inside, unread};
use crate::package::{Kind, Package, kind};
use crate::script::Script;

/// Archives that are nothing but that. Nothing of them is ever written to a disk.
pub(crate) struct Archive;

impl Format for Archive {
    fn media_type(&self) -> &'static str {
        "application/zip"
    }

    fn recognises(&self, bytes: &[u8], name: &str) -> bool {
        kind(bytes, name) == Some(Kind::Archive)
    }

    fn read(&self, name: &str, bytes: &[u8], allowance: &mut Allowance) -> Result<Vec<Part>, Failure> {
        let mut package = Package::open(bytes, allowance)?;
        let files: Vec<(usize, String)> =
            (0..package.len()).filter_map(|index| Some((index, package.file_name(index)?))).collect();
        if files.is_empty() {
            return Err(Failure::Empty);
        }
        package.allowance().files(files.len())?;
        // What the archive says itself is which files are in it.
        let mut list = Script::default();
        let mut parts = Vec::new();
        for (index, file) in &files {
            list.paragraph(file, None, false);
            match package.bytes(*index) {
                Ok(bytes) => parts.extend(read_inside(file, &bytes, package.allowance())),
                Err(failure) => parts.push(unread(file, &[], failure)),
            }
        }
        if let Some(failure) = in_vain(&parts) {
            return Err(failure);
        }
        parts.insert(0, list.finish(name, self.media_type()));
        Ok(parts)
    }
}

/// Why nothing at all was read, if nothing was.
fn in_vain(parts: &[Part]) -> Option<Failure> {
    let failures: Option<Vec<&Failure>> = parts.iter().map(|part| part.unread.as_ref()).collect();
    let failures = failures?;
    let unsupported = |failure: &&&Failure| matches!(failure, Failure::Unsupported { .. } | Failure::Empty);
    // A reason of a file that could have been read says more than that the others are pictures.
    let telling = failures.iter().find(|failure| !unsupported(failure));
    Some(telling.map_or(Failure::Unsupported { looks_like: LooksLike::Archive }, |failure| (**failure).clone()))
}
