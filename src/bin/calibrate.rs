//! Fits the price model to `data/` and writes what follows from it: the constants and tables in `src/model/`, the
//! deals that charts show in `src/evidence/`, and `METHODOLOGY.md`.
//!
//! `cargo run --release --bin calibrate`

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use postworth::calibration::{calibrate, constants, report, tables};
    use std::path::Path;
    use std::process::ExitCode;

    let Some(calibration) = calibrate() else {
        eprintln!("The data leave nothing to fit.");
        return ExitCode::FAILURE;
    };
    let Some(factors) = tables::factors(&calibration) else {
        eprintln!("A factor of formats or rights has lost its evidence.");
        return ExitCode::FAILURE;
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, text) in [
        ("src/model/calibrated.rs", constants::source(&calibration)),
        ("src/model/factors.rs", factors),
        ("src/evidence/documented.rs", tables::documented(&calibration)),
        ("METHODOLOGY.md", report::markdown(&calibration)),
    ] {
        if let Err(error) = std::fs::write(root.join(file), text) {
            eprintln!("{file} cannot be written: {error}");
            return ExitCode::FAILURE;
        }
        println!("{file} written");
    }
    ExitCode::SUCCESS
}

/// The page carries the constants; there is nothing to calibrate in a browser.
#[cfg(target_arch = "wasm32")]
fn main() {}
