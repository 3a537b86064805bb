//! `redirects.yaml`: where addresses of earlier releases lead.

use crate::load::record::record;
use crate::source::At;

record! {
    /// `redirects.yaml`.
    RedirectsFile: "古いアドレスの一覧", "the list of old addresses" {
        list redirects: RedirectEntry, "古いアドレスと移った先", "Old addresses and where they lead";
    }
}

record! {
    /// An old address.
    placed RedirectEntry: "古いアドレス", "an old address" {
        required from: At<String>, "前に公開したアドレス（言語は省く）", "The address as published, without the language";
        required to: At<String>, "今のアドレス（言語は省く）", "Where that is now, without the language";
    }
}
