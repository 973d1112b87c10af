//! Takes the wasm of a release apart, so that it compresses better.
//!
//! In a module each instruction is followed by its operand: which function is called, which variable is read, how far from
//! an address. Operands of each kind have habits of their own, and a compressor that meets all in turns learns none of them
//! well. Here each kind is a part of its own ([`Part`]).
//!
//! The file is a module still: one that has the parts in its memory and puts them together (`unpack.rs`). `unpack.js`, which
//! ends each program's glue, has it do so and runs what comes of it.

// No visitor comes here: where a module is not what it says, the build stops.
#![allow(clippy::indexing_slicing)]

use std::{
    cmp::Reverse, collections::HashMap, convert::Infallible, env, error::Error, fs, path::Path, process::Command,
};

use wasm_encoder::{
    ConstExpr, DataSection, Encode, ExportSection, MemorySection, Module as Writer, reencode::Reencode,
};
use wasmparser::{
    BinaryReaderError, ExportSectionReader, ExternalKind, FunctionBody, MemorySectionReader, Parser, Payload,
};

use crate::{
    assets::wasm_opt,
    lean,
    unpack::{END, ENTRY, LAST, LAST_BUT_ONE, MEASURE, NOTHING, PARTS, Part, unpack},
    wasm::Outcome,
};

/// Packs programs.
pub struct Packer {
    /// `unpack.rs` as a module.
    unpacker: Vec<u8>,
}

/// A program in parts.
pub struct Packed {
    pub wasm: Vec<u8>,
    /// The end of its glue.
    pub begin: String,
}

/// Bytes in a page of a module's memory.
const PAGE: usize = 1 << 16;

impl Packer {
    /// Compiles what puts programs together. `stage` is where files may stand for a while.
    ///
    /// # Errors
    /// Where that fails.
    pub fn new(stage: &Path) -> Result<Self, Box<dyn Error>> {
        let (source, wasm) = (stage.join("unpack.rs"), stage.join("unpack.wasm"));
        fs::write(&source, include_str!("unpack.rs"))?;
        let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
        let options = [
            "--edition=2024",
            "--crate-type=cdylib",
            "--target=wasm32-unknown-unknown",
            "-Copt-level=z",
            "-Cpanic=abort",
            "-Clto=fat",
            "-Cstrip=symbols",
            "-Clink-arg=-zstack-size=4096",
            "-o",
        ];
        let mut rustc = Command::new(rustc);
        let status = rustc.args(options).args([&wasm, &source]).status();
        let status = status.map_err(|error| format!("rustc: {error}"))?;
        lean::ended("rustc", status)?;
        wasm_opt(
            &wasm,
            // It does not say any more which it needs.
            &["--all-features", "-Oz", "--strip-target-features", "--strip-producers"],
        )?;
        let unpacker = fs::read(&wasm)?;
        fs::remove_file(source)?;
        fs::remove_file(wasm)?;
        Ok(Packer { unpacker })
    }

    /// A module in parts.
    ///
    /// # Errors
    /// Where the wasm cannot be read, does what is not foreseen here, or does not come back from its parts.
    pub fn pack(&self, wasm: &[u8]) -> Result<Packed, Box<dyn Error>> {
        let old = Module::read(wasm)?;
        let (parts, length) = (parts(&old)?, old.length());
        let mut again = vec![0; length];
        unpack(&parts, &mut again);
        if Module::read(&again)? != old {
            return Err("a program does not come back from its parts".into());
        }
        let mut carry = Carry {
            needed: parts.len() + length,
            place: 0,
        };
        let mut module = Writer::new();
        carry.parse_core_module(&mut module, Parser::new(0), &self.unpacker)?;
        let places = [carry.place, parts.len(), carry.place + parts.len(), length];
        let place = ConstExpr::i32_const(i32::try_from(carry.place)?);
        module.section(DataSection::new().active(0, &place, parts));
        Ok(Packed {
            wasm: module.finish(),
            begin: include_str!("../../../unpack.js").replace("PLACES", &format!("{places:?}")),
        })
    }
}

/// Writes what puts a program together, with room for its parts and for what comes of them.
struct Carry {
    needed: usize,
    /// Where the parts are to lie in memory.
    place: usize,
}

impl Reencode for Carry {
    type Error = Infallible;

