//! The program on this machine that recognises letters in pictures: Tesseract, if a person installed it.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs::Metadata;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::mpsc::channel;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, SystemTime};

use waarborg_register::world::Recogniser;

/// The languages that are of use: Dutch, English, and how a page lies.
const LANGUAGES: [&str; 3] = ["nld", "eng", "osd"];

/// A program that takes longer to say what languages it has is none.
const PATIENCE: Duration = Duration::from_secs(5);

/// The most that is read of what it says, in bytes: there are some hundred and thirty languages.
const LONGEST: u64 = 1 << 20;

/// The programs that were looked at: when each was changed, and what it can do. Asking one takes a while, and one that hangs takes long.
static KNOWN: Mutex<BTreeMap<PathBuf, (SystemTime, Option<Recogniser>)>> = Mutex::new(BTreeMap::new());

/// Looks for it where programs are, and where its installers put it.
pub(crate) fn find() -> Option<Recogniser> {
    let listed = std::env::var_os("PATH").unwrap_or_default();
    let listed: Vec<PathBuf> = std::env::split_paths(&listed).collect();
    find_in(listed.into_iter().chain(usual(std::env::consts::OS, |variable| std::env::var_os(variable))))
}

/// Forgets what the programs can do: a language may have been added, which does not change them.
pub(crate) fn forget() {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner).clear();
}

/// The first that reads Dutch or English: one that is broken, or reads neither, does not hide another.
fn find_in(folders: impl Iterator<Item = PathBuf>) -> Option<Recogniser> {
    let name = format!("tesseract{}", std::env::consts::EXE_SUFFIX);
    // One that lies in the folder that happens to be the current one is no program of this machine.
    let mut programs = folders.filter(|folder| folder.is_absolute()).map(|folder| folder.join(&name));
    programs.find_map(|program| {
        let changed = program.metadata().ok().filter(Metadata::is_file)?.modified().ok()?;
        let mut known = KNOWN.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((_, found)) = known.get(&program).filter(|(then, _)| *then == changed) {
            return found.clone();
        }
        let found = with_languages(&program, PATIENCE);
        known.insert(program, (changed, found.clone()));
        found
    })
}

/// Where installers put it without saying so: a program that was started from the desktop may not know the folders of a shell.
fn usual(system: &str, variable: impl Fn(&str) -> Option<OsString>) -> Vec<PathBuf> {
    match system {
        "windows" => {
            // For all accounts, or for one.
            let places = ["ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA"]
                .into_iter()
                .filter_map(&variable)
                .map(PathBuf::from);
            let own = variable("LOCALAPPDATA").map(|own| PathBuf::from(own).join("Programs"));
            places.chain(own).map(|place| place.join("Tesseract-OCR")).collect()
        }
        // Homebrew on either processor, and MacPorts.
        "macos" => ["/opt/homebrew/bin", "/usr/local/bin", "/opt/local/bin"].map(PathBuf::from).into(),
        _ => Vec::new(),
    }
}

/// The program with those of its languages that are of use; none if it reads neither Dutch nor English, or does not say so in time.
fn with_languages(program: &Path, patience: Duration) -> Option<Recogniser> {
    let mut command = Command::new(program);
    command.arg("--list-langs").stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    #[cfg(windows)]
    {
        use std::os::windows::process::CommandExt as _;
        /// `CREATE_NO_WINDOW`: a console would flash over the window that asked.
        const NO_WINDOW: u32 = 0x0800_0000;
        command.creation_flags(NO_WINDOW);
    }
    let mut child = command.spawn().ok()?;
    // Older versions tell it on the standard error.
    let told = child.stdout.take()?.chain(child.stderr.take()?);
    let (sender, receiver) = channel();
    thread::spawn(move || {
        let mut text = Vec::new();
        let read = told.take(LONGEST).read_to_end(&mut text);
        drop(sender.send(read.map(|_| text)));
    });
    let told = receiver.recv_timeout(patience);
    // It said all that it had to say, or takes too long: nothing of it stays behind.
    let _gone = child.kill();
    let _ended = child.wait();
    let languages = among(&String::from_utf8_lossy(&told.ok()?.ok()?));
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

    #[test]
    fn the_folders_of_installers_are_known_for_all_accounts_and_for_one() {
        let variable = |name: &str| (name != "ProgramFiles(x86)").then(|| OsString::from(format!("/{name}")));
        let places =
            ["/ProgramFiles/Tesseract-OCR", "/LOCALAPPDATA/Tesseract-OCR", "/LOCALAPPDATA/Programs/Tesseract-OCR"];
        assert_eq!(usual("windows", variable), places.map(PathBuf::from));
        assert_eq!(usual("macos", |_| None).len(), 3);
        assert!(usual("linux", |_| None).is_empty(), "there the folders are known to every program");
    }

    /// A test that starts a program while another writes one would keep that from being started.
    #[cfg(unix)]
    static TURN: Mutex<()> = Mutex::new(());

    #[cfg(unix)]
    fn program(folder: &Path, script: &str) -> PathBuf {
        use std::io::Write as _;
        use std::os::unix::fs::OpenOptionsExt as _;
        let path = folder.join("tesseract");
        let mut options = std::fs::OpenOptions::new();
        let mut file = options.write(true).create(true).truncate(true).mode(0o755).open(&path).unwrap();
        write!(file, "#!/bin/sh\n{script}\n").unwrap();
        path
    }

    #[cfg(unix)]
    #[test]
    fn a_program_without_languages_is_none() {
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(with_languages(&folder.path().join("tesseract"), PATIENCE), None, "nothing is there");
        // It ends at once, and says nothing.
        assert_eq!(with_languages(Path::new("/bin/true"), PATIENCE), None);
        assert_eq!(with_languages(Path::new("/bin/echo"), PATIENCE), None, "it says something else");
    }

    #[cfg(unix)]
    #[test]
    fn a_broken_program_hides_no_other_and_each_is_asked_once() {
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let all = tempfile::tempdir().unwrap();
        let folders = ["none", "broken", "foreign", "right"].map(|name| all.path().join(name));
        for folder in &folders {
            std::fs::create_dir(folder).unwrap();
        }
        let count = all.path().join("count");
        let counted = |says: &str| format!("echo asked >>'{}'\n{says}", count.display());
        program(&folders[1], &counted("exit 127"));
        program(&folders[2], &counted("echo deu"));
        let right = program(&folders[3], &counted("echo eng >&2"));
        let times = || std::fs::read_to_string(&count).unwrap().lines().count();
        for _ in 0..2 {
            let found = find_in(folders.iter().cloned()).unwrap();
            assert_eq!((found.program, found.languages), (right.clone(), vec!["eng".to_owned()]));
            assert_eq!(times(), 3, "what was found is remembered");
        }
        program(&folders[3], &counted("printf 'nld\\neng\\n'"));
        std::fs::File::options().append(true).open(&right).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(find_in(folders.iter().cloned()).unwrap().languages, ["nld", "eng"], "it is another one by now");
        assert_eq!(times(), 4);
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_program_that_hangs_is_ended() {
        let _turn = TURN.lock().unwrap_or_else(PoisonError::into_inner);
        let folder = tempfile::tempdir().unwrap();
        let number = folder.path().join("number");
        let hangs = program(folder.path(), &format!("echo $$ >'{}'\nexec sleep 600", number.display()));
        assert_eq!(with_languages(&hangs, Duration::from_secs(2)), None);
        let number = std::fs::read_to_string(number).unwrap();
        assert!(!Path::new("/proc").join(number.trim()).exists(), "not even as one that nobody asked how it ended");
    }
}
