//! The menu of the window. What it asks for, the page does, as its own buttons do; the rest is the window's.

use std::sync::{Mutex, PoisonError};

use tauri::menu::{IsMenuItem, Menu, MenuItem, PredefinedMenuItem, Submenu};
use tauri::{AppHandle, Manager as _, Wry};
use waarborg_register::api::Session;
use waarborg_register::words::{Language, say};

use crate::edit::{self, Edit};
use crate::host::Host;
use crate::leave;
use crate::place_on_screen::{Zoom, zoom};
use crate::wishes::Wish;

/// What an entry does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Does {
    /// The page's command of this name.
    Command(&'static str),
    /// As `Command`, and there is something to do only while a register is open.
    WithRegister(&'static str),
    /// On the text that is being typed, or read.
    Edit(Edit),
    /// How large everything is.
    Zoom(Zoom),
    /// End the program.
    Quit,
}

/// An entry of the menu: its words are `menu-<name>` in the catalogue.
struct Entry {
    name: &'static str,
    /// What it is reached by. None where a text field must get the key itself, as with undoing what was typed.
    key: Option<&'static str>,
    does: Does,
}

const fn entry(name: &'static str, key: Option<&'static str>, does: Does) -> Entry {
    Entry { name, key, does }
}

/// The menus in their order, each with its entries in groups.
const MENUS: &[(&str, &[&[Entry]])] = &[
    (
        "file",
        &[
            &[
                entry("create", Some("CmdOrCtrl+N"), Does::Command("create")),
                entry("open", Some("CmdOrCtrl+O"), Does::Command("open")),
                entry("close", Some("CmdOrCtrl+W"), Does::WithRegister("close")),
            ],
            &[entry("print", Some("CmdOrCtrl+P"), Does::WithRegister("print"))],
            &[entry("quit", Some("CmdOrCtrl+Q"), Does::Quit)],
        ],
    ),
    (
        "edit",
        &[
            &[entry("undo", None, Does::Command("undo"))],
            &[
                entry("cut", None, Does::Edit(Edit::Cut)),
                entry("copy", None, Does::Edit(Edit::Copy)),
                entry("paste", None, Does::Edit(Edit::Paste)),
                entry("select-all", None, Does::Edit(Edit::SelectAll)),
            ],
        ],
    ),
    (
        "view",
        &[
            &[
                entry("search", Some("CmdOrCtrl+K"), Does::WithRegister("search")),
                entry("signals", None, Does::WithRegister("signals")),
            ],
            &[
                entry("zoom-in", Some("CmdOrCtrl++"), Does::Zoom(Zoom::In)),
                entry("zoom-out", Some("CmdOrCtrl+-"), Does::Zoom(Zoom::Out)),
                entry("zoom-actual", Some("CmdOrCtrl+0"), Does::Zoom(Zoom::Actual)),
            ],
        ],
    ),
    (
        "help",
        &[&[
            entry("handbook", Some("F1"), Does::WithRegister("help")),
            entry("about", None, Does::WithRegister("about")),
        ]],
    ),
];

/// What the menu shows follows from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Situation {
    /// Language of the window.
    pub(crate) language: Language,
    /// Whether a register is open.
    pub(crate) open: bool,
}

impl Situation {
    /// The situation of a conversation with the core.
    pub(crate) fn of(session: &Session) -> Self {
        Self { language: session.language, open: session.has_register() }
    }
}

