//! `WebKitWebDriver` as a child process, and the little HTTP that it needs.

use std::io::{Read as _, Write as _};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use serde_json::Value;

/// How long the driver and the page get for anything that we wait for.
pub(crate) const PATIENCE: Duration = Duration::from_secs(30);
/// How often we look whether it is there.
pub(crate) const GLANCE: Duration = Duration::from_millis(25);

static STARTING: Mutex<()> = Mutex::new(());

/// A running driver. It is ended when dropped; its sessions must have been ended before, for it leaves their programs running.
pub(crate) struct Driver {
    child: Child,
    port: u16,
}

impl Driver {
    /// Starts a driver whose programs get `environment`.
    pub(crate) fn start(environment: &[(&str, String)]) -> Self {
        // Held until the driver listens: two tests at once could be given the same free port.
        let _starting = STARTING.lock().unwrap_or_else(PoisonError::into_inner);
        let port = free_port();
        let child = Command::new("WebKitWebDriver")
            .arg(format!("--port={port}"))
            // Tells Tauri to let the web view be driven.
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            // A file dialog or a theme asks for settings; without a session bus that fills the screen with warnings.
            .env("GSETTINGS_BACKEND", "memory")
            // A session that offers Wayland too would take the window away from the display that xvfb-run gives.
            .env("GDK_BACKEND", "x11")
            // The compiled shaders would outlive the folder that a test gives the program.
            .env("MESA_SHADER_CACHE_DISABLE", "true")
            // With these, a screenshot of a page at rest never comes.
            .env_remove("WEBKIT_DISABLE_DMABUF_RENDERER")
            .env_remove("WEBKIT_DISABLE_COMPOSITING_MODE")
            .envs(environment.iter().map(|(name, value)| (name, value)))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .spawn()
            .expect("WebKitWebDriver starts (Debian package webkit2gtk-driver)");
        let driver = Self { child, port };
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            assert!(begun.elapsed() < PATIENCE, "WebKitWebDriver does not listen on port {port}");
            sleep(GLANCE);
        }
        driver
    }

    /// The driver's process id.
    pub(crate) fn process(&self) -> u32 {
        self.child.id()
    }

    /// Makes a request and gives the `value` of the answer; the driver's own words if it refuses.
    pub(crate) fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, String> {
        let body = body.map(Value::to_string).unwrap_or_default();
        let answer = self.exchange(method, path, &body).map_err(|fault| format!("{method} {path}: {fault}"))?;
        let (head, body) = answer.split_once("\r\n\r\n").ok_or_else(|| format!("{method} {path}: no HTTP answer"))?;
        let mut body: Value =
            serde_json::from_str(body).map_err(|fault| format!("{method} {path}: {fault}: {head}"))?;
        let value = body.get_mut("value").map(Value::take).unwrap_or_default();
        if head.starts_with("HTTP/1.1 200") { Ok(value) } else { Err(format!("{method} {path}: {value}")) }
    }

    fn exchange(&self, method: &str, path: &str, body: &str) -> std::io::Result<String> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        stream.set_read_timeout(Some(2 * PATIENCE))?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nConnection: close\r\nContent-Type: application/json\r\n\
             Content-Length: {}\r\n\r\n{body}",
            self.port,
            body.len()
        );
        stream.write_all(request.as_bytes())?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to end.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("the loopback address has a free port");
    listener.local_addr().expect("a bound socket has an address").port()
}
