//! Takes out of a program's memory what nothing points at any more, and lays the rest out in one piece.
//!
//! What a panic would have said, and the tables by which it would have been written, stay in the memory when snip.rs has
//! taken out what pointed at them. The linker leaves each constant in a piece of its own (build.rs asks for that), so that
//! where one ends is known.

// No visitor comes here: where a module is not what it says, the build stops.
#![allow(clippy::indexing_slicing)]

use std::{collections::BTreeSet, convert::Infallible, error::Error};

use wasm_encoder::{
    CodeSection, ConstExpr, DataSection, Instruction, MemArg, Module,
    reencode::{self, Reencode},
};
use wasmparser::{DataKind, DataSectionReader, Operator, Parser, Payload};

type Outcome<T> = Result<T, reencode::Error<Infallible>>;

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
            address <= start + bytes.len()
        })
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
