//! A window of Tauri with nothing in it: what the start of Waarborg is measured against.

#[expect(clippy::exit, reason = "Tauri's macro ends the program when what was built into it cannot be read")]
fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
