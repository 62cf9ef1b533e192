//! Where the window stands, how large it is and how large everything in it is; kept from one time to the next.

use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};

use serde::{Deserialize, Serialize};
use tauri::{AppHandle, LogicalPosition, LogicalSize, Manager as _, WebviewWindow};

use crate::window::LABEL;

/// The sizes in which everything can be shown, in percents.
const ZOOMS: [u16; 13] = [50, 67, 75, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300];

/// How much of the window's top edge must be in sight for a person to get hold of it.
const GRIP: f64 = 100.0;

/// One step of making everything larger or smaller.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Zoom {
    In,
    Out,
    Actual,
}

/// What is kept: in pixels that do not depend on the density of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct PlaceOnScreen {
    /// Left and top edge; where the desktop puts it, unless known.
    at: Option<(f64, f64)>,
    /// Width and height.
    size: (f64, f64),
    maximised: bool,
    /// How large everything in it is, in percents.
    zoom: u16,
}

impl Default for PlaceOnScreen {
    fn default() -> Self {
        // As in tauri.conf.json.
        Self { at: None, size: (1100.0, 760.0), maximised: false, zoom: 100 }
    }
}

/// A screen, or the part of it that windows may use: left, top, width, height.
type Screen = (f64, f64, f64, f64);

impl PlaceOnScreen {
    /// What was kept, as far as it can be used: a window is never put where nobody sees it, as on a screen that is gone.
    fn fitting(mut self, screens: &[Screen]) -> Self {
        if !(self.size.0.is_finite() && self.size.1.is_finite()) {
            self.size = Self::default().size;
        }
        let largest = screens
            .iter()
            .fold((0.0_f64, 0.0_f64), |(width, height), screen| (width.max(screen.2), height.max(screen.3)));
        if largest.0 > 0.0 {
            self.size = (self.size.0.min(largest.0), self.size.1.min(largest.1));
        }
        // The least and the most of two numbers take the other one for what is no number.
        self.at = self.at.filter(|(left, top)| {
            left.is_finite()
                && top.is_finite()
                && screens.iter().any(|(x, y, width, height)| {
                    let in_sight = (left + self.size.0).min(x + width) - left.max(*x);
                    in_sight >= GRIP && (*y..y + height - GRIP).contains(top)
                })
        });
        self.zoom = nearest(self.zoom);
        self
    }

    fn factor(self) -> f64 {
        f64::from(self.zoom) / 100.0
    }
}

fn nearest(zoom: u16) -> u16 {
    ZOOMS.into_iter().min_by_key(|step| step.abs_diff(zoom)).unwrap_or(100)
}

fn stepped(zoom: u16, step: Zoom) -> u16 {
    let next = match step {
        Zoom::In => ZOOMS.into_iter().find(|known| *known > zoom),
        Zoom::Out => ZOOMS.into_iter().rev().find(|known| *known < zoom),
        Zoom::Actual => Some(100),
    };
    next.unwrap_or(zoom)
}

/// What is kept, while the window is there.
#[derive(Debug, Default)]
pub(crate) struct Kept(Mutex<PlaceOnScreen>);

impl Kept {
    fn change(&self, change: impl FnOnce(&mut PlaceOnScreen)) -> PlaceOnScreen {
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        change(&mut kept);
        *kept
    }
}

/// Gives the window the place and size that it had the last time, before it is shown.
pub(crate) fn restore(window: &WebviewWindow) -> tauri::Result<()> {
    let program = window.app_handle();
    let read = file(program).and_then(|path| std::fs::read(path).ok());
    let place: PlaceOnScreen = read.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
    let screens = window.available_monitors()?.into_iter().map(|monitor| {
        let scale = monitor.scale_factor();
        let at = monitor.work_area().position.to_logical::<f64>(scale);
        let size = monitor.work_area().size.to_logical::<f64>(scale);
        (at.x, at.y, size.width, size.height)
    });
    let place = place.fitting(&screens.collect::<Vec<_>>());
    window.set_size(LogicalSize::new(place.size.0, place.size.1))?;
    if let Some((left, top)) = place.at {
        window.set_position(LogicalPosition::new(left, top))?;
    }
    if place.maximised {
        window.maximize()?;
    }
    window.set_zoom(place.factor())?;
    program.state::<Kept>().change(|kept| *kept = place);
    Ok(())
}

