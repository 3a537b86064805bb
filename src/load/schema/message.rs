//! Front matter of messages: `ciso.ja.md`, `advisor.en.md`.

use crate::load::record::record;
use crate::model::{Lines, MessageKind, PartialDate};
use crate::source::At;

record! {
    /// What stands above a message.
    placed FrontMatter: "メッセージの前書き", "front matter of a message" {
        required kind: MessageKind, "要旨（digest）か原文（original）か", "Digest or original";
        optional role: String, "役割（原典のとおり）", "Role as printed";
        list signers: String, "署名した人の氏名（原典のとおり）", "Names of the signers as printed";
        optional post: String, "官職", "Post";
        optional date: PartialDate, "署名の日付", "Date of the signature";
        optional at: Lines, "原典の箇所（初めと終わりの行）", "First and last line in the source";
        optional translates: At<String>, "翻訳の元とした文のハッシュ", "Hash of the original that this translates";
    }
}
