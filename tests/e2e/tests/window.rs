//! What only a real window can break: that it opens, that it can be read, and that it keeps the world out.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use serde_json::{Value, json};
use waarborg_e2e::{Scheme, Start};
use waarborg_register::Code;
use waarborg_register::api::{self, Session};
use waarborg_register::words::Language;
use waarborg_register::world::StillWorld;

const VERSION: &str = env!("CARGO_PKG_VERSION");

#[test]
fn opens_and_tells_its_name_and_what_can_be_done() {
    let window = Start::default().open();
    assert_eq!(window.text("h1"), "Waarborg");
    assert_eq!(window.text("main .nl-button--primary"), "Nieuw register");
    assert_eq!(window.run("return document.documentElement.lang"), json!("nl"));
    window.picture("start-light");
}

/// Makes a register without a password.
fn register(path: &Path, board: &str) -> Session {
    let world = StillWorld::on(NaiveDate::from_ymd_opt(2026, 11, 22).expect("a date"));
    let mut session = Session::new(Arc::new(world), Language::Nl, "waarborg-extract".into());
    api::call(&mut session, "create", json!({ "path": path, "board": { "name": board } }))
        .expect("a test can make a register");
    api::call(&mut session, "close", Value::Null).expect("a test can make a register");
    session
}

#[test]
fn opens_the_register_that_the_command_line_names() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bestuur.waarborg");
    let mut session = register(&path, "Stichting Voorbeeld");
    let path = path.display().to_string();

    let window = Start::default().argument(&path).open();
    window.wait_until("return document.querySelector('header .register') !== null");
    assert_eq!(window.text("header .register strong"), "Stichting Voorbeeld");
    assert!(window.text("header .register").contains(&path), "{}", window.text("header .register"));
    window.wait_until("return document.querySelector('h1')?.innerText === 'Signalen'");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.picture("register");
    let locked = api::call(&mut session, "open", json!({ "path": path })).unwrap_err();
    assert_eq!(locked.code, Code::Locked, "the window does not hold the register");
    window.close();
    api::call(&mut session, "open", json!({ "path": path })).expect("closing the window closes the register");
}

#[test]
fn says_what_is_wrong_with_a_register_that_does_not_open() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("weg.waarborg").display().to_string();
    let window = Start::default().argument(&path).open();
    window.sees(&format!("Het bestand {path} is er niet."));
    assert_eq!(window.axe(), Vec::<String>::new());
}

#[test]
fn speaks_english_on_an_english_desktop() {
    let window = Start::default().locale("en_US.UTF-8").open();
    assert_eq!(window.text("main .nl-button--primary"), "New register");
    assert_eq!(window.run("return document.documentElement.lang"), json!("en"));
}

#[test]
fn keeps_wcag_in_light_and_in_dark() {
    for (scheme, paper) in [(Scheme::Light, "rgb(255, 255, 255)"), (Scheme::Dark, "rgb(20, 24, 27)")] {
        let window = Start::default().scheme(scheme).open();
        let background = window.run("return getComputedStyle(document.documentElement).backgroundColor");
        assert_eq!(background, json!(paper), "the page does not follow a desktop that is {scheme:?}");
        assert_eq!(window.axe(), Vec::<String>::new(), "{scheme:?}");
        if scheme == Scheme::Dark {
            window.picture("start-dark");
        }
    }
}

#[test]
fn axe_finds_what_is_wrong() {
    let window = Start::default().open();
    window.run(
        "document.body.insertAdjacentHTML('beforeend', '<img src=\"data:,\"><p id=\"pale\">pale</p><input>');
         document.getElementById('pale').style.color = '#ccc';",
    );
    let mut rules: Vec<_> =
        window.axe().iter().filter_map(|line| line.split_once(':').map(|(rule, _)| rule.to_owned())).collect();
    rules.sort();
    assert_eq!(rules, ["color-contrast", "image-alt", "label"]);
}

#[test]
fn fits_a_small_screen_and_double_size() {
    let window = Start::default().open();
    window.resize(1024, 640);
    let overflow = "const page = document.documentElement; return page.scrollWidth - page.clientWidth";
    assert_eq!(window.run(overflow), json!(0), "1024 x 640 scrolls sideways");
    window.picture("start-1024x640");
    window.run("document.documentElement.style.zoom = '2'");
    assert_eq!(window.run(overflow), json!(0), "200 % scrolls sideways");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.picture("start-200-percent");
}

