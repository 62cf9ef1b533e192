//! Calls on the settings of the register.

#![expect(
    clippy::needless_pass_by_value,
    reason = "the list of calls hands every call its session and its request alike"
)]

use super::{Nothing, Session};
use crate::error::Result;
use crate::register::Changed;
use crate::settings::{ChangeSettings, Settings};

pub(super) fn settings(session: &mut Session, _: Nothing) -> Result<Settings> {
    let language = session.language;
    Settings::of(session.register()?.terms()?, language)
}

pub(super) fn change_settings(session: &mut Session, request: ChangeSettings) -> Result<Changed<Settings>> {
    let language = session.language;
    let changed = session.register()?.change_settings(&request)?;
    let value = Settings::of(changed.value, language)?;
    Ok(Changed { value, touched: changed.touched, entry: changed.entry })
}
