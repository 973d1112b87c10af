//! What makes a program's wasm smaller after compression, and changes nothing of what it does.

// No visitor comes here: where a module is not what it says, the build stops.
#![allow(clippy::indexing_slicing)]

use std::{collections::HashMap, convert::Infallible};

use wasm_encoder::{
    CodeSection, ExportSection, FunctionSection, ImportSection, MemArg, Module,
    reencode::{self, Reencode},
};
use wasmparser::{
    BinaryReaderError, CodeSectionReader, ExportSectionReader, FunctionBody, FunctionSectionReader,
    ImportSectionReader, Parser, Payload,
};

/// What comes of writing a module anew.
pub type Outcome<T> = Result<T, reencode::Error<Infallible>>;

/// What every import comes from, by its short name.
pub const MODULE: &str = "_";

/// A module of less weight.
pub struct Light {
    pub wasm: Vec<u8>,
    /// What each import was called, and what it is called now. All come from [`MODULE`].
    pub renamed: Vec<(String, String)>,
    /// The same of each export.
    pub exports: Vec<(String, String)>,
}

/// What boot.js calls by its name.
const BEGIN: &str = "__wbindgen_start";

/// Shortens the names of imports and exports, some of which end with hashes that no compression shortens, and sets each
/// function beside the one that it resembles most, where what both have in common takes least room.
///
/// # Errors
/// Where the wasm cannot be read.
pub fn lighten(wasm: &[u8]) -> Outcome<Light> {
    let (imports, functions) = read(wasm)?;
    let order = by_likeness(&functions);
    let mut places = vec![0; order.len()];
    for (place, function) in (0..).zip(&order) {
        places[*function] = place;
    }
    let mut change = Change {
        imported: imports.len() as u32,
        order,
        places,
        exports: Vec::new(),
    };
    let mut module = Module::new();
    change.parse_core_module(&mut module, Parser::new(0), wasm)?;
    let renamed = imports.into_iter().enumerate().map(|(place, old)| (old, short(place)));
    Ok(Light {
        wasm: module.finish(),
        renamed: renamed.collect(),
        exports: change.exports,
    })
}

/// A function as far as likeness goes.
struct Function<'a> {
    kind: u32,
    code: &'a [u8],
}

/// The names of the imports, which are functions all, and the functions.
fn read(wasm: &[u8]) -> Result<(Vec<String>, Vec<Function<'_>>), BinaryReaderError> {
    let (mut imports, mut kinds, mut codes) = (Vec::new(), Vec::new(), Vec::new());
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(section) => {
                for import in section.into_imports() {
                    imports.push(import?.name.to_owned());
                }
            }
            Payload::FunctionSection(section) => kinds = section.into_iter().collect::<Result<_, _>>()?,
            Payload::CodeSectionEntry(body) => codes.push(body.as_bytes()),
            _ => {}
        }
    }
    let functions = kinds.into_iter().zip(codes);
    Ok((imports, functions.map(|(kind, code)| Function { kind, code }).collect()))
}

/// Bytes that two functions have in common are looked for in pieces as long as this.
const PIECE: usize = 4;
/// What being of one type counts for beside a likeness, which is one at most: the list of types is shorter, too.
const OF_ONE_TYPE: f64 = 0.03;

/// The functions, each followed by the one most like it among those left. The longest is the first.
fn by_likeness(functions: &[Function]) -> Vec<usize> {
    // Each piece, and which functions have it.
    let mut owners: HashMap<&[u8], Vec<usize>> = HashMap::new();
    for (function, Function { code, .. }) in functions.iter().enumerate() {
        for piece in code.windows(PIECE) {
            let owners = owners.entry(piece).or_default();
            if owners.last() != Some(&function) {
                owners.push(function);
            }
        }
    }
    let mut pieces: Vec<Vec<&[usize]>> = vec![Vec::new(); functions.len()];
    for owners in owners.values().filter(|owners| owners.len() > 1) {
        for function in owners {
            pieces[*function].push(owners);
        }
    }
    let longest = |(place, function): &(usize, &Function)| (function.code.len(), std::cmp::Reverse(*place));
    let mut next = functions.iter().enumerate().max_by_key(longest).map(|(place, _)| place);
    let mut left: Vec<usize> = (0..functions.len()).collect();
    let mut order = Vec::new();
    while let Some(last) = next {
        order.push(last);
        left.retain(|function| *function != last);
        let mut common = vec![0_usize; functions.len()];
        for function in pieces[last].iter().flat_map(|owners| owners.iter()) {
            common[*function] += 1;
        }
        let likeness = |function: usize| {
            let all = pieces[last].len() + pieces[function].len() - common[function];
            let of_one_type = functions[function].kind == functions[last].kind;
            common[function] as f64 / (all + 1) as f64 + if of_one_type { OF_ONE_TYPE } else { 0.0 }
        };
        // Of several that are as like, the first: `max_by` would take the last.
        next = (left.iter().copied().rev()).max_by(|one, other| likeness(*one).total_cmp(&likeness(*other)));
    }
    order
}

/// The n-th of the shortest names.
fn short(n: usize) -> String {
    let letter = char::from(b'a' + (n % 26) as u8);
    match n / 26 {
        0 => letter.to_string(),
        more => short(more - 1) + letter.encode_utf8(&mut [0; 4]),
    }
}

/// How the module is written anew.
struct Change {
    /// How many functions come before the module's own.
    imported: u32,
    /// The functions in their new order, by where they were.
    order: Vec<usize>,
    /// Where each is now.
    places: Vec<u32>,
    /// What each export was called, and what it is called now.
    exports: Vec<(String, String)>,
}

