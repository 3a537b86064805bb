//! The file of a message, with a place for its text.

use crate::i18n::terms;
use crate::model::{Lang, Office, text_hash};

/// Front matter and a comment where the text goes; a translation follows its original from the start.
pub(super) fn write(office: Office, lang: Lang, original: Lang) -> String {
    let place = |lang: Lang| match lang {
        Lang::Ja => "<!-- ここに要旨を三人称で書く。一文ごとに改行し、段落の間は一行空ける。 -->\n",
        Lang::En => {
            "<!-- Write a digest here, in the third person: a sentence on each line, an empty line between paragraphs. -->\n"
        }
    };
    let mut front = format!("kind: digest\nrole: {}\n", terms::office(office, lang));
    if lang == original {
        front.push_str(match lang {
            Lang::Ja => "# signers: [氏名]\n# post: 官職\n# date: 2013-04-01\n# at: 120-140\n",
            Lang::En => "# signers: [Name]\n# post: Post\n# date: 2013-04-01\n# at: 120-140\n",
        });
    } else {
        front.push_str(&format!("translates: '{}'\n", text_hash(place(original))));
    }
    format!("---\n{front}---\n{}", place(lang))
}
