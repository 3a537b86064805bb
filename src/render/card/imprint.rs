//! What a card says of itself: a text chunk of the PNG with the digest of what it was made of and the digest
//! of its pixels.
//!
//! Deliberately absent: times. A card is right or it is not.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::source::Fonts;

/// The rasteriser and the way of setting a card: another version may make other pixels of the same picture.
const MAKER: &str = "resvg 0.49, card 1";
const SIGNATURE: &[u8] = b"\x89PNG\r\n\x1a\n";
const KEYWORD: &[u8] = b"hakusho\0";

/// Digests pictures together with what draws them.
pub(super) struct Imprint {
    base: Sha256,
}

impl Imprint {
    /// For a font.
    pub(super) fn new(fonts: &Fonts) -> Self {
        let mut base = Sha256::new();
        base.update(MAKER);
        for font in [&fonts.regular, &fonts.bold] {
            base.update(Sha256::digest(font));
        }
        Self { base }
    }

    /// The digest of a picture.
    pub(super) fn of(&self, svg: &str) -> String {
        hex(self.base.clone().chain_update(svg))
    }
}

fn hex(digest: Sha256) -> String {
    digest.finalize().iter().fold(String::new(), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// A chunk of a PNG: its type, its data, and all of it with length and checksum.
struct Chunk<'p> {
    kind: &'p [u8],
    data: &'p [u8],
    whole: &'p [u8],
}

/// The chunks of a PNG; `None` where it is none.
fn chunks(png: &[u8]) -> Option<Vec<Chunk<'_>>> {
    let mut rest = png.strip_prefix(SIGNATURE)?;
    let mut chunks = Vec::new();
    while !rest.is_empty() {
        let length = usize::try_from(u32::from_be_bytes(*rest.first_chunk()?)).ok()?;
        let whole = rest.get(..length.checked_add(12)?)?;
        chunks.push(Chunk { kind: whole.get(4..8)?, data: whole.get(8..length + 8)?, whole });
        rest = rest.get(whole.len()..)?;
    }
    Some(chunks)
}

/// The digest of everything in a PNG but the text chunk.
fn pixels(chunks: &[Chunk<'_>]) -> String {
    let of = chunks.iter().filter(|chunk| chunk.kind != b"tEXt");
    hex(of.fold(Sha256::new(), |digest, chunk| digest.chain_update(chunk.whole)))
}

/// What a card says of itself.
fn said(made_of: &str, chunks: &[Chunk<'_>]) -> Vec<u8> {
    [KEYWORD, made_of.as_bytes(), b" ", pixels(chunks).as_bytes()].concat()
}

/// Whether a PNG was made of this, and its pixels are those that were made.
pub(super) fn is_of(png: &[u8], made_of: &str) -> bool {
    let Some(chunks) = chunks(png) else { return false };
    let mut texts = chunks.iter().filter(|chunk| chunk.kind == b"tEXt");
    let (text, more) = (texts.next(), texts.next());
    let own = text.is_some_and(|text| text.data == said(made_of, &chunks) && text.whole == chunk(text.data));
    own && more.is_none()
}

/// A PNG that says what it was made of; one that is no PNG stays as it is.
pub(super) fn into(png: &[u8], made_of: &str) -> Vec<u8> {
    let Some(chunks) = chunks(png) else { return png.to_vec() };
    let text = chunk(&said(made_of, &chunks));
    let mut signed = SIGNATURE.to_vec();
    for (n, found) in chunks.iter().enumerate() {
        signed.extend_from_slice(found.whole);
        // Behind the header, before the pixels.
        if n == 0 {
            signed.extend_from_slice(&text);
        }
    }
    signed
}

/// A text chunk with its length and checksum.
fn chunk(data: &[u8]) -> Vec<u8> {
    let length = u32::try_from(data.len()).unwrap_or(u32::MAX);
    let body = [b"tEXt".as_slice(), data].concat();
    let checksum = crc32fast::hash(&body);
    [&length.to_be_bytes(), body.as_slice(), &checksum.to_be_bytes()].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png() -> Vec<u8> {
        let empty = [0, 0, 0, 0, b'I', b'E', b'N', b'D', 0xae, 0x42, 0x60, 0x82];
        let header = [0, 0, 0, 2, b'I', b'H', b'D', b'R', 7, 7, 1, 2, 3, 4];
        [SIGNATURE, &header, &empty].concat()
    }

    #[test]
    fn a_card_is_known_by_what_it_was_made_of_and_nothing_else() {
        let card = into(&png(), "abc");
        assert!(is_of(&card, "abc"));
        assert!(!is_of(&card, "abd"));
        assert!(!is_of(&png(), "abc"), "one that says nothing");
    }

    #[test]
    fn a_card_that_somebody_changed_is_not_kept() {
        let card = into(&png(), "abc");
        for at in 0..card.len() {
            let mut changed = card.clone();
            changed[at] ^= 1;
            assert!(!is_of(&changed, "abc"), "byte {at}");
        }
        assert!(!is_of(&card[..card.len() - 1], "abc"));
        assert!(!is_of(&[card.as_slice(), b"more"].concat(), "abc"));
        assert!(!is_of(b"no picture at all", "abc"));
    }
}
