//! The program on this machine that recognises letters in pictures: Tesseract, if a person installed it.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::thread;
use std::time::Duration;

use waarborg_register::world::Recogniser;

/// The languages that are of use: Dutch, English, and how a page lies.
const LANGUAGES: [&str; 3] = ["nld", "eng", "osd"];

/// A program that takes longer to say what languages it has is none.
const PATIENCE: Duration = Duration::from_secs(5);

/// Looks for it where programs are, and where its installers put it.
pub(crate) fn find() -> Option<Recogniser> {
    let name = format!("tesseract{}", std::env::consts::EXE_SUFFIX);
    let listed = std::env::var_os("PATH").unwrap_or_default();
    let listed: Vec<PathBuf> = std::env::split_paths(&listed).collect();
    let folders = listed.into_iter().chain(usual(|variable| std::env::var_os(variable)));
    // One that lies in the folder that happens to be the current one is no program of this machine.
    let mut programs = folders.filter(|folder| folder.is_absolute()).map(|folder| folder.join(&name));
    programs.find(|program| program.is_file()).and_then(|program| with_languages(&program))
}

/// Where installers put it without saying so: a program that was started from the desktop may not know the folders of a shell.
fn usual(variable: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    if cfg!(windows) {
        ["ProgramFiles", "ProgramFiles(x86)"]
            .into_iter()
            .filter_map(&variable)
            .map(|programs| PathBuf::from(programs).join("Tesseract-OCR"))
            .collect()
    } else if cfg!(target_os = "macos") {
        // Homebrew on either processor, and MacPorts.
        ["/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin"].map(PathBuf::from).into()
    } else {
        Vec::new()
    }
}

/// The program with those of its languages that are of use; none if it reads neither Dutch nor English.
fn with_languages(program: &Path) -> Option<Recogniser> {
    let mut command = Command::new(program);
    command.arg("--list-langs").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        /// `CREATE_NO_WINDOW`: a console would flash over the window that asked.
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    let (sender, receiver) = channel();
    let child = command.spawn().ok()?;
    thread::spawn(move || drop(sender.send(child.wait_with_output())));
    let output = receiver.recv_timeout(PATIENCE).ok()?.ok()?;
    // Older versions tell it on the standard error.
    let told = [output.stdout, output.stderr].concat();
    let languages = among(&String::from_utf8_lossy(&told));
    languages.iter().any(|name| name != "osd").then(|| Recogniser::new(program.to_owned(), languages))
}

/// The useful ones of the languages that are told, one a line below a head.
fn among(told: &str) -> Vec<String> {
    let has = |name: &&str| told.lines().any(|line| line.trim() == *name);
    LANGUAGES.into_iter().filter(has).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_the_useful_languages_and_dutch_first() {
        let told = "List of available languages in \"/usr/share/tessdata/\" (5):\ndeu\neng\nnld\nosd\nsnum\n";
        assert_eq!(among(told), ["nld", "eng", "osd"]);
        assert_eq!(among("List of available languages (1):\r\neng\r\n"), ["eng"]);
        assert!(among("tesseract: error while loading shared libraries\n").is_empty());
    }

    #[cfg(unix)]
    #[test]
    fn a_program_without_languages_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(with_languages(&folder.path().join("tesseract")), None, "nothing is there");
        // It ends at once, and says nothing.
        assert_eq!(with_languages(Path::new("/bin/true")), None);
        assert_eq!(with_languages(Path::new("/bin/echo")), None, "it says something else");
    }
}
