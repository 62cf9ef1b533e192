//! The files of the interface, each with the headers that the window gives it.

use std::collections::HashMap;
use std::fs;
use std::path::Path;

use anyhow::Context as _;
use http_body_util::Full;
use hyper::Response;
use hyper::body::Bytes;
use serde_json::Value;

use crate::Answer;

/// The files, by the path under which a browser asks for them.
pub(crate) struct Files {
    files: HashMap<String, (Bytes, &'static str)>,
    policy: String,
}

impl Files {
    /// Reads a folder, and the content security policy of the window.
    pub(crate) fn read(folder: &Path, configuration: &Path) -> anyhow::Result<Self> {
        let mut files = HashMap::new();
        gather(folder, folder, &mut files).with_context(|| format!("the interface in {}", folder.display()))?;
        let configuration = fs::read(configuration).context("the configuration of the shell")?;
        Ok(Self { files, policy: policy(&serde_json::from_slice(&configuration)?)? })
    }

    /// The file under a path; 404 if there is none.
    pub(crate) fn serve(&self, path: &str) -> anyhow::Result<Answer> {
        let path = if path == "/" { "/index.html" } else { path };
        let Some((bytes, media_type)) = self.files.get(path) else {
            return Ok(Response::builder().status(404).body(Full::default())?);
        };
        let response = Response::builder()
            .header("Content-Type", *media_type)
            .header("Content-Security-Policy", &self.policy)
            .header("Cross-Origin-Opener-Policy", "same-origin")
            .header("X-Content-Type-Options", "nosniff");
        Ok(response.body(bytes.clone().into())?)
    }
}

fn gather(root: &Path, folder: &Path, files: &mut HashMap<String, (Bytes, &'static str)>) -> anyhow::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            gather(root, &path, files)?;
        } else {
            let name = path.strip_prefix(root)?.to_string_lossy().replace('\\', "/");
            files.insert(format!("/{name}"), (fs::read(&path)?.into(), media_type(&path)));
        }
    }
    Ok(())
}

fn media_type(path: &Path) -> &'static str {
    match path.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript",
        Some("css") => "text/css",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

/// The window's policy, with this address in the place of Tauri's way to the shell.
fn policy(configuration: &Value) -> anyhow::Result<String> {
    let directives = configuration.pointer("/app/security/csp").and_then(Value::as_object).context("no policy")?;
    let directive = |(name, value): (&String, &Value)| {
        let value = if name == "connect-src" { "'self'" } else { value.as_str().unwrap_or_default() };
        format!("{name} {value}")
    };
    Ok(directives.iter().map(directive).collect::<Vec<_>>().join("; "))
}
