//! Fits the price model to `data/` and writes what follows from it: `src/model/calibrated.rs` and `METHODOLOGY.md`.
//!
//! `cargo run --release --bin calibrate`

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    use postworth::calibration::{calibrate, constants, report};
    use std::path::Path;
    use std::process::ExitCode;

    let Some(calibration) = calibrate() else {
        eprintln!("The data leave nothing to fit.");
        return ExitCode::FAILURE;
    };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    for (file, text) in [
        ("src/model/calibrated.rs", constants::source(&calibration)),
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