/// The menu as it stands.
pub(crate) struct MenuBar {
    menus: Vec<(Submenu<Wry>, &'static str)>,
    entries: Vec<(MenuItem<Wry>, &'static Entry)>,
    predefined: Vec<(PredefinedMenuItem<Wry>, &'static str)>,
    shown: Mutex<Situation>,
}

/// Makes the menu. What it shows later, [`follow`] sees to.
pub(crate) fn make(program: &AppHandle) -> tauri::Result<Menu<Wry>> {
    let situation = program.state::<Host>().situation();
    let mut bar =
        MenuBar { menus: Vec::new(), entries: Vec::new(), predefined: Vec::new(), shown: Mutex::new(situation) };
    let menu = Menu::new(program)?;
    for (name, groups) in MENUS {
        let submenu = Submenu::new(program, words(situation, name), true)?;
        for (index, group) in groups.iter().enumerate() {
            if index > 0 {
                submenu.append(&PredefinedMenuItem::separator(program)?)?;
            }
            for entry in *group {
                submenu.append(&*bar.item(program, entry, situation)?)?;
            }
        }
        menu.append(&submenu)?;
        bar.menus.push((submenu, name));
    }
    program.manage(bar);
    Ok(menu)
}

/// All entries.
fn entries() -> impl Iterator<Item = &'static Entry> {
    MENUS.iter().flat_map(|(_, groups)| groups.iter().copied().flatten())
}

fn words(Situation { language, .. }: Situation, name: &str) -> String {
    say(language, &format!("menu-{name}"), &[])
}

fn is_enabled(entry: &Entry, situation: Situation) -> bool {
    situation.open || !matches!(entry.does, Does::WithRegister(_))
}

impl MenuBar {
    fn item(
        &mut self,
        program: &AppHandle,
        entry: &'static Entry,
        situation: Situation,
    ) -> tauri::Result<Box<dyn IsMenuItem<Wry>>> {
        let words = words(situation, entry.name);
        // Where the system has entries for the text of its own, those also reach its own dialogs.
        if let Does::Edit(edit) = entry.does
            && let Some(item) = edit::predefined(program, edit, &words)?
        {
            self.predefined.push((item.clone(), entry.name));
            return Ok(Box::new(item));
        }
        let item = MenuItem::with_id(program, entry.name, words, is_enabled(entry, situation), entry.key)?;
        self.entries.push((item.clone(), entry));
        Ok(Box::new(item))
    }

    fn show(&self, situation: Situation) -> tauri::Result<()> {
        let mut shown = self.shown.lock().unwrap_or_else(PoisonError::into_inner);
        if *shown == situation {
            return Ok(());
        }
        if shown.language != situation.language {
            for (menu, name) in &self.menus {
                menu.set_text(words(situation, name))?;
            }
            for (item, name) in &self.predefined {
                item.set_text(words(situation, name))?;
            }
            for (item, entry) in &self.entries {
                item.set_text(words(situation, entry.name))?;
            }
        }
        for (item, entry) in &self.entries {
            item.set_enabled(is_enabled(entry, situation))?;
        }
        *shown = situation;
        Ok(())
    }
}

/// Lets the menu show what a call brought about: another language, a register that was opened or closed.
pub(crate) fn follow(program: &AppHandle, situation: Situation) {
    // A menu that does not follow says too much or too little, and the page refuses what cannot be done; the call went well.
    let _ignored = program.state::<MenuBar>().show(situation);
}

/// Does what an entry is for.
pub(crate) fn chosen(program: &AppHandle, id: &str) {
    match entries().find(|entry| entry.name == id).map(|entry| entry.does) {
        Some(Does::Command(name) | Does::WithRegister(name)) => {
            program.state::<Host>().wishes().make(Wish::Command { name });
        }
        Some(Does::Edit(edit)) => edit::edit(program, edit),
        Some(Does::Zoom(step)) => zoom(program, step),
        Some(Does::Quit) if !leave::begin(program) => program.exit(0),
        Some(Does::Quit) | None => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_menu_and_entry_has_words_in_both_languages() {
        for language in Language::ALL {
            let situation = Situation { language, open: false };
            for name in MENUS.iter().map(|(name, _)| *name).chain(entries().map(|entry| entry.name)) {
                assert_ne!(words(situation, name), format!("menu-{name}"), "{language}");
            }
        }
    }

    #[test]
    fn no_key_is_taken_from_text_or_given_twice() {
        let mut keys: Vec<_> = entries().filter_map(|entry| entry.key).collect();
        for typed in ["Z", "Y", "X", "C", "V", "A", "B", "I", "U"] {
            assert!(!keys.contains(&format!("CmdOrCtrl+{typed}").as_str()), "Ctrl+{typed} is for text");
        }
        keys.sort_unstable();
        let given = keys.len();
        keys.dedup();
        assert_eq!(keys.len(), given);
    }

    #[test]
    fn what_needs_a_register_is_off_without_one() {
        let off = |open| {
            let situation = Situation { language: Language::Nl, open };
            entries().filter(|entry| !is_enabled(entry, situation)).map(|entry| entry.name).collect::<Vec<_>>()
        };
        assert_eq!(off(false), ["close", "print", "search", "signals", "handbook", "about"]);
        assert!(off(true).is_empty());
    }
}
