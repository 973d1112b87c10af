//! Takes out of a program what it says when it panics, which nobody would read.
//!
//! A panic stops the program, and failure.js tells the reader (docs/decisions/013-after-the-compiler.md). What it would
//! write into the console comes with the machinery that writes any text, and with the name of a file at each place that
//! may panic. In a release each of these functions stops the program at once instead, as they all do in the end.

// No visitor comes here: where a module is not what it says, the build stops.
#![allow(clippy::indexing_slicing)]

use std::{collections::HashMap, convert::Infallible, error::Error};

use wasm_encoder::{CodeSection, Function, Module, reencode::Reencode};
use wasmparser::{CodeSectionReader, FunctionBody, KnownCustom, Name, Operator, Parser, Payload, TypeRef};

use crate::wasm::Outcome;

/// How the names of functions begin that never return.
const STOPS: [&str; 20] = [
    "core::panicking::",
    "core::cell::panic_",
    "core::cell::lazy::panic_poisoned",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::copy_from_slice_impl::len_mismatch_fail",
    "core::slice::index::slice_index_fail",
    "core::str::slice_error_fail",
    "alloc::alloc::handle_alloc_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::raw_vec::handle_error",
    "<hashbrown::raw::Fallibility>::capacity_overflow",
    "std::alloc::rust_oom",
    "std::panicking::panic_handler",
    "std::panicking::panic_with_hook",
    "std::thread::local::panic_access_error",
    "__rustc::rust_begin_unwind",
    "console_error_panic_hook::hook",
    "wasm_bindgen::throw_str",
];
/// How the names of functions begin that draw what no page has: markup that is text, what stands elsewhere in the page than
/// it is written, and what waits.
const UNUSED: [&str; 3] = [
    "yew::dom_bundle::braw::",
    "yew::dom_bundle::bportal::",
    "yew::dom_bundle::bsuspense::",
];
/// What the names of functions hold that write text as the console would have it: all that is left without a caller
/// once nothing panics with a message. The page writes its own text without them.
const FORMATS: [&str; 9] = [
    " as core::fmt::Debug>::fmt",
    " as core::panic::PanicPayload>::",
    "<core::cell::BorrowError as core::fmt::Display>::fmt",
    "<core::cell::BorrowMutError as core::fmt::Display>::fmt",
    "<core::fmt::Arguments as core::fmt::Display>::fmt",
    "<core::fmt::Formatter>::pad_integral",
    "<u32 as core::fmt::Display>::fmt",
    "core::fmt::write",
    "::write_fmt",
];

/// A module that stops without a word.
///
/// # Errors
/// Where the wasm cannot be read, or something that runs without a panic would be taken out.
pub fn snip(wasm: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let read = Read::of(wasm)?;
    let mut change = Change {
        stop: (0..read.callees.len())
            .map(|function| read.stops(function) || read.formats(function))
            .collect(),
    };
    if let Some((caller, callee)) = read.talkative(&change.stop) {
        return Err(format!("{caller} calls {callee}, which is taken out of a release").into());
    }
    let mut module = Module::new();
    change.parse_core_module(&mut module, Parser::new(0), wasm)?;
    Ok(module.finish())
}

/// What must be known of a module.
#[derive(Default)]
struct Read {
    /// How many functions come before the module's own.
    imported: u32,
    /// The functions' names, without the hashes that the compiler puts into them.
    names: HashMap<u32, String>,
    /// Which functions each of the module's own calls by name.
    callees: Vec<Vec<u32>>,
}

