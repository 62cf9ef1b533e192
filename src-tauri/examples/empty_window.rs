//! A window of Tauri with nothing in it: what the start of Waarborg is measured against.

fn main() -> tauri::Result<()> {
    tauri::Builder::default().run(tauri::generate_context!("examples/empty/tauri.conf.json"))
}
