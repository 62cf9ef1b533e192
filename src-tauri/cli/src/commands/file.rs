//! Commands on the file of a register.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use waarborg_register::store::backup;

use crate::arguments::{Access, Secret};
use crate::desk::{Desk, Done, path_text};
use crate::fault::Exit;
use crate::output;
use crate::password;
use crate::reference::{items, number_of, text_of};
use crate::table::Table;

use super::export::working;

/// Makes a register.
pub(crate) fn create(desk: &mut Desk, file: &Path, board: Option<&str>, example: bool, secret: &Secret) -> Done {
    let path = path_text(desk.language, file)?;
    if file.exists() {
        // Before anybody thinks of a password for it.
        return Err(desk.fault(&waarborg_register::Error::Exists { path: file.to_owned() }));
    }
    let password = if secret.no_password {
        None
    } else {
        password::new(desk.language, secret.password_file.as_deref(), "WAARBORG_PASSWORD")?
    };
    let bar = working(desk, "cli-working-create");
    let made = if example {
        desk.call("create_example", json!({ "path": path, "board": board, "password": password }))
    } else {
        desk.call("create", json!({ "path": path, "board": { "name": board }, "password": password }))
    };
    bar.finish_and_clear();
    let status = made?;
    if password.is_none() {
        desk.remark("cli-unencrypted", &[("path", crate::fault::printable(file).into())]);
    }
    desk.answer(&status, |desk| {
        let arguments = [("board", text_of(&status, "board").into()), ("path", text_of(&status, "path").into())];
        let line = desk.say("cli-created", &arguments);
        desk.output.line(&line);
    });
    Ok(Exit::Done)
}

/// Tells which register it is.
pub(crate) fn status(desk: &mut Desk, access: &Access) -> Done {
    desk.open(access)?;
    let status = desk.call("status", json!({}))?;
    desk.answer(&status, |desk| show_status(desk, &status));
    Ok(Exit::Done)
}

fn show_status(desk: &mut Desk, status: &Value) {
    let mut table = Table::default();
    let yes_no = |desk: &Desk, field: &str| {
        let yes = status.get(field).and_then(Value::as_bool).unwrap_or_default();
        desk.say(if yes { "cli-yes" } else { "cli-no" }, &[])
    };
    table.row([desk.say("cli-status-board", &[]), text_of(status, "board").to_owned()]);
    table.row([desk.say("cli-status-file", &[]), text_of(status, "path").to_owned()]);
    table.row([desk.say("cli-status-encrypted", &[]), yes_no(desk, "encrypted")]);
    table.row([desk.say("cli-status-read-only", &[]), yes_no(desk, "read_only")]);
    table.row([desk.say("cli-status-today", &[]), desk.dated(text_of(status, "today"))]);
    desk.output.table(&table);
}

/// Checks a register without changing it.
pub(crate) fn check(desk: &mut Desk, access: Access) -> Done {
    // Opening for writing would bring an older register up to date first.
    desk.open(&Access { read_only: true, ..access })?;
    let found = desk.call("check", json!({}))?;
    let sound = found.get("sound").and_then(Value::as_bool).unwrap_or_default();
    desk.answer(&found, |desk| {
        for (field, key) in
            [("pages", "cli-check-page"), ("references", "cli-check-reference"), ("documents", "cli-check-document")]
        {
            for what in items(&found, field) {
                let line = desk.say(key, &[("what", what.as_str().unwrap_or_default().into())]);
                desk.output.line(&line);
            }
        }
        if let Some(number) = found.get("history").and_then(Value::as_i64) {
            let line = desk.say("cli-check-history", &[("number", number.to_string().into())]);
            desk.output.line(&line);
        }
        if found.get("derived_current").and_then(Value::as_bool) == Some(false) {
            let line = desk.say("cli-check-derived", &[]);
            desk.output.line(&line);
        }
        let line = desk.say(if sound { "cli-check-sound" } else { "cli-check-unsound" }, &[]);
        desk.output.line(&line);
        let entries = number_of(&found, "entries").to_string();
        let hash = text_of(&found, "last_hash").to_owned();
        let line = desk.say("cli-check-chain", &[("entries", entries.into()), ("hash", hash.into())]);
        desk.output.line(&line);
    });
    Ok(if sound { Exit::Done } else { Exit::Failed })
}

