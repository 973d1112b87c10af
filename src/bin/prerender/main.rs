//! Finishes the site that Trunk has staged: writes the page before the reader comes, names the files after their
//! content, says what the page may do, and compresses everything once and for all.
//!
//! Trunk runs it after each build (`Trunk.toml`). With `ORIGIN` it also writes what needs the site's address.

#[cfg(not(target_arch = "wasm32"))]
mod assets;
#[cfg(not(target_arch = "wasm32"))]
mod document;
#[cfg(not(target_arch = "wasm32"))]
mod embed;
#[cfg(not(target_arch = "wasm32"))]
mod glue;
#[cfg(not(target_arch = "wasm32"))]
mod languages;
#[cfg(not(target_arch = "wasm32"))]
mod lean;
#[cfg(not(target_arch = "wasm32"))]
mod memory;
#[cfg(not(target_arch = "wasm32"))]
mod offline;
#[cfg(not(target_arch = "wasm32"))]
mod origin;
#[cfg(not(target_arch = "wasm32"))]
mod pack;
#[cfg(not(target_arch = "wasm32"))]
mod pages;
#[cfg(not(target_arch = "wasm32"))]
mod policy;
#[cfg(not(target_arch = "wasm32"))]
mod snip;
#[cfg(not(target_arch = "wasm32"))]
mod unpack;
#[cfg(not(target_arch = "wasm32"))]
mod wasm;

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    match finish() {
        Ok(()) => std::process::ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("the site cannot be finished: {error}");
            std::process::ExitCode::FAILURE
        }
    }
}

#[cfg(not(target_arch = "wasm32"))]
fn finish() -> Result<(), Box<dyn std::error::Error>> {
    use postworth::components::{Library, Page};
    use postworth::text;
    use std::{env, fs, path::PathBuf};

    let stage = PathBuf::from(env::var_os("TRUNK_STAGING_DIR").ok_or("Trunk names no TRUNK_STAGING_DIR")?);
    let origin = env::var("ORIGIN").ok().filter(|origin| !origin.is_empty());
    let origin = origin.map(|address| origin::Origin::parse(&address)).transpose()?;

    // While somebody works on the page, a build should be quick.
    let release = env::var("TRUNK_PROFILE").as_deref() == Ok("release");

    let programs = assets::settle(&stage, release)?;
    let staged = fs::read_to_string(stage.join("index.html"))?;
    let library = document::library(&staged, &document::render::<Library>()?)?;
    let sources = format!("sources.html?{}", assets::name_of(&library));
    let later = assets::later(&stage, &sources)?;
    let front = document::fill(
        &staged,
        "",
        &document::files(&programs, &pages::DOORS, &later),
        &document::render::<Page>()?,
    )?;
    let mut texts: Vec<(_, _, &[&str])> = vec![(&pages::FRONT, front, &[]), (&pages::SOURCES, library, &[])];
    for own in &pages::OWN {
        let files = document::files(&programs, &[own.name], &later);
        let text = document::fill(&document::own(&staged, own)?, own.script, &files, &(own.render)()?)?;
        texts.push((&own.about, text, own.may));
    }
    let assets: Vec<_> = (programs.into_iter())
        .flat_map(|program| [program.script, program.wasm])
        .chain([later])
        .collect();
    for (about, text, may) in &texts {
        let policy = policy::policy(&[text], may, origin.as_ref());
        fs::write(
            stage.join(about.file),
            document::describe(text, about, &policy, origin.as_ref())?,
        )?;
    }
    fs::write(stage.join("worker.js"), offline::worker(&stage, &assets, &sources)?)?;
    fs::write(stage.join("manifest.webmanifest"), offline::manifest())?;
    fs::write(stage.join(embed::LOADER_FILE), embed::loader()?)?;
    if let Some(origin) = &origin {
        fs::write(stage.join(embed::OEMBED_FILE), embed::oembed(origin))?;
    }
    // Hosts read what follows where the site begins and nowhere else.
    if text::folder().is_empty() {
        // A server sends one policy with all pages, and each page in its head holds itself to its own.
        let others = languages::pages(&stage)?;
        let own = texts.iter().map(|(_, text, _)| text.as_str());
        let every: Vec<&str> = own.chain(others.iter().map(String::as_str)).collect();
        let may: Vec<&str> = texts.iter().flat_map(|(_, _, may)| *may).copied().collect();
        let policy = policy::policy(&every, &may, origin.as_ref());
        let mut cached: Vec<String> = assets.into_iter().map(|asset| asset.name).collect();
        cached.extend(languages::cached(&stage)?);
        fs::write(stage.join("_headers"), policy::headers(&policy, &cached))?;
        if let Some(origin) = &origin {
            fs::write(stage.join("sitemap.xml"), origin.sitemap())?;
            fs::write(stage.join("robots.txt"), origin.robots())?;
        }
    }
    if release {
        assets::compress(&stage)?;
    }
    Ok(())
}

/// There is nothing to write in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
