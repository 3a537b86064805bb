//! What each kind of named thing is called, and where authors declare it.

use crate::diagnostic::Kind;
use crate::model::Lang;

/// The name of a kind: a noun without an article.
#[must_use]
pub fn kind_name(kind: Kind, lang: Lang) -> &'static str {
    let (ja, en) = match kind {
        Kind::Body => ("府省庁", "body"),
        Kind::Document => ("文書", "document"),
        Kind::Scheme => ("番号の付け方", "numbering scheme"),
        Kind::Measure => ("指標", "measure"),
        Kind::Definition => ("定義", "definition"),
        Kind::Role => ("主体", "role group"),
        Kind::Subject => ("対象", "subject"),
        Kind::Group => ("対象の見出し", "group of subjects"),
        Kind::Question => ("調査の問い", "survey question"),
        Kind::Unit => ("単位", "unit"),
        Kind::Scale => ("評価の段階", "grading scale"),
        Kind::Grade => ("評価", "grade"),
        Kind::Break => ("系列の断絶", "break of a series"),
        Kind::Category => ("事象の分類", "incident category"),
        Kind::Term => ("用語", "glossary term"),
        Kind::Table => ("表", "table"),
        Kind::Figure => ("図", "figure"),
        Kind::Datum => ("値", "value"),
        Kind::Goal => ("目標", "goal"),
        Kind::Incident => ("事例", "incident"),
        Kind::Item => ("事項", "item"),
        Kind::Heading => ("見出し", "heading"),
        Kind::Section => ("節", "section"),
        Kind::Code => ("検査", "check"),
        Kind::Year => ("年度", "fiscal year"),
        Kind::Reference => ("参照先", "reference target"),
        Kind::Correction => ("訂正", "correction"),
        Kind::Address => ("アドレス", "address"),
    };
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// Where to look up the names of a kind, as a sentence.
pub(super) fn where_declared(kind: Kind, lang: Lang) -> String {
    let (ja, en) = match kind {
        Kind::Body => listed_in("府省庁", "Bodies", "bodies.yaml", "bodies"),
        Kind::Document => listed_in("文書", "Documents", "documents.yaml", "documents"),
        Kind::Scheme => listed_in("番号の付け方", "Numbering schemes", "documents.yaml", "schemes"),
        Kind::Measure => listed_in("指標", "Measures", "measures.yaml", "measures"),
        Kind::Definition => (
            "定義は `content/measures.yaml` の、その指標の `definitions` にあります。".to_owned(),
            "Definitions stand in `content/measures.yaml` under `definitions` of the measure.".to_owned(),
        ),
        Kind::Role => listed_in("主体", "Role groups", "measures.yaml", "roles"),
        Kind::Subject => (
            "対象の一覧は `content/measures.yaml` の `subjects`（調査では `questions` の選択肢）にあります。"
                .to_owned(),
            "Subjects are listed in `content/measures.yaml` under `subjects`; those of a survey are the \
             options under `questions`."
                .to_owned(),
        ),
        Kind::Group => listed_in("対象の見出し", "Groups of subjects", "measures.yaml", "subject_groups"),
        Kind::Question => listed_in("調査の問い", "Survey questions", "measures.yaml", "questions"),
        Kind::Unit => listed_in("単位", "Units", "measures.yaml", "units"),
        Kind::Scale => listed_in("評価の段階", "Grading scales", "measures.yaml", "scales"),
        Kind::Grade => listed_in("評価の文字", "Grades", "measures.yaml", "scales"),
        Kind::Break => listed_in("系列の断絶", "Breaks of series", "measures.yaml", "breaks"),
        Kind::Category => {
            listed_in("事象の分類", "Incident categories", "measures.yaml", "incident_categories")
        }
        Kind::Term => listed_in("用語", "Glossary terms", "glossary.yaml", "terms"),
        Kind::Table | Kind::Figure => (
            "表と図の識別子は、その年度のフォルダーの YAML の `tables` と `text_tables` の `id` です。"
                .to_owned(),
            "Tables and figures are named by the `id` of an entry under `tables` or `text_tables` in a \
             YAML file of the year's folder."
                .to_owned(),
        ),
        Kind::Datum => (
            "値は `年度/府省庁/指標/主体/対象@閾値` の順で指します。府省庁のファイルの中では \
             `value:coverage/all` のように年度と府省庁を省けます。"
                .to_owned(),
            "A value is named as `year/body/measure/role/subject@threshold`; inside a body's own files \
             the year and the body may be left out, as in `value:coverage/all`."
                .to_owned(),
        ),
        Kind::Goal => (
            "目標は `2011/mhlw/education` のように、年度、府省庁、`goals` の `id` の順で指します。"
                .to_owned(),
            "A goal is named by its year, its body and its `id` under `goals`, as in \
             `2011/mhlw/education`."
                .to_owned(),
        ),
        Kind::Incident => (
            "事例は `2012/cao/forged-mail` のように、年度、府省庁、`cases` の `id` の順で指します。"
                .to_owned(),
            "An incident is named by its year, its body and its `id` under `cases`, as in \
             `2012/cao/forged-mail`."
                .to_owned(),
        ),
        Kind::Item => (
            "事項の識別子は、同じファイルの `id` を確かめてください。".to_owned(),
            "Look for the `id` of the item in the same file.".to_owned(),
        ),
        Kind::Heading | Kind::Section => (
            "見出しと節は、その年度の `edition.yaml` の `tree` にあります。".to_owned(),
            "Headings and sections stand under `tree` in the `edition.yaml` of the year.".to_owned(),
        ),
        Kind::Code => (
            "`accepted` に書ける検査の名前は `hakusho explain --list` で確かめられます。".to_owned(),
            "Run `hakusho explain --list` for the names of the checks that `accepted` can have.".to_owned(),
        ),
        Kind::Year => (
            "年度には、`content/2012/edition.yaml` のような年版のファイルが必要です。".to_owned(),
            "A fiscal year needs an edition file, such as `content/2012/edition.yaml`.".to_owned(),
        ),
        Kind::Correction => (
            "一つのものの訂正は、一日に一つです。".to_owned(),
            "A thing is corrected once a day at most.".to_owned(),
        ),
        Kind::Address => (
            "アドレスの一覧は、作ったサイトの `data/addresses.txt` にあります。".to_owned(),
            "Addresses are listed in `data/addresses.txt` of the built site.".to_owned(),
        ),
        Kind::Reference => (
            "`ref:` で指せるのは、表・図・見出しの識別子です。".to_owned(),
            "`ref:` points to the id of a table, a figure or a heading.".to_owned(),
        ),
    };
    match lang {
        Lang::Ja => ja,
        Lang::En => en,
    }
}

/// For kinds that a registry lists.
fn listed_in(ja: &str, en: &str, file: &str, key: &str) -> (String, String) {
    (
        format!("{ja}の一覧は `content/{file}` の `{key}` にあります。"),
        format!("{en} are listed in `content/{file}` under `{key}`."),
    )
}