impl Reencode for Change {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Outcome<u32> {
        let defined = function.checked_sub(self.imported);
        let place = defined.and_then(|defined| self.places.get(defined as usize));
        Ok(place.map_or(function, |place| self.imported + place))
    }

    /// How even an address is said to be is a hint that no browser heeds: always the same is the least.
    fn mem_arg(&mut self, argument: wasmparser::MemArg) -> Outcome<MemArg> {
        let argument = reencode::utils::mem_arg(self, argument)?;
        Ok(MemArg { align: 0, ..argument })
    }

    fn parse_import_section(&mut self, section: &mut ImportSection, old: ImportSectionReader<'_>) -> Outcome<()> {
        for (place, import) in old.into_imports().enumerate() {
            section.import(MODULE, &short(place), self.entity_type(import?.ty)?);
        }
        Ok(())
    }

    fn parse_export_section(&mut self, section: &mut ExportSection, old: ExportSectionReader<'_>) -> Outcome<()> {
        for (place, export) in old.into_iter().enumerate() {
            let mut export = export?;
            let name = match export.name {
                BEGIN => BEGIN.to_owned(),
                _ => short(place),
            };
            self.exports.push((export.name.to_owned(), name.clone()));
            export.name = &name;
            self.parse_export(section, export)?;
        }
        Ok(())
    }

    fn parse_function_section(&mut self, section: &mut FunctionSection, old: FunctionSectionReader<'_>) -> Outcome<()> {
        let kinds = old.into_iter().collect::<Result<Vec<u32>, _>>()?;
        for function in &self.order {
            section.function(kinds[*function]);
        }
        Ok(())
    }

    fn parse_code_section(&mut self, section: &mut CodeSection, old: CodeSectionReader<'_>) -> Outcome<()> {
        let bodies = old.into_iter().collect::<Result<Vec<FunctionBody<'_>>, _>>()?;
        for function in self.order.clone() {
            self.parse_function_body(section, bodies[function].clone())?;
        }
        Ok(())
    }
}

/// What modules are made of to try something on them.
#[cfg(test)]
pub mod samples {
    use wasm_encoder::{MemArg, MemArgTarget, MemorySection, MemoryType};

    /// One page of memory.
    pub fn memory() -> MemorySection {
        let mut memories = MemorySection::new();
        memories.memory(MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        });
        memories
    }

    /// So far from an address.
    pub fn at(offset: u64) -> MemArg {
        MemArg {
            offset,
            align: 0,
            target: MemArgTarget::Memory(0),
            ordering: None,
        }
    }
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{EntityType, ExportKind, ExportSection, Function as Body, TypeSection, ValType};

    use super::*;

    /// Two imports and four functions, each of which calls the next; the last calls the second import. The first and the
    /// third are as good as one.
    fn module() -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], [ValType::I32]);
        let mut imports = ImportSection::new();
        for name in ["__wbg_body_5f971cbc6950ca4f", "__wbg_body_d16d240e1d91bfa3"] {
            imports.import("./creator_bg.js", name, EntityType::Function(0));
        }
        let (mut functions, mut exports, mut codes) =
            (FunctionSection::new(), ExportSection::new(), CodeSection::new());
        exports.export("main", ExportKind::Func, 2);
        let constants: [&[i32]; 4] = [&[1000, 2000, 3000, 4000, 5000], &[7], &[1000, 2000, 3000, 4000], &[9]];
        for (constants, called) in constants.into_iter().zip([3, 4, 5, 1]) {
            functions.function(0);
            let mut body = Body::new([]);
            for constant in constants {
                body.instructions().i32_const(*constant).drop();
            }
            body.instructions().call(called).end();
            codes.function(&body);
        }
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&functions);
        module.section(&exports).section(&codes);
        module.finish()
    }

    /// Which constants are met from the exported function on, until an import is called, and that import.
    fn run(wasm: &[u8]) -> (Vec<i32>, (String, String)) {
        use wasmparser::Operator;
        let (mut imports, mut bodies, mut next) = (Vec::new(), Vec::new(), 0);
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => {
                    let named = |import: wasmparser::Import| (import.module.to_owned(), import.name.to_owned());
                    imports.extend(section.into_imports().map(|import| named(import.unwrap())));
                }
                Payload::ExportSection(section) => next = section.into_iter().next().unwrap().unwrap().index as usize,
                Payload::CodeSectionEntry(body) => bodies.push(body),
                _ => {}
            }
        }
        let mut met = Vec::new();
        while let Some(body) = next.checked_sub(imports.len()).and_then(|place| bodies.get(place)) {
            for operator in body.get_operators_reader().unwrap() {
                match operator.unwrap() {
                    Operator::I32Const { value } => met.push(value),
                    Operator::Call { function_index } => next = function_index as usize,
                    _ => {}
                }
            }
        }
        (met, imports.swap_remove(next))
    }

    #[test]
    fn a_lighter_module_does_the_same() {
        let old = module();
        let light = lighten(&old).unwrap();
        let (met, (from, called)) = run(&light.wasm);
        assert_eq!(met, run(&old).0);
        assert_eq!((&*from, &*called), (MODULE, "b"));
        assert_eq!(
            light.renamed[1],
            ("__wbg_body_d16d240e1d91bfa3".to_owned(), "b".to_owned())
        );
        assert_eq!(light.exports, [("main".to_owned(), "a".to_owned())]);
    }

    #[test]
    fn functions_stand_beside_those_they_resemble() {
        let module = module();
        let (_, functions) = read(&module).unwrap();
        assert_eq!(by_likeness(&functions), [0, 2, 1, 3]);
    }

    #[test]
    fn each_place_has_a_name_of_its_own() {
        let named = [0, 25, 26, 51, 52, 701, 702].map(short);
        assert_eq!(named, ["a", "z", "aa", "az", "ba", "zz", "aaa"]);
    }
}
