//! Which two states of a project are compared, as a user names them.
//!
//! The notation is that of git: what stands on both sides of the dots is left to it. Deliberately absent:
//! the comparison itself.

use std::path::Path;

use super::git::{self, GitFault};

/// An older and a newer state of one project.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Revisions {
    /// The older one.
    pub old: String,
    /// The newer one; none for the working tree.
    pub new: Option<String>,
}

impl Revisions {
    /// Reads `A..B`, `A...B` (what B changed since it left A: from their best common ancestor, which is
    /// given by its short id) or `A` (against the working tree). A side left empty beside dots is `HEAD`.
    ///
    /// # Errors
    /// Only `A...B` asks the repository that holds `root`: when there is none, when a side names no commit,
    /// or when they have no common ancestor. Whether the other revisions exist is seen when they are read.
    pub fn parse(argument: &str, root: &Path) -> Result<Self, GitFault> {
        let Some((old, new)) = argument.split_once("..") else {
            return Ok(Self { old: argument.to_owned(), new: None });
        };
        let side = |name: &str| if name.is_empty() { "HEAD".to_owned() } else { name.to_owned() };
        let Some(new) = new.strip_prefix('.') else {
            return Ok(Self { old: side(old), new: Some(side(new)) });
        };
        let (old, new) = (side(old), side(new));
        let base = git::common_ancestor(root, &git::resolve(root, &old)?, &git::resolve(root, &new)?)?;
        match base {
            Some(base) => Ok(Self { old: base, new: Some(new) }),
            None => Err(GitFault::Unrelated(old, new)),
        }
    }
}
