//! Reads the numbers people type or paste, in the marks and digits of many languages.
//!
//! Where a text can honestly be read in two ways, reading fails and says so: a wrong guess here would be wrong by a
//! factor of a thousand, and nothing further on could notice.

/// What a number counts, and so the scale of the answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Whole things: people, likes, posts.
    Count,
    /// US dollars, answered in cents.
    Usd,
    /// Per cent, answered in parts per million (1 % is 10,000).
    Percent,
    /// What may have decimals, answered in millionths.
    Decimal,
    /// What one thing costs in another, answered in millionths. Three decimals could as well be thousands: a dollar costs
    /// 1.365 Canadian dollars, or so many Argentine pesos.
    Rate,
}

impl Unit {
    /// Decimal places between the unit numbers are kept in and the one they are written in.
    pub fn decimals(self) -> u32 {
        match self {
            Unit::Count => 0,
            Unit::Usd => 2,
            Unit::Percent => 4,
            Unit::Decimal | Unit::Rate => 6,
        }
    }
}

/// Why a text could not be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unreadable {
    /// Nothing but blanks and invisible characters.
    Empty,
    /// No number, or a number among things that do not belong to one.
    NotANumber,
    /// A number below zero.
    Negative,
    /// Part of a thing that only comes whole, such as half a person.
    Fraction,
    /// More than 10^15 in the unit's own scale, an exponent above 12, or too many numbers in a list.
    TooLarge,
    /// More than one reading is possible, and they are far apart.
    Ambiguous,
    /// A sign or word of another unit, such as "$" among followers, or another currency.
    WrongUnit,
}

/// The piece of a list that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListError {
    /// The piece as it was typed, at most its first 40 characters.
    pub piece: String,
    /// What is wrong with it.
    pub why: Unreadable,
}

/// The largest answer, in the unit's own scale.
const LARGEST: u64 = 1_000_000_000_000_000;
/// The largest exponent in "1e6".
const LARGEST_EXPONENT: u32 = 12;
/// The most numbers in one list.
const LONGEST: usize = 1_000;
/// The most characters of an unreadable piece worth repeating.
const SHOWN: usize = 40;

/// Words as `token` spells them, each with what it means: the power of ten it stands for, "C" for another currency, "U"
/// for what the "$" beside it says as well, or a sign; those with no meaning say what is counted. The mark after a
/// meaning is one with which the word could be another: "1.2 mil" is a thousand in Mexico and, said in haste, a million
/// north of it; "1,2 B" is a thousand in Turkey.
const WORDS: [&[u8]; 9] = [
    b"k3 thousand3 m6 mm6 mn6 million6 millions6 b9, bn9 billion9,",
    b"follower followers like likes view views comment comments share shares save saves subs subscriber subscribers P",
    b"usd$ dollar$ dollars$ dolar$ dolares$ usU percent% pct% eurC euroC gbpC jpyC inrC rsC brlC cadC audC chfC",
    b"l5 lac5 lakh5 lakhs5 cr7 crore7 crores7 rb3 ribu3 jt6 juta6 w4 K3 W4 Y8",
    b"tsd3 tausend3 mio6 millionen6 mrd9 duizend3 mln6 miljoen6 mld9 tusen3 milj6 mia9",
    b"mil3. mila3 mill6 millon6 millones6 mi6 milhao6 milhoes6 milioni6 bi9 md9",
    b"tis3 tys3 bin3 milyon6",
    // к, тыс, тис, м, млн, млрд
    b"\x8a3 \x92\x9b\x913 \x92\x88\x913 \x8c6 \x8c\x8b\x8d6 \x8c\x8b\x90\x849",
    // ألف, الف, آلاف, هزار, مليون, میلیون
    b"\xa2\xc3\xc03 \xa6\xc3\xc03 \xa1\xc3\xa6\xc03 \xc6\xb1\xa6\xb03 \xc4\xc3\xc9\xc7\xc56 \xc4\xc9\xc3\xc9\xc7\xc56",
];

