//! One module a group of commands; each command asks the core and shows the answer.

mod compare;
mod documents;
mod export;
mod facts;
mod file;
mod history;
mod intake;
mod judge;
mod overview;
mod program;
mod records;
mod settings;

use serde_json::json;

use crate::arguments::Command;
use crate::desk::{Desk, Done};

/// Runs a command.
pub(crate) fn run(desk: &mut Desk, command: Command) -> Done {
    match command {
        Command::Create { file, board, example, secret } => {
            file::create(desk, &file, board.as_deref(), example, &secret)
        }
        Command::Status { access } => file::status(desk, &access),
        Command::Check { access } => file::check(desk, access),
        Command::Backup { access } => file::backup(desk, &access),
        Command::Backups { access } => file::backups(desk, &access),
        Command::Restore { backup, register, out, secret } => {
            file::restore(desk, backup, &register, out.as_deref(), &secret)
        }
        Command::Password { new_password_file, remove, access } => {
            file::password(desk, new_password_file.as_deref(), remove, &access)
        }
        Command::Extract { document, recognise } => documents::extract(desk, &document, recognise),
        Command::Intake(asked) => intake::intake(desk, asked),
        Command::Document { action } => documents::document(desk, action),
        Command::List(wanted) => records::list(desk, wanted),
        Command::Show { which, on, evidence, access } => records::show(desk, &which, on, evidence, &access),
        Command::Add { noun, fields, access } => records::add(desk, noun, &fields, &access),
        Command::Change { which, fields, revision, access } => {
            records::change(desk, &which, &fields, revision, &access)
        }
        Command::Archive { which, access } => records::archive(desk, &which, true, &access),
        Command::Unarchive { which, access } => records::archive(desk, &which, false, &access),
        Command::Merge { into, from, access } => records::merge(desk, &into, &from, &access),
        Command::Search { text, noun, limit, access } => records::search(desk, &text.join(" "), noun, limit, &access),
        Command::Undo { entry, access } => history::undo(desk, entry.as_deref(), &access),
        Command::History { noun, id, before, limit, access } => {
            history::history(desk, noun, id.as_deref(), before, limit, &access)
        }
        Command::Flags { severity, rule, text, fail_on, access } => {
            judge::flags(desk, severity, &json!({ "rule": rule, "text": text, "today": desk.today }), fail_on, &access)
        }
        Command::Overview { access } => overview::overview(desk, &access),
        Command::Score { product, access } => judge::score(desk, product.as_deref(), &access),
        Command::Compare { products, leaflet, annex, differences, format, out, access } => {
            let export = format.zip(out);
            let wanted = compare::Wanted { products, leaflets: leaflet, annexes: annex, differences, export };
            compare::compare(desk, wanted, &access)
        }
        Command::Chain { party, access } => compare::chain(desk, &party, &access),
        Command::Settings { changes, access } => settings::settings(desk, &changes, &access),
        Command::Rules { code } => judge::rules(desk, code.as_deref()),
        Command::Reference { table } => judge::reference(desk, table.as_deref()),
        Command::Export { report, format, out, access } => export::export(desk, report, format, &out, &access),
        Command::Nouns { noun } => program::nouns(desk, noun),
        Command::Calls { name } => program::calls(desk, name.as_deref()),
        Command::Call { name, request, access } => program::call(desk, &name, &request, access.access()),
        Command::Completions { shell } => {
            program::completions(desk, shell);
            Ok(crate::fault::Exit::Done)
        }
        Command::Man { folder } => program::manual(desk, &folder),
    }
}
