//! Scripts and style sheets without what only people read.

use std::{
    io::{self, Write},
    process::{Command, ExitStatus, Stdio},
};

/// A script that stands in a page or is one by itself.
pub fn script(text: &str) -> io::Result<String> {
    esbuild(text, &["--loader=js"])
}

/// A script in words that every browser knows, which it stays.
pub fn old_script(text: &str) -> io::Result<String> {
    esbuild(text, &["--loader=js", "--target=es5"])
}

/// A script that others import. What it does not export, nobody calls by name.
pub fn module(text: &str) -> io::Result<String> {
    esbuild(text, &["--loader=js", "--format=esm", "--tree-shaking=true"])
}

/// A style sheet.
pub fn style(text: &str) -> io::Result<String> {
    esbuild(text, &["--loader=css"])
}

/// Says which tool it is that cannot be started, and what installs it.
pub fn not_started(tool: &str) -> impl Fn(io::Error) -> io::Error {
    move |error| io::Error::new(error.kind(), format!("{tool}, which tools/setup installs: {error}"))
}

/// Says which tool it is that did not do what it was to.
pub fn ended(tool: &str, status: ExitStatus) -> io::Result<()> {
    if status.success() {
        Ok(())
    } else {
        Err(io::Error::other(format!("{tool} ended with {status}")))
    }
}

fn esbuild(text: &str, options: &[&str]) -> io::Result<String> {
    let mut program = Command::new("esbuild")
        .args(["--minify", "--log-level=error"])
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(not_started("esbuild"))?;
    // Dropped at the end of the statement, it says that the text is over.
    if let Some(mut input) = program.stdin.take() {
        input.write_all(text.as_bytes())?;
    }
    let output = program.wait_with_output()?;
    if !output.status.success() {
        return Err(io::Error::other(
            "esbuild refused a script or a style sheet; the lines above say why",
        ));
    }
    let lean = String::from_utf8(output.stdout).map_err(io::Error::other)?;
    Ok(lean.trim_end().to_owned())
}
