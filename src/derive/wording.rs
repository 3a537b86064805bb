//! Placeholder until the branch with the real comparison is merged.
/// A piece.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Same.
    Same(String),
    /// Gone.
    Gone(String),
    /// New.
    New(String),
}
/// Wording.
#[derive(Debug, Clone)]
pub struct Wording {
    /// Pieces.
    pub pieces: Vec<Piece>,
}
impl Wording {
    /// x
    #[must_use]
    pub fn is_worth_marking(&self) -> bool {
        true
    }
}
/// Compares.
#[must_use]
pub fn compare_wording(old: &str, new: &str) -> Wording {
    Wording { pieces: vec![Piece::Gone(old.to_owned()), Piece::New(new.to_owned())] }
}
