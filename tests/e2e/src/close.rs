//! Closing the window as the desktop does, and what the driver's program is called by the system.
//!
//! `WebDriver` has "close window" too, but for a program with one window the driver then ends the session, and with that kills
//! the program: nothing would be seen of how it ends by itself.

use std::fs;
use std::thread::sleep;
use std::time::Instant;

use x11rb::connection::Connection as _;
use x11rb::errors::ReplyError;
use x11rb::protocol::xproto::{AtomEnum, ClientMessageEvent, ConnectionExt as _, EventMask, MapState};
use x11rb::rust_connection::RustConnection;

use crate::driver::{GLANCE, PATIENCE};

/// The program that the driver with this process id started.
pub(crate) fn program_of(driver: u32) -> u32 {
    let running = fs::read_dir("/proc").expect("the system lists its processes");
    let mut ids = running.filter_map(|entry| entry.ok()?.file_name().to_str()?.parse::<u32>().ok());
    ids.find(|id| parent_of(*id) == Some(driver)).expect("the driver started the program")
}

/// Presses the cross of the window of this process, so to speak, and waits until the process has ended.
pub(crate) fn close(process: u32) -> Result<(), String> {
    let begun = Instant::now();
    let mut asked = false;
    while parent_of(process).is_some() {
        if !asked {
            asked = ask(process).map_err(|fault| format!("the display does not answer: {fault}"))?;
        }
        if begun.elapsed() > PATIENCE {
            return Err(format!("the program did not end: {}", if asked { "it was asked to" } else { "no window" }));
        }
        sleep(GLANCE);
    }
    Ok(())
}

/// The parent of a process; nothing if it has ended.
fn parent_of(process: u32) -> Option<u32> {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).ok()?;
    // After the name, which may hold anything: the state and the parent.
    let mut words = stat.rsplit_once(')')?.1.split_whitespace();
    let state = words.next()?;
    let parent = words.next()?.parse().ok()?;
    (state != "Z" && state != "X").then_some(parent)
}

/// Sends the window of a process the message that a window manager sends for its cross. False if it has no window (yet).
fn ask(process: u32) -> Result<bool, ReplyError> {
    let (display, screen) = x11rb::connect(None).expect("there is a display");
    let root = display.setup().roots.get(screen).expect("the display has its screen").root;
    let atom = |name: &str| Ok::<_, ReplyError>(display.intern_atom(false, name.as_bytes())?.reply()?.atom);
    let (owner, protocols, delete) = (atom("_NET_WM_PID")?, atom("WM_PROTOCOLS")?, atom("WM_DELETE_WINDOW")?);
    for window in display.query_tree(root)?.reply()?.children {
        let of = display.get_property(false, window, owner, AtomEnum::CARDINAL, 0, 1)?.reply()?;
        if of.value32().and_then(|mut ids| ids.next()) == Some(process) && is_shown(&display, window)? {
            let message = ClientMessageEvent::new(32, window, protocols, [delete, 0, 0, 0, 0]);
            display.send_event(false, window, EventMask::NO_EVENT, message)?.check()?;
            return Ok(true);
        }
    }
    Ok(false)
}

fn is_shown(display: &RustConnection, window: u32) -> Result<bool, ReplyError> {
    Ok(display.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE)
}