    fn parse_memory_section(&mut self, section: &mut MemorySection, old: MemorySectionReader<'_>) -> Outcome<()> {
        for memory in old {
            let mut memory = self.memory_type(memory?)?;
            self.place = memory.minimum as usize * PAGE;
            memory.minimum = (self.place + self.needed).div_ceil(PAGE) as u64;
            section.memory(memory);
        }
        Ok(())
    }

    fn parse_export_section(&mut self, section: &mut ExportSection, old: ExportSectionReader<'_>) -> Outcome<()> {
        for export in old {
            let export = export?;
            if export.kind != ExternalKind::Global {
                self.parse_export(section, export)?;
            }
        }
        Ok(())
    }
}

/// What [`unpack`] reads: how long each part is, and the parts.
fn parts(module: &Module) -> Result<Vec<u8>, Box<dyn Error>> {
    let codes = Codes::of(module)?;
    let mut parts = vec![Vec::new(); PARTS];
    parts[Part::Table as usize] = codes.table();
    parts[Part::Before as usize].extend(module.before);
    parts[Part::After as usize].extend(module.after);
    module.functions.len().encode(&mut parts[Part::Locals as usize]);
    for function in &module.functions {
        codes.write(function, &mut parts);
    }
    let mut packed = Vec::new();
    for part in &parts {
        part.len().encode(&mut packed);
    }
    packed.extend(parts.concat());
    Ok(packed)
}

/// What a byte among the instructions says.
#[derive(Debug, Clone)]
struct Code {
    /// The bytes it stands for; none where that is itself.
    stands_for: Vec<u8>,
    /// What follows it, as [`unpack`] knows it: the place of a part, or what is none.
    follows: u8,
}

// Instructions by their first byte.
const CALL: u8 = 0x10;
const READ_LOCAL: u8 = 0x20;
const LAST_OF_LOCALS: u8 = 0x22;
const CONSTANT: u8 = 0x41;

/// How many calls and how many constants have a code for all of them, the most frequent first. Found by trial.
const FREQUENT: [(u8, usize); 2] = [(CALL, 48), (CONSTANT, 12)];
/// A constant so long is an address, as good as always.
const ADDRESS_LENGTH: usize = 4;

/// A module as it was.
#[derive(Debug, PartialEq)]
struct Module<'a> {
    before: &'a [u8],
    functions: Vec<Function<'a>>,
    after: &'a [u8],
}

#[derive(Debug, PartialEq)]
struct Function<'a> {
    /// The variables it declares.
    locals: &'a [u8],
    instructions: Vec<&'a [u8]>,
}

impl<'a> Module<'a> {
    fn read(wasm: &'a [u8]) -> Result<Self, Box<dyn Error>> {
        let mut functions = Vec::new();
        let (mut read, mut code) = (0, None);
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload?;
            if let Some((_, section)) = payload.as_section() {
                if let Payload::CodeSectionStart { .. } = payload {
                    code = Some(read..section.end);
                }
                read = section.end;
            }
            if let Payload::CodeSectionEntry(body) = payload {
                functions.push(Function::read(&body)?);
            }
        }
        let code = code.ok_or("a program without code")?;
        Ok(Module {
            before: &wasm[..code.start as usize],
            functions,
            after: &wasm[code.end as usize..],
        })
    }

    /// How long it is when it is put together, where each length has as many bytes as every other.
    fn length(&self) -> usize {
        let mut count = Vec::new();
        self.functions.len().encode(&mut count);
        let functions = self.functions.iter().map(|function| {
            let instructions: usize = function.instructions.iter().map(|instruction| instruction.len()).sum();
            MEASURE + function.locals.len() + instructions
        });
        self.before.len() + 1 + MEASURE + count.len() + functions.sum::<usize>() + self.after.len()
    }
}

impl<'a> Function<'a> {
    fn read(body: &FunctionBody<'a>) -> Result<Self, BinaryReaderError> {
        let (bytes, begin) = (body.as_bytes(), body.range().start);
        let mut reader = body.get_operators_reader()?;
        let mut read = (reader.original_position() - begin) as usize;
        let locals = &bytes[..read];
        let mut instructions = Vec::new();
        while !reader.eof() {
            reader.read()?;
            let end = (reader.original_position() - begin) as usize;
            instructions.push(&bytes[read..end]);
            read = end;
        }
        Ok(Function { locals, instructions })
    }
}

/// What each byte says in one program.
struct Codes<'a> {
    codes: Vec<Code>,
    /// Those that stand for an instruction with its operand.
    whole: HashMap<&'a [u8], u8>,
    last: u8,
    last_but_one: u8,
    address: u8,
}

