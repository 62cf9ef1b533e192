//! The licences of all that ships: the crates that are built into the programs, and the packages in the interface.

use std::collections::BTreeSet;
use std::fs;
use std::process::Command;

use serde_json::{Value, json};

use crate::root;

/// What is shipped.
const PROGRAMS: [&str; 3] = ["waarborg", "waarborg-cli", "waarborg-extract"];

/// Name, version and licence of every part, as the window's About page reads them.
pub fn parts() -> String {
    let mut parts: Vec<[String; 3]> = crates().into_iter().chain(packages()).collect();
    parts.sort();
    parts.dedup();
    let parts: Vec<Value> = parts
        .into_iter()
        .map(|[name, version, licence]| json!({ "name": name, "version": version, "licence": licence }))
        .collect();
    serde_json::to_string_pretty(&parts).expect("texts are JSON") + "\n"
}

/// The crates that the programs are linked with, on Linux; what only builds or tests them is not shipped.
fn crates() -> Vec<[String; 3]> {
    let output = Command::new(env!("CARGO"))
        .args(["metadata", "--format-version", "1", "--locked", "--filter-platform", "x86_64-unknown-linux-gnu"])
        .current_dir(root())
        .output()
        .expect("cargo runs");
    let metadata: Value = serde_json::from_slice(&output.stdout).expect("cargo describes the workspace");
    let packages = metadata["packages"].as_array().expect("packages");
    let nodes = metadata["resolve"]["nodes"].as_array().expect("nodes");
    let named =
        |program: &&str| packages.iter().find(|package| package["name"] == **program).expect("a program of ours");
    let mut left: Vec<&str> = PROGRAMS.iter().map(|program| text(&named(program)["id"])).collect();
    let mut shipped = BTreeSet::new();
    while let Some(id) = left.pop() {
        if !shipped.insert(id) {
            continue;
        }
        let node = nodes.iter().find(|node| node["id"] == *id).expect("every package has a node");
        let linked = |dependency: &&Value| {
            dependency["dep_kinds"].as_array().is_some_and(|kinds| kinds.iter().any(|kind| kind["kind"].is_null()))
        };
        let dependencies = node["deps"].as_array().expect("dependencies");
        left.extend(dependencies.iter().filter(linked).map(|dependency| text(&dependency["pkg"])));
    }
    packages
        .iter()
        .filter(|package| shipped.contains(text(&package["id"])) && !text(&package["name"]).starts_with("waarborg"))
        .map(|package| {
            let licence = package["license"].as_str().unwrap_or("see its licence file");
            [text(&package["name"]).to_owned(), text(&package["version"]).to_owned(), licence.to_owned()]
        })
        .collect()
}

/// The packages of the interface, from its lock file.
fn packages() -> Vec<[String; 3]> {
    let lock = fs::read(root().join("ui/package-lock.json")).expect("a lock file");
    let lock: Value = serde_json::from_slice(&lock).expect("a lock file is JSON");
    let packages = lock["packages"].as_object().expect("packages");
    packages
        .iter()
        .filter(|(path, package)| !path.is_empty() && package["dev"] != true && package["optional"] != true)
        .map(|(path, package)| {
            let name = path.rsplit("node_modules/").next().unwrap_or(path);
            let licence = package["license"].as_str().unwrap_or("see its licence file");
            [name.to_owned(), text(&package["version"]).to_owned(), licence.to_owned()]
        })
        .collect()
}

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}