/// Reads one number.
///
/// The answer is in the unit's own scale, whole things, cents or parts per million, from 0 to 10^15. Cents and parts
/// per million finer than that are rounded half up; people and the like must come out whole.
///
/// # Errors
///
/// See [`Unreadable`]; no text makes it panic.
pub fn read(text: &str, unit: Unit) -> Result<u64, Unreadable> {
    let tokens = tokens(text);
    let mut rest = skip_blanks(&tokens);
    if rest.is_empty() {
        return Err(Unreadable::Empty);
    }
    let mut figure: Option<&[u8]> = None;
    let mut power = None;
    let mut doubt: &[u8] = &[];
    let (mut signed, mut negative, mut money, mut percent, mut misfit) = (false, false, false, false, false);

    while let Some((&mark, tail)) = rest.split_first() {
        let (meaning, after) = if is_letter(mark) {
            split_word(rest)
        } else {
            (rest.get(..1).unwrap_or_default(), tail)
        };
        let beside_dollar = skip_blanks(after).first() == Some(&b'$');
        match meaning {
            _ if figure.is_none() && is_figure(mark) => {
                let (found, after) = take_while(rest, is_figure);
                rest = after;
                if let (Some(b'0'..=b'9'), Some((ten, after))) = (found.last(), exponent(after)) {
                    if ten > LARGEST_EXPONENT {
                        return Err(Unreadable::TooLarge);
                    }
                    power = Some(ten);
                    rest = after;
                }
                figure = Some(trim_end(found));
                // "$5 USD" says it on both sides, once on each.
                money = false;
                rest = skip_blanks(rest);
                continue;
            }
            [b'+' | b'-'] if figure.is_none() && !signed => (signed, negative) = (true, mark == b'-'),
            // In "USD $5" the sign alone says it.
            [b'$'] if is_letter(mark) && beside_dollar && !money => {}
            [b'$'] if !money => {
                money = true;
                misfit |= unit != Unit::Usd;
            }
            [b'%'] if !percent => {
                percent = true;
                misfit |= unit != Unit::Percent;
            }
            [b'U'] if money || beside_dollar => {}
            [b'C'] => misfit = true,
            // "R$", "A$" and the like are dollars and reals of other places.
            [b'?'] if is_letter(mark) && beside_dollar => misfit = true,
            [] if figure.is_some() && skip_blanks(after).is_empty() => misfit |= unit != Unit::Count,
            [ten, unless @ ..] if is_letter(mark) && is_digit(*ten) && figure.is_some() && power.is_none() => {
                power = Some(u32::from(ten & 15));
                doubt = unless;
            }
            _ => return Err(Unreadable::NotANumber),
        }
        rest = after;
        // The dot of "Mio.", but not that of "USD.50", which belongs to the number.
        if let (Some(_), true, Some((b'.', after))) = (figure, is_letter(mark), rest.split_first()) {
            // The Spanish and Portuguese thousand takes no dot; the Czech and Romanian "mil." is a million.
            if doubt == b"." {
                return Err(Unreadable::Ambiguous);
            }
            rest = after;
        }
        rest = skip_blanks(rest);
    }

    let figure = figure.ok_or(Unreadable::NotANumber)?;
    if misfit {
        return Err(Unreadable::WrongUnit);
    }
    let (whole, fraction) = split_figure(figure, unit, power.is_some())?;
    if doubt.first().is_some_and(|mark| figure.get(whole.len()) == Some(mark)) {
        return Err(Unreadable::Ambiguous);
    }
    if negative {
        return Err(Unreadable::Negative);
    }
    value(whole, fraction, unit, power.unwrap_or(0))
}

/// Reads several whole numbers pasted together, at most 1,000 of them.
///
/// Line breaks, tabs, ";", "|", "/" and a comma beside a blank always separate; blank pieces are skipped. Plain spaces
/// and bare commas separate only if the pieces between the other separators cannot be read as they stand. Other blanks,
/// such as the no-break space, only ever group digits.
///
/// # Errors
///
/// Names the first piece that could not be read, and why. [`Unreadable::Ambiguous`] is also the answer to a text like
/// "120 340", which is as good a number as it is a list.
pub fn read_list(text: &str) -> Result<Vec<u64>, ListError> {
    let pieces = split_list(text, 0);
    let unread = pieces
        .iter()
        .find_map(|piece| Some((*piece, read(piece, Unit::Count).err()?)));
    let Some((piece, why)) = unread else {
        return match pieces.as_slice() {
            [] => Err(list_error(text, Unreadable::Empty)),
            [piece] if is_also_list(piece) => Err(list_error(piece, Unreadable::Ambiguous)),
            _ => read_pieces(&pieces),
        };
    };
    for mark in [b' ', b','] {
        // A mark inside a piece that reads well cannot be what separates the others.
        let groups = |piece: &&str| split_list(piece, mark).len() > 1 && read(piece, Unit::Count).is_ok();
        if let (false, Some(finer)) = (pieces.iter().any(groups), split_loosely(text, mark)) {
            return read_pieces(&finer);
        }
    }
    Err(narrowest(piece, why))
}