#[test]
fn its_own_page_breaks_no_policy() {
    let window = Start::default().open();
    assert_eq!(window.run("return document.documentElement.dataset.blocked ?? null"), Value::Null);
    // That it would have been seen:
    window.run("document.body.insertAdjacentHTML('beforeend', '<i style=\"color: red\">red</i>')");
    window.wait_until("return document.documentElement.dataset.blocked === 'style-src-attr'");
}

#[test]
fn keeps_the_world_out() {
    let window = Start::default().open();
    let tried = window.run_async(
        "const tried = {};
         tried.fetch = await fetch('https://example.org/').then(() => 'went', fault => fault.name);
         try { new Function('return 1')(); tried.eval = 'went'; } catch (fault) { tried.eval = fault.name; }
         const script = document.createElement('script');
         script.textContent = 'window.inline = true';
         document.body.append(script);
         tried.inline = window.inline ?? false;
         const image = new Image();
         image.src = 'https://example.org/x.png';
         tried.image = await new Promise(resolve => { image.onload = () => resolve('went'); image.onerror = () => resolve('refused'); });
         tried.frozen = Object.isFrozen(Object.prototype);
         tried.global = typeof window.__TAURI__;
         return tried;",
    );
    let kept = json!({
        "fetch": "TypeError", "eval": "EvalError", "inline": false, "image": "refused", "frozen": true, "global": "undefined",
    });
    assert_eq!(tried, kept);
}

#[test]
fn stays_on_its_own_pages() {
    let window = Start::default().open();
    let elsewhere = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
    elsewhere.set_nonblocking(true).unwrap();
    let before = window.address();
    let address = json!(format!("http://{}/", elsewhere.local_addr().unwrap()));
    window.run_async(&format!("location.href = {address}; await new Promise(passed => setTimeout(passed, 500));"));
    assert_eq!(elsewhere.accept().unwrap_err().kind(), ErrorKind::WouldBlock, "the window went to another server");
    assert_eq!(window.address(), before);
}

#[test]
fn the_page_may_call_the_core_and_nothing_else() {
    let window = Start::default().open();
    let invoke = |command: &str, arguments: Value| {
        window.run_async(&format!(
            "return await window.__TAURI_INTERNALS__.invoke('{command}', {arguments}).then(
                 answer => ({{ answer }}), refusal => ({{ refusal }}));"
        ))
    };
    let about = invoke("call", json!({ "name": "about", "params": {} }));
    assert_eq!(about["answer"]["version"], json!(VERSION));
    let unknown = invoke("call", json!({ "name": "no_such_call", "params": {} }));
    assert!(unknown["refusal"]["message"].is_string(), "{unknown}");
    for command in [
        "plugin:window|set_size",
        "plugin:menu|popup",
        "plugin:webview|set_webview_zoom",
        "plugin:app|version",
        "plugin:window|close",
        "plugin:event|listen",
        "plugin:path|resolve",
        "nothing",
    ] {
        let answer = invoke(command, json!({}));
        assert!(answer["refusal"].as_str().is_some_and(|words| words.contains("not")), "{command}: {answer}");
    }
}

const ON_SIGNALS: &str = "return document.querySelector('h1')?.innerText === 'Signalen'";
const AT_THE_START: &str = "return document.querySelector('main.start') !== null";

#[test]
fn a_second_start_hands_its_register_to_the_window_that_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let [first, second] = ["een.waarborg", "twee.waarborg"].map(|name| folder.path().join(name));
    let _sessions = [register(&first, "Stichting Eén"), register(&second, "Stichting Twee")];
    let [first, second] = [first, second].map(|path| path.display().to_string());

    let window = Start::default().open();
    assert!(window.start_again(&first), "the second start ends well");
    window.wait_until(ON_SIGNALS);
    assert_eq!(window.text("header .register strong"), "Stichting Eén");

    assert!(window.start_again(&second));
    window.wait_until("return document.querySelector('dialog[open]') !== null");
    assert!(window.text("dialog[open]").contains(&second), "{}", window.text("dialog[open]"));
    assert!(window.text("dialog[open]").contains("Stichting Eén"), "which register is closed for it");
    assert_eq!(window.text("header .register strong"), "Stichting Eén", "a register is not closed unasked");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.run("document.querySelector('dialog[open] .nl-button--primary').click()");
    window.wait_until("return document.querySelector('header .register strong')?.innerText === 'Stichting Twee'");

    assert!(window.start_again(&second), "it is open already");
    assert_eq!(window.run("return document.querySelector('dialog[open]')"), Value::Null);
}

