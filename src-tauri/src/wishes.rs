//! What a person asks of the page from outside it: in the menu, or by starting the program again.

use std::sync::{Mutex, PoisonError};

use serde::Serialize;
use tauri::State;
use tauri::ipc::Channel;

use crate::host::Host;

/// Something that the page is asked to do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "wish")]
pub(crate) enum Wish {
    /// A command, by its name in the page's own list.
    Command {
        /// Name.
        name: &'static str,
    },
    /// Offer to open a register.
    Open {
        /// Register, by its full path.
        path: String,
    },
}

/// The way to the page, and what was asked before there was one.
#[derive(Default)]
pub(crate) struct Wishes(Mutex<Inner>);

#[derive(Default)]
struct Inner {
    page: Option<Channel<Wish>>,
    waiting: Vec<Wish>,
}

impl Wishes {
    /// Tells the page, now or as soon as it listens.
    pub(crate) fn make(&self, wish: Wish) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let told = inner.page.as_ref().is_some_and(|page| page.send(wish.clone()).is_ok());
        if !told {
            inner.waiting.push(wish);
        }
    }

    /// Takes a page that listens from now on, in place of one that was there before.
    fn attend(&self, page: Channel<Wish>) {
        let mut inner = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        inner.waiting.retain(|wish| page.send(wish.clone()).is_err());
        inner.page = Some(page);
    }
}

/// Lets the page hear what is asked of it. A channel needs no permission of Tauri's, as listening to its events would.
#[tauri::command]
#[expect(clippy::needless_pass_by_value, reason = "Tauri hands a command its arguments by value")]
pub(crate) fn attend(host: State<'_, Host>, wishes: Channel<Wish>) {
    host.wishes().attend(wishes);
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use tauri::ipc::InvokeResponseBody;

    use super::*;

    #[test]
    fn what_was_asked_before_the_page_listened_is_told_once() {
        let wishes = Wishes::default();
        wishes.make(Wish::Open { path: "/a.waarborg".to_owned() });
        let heard = Arc::new(Mutex::new(Vec::new()));
        for _ in 0..2 {
            let heard = Arc::clone(&heard);
            wishes.attend(Channel::new(move |body| {
                let InvokeResponseBody::Json(text) = body else { panic!("a wish is JSON") };
                heard.lock().unwrap().push(text);
                Ok(())
            }));
        }
        wishes.make(Wish::Command { name: "undo" });
        let heard = heard.lock().unwrap();
        assert_eq!(*heard, [r#"{"wish":"open","path":"/a.waarborg"}"#, r#"{"wish":"command","name":"undo"}"#]);
    }
}
