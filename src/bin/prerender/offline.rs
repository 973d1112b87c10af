//! What makes the site work without a network and lets it be installed: its worker and its manifest.

use std::{fs, io, path::Path};

use base64::prelude::{BASE64_STANDARD, Engine};
use postworth::text::en;
use sha2::{Digest, Sha256, Sha384};

use crate::assets::{Program, lean};

pub const ICON: &str = "icon.svg";
const WORKER: &str = include_str!("../../../worker.js");

/// Names what a text holds, in few digits.
pub fn name_of(text: &str) -> String {
    let digest = Sha256::digest(text);
    digest.iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

/// The worker that keeps this release. `sources` is how the front page asks for its sources.
pub fn worker(stage: &Path, program: &Program, sources: &str) -> io::Result<String> {
    let integrity = |file| Ok::<_, io::Error>(BASE64_STANDARD.encode(Sha384::digest(fs::read(stage.join(file))?)));
    // Hosts know the front page by its folder, and some send those who ask for the file there.
    let files = [
        ("./", "index.html"),
        (sources, "sources.html"),
        (&program.script.name, &program.script.name),
        (&program.wasm.name, &program.wasm.name),
        (ICON, ICON),
    ];
    let list = files
        .iter()
        .map(|(address, file)| Ok(format!("['{address}', 'sha384-{}']", integrity(file)?)))
        .collect::<io::Result<Vec<_>>>()?
        .join(", ");
    Ok(lean(WORKER)
        .replace("RELEASE_NAME", &name_of(&list))
        .replace("RELEASE_FILES", &format!("[{list}]")))
}

/// What a browser that installs the site needs to know.
pub fn manifest() -> String {
    format!(
        "{{\"name\":\"{}\",\"short_name\":\"{}\",\"description\":\"{}\",\"lang\":\"en\",\"start_url\":\"./\",\
         \"scope\":\"./\",\"display\":\"standalone\",\"background_color\":\"#faf7f1\",\"theme_color\":\"#faf7f1\",\
         \"icons\":[{{\"src\":\"{ICON}\",\"sizes\":\"any\",\"type\":\"image/svg+xml\",\"purpose\":\"any\"}},\
         {{\"src\":\"{ICON}\",\"sizes\":\"any\",\"type\":\"image/svg+xml\",\"purpose\":\"maskable\"}}]}}",
        en::SITE_TITLE,
        en::SITE_NAME,
        en::SITE_DESCRIPTION,
    )
}
