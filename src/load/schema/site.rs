//! `site.yaml`, `bodies.yaml` and `glossary.yaml`.

use crate::load::record::{reads, record};
use crate::model::{
    Body, BodyId, BodyKind, Label, Lang, Licence, LocalizedProse, PartialDate, Site, Term, TermId,
};
use crate::source::At;

reads!(Site: "サイトの設定", "the site" {
    required title: Label, "サイトの題名", "Title of the site";
    required description: Label, "サイトの説明（一文）", "One sentence that describes the site";
    required publisher: Label, "発行者", "Publisher";
    required base_url: At<String>, "公開する場所の URL（末尾は /）", "Address of the root, with a final slash";
    required languages: At<Vec<At<Lang>>>, "言語（先頭が原文の言語）", "Languages, the original first";
    required licence: Licence, "利用条件", "Terms of use";
    off demonstration: bool, "見本であることを全ページに示すか", "Whether every page says that it is a demonstration";
});

reads!(Licence: "利用条件", "terms of use" {
    required name: Label, "名称", "Name";
    required url: At<String>, "本文の URL", "Address of the text";
});

record! {
    /// `bodies.yaml`.
    BodiesFile: "府省庁の一覧", "the list of bodies" {
        list bodies: Body, "府省庁等（報告書の順）", "Bodies, in the order of the report";
    }
}

reads!(Body: "府省庁等", "a body" {
    required id: At<BodyId>, "識別子（変えない）", "Id; never changes";
    required kind: BodyKind, "種類", "Kind";
    required name: Label, "名称", "Name";
    optional abbreviation: Label, "略称（検索で用いる）", "What it is called for short; the search finds it by this";
    optional established: PartialDate, "発足した時期", "When it was set up";
    optional dissolved: PartialDate, "廃止された時期", "When it was dissolved";
    list successors: At<BodyId>, "事務を引き継いだ組織", "Bodies that took over its work";
});

record! {
    /// `glossary.yaml`.
    GlossaryFile: "用語集", "the glossary" {
        list terms: Term, "用語", "Terms";
    }
}

reads!(Term: "用語", "a term" {
    required id: At<TermId>, "識別子", "Id";
    required term: Label, "用語", "Term";
    optional abbreviation: String, "略語", "Abbreviation";
    required text: LocalizedProse, "意味", "Meaning";
});
