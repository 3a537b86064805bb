//! `<year>/edition.yaml`: which documents make the year, and their headings.

use crate::load::record::{reads, record};
use crate::model::{
    BodyId, DocumentId, EditionDocument, FiscalYear, Heading, Label, Lines, LocalizedProse, PartId,
    PartialDate, SectionKind,
};
use crate::source::At;

record! {
    /// `edition.yaml`.
    placed EditionFile: "年版", "an edition" {
        required fiscal_year: At<FiscalYear>, "年度", "Fiscal year";
        optional lede: LocalizedProse, "要点（一、二文。年度のページの冒頭に置く）", "The year in one or two sentences, at the top of its page";
        list headline: At<String>, "冒頭に示す値の id（年度は省く）", "Ids of the headline values, without the year";
        list highlights: At<PartId>, "年度のページに図を示す表", "Tables whose charts the year's page shows";
        list documents: DocumentEntry, "文書と見出し", "Documents and their headings";
        list corrections: CorrectionEntry, "公表後の訂正（古い順）", "What was corrected after publication, the earliest first";
    }
}

record! {
    /// Something that was published and is said differently now.
    placed CorrectionEntry: "訂正", "a correction" {
        required date: At<PartialDate>, "訂正した日", "The day of the correction";
        required what: At<String>, "訂正したもの（値の id、incident:、goal:、ref:）", "What was corrected: the id of a value, or incident:, goal:, ref: with a name";
        required old: At<String>, "公表していたもの（原典のとおり）", "What was published, as printed";
        optional new: At<String>, "今のもの（取り下げたときは省く）", "What is published now; left out where a value was withdrawn";
        required why: LocalizedProse, "理由", "Why";
    }
}

record! {
    /// A document of the edition.
    placed DocumentEntry: "年版の文書", "a document of the edition" {
        required document: At<DocumentId>, "文書", "Document";
        optional body: At<BodyId>, "独自の報告書を出した組織", "The body whose own report it is";
        list tree: Heading, "見出し（番号は自動）", "Headings; numbers are generated";
    }
}

impl From<&DocumentEntry> for EditionDocument {
    fn from(entry: &DocumentEntry) -> Self {
        Self {
            document: entry.document.value.clone(),
            body: entry.body.as_ref().map(|body| body.value.clone()),
            tree: entry.tree.clone(),
            span: entry.span,
        }
    }
}

reads!(Heading: "見出し", "a heading" {
    optional id: At<PartId>, "識別子（ページの場所）", "Id; the address of its page";
    optional section: At<SectionKind>, "ここに来る節", "The section that stands here";
    optional title: Label, "見出し（原典のとおり）", "Words as printed";
    on numbered: bool, "番号を付けるか", "Whether it takes a number";
    off page: bool, "独立したページにするか", "Whether it has a page of its own";
    off appendix: bool, "資料編の始まりか", "Whether it begins an appendix";
    optional printed: String, "原典の番号（順に合わないとき）", "The number as printed, where the source slipped";
    optional at: Lines, "原典の箇所", "Lines of the source";
    list tables: At<PartId>, "この下の表（番号の順）", "Tables under it, in the order of their numbers";
    list figures: At<PartId>, "この下の図（番号の順）", "Drawings under it, in the order of their numbers";
    list columns: Heading, "この下のコラム", "Columns under it";
    list bodies: At<BodyId>, "ここに並ぶ府省庁の章", "Bodies whose chapters stand here";
    list chapter: Heading, "その章の見出し", "Headings of such a chapter";
    list children: Heading, "下の見出し", "Headings below";
});
