//! From a draft to what the page shows.

mod brand;
mod creator;

pub use brand::{BrandResults, Side};
pub use creator::{Caution, CreatorResults, ElsewherePrice};

use super::{Door, Draft, Field, FieldError, Problem, Reading};
use crate::number::money::ONE;

/// What follows from a draft. A door with errors has no results at all, so that no stale figure stands beside a bad
/// input.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Results {
    /// What is wrong with the fields of the open door, in the order of the page.
    pub errors: Vec<FieldError>,
    /// The creator door's results, when it is open and nothing is wrong.
    pub creator: Option<CreatorResults>,
    /// The brand door's results, when it is open and nothing is wrong.
    pub brand: Option<BrandResults>,
}

impl Results {
    /// Whether the open door has an answer.
    pub fn answer(&self) -> bool {
        self.creator.is_some() || self.brand.is_some()
    }

    /// What is wrong with the fields and is told by now.
    pub fn told(&self, draft: &Draft) -> impl Iterator<Item = &FieldError> {
        let typing = draft.typing;
        self.errors.iter().filter(move |error| typing != Some(error.field))
    }
}

/// Reads a draft into results or errors. Never panics; every figure is finite.
pub fn derive(draft: &Draft) -> Results {
    match draft.door {
        Door::Creator => derive_creator(draft),
        Door::Brand => derive_brand(draft),
    }
}

/// As [`derive`], with the creator door open. Each door has its own, so that a program of one has nothing of the other.
pub fn derive_creator(draft: &Draft) -> Results {
    let (errors, asked) = Reader::whole(draft, creator::Asked::read);
    Results {
        errors,
        creator: asked.and_then(|asked| asked.results(draft)),
        brand: None,
    }
}

/// As [`derive`], with the brand door open.
pub fn derive_brand(draft: &Draft) -> Results {
    let (errors, asked) = Reader::whole(draft, brand::Asked::read);
    Results {
        errors,
        creator: None,
        brand: asked.and_then(|asked| asked.results(draft)),
    }
}

/// What is wrong with the fields of the open door: where nothing is, [`derive`] has an answer. It works none out.
pub fn faults(draft: &Draft) -> Vec<FieldError> {
    match draft.door {
        Door::Creator => Reader::whole(draft, creator::Asked::read).0,
        Door::Brand => Reader::whole(draft, brand::Asked::read).0,
    }
}

/// Reads fields and keeps what was wrong with them.
struct Reader<'a> {
    draft: &'a Draft,
    /// In the order of the fields, one a field.
    errors: Vec<FieldError>,
}

impl<'a> Reader<'a> {
    /// What is wrong with the fields, or else what they say.
    fn whole<T>(draft: &'a Draft, read: impl FnOnce(&mut Self) -> Option<T>) -> (Vec<FieldError>, Option<T>) {
        let mut reader = Reader {
            draft,
            errors: Vec::new(),
        };
        let said = read(&mut reader);
        let said = said.filter(|_| reader.errors.is_empty());
        (reader.errors, said)
    }

    fn read(&mut self, field: Field) -> Option<Reading> {
        self.draft.reading(field).unwrap_or_else(|problem| {
            self.fault(field, problem);
            None
        })
    }

    fn value(&mut self, field: Field) -> Option<u64> {
        self.read(field).map(|reading| reading.value)
    }

    /// So much of the reader's currency is a US dollar, in millionths.
    fn per_dollar(&mut self) -> u64 {
        // In dollars nobody is asked what a dollar costs, and what stands there rests.
        let rate = self.draft.per_dollar();
        if rate.is_none() {
            let _ = self.value(Field::Rate);
            self.fault(Field::Rate, Problem::Missing);
        }
        rate.unwrap_or(ONE)
    }

    fn fault(&mut self, field: Field, problem: Problem) {
        let place = self.errors.partition_point(|error| error.field.place() < field.place());
        if self.errors.get(place).is_none_or(|error| error.field != field) {
            self.errors.insert(place, FieldError { field, problem });
        }
    }
}