#[test]
fn the_menu_does_what_the_page_does() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bestuur.waarborg");
    let _session = register(&path, "Stichting Voorbeeld");
    let window = Start::default().argument(path.display().to_string()).open();
    window.wait_until(ON_SIGNALS);
    window.choose("about");
    window.wait_until("return document.querySelector('h1')?.innerText === 'Over Waarborg'");
    window.choose("search");
    window.wait_until("return document.querySelector('dialog[open] [role=combobox]') !== null");
    // Undoing is for what one types, as long as one types.
    window.run("document.execCommand('insertText', false, 'abc')");
    assert_eq!(window.run("return document.activeElement.value"), json!("abc"));
    window.choose("undo");
    window.wait_until("return document.activeElement.value === ''");
    window.choose("signals");
    window.run_async("await new Promise(passed => setTimeout(passed, 300))");
    assert_eq!(window.text("h1"), "Over Waarborg", "a dialog is answered first");
    window.run("document.querySelector('dialog[open]').close()");
    window.choose("signals");
    window.wait_until(ON_SIGNALS);
    window.choose("close");
    window.wait_until(AT_THE_START);
    for nothing in ["signals", "search", "close", "about", "undo", "no-such-entry"] {
        window.choose(nothing);
    }
    window.choose("create");
    window.wait_until("return document.querySelector('dialog[open] form#create') !== null");
    assert_eq!(window.run("return document.querySelectorAll('dialog[open]').length"), json!(1));
}

#[test]
fn the_menu_cuts_and_pastes() {
    let window = Start::default().open();
    window.choose("create");
    window.wait_until("return document.querySelector('dialog[open] form#create input') !== null");
    window.run("document.querySelector('#create input').focus(); document.execCommand('insertText', false, 'abc')");
    let value = |value: &str| format!("return document.querySelector('#create input').value === '{value}'");
    window.wait_until(&value("abc"));
    window.choose("select-all");
    window.wait_until("const field = document.activeElement; return field.selectionEnd - field.selectionStart === 3");
    window.choose("cut");
    window.wait_until(&value(""));
    window.choose("paste");
    window.wait_until(&value("abc"));
    // What is filled in would hold the window back, and ask.
    window.choose("select-all");
    window.wait_until("const field = document.activeElement; return field.selectionEnd - field.selectionStart === 3");
    window.choose("cut");
    window.wait_until(&value(""));
}

#[test]
fn is_as_large_as_it_was_and_shows_everything_as_large() {
    let window = Start::default().open();
    window.resize(1200, 700);
    window.choose("zoom-in");
    window.choose("zoom-in");
    window.wait_until("return innerWidth === 960");
    window.choose("quit");
    window.ended();
    let again = Start::default().at_home_of(&window).open();
    again.wait_until("return innerWidth === 960 && innerHeight === 560");
    again.choose("zoom-actual");
    again.wait_until("return innerWidth === 1200 && innerHeight === 700");
}

#[test]
fn a_fault_of_its_own_costs_the_action_and_not_the_register() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bestuur.waarborg");
    let _session = register(&path, "Stichting Voorbeeld");
    let path = path.display().to_string();
    let window = Start::default().argument(&path).variable("WAARBORG_PANIC", "history").open();
    window.wait_until(ON_SIGNALS);
    window.run("location.hash = '#/history'");
    window.wait_until("return document.getElementById('lost') !== null");
    assert!(window.text("[aria-labelledby=lost]").contains(&path), "which register it was");
    assert_eq!(window.axe(), Vec::<String>::new());
    window.picture("lost");
    window.run("document.querySelector('[aria-labelledby=lost] button').click()");
    window.wait_until(ON_SIGNALS);
    assert_eq!(window.text("header .register strong"), "Stichting Voorbeeld");
}

#[test]
fn a_file_that_is_dropped_is_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bestuur.waarborg");
    let _session = register(&path, "Stichting Voorbeeld");
    let window = Start::default().argument(path.display().to_string()).open();
    window.wait_until(ON_SIGNALS);
    window.run(
        "const files = new DataTransfer();
         files.items.add(new File(['Privacybijsluiter'], 'bijsluiter.txt', { type: 'text/plain' }));
         for (const type of ['dragenter', 'dragover', 'drop'])
             document.body.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files }));",
    );
    window.wait_until(
        "return location.hash === '#/intake' && document.querySelector('main').innerText.includes('bijsluiter.txt')",
    );
}
