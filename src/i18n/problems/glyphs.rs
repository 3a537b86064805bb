//! Problems of characters that the fonts of the books do not have.

use super::Worded;
use super::explain::Lesson;
use crate::model::Lang;

pub(super) fn missing(character: char, lang: Lang) -> Worded {
    let code = format!("U+{:04X}", u32::from(character));
    match lang {
        Lang::Ja => Worded::new(format!("「{character}」（{code}）は PDF の書体にありません"))
            .label("この文字は PDF で印刷できません")
            .help("同じ字の普通の形に改めるか、どの字かを言葉で書いてください。PDF を作らないときは `--no-pdf` を付けます。"),
        Lang::En => Worded::new(format!("no font of the PDFs has `{character}` ({code})"))
            .label("this character cannot be printed in a PDF")
            .help("Write the common form of the character, or say in words which one it is. With `--no-pdf` no PDF is made."),
    }
}

pub(super) const MISSING: Lesson = Lesson {
    ja: "PDF は、決まった書体だけで組まれます。どの計算機でも同じものになり、保存してもいつまでも読めるように\
         するためです。その書体にない文字は空白や四角になってしまうので、PDF を作る前に知らせます。元の文書から\
         写した文字が、見た目の似た別の文字になっていることがよくあります。",
    en: "PDFs are set in pinned fonts alone, so that they are the same from every machine and can be read as long \
         as they are kept. A character that these do not have would be a blank or a box, and is told before a PDF \
         is made. Often it was copied from a document in which another character only looks like the common one.",
    wrong: "件数は減\u{5c10}した。",
    right: "件数は減少した。",
};
