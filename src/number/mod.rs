//! Numbers as people write them: reading what they type, writing what they read.
//!
//! All of it is integer arithmetic. The standard library's own reading and writing of decimal fractions is correct
//! and general, and would alone cost a visitor a fifth of the page's weight.

pub mod money;
pub mod read;
pub mod write;
