//! The one window, and what it may show.

use tauri::plugin::{Builder, TauriPlugin};
use tauri::{AppHandle, Manager as _, RunEvent, Runtime, Url, WindowEvent};

use crate::fault::{self, StartFault};
use crate::host::Host;
use crate::instance::{self, First, Instance};
use crate::leave::{self, Leaving};
use crate::place_on_screen::{self, Kept};
use crate::wishes::{self, Wish};
use crate::{call, menu, place};

/// The window's name, as in tauri.conf.json.
pub(crate) const LABEL: &str = "main";

/// Opens the window and stays until it is closed; if one is there already, that one comes to the front instead.
pub(crate) fn run() -> Result<(), StartFault> {
    if !has_display() {
        return Err(StartFault::NoDisplay);
    }
    let host = Host::begin();
    let Instance::First(first) = instance::begin(host.named()) else { return Ok(()) };
    let program = tauri::Builder::default()
        .manage(host)
        .manage(Kept::default())
        .manage(Leaving::default())
        .plugin(navigation_guard())
        .menu(menu::make)
        .on_menu_event(|program, event| menu::chosen(program, event.id().as_ref()))
        .setup(|program| set_up(program.handle(), first))
        .invoke_handler(tauri::generate_handler![
            call::start,
            call::call,
            call::progress,
            call::stop,
            place::place,
            leave::stay,
            wishes::attend
        ])
        .build(context())
        .map_err(StartFault::Window)?;
    program.run(|program, event| {
        #[cfg(target_os = "macos")]
        if let RunEvent::Opened { urls } = &event {
            offer(program, urls);
        }
        if let RunEvent::WindowEvent { label, event: WindowEvent::CloseRequested { api, .. }, .. } = &event
            && label == LABEL
            && leave::begin(program)
        {
            api.prevent_close();
        }
        // By the menu; the window is there still.
        if matches!(event, RunEvent::ExitRequested { .. }) {
            place_on_screen::keep(program);
        } else if matches!(event, RunEvent::Exit)
            && let Err(fault) = program.state::<Host>().end()
        {
            fault::tell_at_the_end(&fault);
        }
    });
    Ok(())
}

/// Shows the window where it stood, and lets it be found by whoever starts the program again.
fn set_up(program: &AppHandle, first: First) -> Result<(), Box<dyn std::error::Error>> {
    if let Some(window) = program.get_webview_window(LABEL) {
        // Where it stood is a convenience: a desktop that does not say what screens it has shows it all the same.
        let _ignored = place_on_screen::restore(&window);
        window.show()?;
    }
    let program = program.clone();
    first.listen(move |register| {
        come_to_front(&program);
        // The menu is out of WebDriver's reach; from here on it is as if somebody had chosen the entry.
        #[cfg(feature = "e2e")]
        if let Some(entry) = register.as_deref().and_then(|register| register.strip_prefix("menu:")) {
            menu::chosen(&program, entry);
            return;
        }
        if let Some(path) = register {
            program.state::<Host>().wishes().make(Wish::Open { path });
        }
    });
    Ok(())
}

/// Offers the registers that were double-clicked: macOS does not name them on the command line.
#[cfg(target_os = "macos")]
fn offer(program: &AppHandle, urls: &[Url]) {
    for path in urls.iter().filter_map(|url| url.to_file_path().ok()) {
        program.state::<Host>().wishes().make(Wish::Open { path: path.display().to_string() });
    }
}

/// Brings the window before the others. A desktop may refuse that to a program that nobody touched; then it asks for attention.
fn come_to_front(program: &AppHandle) {
    if let Some(window) = program.get_webview_window(LABEL) {
        let _ignored = window.unminimize().and_then(|()| window.show()).and_then(|()| window.set_focus());
    }
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