/// Turns a character into one byte, so that the rest need only know one spelling of everything.
///
/// Digits, ASCII marks and lower-case letters stand for themselves; Russian letters are 0x80 and up, Arabic ones 0xa0 and
/// up. "D" is a mark that is only ever decimal, "C" the sign of another currency, "K", "W" and "Y" the Chinese 10^3, 10^4
/// and 10^8, "P" people, a line break any break in the text, "?" whatever no number contains, and 0 what is to be
/// ignored.
fn token(c: char) -> u8 {
    // Each block of digits or letters keeps its low byte at a fixed distance.
    let low = c as u8;
    match c {
        '\t'..='\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => b'\n',
        ' '..='~' => low.to_ascii_lowercase(),
        'А'..='Я' => low.wrapping_add(0x70),
        'а'..='я' => low.wrapping_add(0x50),
        '\u{621}'..='\u{64a}' => low.wrapping_add(0x7f),
        // The Persian yeh.
        '\u{6cc}' => 0xc9,
        '\u{660}'..='\u{669}' => low.wrapping_sub(0x30),
        '\u{6f0}'..='\u{6f9}' => low.wrapping_sub(0xc0),
        // The nine scripts of India have their digits at the same places.
        '\u{966}'..='\u{d6f}' if matches!(low & 0x7f, 0x66..=0x6f) => (low & 15).wrapping_add(42),
        '\u{e50}'..='\u{e59}' => low.wrapping_sub(0x20),
        '\u{ff01}'..='\u{ff5e}' => low.wrapping_add(0x20).to_ascii_lowercase(),
        '\u{a0}' | '\u{1680}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => b' ',
        // Soft hyphen, zero-width and bidirectional marks, variation selectors.
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' => 0,
        '\u{2060}'..='\u{206f}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' => 0,
        '\u{2010}'..='\u{2014}' | '\u{2212}' | '\u{fe63}' => b'-',
        '٪' | '\u{fe6a}' => b'%',
        '\u{fe69}' => b'$',
        '‘' | '’' | '´' | '٬' => b'\'',
        '٫' => b'D',
        '،' | '、' => b',',
        '؛' => b';',
        '¢'..='¥' | '\u{20a0}'..='\u{20cf}' | '￠' | '￡' | '￥' | '￦' | '‰' | '円' | '元' | '원' => b'C',
        '千' | '천' => b'K',
        '万' | '萬' | '만' => b'W',
        '億' | '亿' | '억' => b'Y',
        '人' | '명' => b'P',
        'ã' | 'Ã' => b'a',
        'ó' | 'õ' | 'Ó' | 'Õ' => b'o',
        _ => b'?',
    }
}

fn tokens(text: &str) -> Vec<u8> {
    text.chars().map(token).filter(|&token| token != 0).collect()
}

fn is_blank(token: u8) -> bool {
    matches!(token, b' ' | b'\n')
}

/// Whether a token is of a word: of one with others, or a Chinese sign that is a word by itself.
fn is_letter(token: u8) -> bool {
    is_joined(token) || matches!(token, b'K' | b'P' | b'W' | b'Y')
}

fn is_joined(token: u8) -> bool {
    matches!(token, b'a'..=b'z' | 0x80..)
}

/// Whether a token can stand among the digits of a number. A line break cannot: it never groups.
fn is_figure(token: u8) -> bool {
    matches!(token, b'0'..=b'9' | b',' | b'.' | b'\'' | b'_' | b' ' | b'D')
}

fn is_digit(token: u8) -> bool {
    token.is_ascii_digit()
}

fn take_while(tokens: &[u8], belongs: fn(u8) -> bool) -> (&[u8], &[u8]) {
    let end = tokens.iter().position(|&token| !belongs(token)).unwrap_or(tokens.len());
    tokens.split_at_checked(end).unwrap_or((tokens, &[]))
}

/// What the word at the start means, "?" for one that is not in the table, and what follows it.
fn split_word(tokens: &[u8]) -> (&'static [u8], &[u8]) {
    let (word, after) = match take_while(tokens, is_joined) {
        ([], _) => tokens.split_at_checked(1).unwrap_or_default(),
        joined => joined,
    };
    let meaning = (WORDS.iter())
        .flat_map(|words| words.split(|token| *token == b' '))
        .find_map(|entry| {
            entry
                .strip_prefix(word)
                .filter(|meaning| !meaning.first().is_some_and(|token| is_letter(*token)))
        });
    (meaning.unwrap_or(b"?"), after)
}

