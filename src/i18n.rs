//! Every word and every rounding, in Japanese and English.
//!
//! The rooms by what they word: [`terms`] the closed lists of the model and the labels of fields,
//! [`numbers`] values and differences, [`dates`] years, dates and places in a source, [`furniture`] what
//! stands around the content, [`pages`] what the tool itself writes on composed pages, [`findings`] what
//! `derive` has proved, [`changes`] what differs between two states, [`codes`] the codes of that for
//! programs, [`corrections`] what was corrected and what moved, [`search`] what the search says,
//! [`tallies`] what is counted of goals
//! and responses, [`problems`] what is wrong with the content.
//!
//! The style is that of the report. Japanese is plain (である), with 「、」, half-width digits and the era
//! first; English is British, with plain numbers and the day before the month. Labels, tags and headings
//! begin with a capital letter; words that stand in the place of a number do not.
//!
//! Deliberately absent: the locale, the clock and the time zone of the machine, and any state. Every
//! function here is a function of its arguments.

/// Declares a list of fixed words: the enum and the function that words it together.
macro_rules! words {
    ($($(#[$list:meta])* enum $name:ident, $(#[$wording:meta])* fn $function:ident {
        $($(#[$meta:meta])* $word:ident: $ja:literal, $en:literal;)+
    })+) => {$(
        $(#[$list])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name {
            $($(#[$meta])* $word,)+
        }

        impl $name {
            /// Every one of them, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$word),+];
        }

        $(#[$wording])*
        #[must_use]
        pub fn $function(word: $name, lang: $crate::model::Lang) -> &'static str {
            $crate::i18n::in_lang(lang, match word {
                $($name::$word => ($ja, $en),)+
            })
        }
    )+};
}

pub mod book;
pub mod changes;
pub mod codes;
pub mod columns;
pub mod corrections;
pub mod dates;
pub mod findings;
pub mod furniture;
pub mod numbers;
pub mod open_data;
pub mod pages;
pub mod problems;
pub mod search;
pub mod tallies;
pub mod terms;

use crate::model::Lang;

/// The one of a pair (Japanese, English) that a reader of `lang` reads.
fn in_lang<T>(lang: Lang, (ja, en): (T, T)) -> T {
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}
