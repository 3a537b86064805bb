//! The view: what templates print.
//!
//! Everything here is finished: words, relative addresses, HTML. A template chooses elements and their
//! order, and looks at nothing but whether something is there and of which kind it is. The fields are the
//! interface of themes; a field may be added, but what is there keeps its name and meaning.
//!
//! Each room has the form of a thing and, beside it, how the typesetter sets it.

mod choice;
mod contents;
mod contrast;
mod figure;
mod frame;
mod headlines;
mod line;
mod moved;
mod page;
mod papers;
mod records;
mod search;
mod section;
mod social;
mod table;
mod text;

pub(super) use choice::Choice;
use papers::Citation;

pub(super) use line::{Link, PrintedTerm, Words};
pub(super) use text::Passage;

use crate::render::texts::Marks;