fn skip_blanks(tokens: &[u8]) -> &[u8] {
    take_while(tokens, is_blank).1
}

fn trim_end(mut tokens: &[u8]) -> &[u8] {
    while let Some((b' ', head)) = tokens.split_last() {
        tokens = head;
    }
    tokens
}

/// The power of ten in "e6", "E+06", and what follows it.
fn exponent(tokens: &[u8]) -> Option<(u32, &[u8])> {
    let tokens = tokens.strip_prefix(b"e")?;
    let (digits, after) = take_while(tokens.strip_prefix(b"+").unwrap_or(tokens), is_digit);
    let ten = digits.iter().fold(0, |ten: u32, digit| {
        ten.saturating_mul(10).saturating_add(u32::from(digit & 15))
    });
    (!digits.is_empty()).then_some((ten, after))
}

/// Parts the digits before the decimal mark, still with their grouping marks, from those after it.
///
/// `scaled` says that a power of ten follows: nobody writes both all the digits and "k", so there one mark is decimal.
fn split_figure(figure: &[u8], unit: Unit, scaled: bool) -> Result<(&[u8], &[u8]), Unreadable> {
    // Commas also separate the numbers of a list; other stray marks make dates, versions and typing errors.
    let malformed = if figure.contains(&b',') {
        Unreadable::Ambiguous
    } else {
        Unreadable::NotANumber
    };
    if !figure.iter().any(u8::is_ascii_digit) {
        return Err(Unreadable::NotANumber);
    }
    let last = figure.iter().rposition(|token| !token.is_ascii_digit());
    let Some((whole, [mark, fraction @ ..])) = last.and_then(|at| figure.split_at_checked(at)) else {
        return Ok((figure, &[]));
    };
    let decimal = match mark {
        b'D' => true,
        b',' | b'.' if whole.iter().all(u8::is_ascii_digit) => match (whole, fraction.len()) {
            ([b'0'], 3) => true,
            ([_] | [_, _] | [_, _, _], 3) => match unit {
                _ if scaled => true,
                Unit::Percent | Unit::Decimal => true,
                Unit::Rate => return Err(Unreadable::Ambiguous),
                Unit::Count | Unit::Usd => false,
            },
            ([b'0'], _) => true,
            // A digit was set behind a number that was grouped; or somebody counts in parts of a cent.
            ([_] | [_, _] | [_, _, _], 4..) if !scaled && (unit == Unit::Usd || is_nought(unit, fraction)) => {
                return Err(Unreadable::Ambiguous);
            }
            _ => true,
        },
        b',' | b'.' => !whole.contains(mark),
        _ => false,
    };
    let (whole, fraction) = if decimal {
        (whole, fraction)
    } else {
        (figure, &[] as &[u8])
    };
    if whole.iter().all(u8::is_ascii_digit) || is_grouped(whole) {
        Ok((whole, fraction))
    } else {
        Err(malformed)
    }
}

/// Whether what is counted would be whole in spite of its decimals.
fn is_nought(unit: Unit, fraction: &[u8]) -> bool {
    unit == Unit::Count && fraction.iter().all(|token| *token == b'0')
}

/// Whether digits are parted by one kind of grouping mark into threes, or by commas into twos and a three (12,34,567).
fn is_grouped(digits: &[u8]) -> bool {
    let mut marks = digits.iter().filter(|token| !token.is_ascii_digit());
    let mark = marks.next().unwrap_or(&b'D');
    let mut groups = digits.split(|token| !token.is_ascii_digit());
    let first = groups.next().unwrap_or_default();
    let (mut threes, mut twos, mut last) = (*mark != b'D', *mark == b',', 0);
    for (place, group) in groups.enumerate() {
        if place > 0 {
            threes &= last == 3;
            twos &= last == 2;
        }
        last = group.len();
    }
    let fits = (threes && first.len() <= 3) || (twos && first.len() <= 2);
    fits && last == 3 && marks.all(|other| other == mark) && !matches!(first.first(), None | Some(b'0'))
}

