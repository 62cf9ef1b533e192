//! What can go wrong, in the words of the catalogue.

use std::io::ErrorKind;
use std::path::Path;

use super::{Error, Failure};
use crate::words::{self, Language};

impl Error {
    /// Words the failure for people.
    pub fn failure(&self, language: Language) -> Failure {
        let (key, arguments) = self.wording(language);
        let arguments: Vec<(&str, words::Value<'_>)> =
            arguments.iter().map(|(name, value)| (*name, words::Value::from(value.as_str()))).collect();
        let field = if let Self::Invalid(fault) = self { Some(fault.field.clone().into_owned()) } else { None };
        let message = words::say(language, &key, &arguments);
        let hint = words::find(language, &format!("{key}.hint"), &arguments);
        Failure { code: self.code(), message, hint, field }
    }

    fn wording(&self, language: Language) -> (String, Vec<(&'static str, String)>) {
        let named = |path: &Path| ("path", path.display().to_string());
        let (key, arguments) = match self {
            Self::NotFound { what, id } => {
                let noun = words::noun(language, what, false);
                ("error-not-found", vec![("what", noun), ("id", id.clone())])
            }
            Self::Ambiguous { id, count } => {
                ("error-ambiguous", vec![("id", id.clone()), ("count", count.to_string())])
            }
            Self::Stale { .. } => ("error-stale", vec![]),
            Self::Invalid(fault) => {
                let field = words::field(language, None, &fault.field);
                let arguments = vec![("field", field), ("found", fault.found.clone())];
                return (format!("fault-{}", fault.reason), arguments);
            }
            Self::Malformed(source) => ("error-malformed", vec![("cause", source.to_string())]),
            Self::UnknownCall(name) => ("error-unknown-call", vec![("name", name.clone())]),
            Self::Locked { path, holder: Some(holder) } => (
                "error-locked-by",
                vec![
                    named(path),
                    ("user", holder.user.clone()),
                    ("host", holder.host.clone()),
                    ("since", holder.since_in_amsterdam(language)),
                ],
            ),
            Self::Locked { path, holder: None } => ("error-locked", vec![named(path)]),
            Self::TooNew { path, found, known } => {
                ("error-too-new", vec![named(path), ("found", found.to_string()), ("known", known.to_string())])
            }
            Self::NotARegister { path } => ("error-not-a-register", vec![named(path)]),
            Self::Damaged { path, backup: Some(backup) } => {
                ("error-damaged-backup", vec![named(path), ("backup", backup.display().to_string())])
            }
            Self::Damaged { path, backup: None } => ("error-damaged", vec![named(path)]),
            Self::Unlock { path, given: true } => ("error-unlock", vec![named(path)]),
            Self::Unlock { path, given: false } => ("error-password-needed", vec![named(path)]),
            Self::ReadOnly { path } => ("error-read-only", vec![named(path)]),
            Self::Unfinished { path } => ("error-unfinished", vec![named(path)]),
            Self::Exists { path } => ("error-exists", vec![named(path)]),
            Self::OverRegister { path } => ("error-over-register", vec![named(path)]),
            Self::Full { path } => ("error-full", vec![named(path)]),
            Self::File { action, path, source } => {
                let key = if source.kind() == ErrorKind::NotFound {
                    "error-file-gone"
                } else if *action == "read" {
                    "error-file-read"
                } else {
                    "error-file-write"
                };
                (key, vec![named(path), ("cause", source.to_string())])
            }
            Self::Refused(reason) => return (format!("refused-{reason}"), vec![]),
            Self::Extraction { name, cause } => {
                return (
                    format!("extraction-{}", cause.code().replace('_', "-")),
                    vec![("name", name.clone()), ("cause", cause.to_string())],
                );
            }
            Self::Stopped => ("error-stopped", vec![]),
            Self::Store(source) => ("error-store", vec![("cause", source.to_string())]),
            Self::Report(cause) => ("error-report", vec![("cause", cause.clone())]),
            Self::Internal(cause) => ("error-internal", vec![("cause", cause.clone())]),
        };
        (key.to_owned(), arguments)
    }
}