impl<'a> Codes<'a> {
    fn of(module: &Module<'a>) -> Result<Self, Box<dyn Error>> {
        let mut codes = vec![
            Code {
                stands_for: Vec::new(),
                follows: NOTHING
            };
            256
        ];
        let mut used = [false; 256];
        let mut counts: HashMap<&[u8], usize> = HashMap::new();
        for instruction in module.functions.iter().flat_map(|function| &function.instructions) {
            let first = instruction[0];
            used[usize::from(first)] = true;
            let follows = follows(instruction)?;
            let stands_for = if follows == Part::Offset as u8 {
                instruction[..2].to_vec()
            } else {
                Vec::new()
            };
            codes[usize::from(first)] = Code { stands_for, follows };
            *counts.entry(instruction).or_default() += 1;
        }
        let mut free = (0..=u8::MAX).filter(|code| !used[usize::from(*code)]);
        let mut give = |stands_for: &[u8], follows: u8| {
            let code = free.next().ok_or("a program that uses nearly every instruction")?;
            codes[usize::from(code)] = Code {
                stands_for: stands_for.to_vec(),
                follows,
            };
            Ok::<u8, Box<dyn Error>>(code)
        };
        let last = give(&[READ_LOCAL], LAST)?;
        let last_but_one = give(&[READ_LOCAL], LAST_BUT_ONE)?;
        let address = give(&[CONSTANT], Part::Address as u8)?;
        let mut counts: Vec<(&[u8], usize)> = counts.into_iter().collect();
        // Of several that are as frequent the first by its bytes, or two builds would differ.
        counts.sort_by_key(|(instruction, count)| (Reverse(*count), *instruction));
        let mut whole = HashMap::new();
        for (first, many) in FREQUENT {
            let frequent = counts.iter().filter(|(instruction, _)| instruction[0] == first);
            let frequent = frequent.filter(|(instruction, _)| instruction.len() + 2 <= ENTRY);
            for (instruction, _) in frequent.take(many) {
                whole.insert(*instruction, give(instruction, NOTHING)?);
            }
        }
        Ok(Codes {
            codes,
            whole,
            last,
            last_but_one,
            address,
        })
    }

    fn table(&self) -> Vec<u8> {
        let mut table = Vec::new();
        for code in &self.codes {
            let mut entry = [0; ENTRY];
            let stands_for = &code.stands_for;
            (entry[0], entry[1]) = (code.follows, stands_for.len() as u8);
            entry[2..][..stands_for.len()].copy_from_slice(stands_for);
            table.extend(entry);
        }
        table
    }

    fn write(&self, function: &Function, parts: &mut [Vec<u8>]) {
        parts[Part::Locals as usize].extend(function.locals);
        // The variables that were used last.
        let mut recent: [&[u8]; 2] = [&[]; 2];
        for instruction in &function.instructions {
            let code = self.code(instruction, recent);
            parts[Part::Codes as usize].push(code);
            let Code { stands_for, follows } = &self.codes[usize::from(code)];
            if let Some(to) = parts.get_mut(usize::from(*follows)) {
                let operand = &instruction[stands_for.len().max(1)..];
                if *follows == Part::Other as u8 {
                    operand.encode(to);
                } else {
                    to.extend(operand);
                }
            }
            if let [READ_LOCAL..=LAST_OF_LOCALS, local @ ..] = *instruction
                && local != recent[0]
            {
                recent = [local, recent[0]];
            }
        }
    }

    fn code(&self, instruction: &[u8], recent: [&[u8]; 2]) -> u8 {
        match instruction {
            _ if let Some(whole) = self.whole.get(instruction) => *whole,
            [READ_LOCAL, local @ ..] if local == recent[0] => self.last,
            [READ_LOCAL, local @ ..] if local == recent[1] => self.last_but_one,
            [CONSTANT, operand @ ..] if operand.len() == ADDRESS_LENGTH => self.address,
            _ => instruction[0],
        }
    }
}

