//! Query strings: names and values, percent-encoded as a form would send them.

/// Beside letters and digits, what may stand in a query as it is and is easier to read so.
const PLAIN: &[u8] = b"*-._;:,";

/// Writes a query, without the leading `?`.
pub fn write(pairs: &[(&str, String)]) -> String {
    let mut query = String::new();
    for (name, value) in pairs {
        if !query.is_empty() {
            query.push('&');
        }
        encode(&mut query, name);
        query.push('=');
        encode(&mut query, value);
    }
    query
}

/// Reads a query: its names and values in their order.
pub fn read(query: &str) -> impl Iterator<Item = (String, String)> {
    query.split('&').filter(|part| !part.is_empty()).map(|part| {
        let (name, value) = part.split_once('=').unwrap_or((part, ""));
        (decode(name), decode(value))
    })
}

fn encode(query: &mut String, text: &str) {
    for byte in text.bytes() {
        match byte {
            b' ' => query.push('+'),
            _ if byte.is_ascii_alphanumeric() || PLAIN.contains(&byte) => query.push(char::from(byte)),
            _ => escape(query, byte),
        }
    }
}

/// A byte as addresses write those that they cannot hold: `%2C`.
pub fn escape(address: &mut String, byte: u8) {
    let digits = [byte >> 4, byte & 15].map(|digit| char::from_digit(u32::from(digit), 16));
    address.push('%');
    address.extend(digits.into_iter().flatten().map(|digit| digit.to_ascii_uppercase()));
}

fn decode(text: &str) -> String {
    let source = text.as_bytes();
    let digit = |place: usize| char::from(*source.get(place)?).to_digit(16);
    let coded = |place: usize| u8::try_from(digit(place + 1)? << 4 | digit(place + 2)?).ok();
    let mut bytes = Vec::with_capacity(source.len());
    let mut place = 0;
    while let Some(&byte) = source.get(place) {
        let (meant, length) = match (byte, coded(place)) {
            (b'%', Some(coded)) => (coded, 3),
            (b'+', _) => (b' ', 1),
            _ => (byte, 1),
        };
        bytes.push(meant);
        place += length;
    }
    String::from_utf8_lossy(&bytes).into_owned()
}
