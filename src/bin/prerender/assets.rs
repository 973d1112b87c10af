//! The two files of each program: what they are called, how they are checked; and the compressed copy of every file.

use std::{
    error::Error,
    fs,
    io::{self, Write},
    path::Path,
    process::Command,
};

use base64::prelude::{BASE64_STANDARD, Engine};
use brotli::enc::BrotliEncoderParams;
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};

use crate::{glue, lean, memory::forget, pack::Packer, pages, snip::snip, wasm::lighten};

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

/// Gives all files of the programs names that follow their content, so that they may be cached for ever. Those of a
/// release are made as light as they can be.
pub fn settle(stage: &Path, release: bool) -> Result<Vec<Program>, Box<dyn Error>> {
    let packer = release.then(|| Packer::new(stage)).transpose()?;
    pages::programs()
        .map(|name| settle_one(stage, name, packer.as_ref()))
        .collect()
}

/// With a packer as light as it can be.
fn settle_one(stage: &Path, name: &'static str, packer: Option<&Packer>) -> Result<Program, Box<dyn Error>> {
    // As wasm-bindgen names them.
    let [script, wasm] = [".js", "_bg.wasm"].map(|ending| stage.join(name.to_owned() + ending));
    let (mut glue, mut code) = (fs::read_to_string(&script)?, fs::read(&wasm)?);
    if let Some(packer) = packer {
        fs::write(&wasm, snip(&code)?)?;
        wasm_opt(&wasm, &PASSES)?;
        let light = lighten(&forget(&code, &fs::read(&wasm)?)?)?;
        let packed = packer.pack(&light.wasm)?;
        glue = lean::module(&(glue::follow(&glue, name, &light)? + &packed.begin))?;
        code = packed.wasm;
    }
    fs::remove_file(script)?;
    fs::remove_file(wasm)?;
    Ok(Program {
        name,
        script: put(stage, name, "js", glue.as_bytes())?,
        wasm: put(stage, name, "wasm", &code)?,
    })
}

/// What makes the smallest file after compression, which is not the smallest before (docs/weight.md). Functions that are
/// called once stay apart, where the next resembles them.
const PASSES: [&str; 13] = [
    // Where each constant begins is still asked for (memory.rs).
    "--skip-pass=memory-packing",
    "-O2",
    "--one-caller-inline-max-function-size=20",
    "--always-inline-max-function-size=1",
    "--flexible-inline-max-function-size=1",
    "--dae-optimizing",
    "--converge",
    "--gufa-optimizing",
    "-O1",
    "--rse",
    "--code-folding",
    "--strip-target-features",
    "--strip-producers",
];

/// Binaryen's optimizer, in place.
pub fn wasm_opt(wasm: &Path, passes: &[&str]) -> io::Result<()> {
    let status = Command::new("wasm-opt")
        .args(passes)
        .arg(wasm)
        .arg("-o")
        .arg(wasm)
        .status()
        .map_err(lean::not_started("wasm-opt"))?;
    lean::ended("wasm-opt", status)
}

/// The script of what can wait. `sources` is how it asks for the page of the sources.
pub fn later(stage: &Path, sources: &str) -> io::Result<Asset> {
    let staged = stage.join("later.js");
    let script = fs::read_to_string(&staged)?.replace("SOURCES_PAGE", sources);
    fs::remove_file(staged)?;
    put(stage, "later", "js", lean::module(&script)?.as_bytes())
}

fn put(stage: &Path, program: &str, kind: &str, content: &[u8]) -> io::Result<Asset> {
    let name = format!("postworth-{program}-{}.{kind}", name_of(content));
    fs::write(stage.join(&name), content)?;
    Ok(Asset {
        name,
        integrity: integrity(content),
    })
}

/// Names a content by its hash, of which as much as tells one release from the next.
pub fn name_of(content: impl AsRef<[u8]>) -> String {
    const BYTES: usize = 4;
    let digest = Sha256::digest(content);
    digest.iter().take(BYTES).map(|byte| format!("{byte:02x}")).collect()
}

/// What a browser holds a content to.
pub fn integrity(content: impl AsRef<[u8]>) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(content)))
}

/// Compressed at its best. Which length of block comes out smallest can only be tried.
fn brotli(content: &[u8]) -> io::Result<Vec<u8>> {
    let tried = [0, 16].into_iter().map(|lgblock| {
        let parameters = BrotliEncoderParams {
            quality: 11,
            lgwin: 22,
            lgblock,
            ..BrotliEncoderParams::default()
        };
        let mut compressed = Vec::new();
        brotli::BrotliCompress(&mut &*content, &mut compressed, &parameters)?;
        Ok(compressed)
    });
    let tried: Vec<Vec<u8>> = tried.collect::<io::Result<_>>()?;
    Ok(tried.into_iter().min_by_key(Vec::len).unwrap_or_default())
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
        beside(".br")?.write_all(&brotli(&content)?)?;
        // The header holds no time, or two builds would differ.
        let mut gzip = GzEncoder::new(beside(".gz")?, Compression::best());
        gzip.write_all(&content)?;
        gzip.finish()?;
    }
    Ok(())
}