/// The number in the unit's own scale.
fn value(whole: &[u8], fraction: &[u8], unit: Unit, power: u32) -> Result<u64, Unreadable> {
    let mut places = unit.decimals().saturating_add(power);
    let mut number = 0;
    for &token in whole.iter().filter(|token| token.is_ascii_digit()) {
        number = append(number, token)?;
    }
    let mut digits = fraction.iter();
    while places > 0 {
        number = append(number, *digits.next().unwrap_or(&b'0'))?;
        places = places.saturating_sub(1);
    }
    let dropped = digits.as_slice();
    if unit == Unit::Count && dropped.iter().any(|&token| token != b'0') {
        return Err(Unreadable::Fraction);
    }
    let up = dropped.first().is_some_and(|&token| token >= b'5');
    let number = number.saturating_add(u64::from(up));
    if number > LARGEST {
        Err(Unreadable::TooLarge)
    } else {
        Ok(number)
    }
}

fn append(number: u64, digit: u8) -> Result<u64, Unreadable> {
    let shifted = number.checked_mul(10).ok_or(Unreadable::TooLarge)?;
    shifted.checked_add(u64::from(digit & 15)).ok_or(Unreadable::TooLarge)
}

/// The pieces of a list that are not blank, trimmed. `also` is a further separator, a plain space or a bare comma.
fn split_list(text: &str, also: u8) -> Vec<&str> {
    let mut pieces = Vec::new();
    let mut start = 0;
    // The ends of the text count as blanks.
    let mut before = b' ';
    let marks = text.char_indices().map(|(at, c)| (at, c, token(c)));
    let mut rest = marks.filter(|&(_, _, mark)| mark != 0).peekable();
    while let Some((at, c, mark)) = rest.next() {
        let after = rest.peek().map_or(b' ', |&(_, _, mark)| mark);
        let separates = match mark {
            b'\n' | b';' | b'|' | b'/' => true,
            b',' => also == b',' || is_blank(before) || is_blank(after),
            _ => c == ' ' && also == b' ',
        };
        if separates {
            pieces.push(text.get(start..at).unwrap_or_default());
            start = at.saturating_add(c.len_utf8());
        }
        before = mark;
    }
    pieces.push(text.get(start..).unwrap_or_default());
    pieces.into_iter().map(trim).filter(|piece| !piece.is_empty()).collect()
}

fn trim(text: &str) -> &str {
    text.trim_matches(|c| matches!(token(c), 0 | b' ' | b'\n'))
}

/// The pieces between plain spaces or bare commas too, if they make a list of numbers.
fn split_loosely(text: &str, mark: u8) -> Option<Vec<&str>> {
    let pieces = split_list(text, mark);
    // The "1." of an enumeration would pass for a number.
    let reads = |piece: &&str| !piece.ends_with('.') && read(piece, Unit::Count).is_ok();
    // "1,2k,3k" may be two numbers or three: a comma with digits alone on one side only may be decimal.
    let bare = pieces
        .iter()
        .filter(|piece| tokens(piece).iter().all(u8::is_ascii_digit))
        .count();
    let alike = mark == b' ' || bare == 0 || bare == pieces.len();
    (pieces.len() > 1 && alike && pieces.iter().all(reads)).then_some(pieces)
}

/// Whether a number could as well be a list. Commas between threes are taken for grouping.
fn is_also_list(number: &str) -> bool {
    let threes = |pieces: Vec<&str>| pieces.iter().skip(1).all(|piece| tokens(piece).len() == 3);
    split_loosely(number, b' ').is_some() || split_loosely(number, b',').is_some_and(|pieces| !threes(pieces))
}

fn read_pieces(pieces: &[&str]) -> Result<Vec<u64>, ListError> {
    if let Some(piece) = pieces.get(LONGEST) {
        return Err(list_error(piece, Unreadable::TooLarge));
    }
    pieces
        .iter()
        .map(|piece| read(piece, Unit::Count).map_err(|why| list_error(piece, why)))
        .collect()
}

/// The smallest part of an unreadable piece that cannot be read either.
fn narrowest(mut piece: &str, mut why: Unreadable) -> ListError {
    // "1.2 mil" may be either of two numbers: neither of its halves is what is in doubt.
    if why == Unreadable::Ambiguous {
        return list_error(piece, why);
    }
    for mark in [b' ', b','] {
        let parts = split_list(piece, mark);
        let unread = parts
            .iter()
            .find_map(|part| Some((*part, read(part, Unit::Count).err()?)));
        // Where every part reads, the trouble is where to part them.
        let Some(found) = unread else {
            return list_error(piece, Unreadable::Ambiguous);
        };
        (piece, why) = found;
    }
    list_error(piece, why)
}

fn list_error(piece: &str, why: Unreadable) -> ListError {
    ListError {
        piece: trim(piece).chars().take(SHOWN).collect(),
        why,
    }
}
