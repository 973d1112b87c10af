//! Turns `data/*.csv` into constant tables, and refuses to build on a figure that cannot be right.
#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a build that cannot go on should stop, and say why"
)]

#[path = "build/check.rs"]
mod check;
#[path = "build/emit.rs"]
mod emit;

use std::path::PathBuf;
use std::process::ExitCode;
use std::{env, fs};

fn main() -> ExitCode {
    let data = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo sets CARGO_MANIFEST_DIR")).join("data");
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets OUT_DIR")).join("evidence.rs");
    for file in check::FILES {
        println!("cargo::rerun-if-changed=data/{file}");
    }
    // So that what the finished site makes of a program finds where each constant ends (src/bin/prerender/memory.rs).
    if env::var("CARGO_CFG_TARGET_ARCH").is_ok_and(|arch| arch == "wasm32") {
        println!("cargo::rustc-link-arg-bins=--no-merge-data-segments");
    }
    match check::read(&data).and_then(|texts| check::check(&texts)) {
        Ok(evidence) => {
            fs::write(&out, emit::emit(&evidence)).expect("OUT_DIR is writable");
            ExitCode::SUCCESS
        }
        Err(problems) => {
            for problem in &problems {
                eprintln!("{problem}");
            }
            eprintln!(
                "{} problem(s) in data/; data/README.md says what each column means",
                problems.len()
            );
            ExitCode::FAILURE
        }
    }
}