/// What follows the first byte of an instruction.
fn follows(instruction: &[u8]) -> Result<u8, String> {
    let part = match instruction[0] {
        0x0b => return Ok(END),
        0x02..=0x04 => Part::Block,
        0x0c | 0x0d => Part::Branch,
        CALL => Part::Call,
        READ_LOCAL..=LAST_OF_LOCALS => Part::Local,
        0x23 | 0x24 => Part::Global,
        // `lighten` says nothing of how even the address is.
        0x28..=0x3e if instruction[1] == 0 => Part::Offset,
        CONSTANT => Part::Number,
        0x42 => Part::Long,
        // Blocks that catch, and addresses that are even.
        0x06..=0x0a | 0x18 | 0x19 | 0x1f | 0x28..=0x3e => return Err(format!("{instruction:02x?} is not foreseen")),
        _ if instruction.len() == 1 => return Ok(NOTHING),
        _ => Part::Other,
    };
    Ok(part as u8)
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        BlockType, CodeSection, ConstExpr, DataSection, ElementSection, Elements, ExportKind, ExportSection,
        Function as Body, FunctionSection, Ieee32, Ieee64, Module as Writer, RefType, TableSection, TableType,
        TypeSection, ValType,
    };

    use super::*;
    use crate::wasm::samples;

    /// A module in which there is an instruction of every kind, with operands of one byte and of several.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        types.ty().function([ValType::I32], [ValType::I32]);
        let mut functions = FunctionSection::new();
        let mut tables = TableSection::new();
        tables.table(TableType {
            element_type: RefType::FUNCREF,
            minimum: 1,
            maximum: None,
            table64: false,
            shared: false,
        });
        let memories = samples::memory();
        let mut exports = ExportSection::new();
        exports.export("main", ExportKind::Func, 0);
        let mut elements = ElementSection::new();
        elements.active(
            None,
            &ConstExpr::i32_const(0),
            Elements::Functions([0].as_slice().into()),
        );
        let mut codes = CodeSection::new();
        let mut write = |kind: u32, body: &Body| {
            functions.function(kind);
            codes.function(body);
        };

        let mut body = Body::new([(300, ValType::I32), (2, ValType::I64)]);
        let mut to = body.instructions();
        for local in [0, 1, 0, 299, 2, 299, 299, 2, 0] {
            to.local_get(local).local_tee(local ^ 1).local_set(299);
            to.local_get(299).drop().local_get(local ^ 1).drop().local_get(0).drop();
        }
        for constant in [
            0,
            -1,
            63,
            64,
            -65,
            8_191,
            1_048_575,
            1_048_576,
            1_234_567,
            -1_234_567,
            i32::MIN,
            i32::MAX,
        ] {
            to.i32_const(constant).drop();
        }
        for constant in [0, -1, 1 << 40, i64::MIN, i64::MAX] {
            to.i64_const(constant).drop();
        }
        to.f64_const(Ieee64::from(0.1))
            .drop()
            .f32_const(Ieee32::from(-2.5))
            .drop();
        for offset in [0, 4, 127, 128, 65_535] {
            to.i32_const(0).i32_load(samples::at(offset)).drop();
            to.i32_const(0).i64_const(7).i64_store(samples::at(offset));
        }
        to.block(BlockType::Empty)
            .loop_(BlockType::Result(ValType::I32))
            .i32_const(3);
        to.if_(BlockType::FunctionType(0))
            .nop()
            .else_()
            .br(2)
            .end()
            .i32_const(1)
            .end();
        to.br_table([0, 1, 0], 1).end();
        to.i32_const(9).i32_const(0).call_indirect(0, 1).drop();
        to.memory_size(0)
            .i32_const(5)
            .i32_const(4)
            .memory_fill(0)
            .f64_const(Ieee64::from(1.0))
            .i64_trunc_sat_f64_s();
        to.drop().end();
        write(0, &body);

        // More functions than one byte counts, each called by all that follow.
        for function in 1..=200 {
            let mut body = Body::new([]);
            let mut to = body.instructions();
            to.local_get(0);
            for called in (1..function).step_by(7) {
                to.call(called);
            }
            to.end();
            write(1, &body);
        }
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(8), *b"what comes after the code");
        let mut module = Writer::new();
        module
            .section(&types)
            .section(&functions)
            .section(&tables)
            .section(&memories)
            .section(&exports);
        module.section(&elements).section(&codes).section(&data);
        module.finish()
    }

    #[test]
    fn what_is_put_together_is_what_was_taken_apart() {
        let old = module();
        let old = Module::read(&old).unwrap();
        let mut new = vec![0; old.length()];
        unpack(&parts(&old).unwrap(), &mut new);
        assert_eq!(Module::read(&new).unwrap(), old);
    }

    #[test]
    fn what_is_not_foreseen_is_refused() {
        // A block that catches; an address that is even.
        assert!(follows(&[0x06, 0x40]).is_err());
        assert!(follows(&[0x28, 2, 0]).is_err());
    }
}