impl Read {
    fn of(wasm: &[u8]) -> Result<Self, Box<dyn Error>> {
        let mut read = Read::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        read.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let mut callees = Vec::new();
                    for operator in body.get_operators_reader()? {
                        if let Operator::Call { function_index } = operator? {
                            callees.push(function_index);
                        }
                    }
                    read.callees.push(callees);
                }
                Payload::CustomSection(section) => {
                    let KnownCustom::Name(names) = section.as_known() else {
                        continue;
                    };
                    for names in names {
                        let Name::Function(names) = names? else { continue };
                        for naming in names {
                            let naming = naming?;
                            read.names.insert(naming.index, plain(naming.name));
                        }
                    }
                }
                _ => {}
            }
        }
        if read.names.is_empty() {
            return Err("the functions have no names".into());
        }
        Ok(read)
    }

    /// What one of the module's own functions is called.
    fn name(&self, function: usize) -> &str {
        let index = self.imported + function as u32;
        self.names.get(&index).map_or("", String::as_str)
    }

    fn stops(&self, function: usize) -> bool {
        let mut starts = STOPS.iter().chain(&UNUSED);
        starts.any(|start| self.name(function).starts_with(start))
    }

    fn formats(&self, function: usize) -> bool {
        FORMATS.iter().any(|part| self.name(function).contains(part))
    }

    /// A function that is left and calls one that writes text, and that one.
    fn talkative(&self, stopped: &[bool]) -> Option<(&str, &str)> {
        let left = (0..self.callees.len()).filter(|function| !stopped[*function]);
        left.filter(|function| !self.name(*function).contains("::fmt"))
            .flat_map(|function| self.callees[function].iter().map(move |callee| (function, *callee)))
            .filter_map(|(caller, callee)| Some((caller, callee.checked_sub(self.imported)? as usize)))
            .find(|(_, callee)| self.formats(*callee))
            .map(|(caller, callee)| (self.name(caller), self.name(callee)))
    }
}

/// A function's name without what tells it from one of another build: `core[c5930c85a12de822]::fmt::write`,
/// `core::fmt::Write::write_fmt::h8c2d943367bed7e0`, `write_char.394`.
fn plain(name: &str) -> String {
    let is_hash = |text: &str| text.len() == 16 && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    let mut plain = String::new();
    for (place, part) in name.split('[').enumerate() {
        match part.split_once(']') {
            Some((hash, rest)) if place > 0 && is_hash(hash) => plain.push_str(rest),
            _ if place > 0 => plain.extend(["[", part]),
            _ => plain.push_str(part),
        }
    }
    let cut = plain.trim_end_matches(|c: char| c.is_ascii_digit());
    if let Some(cut) = cut.strip_suffix('.') {
        plain.truncate(cut.len());
    }
    match plain.rsplit_once("::h") {
        Some((start, hash)) if is_hash(hash) => start.to_owned(),
        _ => plain,
    }
}

/// How the module is written anew.
struct Change {
    /// Which of the module's own functions stop at once.
    stop: Vec<bool>,
}

impl Reencode for Change {
    type Error = Infallible;

    fn parse_code_section(&mut self, section: &mut CodeSection, old: CodeSectionReader<'_>) -> Outcome<()> {
        let bodies = old.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        for (function, body) in bodies.into_iter().enumerate() {
            if self.stop[function] {
                let mut stop = Function::new([]);
                stop.instructions().unreachable().end();
                section.function(&stop);
            } else {
                self.parse_function_body(section, body)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_lose_what_tells_builds_apart() {
        for (name, expected) in [
            ("core[c5930c85a12de822]::fmt::write", "core::fmt::write"),
            (
                "<&dyn core[c5930c85a12de822]::fmt::Debug>::fmt.268",
                "<&dyn core::fmt::Debug>::fmt",
            ),
            (
                "core::fmt::Write::write_fmt::h8c2d943367bed7e0",
                "core::fmt::Write::write_fmt",
            ),
            ("<[u8; 4]>::help", "<[u8; 4]>::help"),
            ("main", "main"),
        ] {
            assert_eq!(plain(name), expected);
        }
    }

    fn read(names: &[&str], callees: &[&[u32]]) -> Read {
        Read {
            imported: 1,
            names: (1..).zip(names.iter().map(|name| (*name).to_owned())).collect(),
            callees: callees.iter().map(|callees| callees.to_vec()).collect(),
        }
    }

    #[test]
    fn what_runs_without_a_panic_is_not_taken_out() {
        let names = [
            "postworth::price",
            "core::panicking::panic",
            "<u8 as core::fmt::Debug>::fmt",
            "core::fmt::pad",
        ];
        let stopped = [false, true, true, false];
        // Panics, a picture of text drawn by another one, and imports are all well.
        assert_eq!(read(&names, &[&[0, 2], &[3], &[], &[3]]).talkative(&stopped), None);
        let found = read(&names, &[&[2, 3], &[], &[], &[]]);
        assert_eq!(found.talkative(&stopped), Some((names[0], names[2])));
    }
}
