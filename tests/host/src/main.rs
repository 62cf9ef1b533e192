//! The interface and the core over the loopback address, so that a browser can be driven against the real thing.
//!
//! It serves the built interface under the window's own content security policy and passes calls to the core, as the shell does.
//! Whoever has not the token that it prints gets nothing; it listens on the machine itself only. It is a tool of the tests and
//! is never shipped.

mod answers;
mod files;
mod machine;

use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use astra::{Body, ConnectionInfo, Request, Response, ResponseBuilder, Server, Service};
use chrono::NaiveDate;
use clap::Parser;
use http::{Method, StatusCode};
use serde::Deserialize;
use serde_json::{Value, json};
use waarborg_register::api::{self, Session};
use waarborg_register::words::Language;

use crate::files::Files;
use crate::machine::Machine;

/// A call takes at most a document of 100 MB in Base64.
const LONGEST_REQUEST: u64 = 160 * 1024 * 1024;

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

fn main() -> anyhow::Result<()> {
    let arguments = Arguments::parse();
    let server = Server::bind(("127.0.0.1", arguments.port)).http1_only();
    let address = server.local_addr()?;
    let machine = Machine::on(arguments.today);
    let token = machine.token();
    let host = Host {
        files: Files::read(&arguments.dist, &arguments.configuration)?,
        session: Mutex::new(Session::new(Arc::new(machine), arguments.language, arguments.extractor)),
        start: json!({ "language": arguments.language, "register": arguments.register }),
        token: token.clone(),
        address: address.to_string(),
    };
    let mut out = std::io::stdout().lock();
    writeln!(out, "http://{address}/#token={token}")?;
    out.flush()?;
    // The output stays open, and free for whoever panics.
    drop(out);
    server.serve(host)?;
    Ok(())
}

struct Host {
    files: Files,
    session: Mutex<Session>,
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
}

impl Service for Host {
    fn call(&self, request: Request, _from: ConnectionInfo) -> Response {
        self.answer(request).unwrap_or_else(|cause| {
            let mut broken = Response::new(Body::new(cause.to_string()));
            *broken.status_mut() = StatusCode::INTERNAL_SERVER_ERROR;
            broken
        })
    }
}

impl Host {
    fn answer(&self, mut request: Request) -> anyhow::Result<Response> {
        // A page of somebody else's that guessed the port arrives under another name.
        if header(&request, "Host") != Some(self.address.as_str()) {
            return Ok(ResponseBuilder::new().status(403).body(Body::empty())?);
        }
        if request.method() == Method::GET {
            return self.files.serve(request.uri().path());
        }
        if header(&request, "X-Waarborg-Token") != Some(self.token.as_str()) {
            return Ok(ResponseBuilder::new().status(403).body(Body::empty())?);
        }
        let mut body = Vec::new();
        request.body_mut().reader().take(LONGEST_REQUEST).read_to_end(&mut body)?;
        let (status, answer) = match serde_json::from_slice(&body) {
            Ok(asked) => self.ask(asked),
            Err(cause) => (400, json!(cause.to_string())),
        };
        let response = ResponseBuilder::new().status(status).header("Content-Type", "application/json");
        Ok(response.body(Body::new(answer.to_string()))?)
    }

    /// The answer with its status: 200, or 422 for a failure that the core worded.
    fn ask(&self, asked: Asked) -> (u16, Value) {
        match asked {
            Asked::Start => (200, self.start.clone()),
            Asked::Place => (200, answers::next().map_or(Value::Null, Value::from)),
            Asked::Call { name, params } => {
                let mut session = self.session.lock().unwrap_or_else(PoisonError::into_inner);
                match api::call(&mut session, &name, params) {
                    Ok(answer) => (200, answer),
                    Err(failure) => (422, json!(failure)),
                }
            }
        }
    }
}

fn header<'a>(request: &'a Request, name: &'static str) -> Option<&'a str> {
    request.headers().get(name).and_then(|value| value.to_str().ok())
}
