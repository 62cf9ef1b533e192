//! The interface and the core over the loopback address, so that a browser can be driven against the real thing.
//!
//! It serves the built interface under the window's own content security policy and passes calls to the core, as the shell does.
//! Whoever has not the token that it prints gets nothing; it listens on the machine itself only. It is a tool of the tests and
//! is never shipped.

mod answers;
mod files;
mod machine;

use std::io::Write as _;
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use anyhow::anyhow;
use chrono::NaiveDate;
use clap::Parser;
use http_body_util::{BodyExt as _, Full, Limited};
use hyper::body::{Bytes, Incoming};
use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper::{Method, Request, Response};
use hyper_util::rt::TokioIo;
use serde::Deserialize;
use serde_json::{Value, json};
use tokio::net::TcpListener;
use waarborg_register::api::{self, Reader, Session};
use waarborg_register::words::Language;

use crate::files::Files;
use crate::machine::Machine;

/// A call takes at most a document of 100 MB in Base64.
const LONGEST_REQUEST: usize = 160 * 1024 * 1024;

/// What the browser gets.
pub(crate) type Answer = Response<Full<Bytes>>;

#[derive(Parser)]
#[command(about = "Serves the interface and the core to a browser on this machine, for tests.")]
struct Arguments {
    /// Folder of the built interface.
    #[arg(long)]
    dist: PathBuf,
    /// Program that reads documents.
    #[arg(long)]
    extractor: PathBuf,
    /// Configuration of the shell, whose content security policy holds here too.
    #[arg(long)]
    configuration: PathBuf,
    /// Register that is opened at the start.
    #[arg(long)]
    register: Option<String>,
    /// Language.
    #[arg(long, default_value = "nl")]
    language: Language,
    /// The date that decides deadlines.
    #[arg(long)]
    today: NaiveDate,
    /// Port; a free one unless given.
    #[arg(long, default_value_t = 0)]
    port: u16,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let listener = TcpListener::bind(("127.0.0.1", arguments.port)).await?;
    let address = listener.local_addr()?;
    let machine = Machine::on(arguments.today);
    let token = machine.token();
    let session = Session::new(Arc::new(machine), arguments.language, arguments.extractor);
    let host = Host {
        files: Files::read(&arguments.dist, &arguments.configuration)?,
        reader: Arc::clone(session.reader()),
        session: Mutex::new(session),
        start: json!({ "language": arguments.language, "register": arguments.register }),
        token: token.clone(),
        address: address.to_string(),
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "http://{address}/#token={token}")?;
    out.flush()?;
    // The output stays open, and free for whoever panics.
    drop(out);
    let host = Arc::new(host);
    loop {
        let (connection, _from) = listener.accept().await?;
        let host = Arc::clone(&host);
        let answer = service_fn(move |request| {
            let host = Arc::clone(&host);
            async move { host.answer(request).await }
        });
        // A browser that went away in the middle of an answer is no reason to stop.
        tokio::spawn(http1::Builder::new().serve_connection(TokioIo::new(connection), answer));
    }
}

struct Host {
    files: Files,
    session: Mutex<Session>,
    reader: Arc<Reader>,
    start: Value,
    token: String,
    address: String,
}

/// What the page asks the host, in place of the shell's commands.
#[derive(Deserialize)]
#[serde(rename_all = "snake_case", tag = "command")]
enum Asked {
    Start,
    Call { name: String, params: Value },
    Place,
    Progress,
    Stop { work: u64 },
}

impl Host {
    async fn answer(self: Arc<Self>, request: Request<Incoming>) -> anyhow::Result<Answer> {
        // A page of somebody else's that guessed the port arrives under another name.
        if header(&request, "Host") != Some(self.address.as_str()) {
            return Ok(Response::builder().status(403).body(Full::default())?);
        }
        if request.method() == Method::GET {
            return self.files.serve(request.uri().path());
        }
        if header(&request, "X-Waarborg-Token") != Some(self.token.as_str()) {
            return Ok(Response::builder().status(403).body(Full::default())?);
        }
        let body =
            Limited::new(request.into_body(), LONGEST_REQUEST).collect().await.map_err(|cause| anyhow!(cause))?;
        let (status, answer) = match serde_json::from_slice(&body.to_bytes()) {
            // A call takes its time; what is asked meanwhile, as how far it is, must not wait for it.
            Ok(asked) => tokio::task::spawn_blocking(move || self.ask(asked)).await?,
            Err(cause) => (400, json!(cause.to_string()).to_string()),
        };
        let response = Response::builder().status(status).header("Content-Type", "application/json");
        Ok(response.body(answer.into())?)
    }

    /// The answer in JSON with its status: 200, or 422 for a failure that the core worded.
    fn ask(&self, asked: Asked) -> (u16, String) {
        match asked {
            Asked::Start => (200, self.start.to_string()),
            Asked::Place => (200, answers::next().map_or(Value::Null, Value::from).to_string()),
            Asked::Progress => (200, json!(self.reader.under_way()).to_string()),
            Asked::Stop { work } => {
                self.reader.stop(work);
                (200, Value::Null.to_string())
            }
            Asked::Call { name, params } => {
                let ahead = self.reader.read_ahead(&name, &params);
                let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
                match api::reply(&mut session, &name, params, ahead) {
                    Ok(answer) => (200, answer),
                    Err(failure) => (422, json!(failure).to_string()),
                }
            }
        }
    }
}

fn header<'a>(request: &'a Request<Incoming>, name: &'static str) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}
