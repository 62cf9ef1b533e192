//! Coming back to a register: with a wrong password, while it is open elsewhere, after it was damaged.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use waarborg_e2e::{Desk, Window, program};
use waarborg_register::api::{self, Session};
use waarborg_register::words::Language;
use waarborg_register::world::StillWorld;

use crate::{ACTIVITY, BOARD, PASSWORD, PRODUCTS, SCHOOLS, VENDOR, files};

/// The start screen knows the register; a wrong password is told, the right one shows what was there.
pub(crate) fn after_a_wrong_password_all_is_there(desk: &Desk, register: &Path) {
    let window = desk.start().open();
    window.sees("Eerder geopend");
    window.press(&format!("{BOARD} {}", register.display()));
    window.sees("er is een wachtwoord nodig om het te openen");
    window.write("Wachtwoord", "vier eenden op het eis");
    window.press("Register openen");
    window.sees(&format!("Het register {} gaat met dit wachtwoord niet open", register.display()));
    unlock(&window);
    for (screen, names) in [
        ("Scholen", &SCHOOLS[..]),
        ("Leveranciers", &[VENDOR]),
        ("Producten", &PRODUCTS),
        ("Documenten", &["vlierhof-bijsluiter-dossiervlier.pdf", "vlierhof-beveiligingsbijlage.docx"]),
        ("Verwerkingsregister", &[ACTIVITY]),
    ] {
        window.press(screen);
        window.arrives(screen);
        for name in names {
            window.sees(name);
        }
    }
}

/// Whoever comes second is told who has the register, and gets it as soon as it is free.
#[test]
fn a_register_that_is_open_elsewhere_is_told_with_who_has_it() {
    let (mine, yours) = (Desk::new(), Desk::new());
    let register = a_register(&mine);
    let first = mine.start().argument(register.display().to_string()).open();
    unlock(&first);

    let told = format!("Het register {} is al open bij", register.display());
    let line = Command::new(program("waarborg-cli"))
        .env("WAARBORG_PASSWORD", PASSWORD)
        .args(["status", "--language", "nl", "--register"])
        .arg(&register)
        .output()
        .expect("the command line is built with the window");
    assert_eq!(line.status.code(), Some(4), "open elsewhere has an exit code of its own");
    assert!(String::from_utf8_lossy(&line.stderr).contains(&told), "{line:?}");

    let second = yours.start().argument(register.display().to_string()).open();
    second.write("Wachtwoord", PASSWORD);
    second.press("Register openen");
    second.sees(&told);
    second.sees("Vraag die persoon het register te sluiten");
    first.press("Scholen");
    first.press(SCHOOLS[0]);
    first.arrives(SCHOOLS[0]);
    // What is being typed counts too, although the field was not left.
    first.begin_to_write("Plaats", "Waterkant");
    first.close();

    second.press("Opnieuw proberen");
    unlock(&second);
    second.press("Scholen");
    second.press(SCHOOLS[0]);
    second.arrives(SCHOOLS[0]);
    assert_eq!(second.held("Plaats"), "Waterkant");
}

/// A register of which a part is missing is not opened as if it were whole; its backup brings back what was there.
#[test]
fn a_register_that_was_cut_short_is_told_and_comes_back_from_its_backup() {
    let desk = Desk::new();
    let register = a_register(&desk);
    let mut damaged = fs::read(&register).unwrap();
    damaged.truncate(damaged.len() * 2 / 3);
    fs::write(&register, &damaged).unwrap();

    let window = desk.start().open();
    desk.will_choose("prepared.waarborg");
    window.press("Register openen");
    window.write("Wachtwoord", PASSWORD);
    window.press("Register openen");
    window.sees(&format!("Het register {} is beschadigd. De nieuwste back-up is", register.display()));
    window.press("Annuleren");

    window.press("Back-up terugzetten");
    let newest = files::backups(&register).into_iter().max().expect("closing made a backup");
    desk.will_choose(&format!("prepared.waarborg.backups/{}", newest.file_name().unwrap().to_str().unwrap()));
    window.press("Back-up kiezen");
    window.write("Wachtwoord van de dag van de back-up", PASSWORD);
    let restored = desk.will_choose("teruggezet.waarborg");
    window.press("Terugzetten");
    window.sees("er is een wachtwoord nodig om het te openen");
    unlock(&window);
    assert!(window.text("header .register").contains(&restored.display().to_string()));
    window.press("Scholen");
    window.sees(SCHOOLS[0]);
    assert!(fs::read(&register).unwrap() == damaged, "the damaged file is left alone");
}

/// Answers the question for the password.
fn unlock(window: &Window) {
    window.write("Wachtwoord", PASSWORD);
    window.press("Register openen");
    window.arrives("Signalen");
}

/// A register with a school, closed and encrypted; made by the core, since how the window does it is told elsewhere.
fn a_register(desk: &Desk) -> PathBuf {
    let path = desk.path("prepared.waarborg");
    let world = StillWorld::on(NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"));
    let mut session = Session::new(Arc::new(world), Language::Nl, "waarborg-extract".into());
    let mut call = |name, request| api::call(&mut session, name, request).expect("the core makes the register");
    call("create", json!({ "path": path, "board": { "name": BOARD }, "password": PASSWORD }));
    call("add", json!({ "noun": "school", "fields": { "name": SCHOOLS[0], "sector": "po" } }));
    call("close", Value::Null);
    path
}
