//! Puts the shell's commands behind Tauri's access control and keeps our SQLite to ourselves.

fn main() {
    // WebKit and libsoup are linked to the system's libsqlite3; symbols exported by this program would bind them to our copy,
    // which is another version and encrypts.
    if std::env::var("CARGO_CFG_TARGET_OS").as_deref() == Ok("linux") {
        println!("cargo:rustc-link-arg-bins=-Wl,--exclude-libs,ALL");
    }
    // A command that is not declared here could be called by every page in every window; a declared one needs a permission.
    let commands =
        tauri_build::AppManifest::new().commands(&["start", "call", "place", "attend", "progress", "stop", "stay"]);
    tauri_build::try_build(tauri_build::Attributes::new().app_manifest(commands))
        .expect("tauri.conf.json, the capabilities and the icons fit together");
}
