//! What readers are told: numbers, dates, places and the words of closed lists, in both languages.

mod dates;
mod furniture;
mod numbers;
mod samples;
mod terms;
