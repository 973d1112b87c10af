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

use crate::{
    document::once,
    lean, pages,
    snip::snip,
    wasm::{Light, MODULE, lighten},
};

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
    pages::programs().map(|name| settle_one(stage, name, release)).collect()
}

fn settle_one(stage: &Path, name: &'static str, release: bool) -> Result<Program, Box<dyn Error>> {
    // As wasm-bindgen names them.
    let [script, wasm] = [".js", "_bg.wasm"].map(|ending| stage.join(name.to_owned() + ending));
    let (mut glue, mut code) = (fs::read_to_string(&script)?, fs::read(&wasm)?);
    if release {
        fs::write(&wasm, snip(&code)?)?;
        optimize(&wasm)?;
        let light = lighten(&fs::read(&wasm)?)?;
        (glue, code) = (lean::module(&follow(&glue, name, &light)?)?, light.wasm);
    }
    fs::remove_file(script)?;
    fs::remove_file(wasm)?;
    Ok(Program {
        name,
        script: put(stage, name, "js", glue.as_bytes())?,
        wasm: put(stage, name, "wasm", &code)?,
    })
}

/// Binaryen's optimizer, in place. More than `-O1` makes smaller files that compress worse (docs/weight.md).
fn optimize(wasm: &Path) -> io::Result<()> {
    const PASSES: [&str; 6] = [
        "-O1",
        "--dae-optimizing",
        "--converge",
        "--zero-filled-memory",
        "--strip-target-features",
        "--strip-producers",
    ];
    let outcome = Command::new("wasm-opt")
        .args(PASSES)
        .arg(wasm)
        .arg("-o")
        .arg(wasm)
        .status();
    match outcome
        .map_err(|error| io::Error::new(error.kind(), format!("wasm-opt, which tools/setup installs: {error}")))?
    {
        status if status.success() => Ok(()),
        status => Err(io::Error::other(format!("wasm-opt ended with {status}"))),
    }
}

/// The glue of a module whose imports are called otherwise now, without the start that boot.js has no use for.
fn follow(glue: &str, name: &str, light: &Light) -> Result<String, String> {
    let module = |name: &str| format!("\"{name}\": import0");
    let mut glue = once(glue, &module(&format!("./{name}_bg.js")), &module(MODULE))?;
    for (old, new) in &light.renamed {
        glue = once(&glue, &format!("{old}: function"), &format!("{new}: function"))?;
    }
    once(&glue, "export { initSync, ", "export { ")
}

/// The script of what can wait. `sources` is how it asks for the page of the sources.
pub fn later(stage: &Path, sources: &str) -> io::Result<Asset> {
    let staged = stage.join("later.js");
    let script = fs::read_to_string(&staged)?.replace("SOURCES_PAGE", sources);
    fs::remove_file(staged)?;
    put(stage, "later", "js", lean::module(&script)?.as_bytes())
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
