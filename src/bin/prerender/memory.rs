//! Takes out of a program's memory what nothing points at any more, and lays the rest out in one piece.
//!
//! What a panic would have said, and the tables by which it would have been written, stay in the memory when snip.rs has
//! taken out what pointed at them. The linker leaves each constant in a piece of its own (build.rs asks for that), so that
//! it is known where one ends. One large piece compresses better than many.

// No visitor comes here: where a module is not what it says, the build stops.
#![allow(clippy::indexing_slicing)]

use std::{collections::BTreeSet, convert::Infallible, error::Error};

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, Instruction, MemArg, Module,
    reencode::{self, Reencode},
};
use wasmparser::{DataKind, DataSectionReader, Operator, Parser, Payload};

use crate::wasm::Outcome;

/// The module `after`, which was made of the module `before`, without the constants to which only that pointed.
///
/// What nothing pointed at before stays: the code finds it in a way that is not seen here.
///
/// # Errors
/// Where the wasm cannot be read, or the two do not have the same memory.
pub fn forget(before: &[u8], after: &[u8]) -> Result<Vec<u8>, Box<dyn Error>> {
    let (before, now) = (Memory::of(before)?, Memory::of(after)?);
    if before.pieces != now.pieces {
        return Err("the memory is not what it was".into());
    }
    let (before, reached) = (before.reached(), now.reached());
    let mut module = Module::new();
    now.without(&before, &reached)
        .parse_core_module(&mut module, Parser::new(0), after)?;
    Ok(module.finish())
}

/// How long a place in a source file is: the address and the length of the file's name, a line and a column.
const LOCATION: usize = 16;

/// What a program's memory holds from the start, and what of it the code knows.
#[derive(Default)]
struct Memory {
    /// Each constant and where it begins, in the order of the addresses.
    pieces: Vec<(usize, Vec<u8>)>,
    code: Numbers,
}

impl Memory {
    fn of(wasm: &[u8]) -> Result<Self, Box<dyn Error>> {
        let mut memory = Memory::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::CodeSectionEntry(body) => memory.code.parse_function_body(&mut CodeSection::new(), body)?,
                Payload::DataSection(section) => {
                    for data in section {
                        let data = data?;
                        let start = match data.kind {
                            DataKind::Active { offset_expr, .. } => offset_expr.get_operators_reader().read()?,
                            DataKind::Passive => return Err("a piece of memory is filled later".into()),
                        };
                        let Operator::I32Const { value } = start else {
                            return Err("a piece of memory begins nowhere in particular".into());
                        };
                        memory.pieces.push((usize::try_from(value)?, data.data.to_vec()));
                    }
                }
                _ => {}
            }
        }
        memory.pieces.sort_unstable();
        Ok(memory)
    }

    /// Which pieces the code points at, or another piece that it reaches.
    fn reached(&self) -> Vec<bool> {
        let mut reached = vec![false; self.pieces.len()];
        let mut left: Vec<usize> = self.code.0.iter().flat_map(|address| self.at(*address)).collect();
        while let Some(place) = left.pop() {
            if !reached[place] {
                reached[place] = true;
                left.extend(self.addresses(place).flat_map(|address| self.at(address)));
            }
        }
        reached
    }

    /// The piece in which an address lies, and that which ends there: a loop may go back from an end.
    fn at(&self, address: usize) -> impl Iterator<Item = usize> {
        let next = self.pieces.partition_point(|(start, _)| *start <= address);
        let near = next.saturating_sub(2)..next;
        near.filter(move |place| {
            let (start, bytes) = &self.pieces[*place];
            let end = start + bytes.len();
            address < end || address == end && !self.says_where(*place)
        })
    }

    /// Whether a piece is the name of a source file, or a line and a column of one: what nobody goes through from its end.
    fn says_where(&self, place: usize) -> bool {
        let is_file = |bytes: &[u8]| bytes.ends_with(b".rs\0");
        let (_, bytes) = &self.pieces[place];
        let file = self.addresses(place).next().and_then(|address| {
            let file = self.pieces.binary_search_by_key(&address, |(start, _)| *start);
            self.pieces.get(file.ok()?)
        });
        is_file(bytes) || bytes.len() == LOCATION && file.is_some_and(|(_, file)| is_file(file))
    }

    /// What a piece holds that may be addresses, which lie where four divides the place.
    fn addresses(&self, place: usize) -> impl Iterator<Item = usize> {
        let (start, bytes) = &self.pieces[place];
        let aligned = bytes.get(start.next_multiple_of(4) - start..).unwrap_or_default();
        let words = aligned.as_chunks().0.iter();
        words.map(|word| u32::from_le_bytes(*word) as usize)
    }

    /// All from the first piece to the last, with nothing in place of those that were reached before and are not now.
    fn without(self, before: &[bool], now: &[bool]) -> Change {
        let start = self.pieces.first().map_or(0, |(start, _)| *start);
        let mut whole = Vec::new();
        for (place, (at, bytes)) in self.pieces.into_iter().enumerate() {
            whole.resize(at - start, 0);
            if before[place] && !now[place] {
                whole.resize(at - start + bytes.len(), 0);
            } else {
                whole.extend(bytes);
            }
        }
        Change { start, whole }
    }
}

