//! The two files of each program: what they are called, how they are checked; and the compressed copy of every file.

use std::{
    collections::BTreeMap,
    fs,
    io::{self, Write},
    path::Path,
};

use base64::prelude::{BASE64_STANDARD, Engine};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::pages;

/// A file under its final name.
pub struct Asset {
    pub name: String,
    /// What a browser holds the file to, as in an `integrity` attribute.
    pub integrity: String,
}

/// The glue and the wasm of a program.
pub struct Program {
    pub name: &'static str,
    pub script: Asset,
    pub wasm: Asset,
}

/// Gives all files of the programs names that follow their content, so that they may be cached for ever.
pub fn settle(stage: &Path) -> io::Result<Vec<Program>> {
    pages::programs().map(|name| settle_one(stage, name)).collect()
}

fn settle_one(stage: &Path, name: &'static str) -> io::Result<Program> {
    // As wasm-bindgen names them.
    let [script, wasm] = [".js", "_bg.wasm"].map(|ending| stage.join(name.to_owned() + ending));
    let (script_text, wasm_code) = number_imports(fs::read_to_string(&script)?, fs::read(&wasm)?);
    fs::remove_file(script)?;
    fs::remove_file(wasm)?;
    Ok(Program {
        name,
        script: put(stage, name, "js", lean(&script_text).as_bytes())?,
        wasm: put(stage, name, "wasm", &wasm_code)?,
    })
}

/// The script of what can wait. `sources` is how it asks for the page of the sources.
pub fn later(stage: &Path, sources: &str) -> io::Result<Asset> {
    let staged = stage.join("later.js");
    let script = fs::read_to_string(&staged)?.replace("SOURCES_PAGE", sources);
    fs::remove_file(staged)?;
    put(stage, "later", "js", lean(&script).as_bytes())
}

fn put(stage: &Path, program: &str, kind: &str, content: &[u8]) -> io::Result<Asset> {
    let name = format!("postworth-{program}-{}.{kind}", name_of(content, 4));
    fs::write(stage.join(&name), content)?;
    Ok(Asset {
        name,
        integrity: integrity(content),
    })
}

/// Names a content by so many bytes of its hash.
pub fn name_of(content: impl AsRef<[u8]>, bytes: usize) -> String {
    let digest = Sha256::digest(content);
    digest.iter().take(bytes).map(|byte| format!("{byte:02x}")).collect()
}

/// What a browser holds a content to.
pub fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// A script without its indentation, its empty lines and the lines that only comment.
pub fn lean(script: &str) -> String {
    let lines = script.lines().map(str::trim);
    let lines: Vec<&str> = lines
        .filter(|line| !line.is_empty() && !line.starts_with("//"))
        .collect();
    lines.join("\n")
}

/// wasm-bindgen ends the name of each import with a hash of 16 digits, which no compression shortens. Numbers of the
/// same length tell the imports apart as well, in both files.
fn number_imports(mut script: String, mut wasm: Vec<u8>) -> (String, Vec<u8>) {
    const DIGITS: usize = 16;
    let is_hash = |text: &str| text.len() == DIGITS && text.bytes().all(|digit| digit.is_ascii_hexdigit());
    let mut names = BTreeMap::new();
    for word in script.split(|c: char| !c.is_ascii_alphanumeric() && c != '_') {
        if word.starts_with("__wbg_")
            && let Some((start, hash)) = word.rsplit_once('_')
            && is_hash(hash)
        {
            let number = names.len();
            names
                .entry(word.to_owned())
                .or_insert_with(|| format!("{start}_{number:0DIGITS$}"));
        }
    }
    for (old, new) in &names {
        script = script.replace(old, new);
        // Each is named once, in the list of imports at the file's beginning.
        if let Some(place) = wasm.windows(old.len()).position(|found| found == old.as_bytes()) {
            for (byte, digit) in wasm.iter_mut().skip(place).zip(new.bytes()) {
                *byte = digit;
            }
        }
    }
    (script, wasm)
}

/// Sets `.br` and `.gz` beside every file that is sent, at their best.
pub fn compress(stage: &Path) -> io::Result<()> {
    let entries: Vec<_> = fs::read_dir(stage)?.collect::<Result<_, _>>()?;
    let paths = entries.iter().map(fs::DirEntry::path);
    for path in paths.filter(|path| path.extension().is_some()) {
        let content = fs::read(&path)?;
        let beside = |ending: &str| {
            let mut name = path.clone().into_os_string();
            name.push(ending);
            fs::File::create(name)
        };
        let best = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            ..BrotliEncoderParams::default()
        };
        brotli::BrotliCompress(&mut content.as_slice(), &mut beside(".br")?, &best)?;
        // The header holds no time, or two builds would differ.
        let mut gzip = GzEncoder::new(beside(".gz")?, Compression::best());
        gzip.write_all(&content)?;
        gzip.finish()?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn imports_are_numbered_alike_in_both_files() {
        let script = "{ __wbg_body_5f971cbc6950ca4f: 1, __wbg_body_d16d240e1d91bfa3: 2, __wbg_load: 3 }";
        let wasm = b"\x00asm\x1a__wbg_body_5f971cbc6950ca4f\x1a__wbg_body_d16d240e1d91bfa3".to_vec();
        let (script, wasm) = number_imports(script.into(), wasm);
        assert_eq!(
            script,
            "{ __wbg_body_0000000000000000: 1, __wbg_body_0000000000000001: 2, __wbg_load: 3 }"
        );
        assert_eq!(
            wasm,
            b"\x00asm\x1a__wbg_body_0000000000000000\x1a__wbg_body_0000000000000001"
        );
    }

    #[test]
    fn a_lean_script_says_the_same() {
        let script = "{\n  // Why.\n\n  const a = 'b'; // stays\n}\n";
        assert_eq!(lean(script), "{\nconst a = 'b'; // stays\n}");
    }
}
