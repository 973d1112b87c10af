//! What the folders of the other languages hold, which are finished before the first.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use postworth::text::LANGUAGES;

/// The files of each language that is staged below this one, under the name of its folder.
fn files(stage: &Path) -> io::Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    for (_, _, folder) in LANGUAGES.iter().filter(|(_, _, folder)| !folder.is_empty()) {
        let place = stage.join(folder);
        if place.is_dir() {
            for entry in fs::read_dir(place)? {
                let entry = entry?;
                files.push((format!("{folder}{}", entry.file_name().to_string_lossy()), entry.path()));
            }
        }
    }
    files.sort();
    Ok(files)
}

/// The texts of their pages.
pub fn pages(stage: &Path) -> io::Result<Vec<String>> {
    let files = files(stage)?.into_iter();
    files
        .filter(|(name, _)| name.ends_with(".html"))
        .map(|(_, path)| fs::read_to_string(path))
        .collect()
}

/// What of them is named after its content.
pub fn cached(stage: &Path) -> io::Result<Vec<String>> {
    let files = files(stage)?.into_iter().map(|(name, _)| name);
    let is_named = |name: &String| {
        let file = name.rsplit('/').next().unwrap_or_default();
        file.starts_with("postworth-") && [".js", ".wasm"].iter().any(|kind| file.ends_with(kind))
    };
    Ok(files.filter(is_named).collect())
}
