//! The seal of a book: a small file beside it with the digest of its bytes, as programs that check digests read it,
//! and in a comment the digest of what it was made of.
//!
//! A published book whose seal fits is kept, since making one takes long. Deliberately absent: times. A book is
//! right or it is not.

use sha2::{Digest, Sha256};

use super::hex;

/// The typesetter and the way of handing books over: another version may make other bytes of the same.
const MAKER: &str = "typst 0.15.1, book 1";

/// The ending of a seal, after that of its book.
pub(super) const ENDING: &str = ".sha256";

/// The digest of what a book is made of: the theme's templates and fonts, and the digest of its content.
pub(super) fn made_of(theme: &Sha256, content: &str) -> String {
    hex(theme.clone().chain_update(MAKER).chain_update(content))
}

/// The seal of a book in a file of this name.
pub(super) fn seal(name: &str, book: &[u8], made_of: &str) -> String {
    format!("# {made_of}\n{}  {name}\n", hex(Sha256::new_with_prefix(book)))
}

/// Whether a seal is that of this book, and the book was made of this.
pub(super) fn fits(found: &[u8], name: &str, book: &[u8], made_of: &str) -> bool {
    let begins = found.strip_prefix(b"# ").is_some_and(|rest| rest.starts_with(made_of.as_bytes()));
    // The comment is read first, so that a book that was made of something else is not digested.
    begins && found == seal(name, book, made_of).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_book_is_known_by_its_bytes_and_by_what_it_was_made_of() {
        let theme = Sha256::new_with_prefix("theme");
        let of = made_of(&theme, "content");
        let found = seal("report.pdf", b"book", &of);
        assert!(fits(found.as_bytes(), "report.pdf", b"book", &of));
        assert!(!fits(found.as_bytes(), "report.pdf", b"boot", &of), "other bytes");
        assert!(!fits(found.as_bytes(), "report.pdf", b"book", &made_of(&theme, "other")));
        assert!(!fits(b"", "report.pdf", b"book", &of));
        assert!(found.ends_with("  report.pdf\n"));
    }
}