/// Keeps where the window stands now. Best effort: the next time it opens as the first time.
pub(crate) fn keep(program: &AppHandle) {
    let Some(window) = program.get_webview_window(LABEL) else { return };
    let _ignored = note(&window);
    let place = program.state::<Kept>().change(|_| {});
    let Some(path) = file(program) else { return };
    let Ok(text) = serde_json::to_string(&place) else { return };
    if path.parent().is_some_and(|folder| std::fs::create_dir_all(folder).is_ok()) {
        let _ignored = waarborg_register::file::replace(&path, text.as_bytes());
    }
}

fn note(window: &WebviewWindow) -> tauri::Result<()> {
    let maximised = window.is_maximized()?;
    let scale = window.scale_factor()?;
    let size = window.inner_size()?.to_logical::<f64>(scale);
    let at = window.outer_position()?.to_logical::<f64>(scale);
    window.state::<Kept>().change(|kept| {
        kept.maximised = maximised;
        // A window that fills the screen keeps the size that it goes back to.
        if !maximised {
            kept.size = (size.width, size.height);
            kept.at = Some((at.x, at.y));
        }
    });
    Ok(())
}

/// Shows everything larger, smaller, or as it is meant.
pub(crate) fn zoom(program: &AppHandle, step: Zoom) {
    let place = program.state::<Kept>().change(|kept| kept.zoom = stepped(kept.zoom, step));
    if let Some(window) = program.get_webview_window(LABEL) {
        // It fails only when the window is going away.
        let _ignored = window.set_zoom(place.factor());
    }
}

fn file(program: &AppHandle) -> Option<PathBuf> {
    program.path().app_config_dir().ok().map(|folder: PathBuf| Path::join(&folder, "window.json"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const SCREEN: Screen = (0.0, 27.0, 1920.0, 1053.0);

    fn place(at: (f64, f64)) -> PlaceOnScreen {
        PlaceOnScreen { at: Some(at), size: (1200.0, 800.0), ..PlaceOnScreen::default() }
    }

    #[test]
    fn stands_where_it_stood_as_long_as_a_person_can_get_hold_of_it() {
        for (at, kept) in [
            ((0.0, 27.0), true),
            ((300.0, 100.0), true),
            ((-1000.0, 100.0), true),
            ((-1150.0, 100.0), false),
            ((1900.0, 100.0), false),
            ((300.0, -200.0), false),
            ((300.0, 1060.0), false),
            ((f64::NAN, 100.0), false),
        ] {
            assert_eq!(place(at).fitting(&[SCREEN]).at, kept.then_some(at), "{at:?}");
        }
        let left_of_it = (-1920.0, 0.0, 1920.0, 1080.0);
        assert!(place((-1800.0, 50.0)).fitting(&[SCREEN, left_of_it]).at.is_some());
        assert!(place((-1800.0, 50.0)).fitting(&[SCREEN]).at.is_none(), "that screen is gone");
        assert!(place((10.0, 50.0)).fitting(&[]).at.is_none());
    }

    #[test]
    fn is_no_larger_than_a_screen_and_never_of_no_size() {
        let sized = |size| PlaceOnScreen { size, ..PlaceOnScreen::default() }.fitting(&[SCREEN]).size;
        assert_eq!(sized((1200.0, 800.0)), (1200.0, 800.0));
        assert_eq!(sized((5000.0, 4000.0)), (1920.0, 1053.0));
        assert_eq!(sized((f64::INFINITY, 800.0)), (1100.0, 760.0));
    }

    #[test]
    fn steps_through_the_sizes_and_back() {
        assert_eq!(stepped(100, Zoom::In), 110);
        assert_eq!(stepped(100, Zoom::Out), 90);
        assert_eq!(stepped(300, Zoom::In), 300);
        assert_eq!(stepped(50, Zoom::Out), 50);
        assert_eq!(stepped(250, Zoom::Actual), 100);
        assert_eq!(nearest(9_999), 300);
    }
}
