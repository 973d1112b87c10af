//! Puts the wasm of a release together again, which `pack.rs` has taken apart.
//!
//! This file is also a program of its own, without a library: `pack.rs` has it compiled to wasm and puts it in front of the
//! parts, so that a browser has it where it needs it, and as fast as anything there.

// An array has as many places as there are parts.
#![allow(clippy::indexing_slicing)]

/// The parts, by their places after the head.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Part {
    /// For each code what follows it, how many bytes it stands for and which; none where it stands for itself.
    Table,
    /// The module up to its code.
    Before,
    /// The module after its code.
    After,
    /// How many functions there are, and the variables that each declares.
    Locals,
    /// The instructions of all functions, a byte each. A function is over with its outermost block.
    Codes,
    /// The types of blocks.
    Block,
    /// Which variable is read or written.
    Local,
    /// Operands of kinds that are rare, each after its length.
    Other,
    /// How many blocks further out a branch leads.
    Branch,
    /// Which function is called.
    Call,
    Global,
    /// How far from its address something is read or written.
    Offset,
    Number,
    Address,
    Long,
}

pub const PARTS: usize = Part::Long as usize + 1;

/// What follows a code: an operand from the part of that place, or one of these.
pub const NOTHING: u8 = 0xff;
/// Nothing; a block ends.
pub const END: u8 = 0xfe;
/// Nothing; it is about the variable that was used last.
pub const LAST: u8 = 0xfd;
/// Nothing; it is about the variable that was used last but one.
pub const LAST_BUT_ONE: u8 = 0xfc;

/// How many bytes say how long a function is, and all of them.
pub const MEASURE: usize = 4;

/// The id of the section of a module where its code is.
const CODE_SECTION: u8 = 10;

/// Of each code its place in the table has what follows it, how many bytes it stands for, and room for as many as it may.
pub const ENTRY: usize = 6;

/// Writes the module that these parts are. What are no parts of a module give none, which a browser refuses.
pub fn unpack(packed: &[u8], wasm: &mut [u8]) {
    let at = [0; PARTS];
    Work {
        packed,
        at,
        wasm,
        to: 0,
    }
    .run();
}

struct Work<'a> {
    packed: &'a [u8],
    /// Where each part is read next.
    at: [usize; PARTS],
    wasm: &'a mut [u8],
    /// Where the module is written next.
    to: usize,
}

impl Work<'_> {
    fn run(&mut self) {
        // Before the parts stands how long each of them is.
        let mut sizes = [0; PARTS];
        for size in &mut sizes {
            *size = self.number(Part::Table);
        }
        let table = self.at[Part::Table as usize];
        let mut begin = table;
        for (at, size) in self.at.iter_mut().zip(sizes) {
            *at = begin;
            begin += size;
        }
        self.bytes(Part::Before, sizes[Part::Before as usize]);
        self.put(CODE_SECTION);
        let section = self.leave_room();
        let functions = self.number(Part::Locals);
        self.put_number(functions);
        for _ in 0..functions {
            let function = self.leave_room();
            self.function(table);
            self.measure(function);
        }
        self.measure(section);
        self.bytes(Part::After, sizes[Part::After as usize]);
    }

    fn function(&mut self, table: usize) {
        let kinds = self.number(Part::Locals);
        self.put_number(kinds);
        for _ in 0..kinds * 2 {
            self.copy(Part::Locals as usize);
        }
        let (mut last, mut last_but_one) = (0, 0);
        let mut depth = 1;
        while depth > 0 && self.to < self.wasm.len() {
            let code = self.byte(Part::Codes as usize);
            self.at[Part::Table as usize] = table + ENTRY * usize::from(code);
            let follows = self.byte(Part::Table as usize);
            match self.number(Part::Table) {
                0 => self.put(code),
                length => self.bytes(Part::Table, length),
            }
            const BLOCK: u8 = Part::Block as u8;
            const LOCAL: u8 = Part::Local as u8;
            const OTHER: u8 = Part::Other as u8;
            match follows {
                NOTHING => {}
                END => depth -= 1,
                LOCAL | LAST | LAST_BUT_ONE => {
                    let local = match follows {
                        LAST => last,
                        LAST_BUT_ONE => last_but_one,
                        _ => self.number(Part::Local),
                    };
                    if local != last {
                        (last, last_but_one) = (local, last);
                    }
                    self.put_number(local);
                }
                OTHER => {
                    let length = self.number(Part::Other);
                    self.bytes(Part::Other, length);
                }
                part => {
                    depth += u32::from(part == BLOCK);
                    self.copy(usize::from(part));
                }
            }
        }
    }

    fn byte(&mut self, part: usize) -> u8 {
        let Some(at) = self.at.get_mut(part) else { return 0 };
        *at += 1;
        self.packed.get(*at - 1).copied().unwrap_or_default()
    }

    /// A number in LEB128.
    fn number(&mut self, part: Part) -> usize {
        let (mut value, mut shift) = (0, 0_u32);
        loop {
            let byte = self.byte(part as usize);
            value |= usize::from(byte & 0x7f) << (shift & 31);
            shift += 7;
            if byte < 0x80 {
                return value;
            }
        }
    }

    fn put(&mut self, byte: u8) {
        if let Some(place) = self.wasm.get_mut(self.to) {
            *place = byte;
        }
        self.to += 1;
    }

    fn put_number(&mut self, mut value: usize) {
        while value > 0x7f {
            self.put(value as u8 | 0x80);
            value >>= 7;
        }
        self.put(value as u8);
    }

    /// A number of any kind, as it is.
    fn copy(&mut self, part: usize) {
        loop {
            let byte = self.byte(part);
            self.put(byte);
            if byte < 0x80 {
                return;
            }
        }
    }

    /// So many bytes as they are.
    fn bytes(&mut self, part: Part, length: usize) {
        for _ in 0..length {
            let byte = self.byte(part as usize);
            self.put(byte);
        }
    }

    /// Leaves room for how long something is that begins here.
    fn leave_room(&mut self) -> usize {
        self.to += MEASURE;
        self.to
    }

    /// Says how long that is which began there and ends here.
    fn measure(&mut self, begin: usize) {
        let end = self.to;
        let mut length = end - begin;
        self.to = begin - MEASURE;
        for _ in 1..MEASURE {
            self.put(length as u8 | 0x80);
            length >>= 7;
        }
        self.put(length as u8);
        self.to = end;
    }
}

/// Puts together what lies in memory.
///
/// # Safety
/// At `packed` there are so many bytes, and at `wasm`, apart from them.
#[cfg(target_arch = "wasm32")]
#[unsafe(export_name = "unpack")]
pub unsafe extern "C" fn unpack_there(packed: *const u8, size: usize, wasm: *mut u8, length: usize) {
    let packed = unsafe { core::slice::from_raw_parts(packed, size) };
    let wasm = unsafe { core::slice::from_raw_parts_mut(wasm, length) };
    unpack(packed, wasm);
}
