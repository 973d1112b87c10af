//! What makes the site work without a network and lets it be installed: its worker and its manifest.

use std::{fs, io, path::Path};

use postworth::text;

use crate::{
    assets::{Asset, integrity, name_of},
    lean,
    pages::{FRONT, OWN, SOURCES},
};

pub const ICON: &str = "icon.svg";
const WORKER: &str = include_str!("../../../worker.js");

/// The worker that keeps this release. `sources` is how the front page asks for its sources.
pub fn worker(stage: &Path, assets: &[Asset], sources: &str) -> io::Result<String> {
    // Hosts know the front page by its folder, and some send those who ask for the file there.
    let pages = [("./", FRONT.file), (sources, SOURCES.file), (ICON, ICON)];
    let own = (OWN.iter().filter(|page| page.kept)).map(|page| (page.about.file, page.about.file));
    let left = |asset: &&Asset| {
        let of = |name| asset.name.starts_with(&format!("postworth-{name}-"));
        OWN.iter().any(|page| !page.kept && of(page.name))
    };
    let assets = assets.iter().filter(|asset| !left(asset));
    let assets = assets.map(|asset| (&*asset.name, &*asset.name));
    let list = pages
        .into_iter()
        .chain(own)
        .chain(assets)
        .map(|(address, file)| Ok(format!("['{address}', '{}']", integrity(fs::read(stage.join(file))?))))
        .collect::<io::Result<Vec<_>>>()?
        .join(", ");
    let worker = WORKER.replace("RELEASE_NAME", &name_of(&list));
    lean::script(&worker.replace("RELEASE_FILES", &format!("[{list}]")))
}

/// What a browser that installs the site needs to know.
pub fn manifest() -> String {
    format!(
        "{{\"name\":\"{}\",\"short_name\":\"{}\",\"description\":\"{}\",\"lang\":\"{}\",\"start_url\":\"./\",\
         \"scope\":\"./\",\"display\":\"standalone\",\"background_color\":\"#faf7f1\",\"theme_color\":\"#faf7f1\",\
         \"icons\":[{{\"src\":\"{ICON}\",\"sizes\":\"any\",\"type\":\"image/svg+xml\",\"purpose\":\"any\"}},\
         {{\"src\":\"{ICON}\",\"sizes\":\"any\",\"type\":\"image/svg+xml\",\"purpose\":\"maskable\"}},\
         {{\"src\":\"icon-192.png\",\"sizes\":\"192x192\",\"type\":\"image/png\"}},\
         {{\"src\":\"icon-512.png\",\"sizes\":\"512x512\",\"type\":\"image/png\"}}]}}",
        text::SITE_TITLE,
        text::SITE_NAME,
        text::SITE_DESCRIPTION,
        text::CODE,
    )
}
