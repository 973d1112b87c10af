//! Tables as comma-separated values (RFC 4180), safe to open in a spreadsheet.

use crate::draft::query::escape;
use crate::number::write;

/// Rows as CSV. A cell that a spreadsheet would take for a formula is disarmed by an apostrophe. Where numbers have a
/// decimal comma, spreadsheets part cells by semicolons.
pub fn csv(rows: &[Vec<String>]) -> String {
    let between = if write::notation().decimal == ',' { ';' } else { ',' };
    let mut out = String::new();
    for row in rows {
        for (place, cell) in row.iter().enumerate() {
            if place > 0 {
                out.push(between);
            }
            push_cell(&mut out, cell, between);
        }
        out.push_str("\r\n");
    }
    out
}

fn push_cell(out: &mut String, cell: &str, between: char) {
    let formula = cell.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n']);
    let quoted = formula || cell.contains([between, '"', '\r', '\n']);
    if quoted {
        out.push('"');
    }
    if formula {
        out.push('\'');
    }
    for c in cell.chars() {
        if c == '"' {
            out.push('"');
        }
        out.push(c);
    }
    if quoted {
        out.push('"');
    }
}

/// A text as an address that a browser saves as a file. It begins with the mark by which spreadsheets know UTF-8: a file
/// says nothing of what it is written in.
pub fn data_url(text: &str) -> String {
    let mut url = "data:text/csv;charset=utf-8,%EF%BB%BF".to_owned();
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            url.push(char::from(byte));
        } else {
            escape(&mut url, byte);
        }
    }
    url
}