/// Every number of the code that may be an address.
#[derive(Default)]
struct Numbers(BTreeSet<usize>);

impl Reencode for Numbers {
    type Error = Infallible;

    fn instruction<'a>(&mut self, operator: Operator<'a>) -> Outcome<Instruction<'a>> {
        match operator {
            Operator::I32Const { value } => {
                self.0.insert(value as u32 as usize);
            }
            // Two at once, as far as can be told.
            Operator::I64Const { value } => self.0.extend([value as u32 as usize, (value >> 32) as u32 as usize]),
            _ => {}
        }
        reencode::utils::instruction(self, operator)
    }

    fn mem_arg(&mut self, argument: wasmparser::MemArg) -> Outcome<MemArg> {
        self.0.insert(argument.offset as usize);
        reencode::utils::mem_arg(self, argument)
    }
}

/// How the module is written anew: with a memory of one piece.
struct Change {
    start: usize,
    whole: Vec<u8>,
}

impl Reencode for Change {
    type Error = Infallible;

    fn data_count(&mut self, _: u32) -> Outcome<u32> {
        Ok(1)
    }

    fn parse_data_section(&mut self, section: &mut DataSection, _: DataSectionReader<'_>) -> Outcome<()> {
        section.active(0, &ConstExpr::i32_const(self.start as i32), self.whole.iter().copied());
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{CodeSection, Function, FunctionSection, TypeSection};

    use super::*;
    use crate::wasm::samples;

    /// A module with these pieces of memory, whose one function knows these addresses.
    fn module(pieces: &[(i32, &[u8])], known: &[i32], offset: u64) -> Vec<u8> {
        let (mut types, mut functions) = (TypeSection::new(), FunctionSection::new());
        types.ty().function([], []);
        functions.function(0);
        let (mut codes, mut datas) = (CodeSection::new(), DataSection::new());
        let mut body = Function::new([]);
        for address in known {
            body.instructions().i32_const(*address).drop();
        }
        body.instructions()
            .i32_const(0)
            .i32_load8_u(samples::at(offset))
            .drop()
            .end();
        codes.function(&body);
        for (start, bytes) in pieces {
            datas.active(0, &ConstExpr::i32_const(*start), bytes.iter().copied());
        }
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&samples::memory());
        module.section(&codes).section(&datas);
        module.finish()
    }

    #[test]
    fn what_nothing_points_at_any_more_is_forgotten() -> Result<(), Box<dyn Error>> {
        let address = 112_u32.to_le_bytes();
        // A word leads from the second piece to the fourth. The third and the fifth are what a panic would say; nothing
        // points at the sixth, and a gap is before it.
        let pieces: [(i32, &[u8]); 7] = [
            (100, b"one"),
            (104, &address),
            (108, b"two"),
            (112, b"six"),
            (115, b"ten"),
            (120, b"odd"),
            (123, b"end"),
        ];
        for (known, offset, expected) in [
            // As it was.
            (&[100, 104, 109, 116, 126][..], 0, "one\0p\0\0\0two\0sixten\0\0oddend"),
            // By its first byte, by a byte within, by what is loaded beside it, and by its end.
            (&[100, 104, 126], 0, "one\0p\0\0\0\0\0\0\0six\0\0\0\0\0oddend"),
            (&[102, 107, 126], 109, "one\0p\0\0\0two\0six\0\0\0\0\0oddend"),
            (&[126], 0, "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0oddend"),
            // Only by what ends there: nothing is left to point at what it led to.
            (&[103, 126], 0, "one\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0oddend"),
        ] {
            let before = module(&pieces, &[100, 104, 109, 116, 126], 0);
            let forgotten = forget(&before, &module(&pieces, known, offset))?;
            let left = Memory::of(&forgotten)?.pieces;
            assert_eq!(left, [(100, expected.as_bytes().to_vec())], "{known:?}");
        }
        Ok(())
    }

    #[test]
    fn where_a_panic_was_is_not_kept_for_what_follows_it() -> Result<(), Box<dyn Error>> {
        let place: Vec<u8> = [100_u32, 8, 12, 34].into_iter().flat_map(u32::to_le_bytes).collect();
        let pieces: [(i32, &[u8]); 5] = [
            (100, b"src/a.rs\0"),
            (109, b"one"),
            (112, &place),
            (128, b"sixteen as it is"),
            (144, b"two"),
        ];
        // What follows each of them begins where it ends.
        let (before, after) = ([109, 112, 128, 144], [109, 128, 144]);
        let [before, after] = [&before[..], &after].map(|known| module(&pieces, known, 0));
        let left = Memory::of(&forget(&before, &after)?)?.pieces;
        let gone = [0; 16];
        let expected: [&[u8]; 5] = [&gone[..9], b"one", &gone, b"sixteen as it is", b"two"];
        assert_eq!(left, [(100, expected.concat())]);
        Ok(())
    }

    #[test]
    fn two_memories_are_not_one() {
        let [one, other] = [b"one", b"two"].map(|bytes| module(&[(100, bytes)], &[100], 0));
        assert!(forget(&one, &other).is_err());
        assert!(forget(&one, b"no wasm").is_err());
    }
}
