//! Tests with a file system of their own: the test runs again, as a child, in user and mount namespaces where it may mount.

use std::path::{Path, PathBuf};
use std::process::Command;

/// Names the folder in the environment of the child; a test that finds none is not the child.
const FOLDER: &str = "WAARBORG_APART";

/// Runs the test `name` of this binary apart, with an empty folder to mount on. Where the system does not permit that, it is
/// skipped.
pub fn run(name: &str) {
    if !Command::new("unshare").args(["-rm", "true"]).status().is_ok_and(|status| status.success()) {
        return crate::skipped("`unshare -rm` is not permitted here");
    }
    let folder = tempfile::tempdir().expect("a temporary folder");
    let child = Command::new("unshare")
        .arg("-rm")
        .arg(std::env::current_exe().expect("the path of this test"))
        .args(["--exact", name, "--nocapture"])
        .env(FOLDER, folder.path())
        .output()
        .expect("unshare runs");
    let told = String::from_utf8_lossy(&child.stdout) + String::from_utf8_lossy(&child.stderr);
    assert!(child.status.success() && told.contains("1 passed"), "{name}: {told}");
}

/// The folder to mount on, in the child alone.
pub fn folder() -> Option<PathBuf> {
    std::env::var_os(FOLDER).map(PathBuf::from)
}

/// Mounts something on a folder.
pub fn mount(words: &[&str], folder: &Path) {
    let mounted = Command::new("mount").args(words).arg(folder).output().expect("mount runs");
    assert!(mounted.status.success(), "{}", String::from_utf8_lossy(&mounted.stderr));
}
