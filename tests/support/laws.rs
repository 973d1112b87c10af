//! What must hold for any text whatever, be it typed, pasted or in a link. The fuzzing targets in `fuzz/` and the tests
//! share these laws; each panics where one is broken, and says whether the text meant anything.
#![allow(
    dead_code,
    clippy::panic,
    reason = "nobody uses all of it, and a broken law is told by panicking"
)]

use postworth::draft::{Draft, Field, derive, link, query};
use postworth::number::read::{Unit, read, read_list};

const LARGEST: u64 = 1_000_000_000_000_000;
const LONGEST_PIECE: usize = 40;

/// One number, in every unit.
pub fn number(text: &str) -> bool {
    for unit in [Unit::Count, Unit::Usd, Unit::Percent, Unit::Decimal, Unit::Rate] {
        let found = read(text, unit);
        if let Ok(number) = found {
            assert!(number <= LARGEST, "{text:?} as {unit:?}: {number}");
            let shown = link::display(number, unit);
            assert_eq!(read(&shown, unit), found, "{text:?} as {unit:?}, shown as {shown:?}");
        }
        let wrapped = format!("\u{2067}\u{a0} {text} \u{200b}\u{2069}");
        assert_eq!(read(&wrapped, unit), found, "{text:?} as {unit:?} changes among blanks");
        let loud = text.to_ascii_uppercase();
        assert_eq!(read(&loud, unit), found, "{text:?} as {unit:?} changes in capitals");
    }
    // What is a count and an amount is as many dollars as things.
    if let (Ok(count), Ok(cents)) = (read(text, Unit::Count), read(text, Unit::Usd)) {
        assert_eq!(count * 100, cents, "{text:?} as a count and as an amount");
    }
    [Unit::Count, Unit::Usd, Unit::Percent]
        .into_iter()
        .any(|unit| read(text, unit).is_ok())
}

/// Several numbers pasted together.
pub fn list(text: &str) -> bool {
    let found = read_list(text);
    match &found {
        Ok(numbers) => {
            assert!(
                (1..=1_000).contains(&numbers.len()),
                "{text:?}: {} numbers",
                numbers.len()
            );
            let plainly: Vec<String> = numbers.iter().map(u64::to_string).collect();
            assert_eq!(read_list(&plainly.join(";")), found, "{text:?}");
            // Without a separator there is but one number.
            if !text.contains(|c: char| c.is_whitespace() || ",;|/،؛、，；｜／".contains(c)) {
                assert_eq!(
                    read(text, Unit::Count).map(|number| vec![number]),
                    Ok(numbers.clone()),
                    "{text:?}"
                );
            }
        }
        Err(error) => {
            assert!(text.contains(&error.piece), "{text:?} does not contain {error:?}");
            assert!(error.piece.chars().count() <= LONGEST_PIECE, "{text:?}: {error:?}");
        }
    }
    found.is_ok()
}

/// A query string, and whatever stands in it.
pub fn link(text: &str) -> bool {
    let draft = link::decode(text);
    let encoded = link::encode(&draft);
    let again = link::decode(&encoded);
    assert_eq!(link::encode(&again), encoded, "?{text}");
    let mut expected = draft.clone();
    // What could not be used is told once, and is in no link.
    expected.dropped.clear();
    for field in Field::ALL {
        let value = |of: &Draft| of.reading(field).map(|reading| reading.map(|reading| reading.value));
        assert_eq!(value(&again), value(&draft), "?{text}: {field:?}");
        // A list too long for a link is there by its mean.
        if draft.text(field).contains(';') && !again.text(field).contains(';') {
            expected = expected.with(field, again.text(field));
        }
    }
    assert_eq!(again, expected, "?{text}");
    // Whatever it says, it gives figures or errors.
    let found = derive(&draft);
    assert!(
        found.creator.is_some() || found.brand.is_some() || !found.errors.is_empty(),
        "?{text}: neither figures nor errors"
    );
    let carried = query::write(&[("a", text.to_owned()), (text, "b".to_owned())]);
    let back: Vec<(String, String)> = query::read(&carried).collect();
    assert_eq!(
        back,
        [("a".to_owned(), text.to_owned()), (text.to_owned(), "b".to_owned())],
        "{text:?} in a query: {carried}"
    );
    !encoded.is_empty()
}
