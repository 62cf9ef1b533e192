//! The one window, and what it may show.

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{Manager as _, RunEvent, Runtime, Url};

use crate::call;
use crate::fault::{self, StartFault};
use crate::host::Host;
use crate::place;

/// Opens the window and stays until it is closed.
pub(crate) fn run() -> Result<(), StartFault> {
    if !has_display() {
        return Err(StartFault::NoDisplay);
    }
    let program = tauri::Builder::default()
        .manage(Host::begin())
        .plugin(navigation_guard())
        .invoke_handler(tauri::generate_handler![call::start, call::call, place::place])
        .build(context())
        .map_err(StartFault::Window)?;
    program.run(|program, event| {
        if matches!(event, RunEvent::Exit)
            && let Err(fault) = program.state::<Host>().end()
        {
            fault::tell_at_the_end(&fault);
        }
    });
    Ok(())
}

/// What the build put into the program: the interface, the icons, the configuration and the permissions.
#[expect(clippy::exit, reason = "Tauri's macro ends the program when what was built into it cannot be read")]
fn context() -> tauri::Context {
    tauri::generate_context!()
}

/// Says whether there is a display to open a window on. GTK aborts without one, so it is asked beforehand.
fn has_display() -> bool {
    cfg!(not(target_os = "linux"))
        || ["DISPLAY", "WAYLAND_DISPLAY"].into_iter().any(|name| std::env::var_os(name).is_some())
}

/// Keeps the window on the program's own pages, whatever a page or a link in it tries.
fn navigation_guard<R: Runtime>() -> TauriPlugin<R> {
    Builder::new("navigation-guard").on_navigation(|_, url| is_own(url)).build()
}

/// Says whether an address is one of the program's own pages: `tauri://localhost` on Linux and macOS, `tauri.localhost` on
/// Windows, and in a development build the development server.
fn is_own(url: &Url) -> bool {
    let host = url.host_str();
    (url.scheme() == "tauri" && host == Some("localhost"))
        || host == Some("tauri.localhost")
        || (cfg!(dev) && host == Some("localhost") && url.port() == Some(5173))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_its_own_pages_may_be_shown() {
        for (address, own) in [
            ("tauri://localhost/", true),
            ("tauri://localhost/index.html#/vendors", true),
            ("http://tauri.localhost/", true),
            ("https://example.org/", false),
            ("tauri://example.org/", false),
            ("https://tauri.localhost.example.org/", false),
            ("http://localhost:8080/", false),
            ("file:///etc/passwd", false),
            ("data:text/html,<p>hello</p>", false),
        ] {
            assert_eq!(is_own(&Url::parse(address).unwrap()), own, "{address}");
        }
    }
}
