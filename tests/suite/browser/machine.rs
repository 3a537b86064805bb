//! What the browser checks need of a machine, and one run of them: Node, its packages, a built site.
//!
//! Packages come from the lock file, without any script of theirs being run; no browser is downloaded.

use std::fs;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::sync::OnceLock;
use std::time::SystemTime;

use serde_json::Value;

use crate::project::{Project, repository};

/// What whoever runs the tests wants of the browser.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// It has to be there.
    Required,
    /// Where it is there.
    Welcome,
    /// Not now.
    Unwanted,
}

impl Asked {
    /// As `HAKUSHO_REQUIRE_BROWSER` says: `1`, nothing, or `0`.
    pub(super) fn of_environment() -> Self {
        match std::env::var("HAKUSHO_REQUIRE_BROWSER").as_deref() {
            Ok("1") => Self::Required,
            Ok("0") => Self::Unwanted,
            _ => Self::Welcome,
        }
    }
}

/// What one check said.
#[derive(Debug)]
pub(super) struct Report {
    pub(super) name: String,
    pub(super) pages: u64,
    pub(super) seconds: f64,
    /// Its findings as lines to read; a check that could not run says why.
    pub(super) told: Vec<String>,
}

/// The checks, run once on the site of this repository's content; or why they cannot run here.
pub(super) fn examined() -> Result<&'static [Report], &'static str> {
    static EXAMINED: OnceLock<Result<Vec<Report>, String>> = OnceLock::new();
    EXAMINED.get_or_init(examine).as_deref().map_err(String::as_str)
}

/// What the checks say of the planted faults.
pub(super) fn planted() -> Result<String, String> {
    ready().as_ref().map_err(Clone::clone)?;
    let output = node(&["planted.mjs"])?;
    Ok(String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr))
}

fn examine() -> Result<Vec<Report>, String> {
    ready().as_ref().map_err(Clone::clone)?;
    let project = Project::real();
    project.build();
    let site = project.root().join("public");
    let said = project.root().join("findings.json");
    let output = node(&["run.mjs", &*site.to_string_lossy(), "--json", &*said.to_string_lossy()])?;
    let text = fs::read_to_string(&said).map_err(|_| {
        let stderr = String::from_utf8_lossy(&output.stderr);
        format!("run.mjs ended with {} and wrote nothing:\n{stderr}", output.status)
    })?;
    let reports: Value = serde_json::from_str(&text).map_err(|error| format!("no JSON ({error}): {text}"))?;
    Ok(reports.as_array().into_iter().flatten().map(report).collect())
}

fn report(value: &Value) -> Report {
    let lines = value["told"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let fault = value["fault"].as_str().map(|fault| format!("it could not run: {fault}"));
    Report {
        name: value["name"].as_str().unwrap_or_default().to_owned(),
        pages: value["pages"].as_u64().unwrap_or_default(),
        seconds: value["seconds"].as_f64().unwrap_or_default(),
        told: fault.into_iter().chain(lines.map(str::to_owned)).collect(),
    }
}

fn folder() -> PathBuf {
    repository().join("tests/browser")
}

/// Runs Node on a script of `tests/browser`.
fn node(arguments: &[&str]) -> Result<Output, String> {
    let mut command = Command::new("node");
    command.args(arguments).current_dir(folder());
    command.output().map_err(|error| format!("node does not start: {error}"))
}

/// Whether everything is there that the checks need, installed where it may be.
fn ready() -> &'static Result<(), String> {
    static READY: OnceLock<Result<(), String>> = OnceLock::new();
    READY.get_or_init(|| {
        if Asked::of_environment() == Asked::Unwanted {
            return Err("they are not wanted (HAKUSHO_REQUIRE_BROWSER=0)".to_owned());
        }
        for (program, question) in [("node", "--version"), ("npm", "--version"), ("java", "-version")] {
            let answer = Command::new(program).arg(question).output();
            answer
                .ok()
                .filter(|output| output.status.success())
                .ok_or_else(|| format!("there is no {program}"))?;
        }
        install()?;
        let output = node(&["chromium.mjs"])?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        output.status.success().then_some(()).ok_or(said)
    })
}

/// Installs the packages of the lock file where they are missing or older than it.
fn install() -> Result<(), String> {
    let changed = |path: &str| -> Option<SystemTime> {
        fs::metadata(folder().join(path)).and_then(|metadata| metadata.modified()).ok()
    };
    // npm writes this file last.
    if changed("node_modules/.package-lock.json") > changed("package-lock.json") {
        return Ok(());
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--prefix"]).arg(folder());
    let output = npm.output().map_err(|error| format!("npm does not start: {error}"))?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    output
        .status
        .success()
        .then_some(())
        .ok_or_else(|| format!("npm ci ended with {}:\n{said}", output.status))
}
