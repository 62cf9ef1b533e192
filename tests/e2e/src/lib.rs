//! The built program in a real window, driven over `WebDriver`.
//!
//! `WebKitWebDriver` (Debian's `webkit2gtk-driver`) starts the program and speaks to the web view inside it; the protocol is
//! JSON over HTTP on the loopback address, so that it needs no more than a socket. Needs a display: `xvfb-run` gives one.

mod axe;
mod close;
mod desk;
mod driver;
mod person;
mod window;

pub use axe::WCAG_22_AA;
pub use desk::Desk;
pub use window::{Scheme, Start, Window, program};