/// Makes a backup.
pub(crate) fn backup(desk: &mut Desk, access: &Access) -> Done {
    desk.open(access)?;
    let bar = working(desk, "cli-working-backup");
    let made = desk.call("back_up", json!({}));
    bar.finish_and_clear();
    let made = made?;
    desk.answer(&made, |desk| desk.output.line(text_of(&made, "path")));
    Ok(Exit::Done)
}

/// Lists the backups.
pub(crate) fn backups(desk: &mut Desk, access: &Access) -> Done {
    desk.open(&Access { read_only: true, ..access.clone() })?;
    let list = desk.call("backups", json!({}))?;
    desk.answer(&list, |desk| {
        let mut table =
            Table::new([desk.say("cli-head-made", &[]), desk.say("cli-head-file", &[])]).keep_whole(0).keep_whole(1);
        for made in list.as_array().into_iter().flatten() {
            table.row([desk.dated(text_of(made, "at")), text_of(made, "path").to_owned()]);
        }
        if table.is_empty() {
            desk.remark("cli-none", &[]);
        } else {
            desk.output.table(&table);
        }
    });
    Ok(Exit::Done)
}

/// Writes a register from a backup.
pub(crate) fn restore(
    desk: &mut Desk,
    chosen: Option<PathBuf>,
    register: &Path,
    out: Option<&Path>,
    secret: &Secret,
) -> Done {
    let target = out.unwrap_or(register);
    if target.exists() {
        return Err(desk.fault(&waarborg_register::Error::Exists { path: target.to_owned() }));
    }
    let newest = || backup::list(register).pop().map(|backup| backup.path);
    let Some(source) = chosen.or_else(newest) else {
        return Err(desk.refuse(Exit::Failed, "cli-no-backup", &[("path", crate::fault::printable(register).into())]));
    };
    let given = password::given(desk.language, secret)?;
    let request = |password: Option<String>| -> Done<Value> {
        let source = path_text(desk.language, &source)?;
        let target = path_text(desk.language, target)?;
        Ok(json!({ "backup": source, "path": target, "password": password }))
    };
    let asked = given.is_none() && !secret.no_password && password::can_ask();
    let first = request(given)?;
    let bar = working(desk, "cli-working-restore");
    let mut restored = desk.call("restore", first);
    bar.finish_and_clear();
    if asked && restored.as_ref().is_err_and(|fault| fault.exit == Exit::Password) {
        let password = password::ask(desk.language, "cli-password")?;
        let source = path_text(desk.language, &source)?;
        let target = path_text(desk.language, target)?;
        restored = desk.call("restore", json!({ "backup": source, "path": target, "password": password }));
    }
    restored?;
    let arguments =
        [("backup", crate::fault::printable(&source).into()), ("path", crate::fault::printable(target).into())];
    let answer = json!({ "backup": source.to_string_lossy(), "path": target.to_string_lossy() });
    desk.answer(&answer, |desk| {
        let line = desk.say("cli-restored", &arguments);
        desk.output.line(&line);
    });
    Ok(Exit::Done)
}

/// Changes the password.
pub(crate) fn password(desk: &mut Desk, file: Option<&Path>, remove: bool, access: &Access) -> Done {
    desk.open(access)?;
    if let Some(file) = file {
        desk.spare(file)?;
    }
    let new = if remove { None } else { password::new(desk.language, file, "WAARBORG_NEW_PASSWORD")? };
    if new.is_none() && !remove {
        return Err(desk.refuse(Exit::Password, "cli-password-none", &[]));
    }
    let status = desk.call("change_password", json!({ "password": new }))?;
    if remove {
        output::remark(&desk.say("cli-unencrypted", &[("path", crate::fault::printable(&access.register).into())]));
    }
    desk.answer(&status, |desk| {
        let line = desk.say(if remove { "cli-password-removed" } else { "cli-password-changed" }, &[]);
        desk.output.line(&line);
    });
    Ok(Exit::Done)
}
