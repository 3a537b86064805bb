//! Numbers in the files of the index: seven bits a byte, the lowest first, the last byte without the
//! eighth bit (LEB128).

/// Adds a number.
pub(super) fn put(bytes: &mut Vec<u8>, number: usize) {
    let mut rest = number;
    while rest > 0x7f {
        bytes.push(u8::try_from(rest & 0x7f).unwrap_or_default() | 0x80);
        rest >>= 7;
    }
    bytes.push(u8::try_from(rest).unwrap_or_default());
}
