//! The tables themselves, written by the build script from `data/*.csv`.
//!
//! Each is a `static`, so that a page that never names one does not carry it.

use super::facts::*;
use super::scope::*;
use super::source::*;

include!(concat!(env!("OUT_DIR"), "/evidence.rs"));
