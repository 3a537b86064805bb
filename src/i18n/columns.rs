//! The columns of the open data: each name with its title and, where that
//! is not enough, its meaning.
//!
//! One name means one thing in every file. The names are part of the contract with whoever reads the data
//! and are never translated; titles and meanings stand in the metadata of the files and on the page of
//! open data. Deliberately absent: which file has which columns, and what type they have (`render::data`).

use super::in_lang;
use crate::model::Lang;

macro_rules! is_pair {
    (one) => {
        false
    };
    (pair) => {
        true
    };
}

macro_rules! noted {
    () => {
        ("", "")
    };
    ($ja:literal, $en:literal) => {
        ($ja, $en)
    };
}

macro_rules! columns {
    ($($(#[$group_meta:meta])* $group:ident: $group_ja:literal, $group_en:literal {
        $($name:ident $kind:ident $code:literal: $ja:literal, $en:literal
            $(; $note_ja:literal, $note_en:literal)?;)+
    })+) => {
        /// A column, or a pair of columns that say the same in both languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Column { $($(#[doc = $en] $name,)+)+ }

        /// Columns that are explained together.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum ColumnGroup { $($(#[$group_meta])* $group,)+ }

        impl Column {
            /// The name in the files; that of a pair without `_ja` and `_en`.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $($(Self::$name => $code,)+)+ }
            }

            /// Whether it is a pair of columns, one for each language.
            #[must_use]
            pub fn is_pair(self) -> bool {
                match self { $($(Self::$name => is_pair!($kind),)+)+ }
            }

            /// What it holds, in a word or two.
            #[must_use]
            pub fn title(self, lang: Lang) -> &'static str {
                in_lang(lang, match self { $($(Self::$name => ($ja, $en),)+)+ })
            }

            /// What its title does not say, where there is anything.
            #[must_use]
            pub fn note(self, lang: Lang) -> Option<&'static str> {
                let note = in_lang(lang, match self { $($(Self::$name => noted!($($note_ja, $note_en)?),)+)+ });
                (!note.is_empty()).then_some(note)
            }
        }

        impl ColumnGroup {
            /// All, in the order in which they are explained.
            pub const ALL: &'static [Self] = &[$(Self::$group),+];

            /// Its columns.
            #[must_use]
            pub fn columns(self) -> &'static [Column] {
                match self { $(Self::$group => &[$(Column::$name),+],)+ }
            }

            /// Its heading.
            #[must_use]
            pub fn title(self, lang: Lang) -> &'static str {
                in_lang(lang, match self { $(Self::$group => ($group_ja, $group_en),)+ })
            }
        }
    };
}

columns! {
    /// What occurs in several files.
    Shared: "多くのファイルに共通", "In several files" {
        Id one "id": "識別子", "Id"; "同じものを指して変わらない。ほかのファイルはこれで参照する。", "It does not change; other files refer to it.";
        FiscalYear one "fiscal_year": "年度", "Fiscal year"; "始まる年の西暦（2012 は平成24年度、2012年4月から2013年3月まで）。", "The year in which it begins (2012 is April 2012 to March 2013).";
        Body one "body": "組織", "Body"; "bodies.csv の id。", "An id of bodies.csv.";
        SourceDocument one "source_document": "出典の文書", "Source document"; "documents.csv の source_document。", "A source_document of documents.csv.";
        SourcePlace one "source_place": "出典の箇所", "Place in the source"; "行かページの番号。どちらかは documents.csv の places による。", "Numbers of lines or pages; places of documents.csv says which.";
        Name pair "name": "名称", "Name";
        Title pair "title": "題名", "Title";
        Label pair "label": "見出し", "Label";
        Text pair "text": "内容", "Text"; "原典の文ではなく要旨である。", "A digest, not the words of the source.";
        Note pair "note": "注", "Note";
        Kind one "kind": "種類", "Kind";
        Status one "status": "状態", "Status"; "値では公表の有無（published、not-reached など）、目標と評価では後の報告での扱い。", "Of a value, whether it was published (published, not-reached and so on); of goals and answers, what later reports say.";
        Unit one "unit": "単位", "Unit"; "原典のとおり。", "As printed.";
        Number one "number": "数", "Number"; "単位を掛けた数（108万件は 1080000）。codes.csv では単位の倍数か評価の下限。", "The plain number, its unit taken into account (108 printed in units of ten thousand is 1080000); in codes.csv the factor of a unit or the lowest rate of a grade.";
        Measure one "measure": "指標", "Measure"; "measures.csv の measure。", "A measure of measures.csv.";
        Group one "group": "まとまり", "Group"; "外側から並べた識別子。", "Ids, the outermost first.";
        GroupName pair "group": "まとまりの名称", "Name of the group";
    }
    /// Corrections.
    Corrections: "訂正（corrections）", "Corrections" {
        Corrected one "corrected": "訂正した日", "Day of the correction";
        What one "what": "訂正したもの", "What was corrected"; "種類に応じた識別子。", "An id; kind says of what.";
        Old one "old": "訂正前", "Before";
        New one "new": "訂正後", "After"; "取り下げたときは空。", "Empty where it was withdrawn.";
        Why pair "why": "理由", "Reason";
    }
    /// Values.
    Values: "値（observations と表）", "Values (observations and tables)" {
        AsOf one "as_of": "基準日", "Base date";
        Definition one "definition": "定義", "Definition"; "definitions.csv の definition。定義が違う値は比べられない。", "A definition of definitions.csv; values under different definitions cannot be compared.";
        Role one "role": "主体", "Role"; "codes.csv の一覧 role の code。", "A code of the list role in codes.csv.";
        Subject one "subject": "対象", "Subject"; "codes.csv の一覧 subject の code。", "A code of the list subject in codes.csv.";
        Threshold one "threshold": "到達率のしきい値", "Threshold"; "measures.csv では、しきい値を持つ指標か否か。", "In measures.csv, whether the measure has one.";
        Operator one "operator": "比較の記号", "Operator"; "=、<、<=、>、>=、about（約）。", "=, <, <=, >, >= or about.";
        Value one "value": "値", "Value"; "原典に印刷されたとおりの数字か評価。値がないときは空で、理由は status による。", "The digits or the grade as printed; empty where there is no value, and status says why.";
        SampleSize one "n": "標本の大きさ（N）", "Sample size (N)";
        Figure one "figure": "載っている表", "Tables that show it"; "data/ の下のファイル名。", "Names of files under data/.";
        Bound one "bound": "達しなかった値", "Mark that was missed"; "値ではない。", "Not a value.";
        PrintedMeasure one "printed_measure": "原典での指標の名", "Measure as printed";
        PrintedRole one "printed_role": "原典での主体の名", "Role as printed";
        Question one "question": "設問", "Question"; "codes.csv の一覧 question の code。", "A code of the list question in codes.csv.";
        AnswerMode one "answer_mode": "回答の形式", "Answer mode"; "single（一つ）か multiple（複数）。", "single or multiple.";
        Parameters one "parameters": "変数", "Parameters";
        OwnDefinition one "own_definition": "独自の定義か", "Own definition"; "true の値は、ほかの組織と比べられない。", "Where true, the value cannot be compared with other bodies.";
        Numerator one "numerator": "分子", "Numerator";
        Denominator one "denominator": "分母", "Denominator";
        Said one "said": "前年度との比較についての原典の言葉", "What the source says of the year before";
        Account pair "account": "別の記述", "Another account";
        Accepted one "accepted": "原典のまま残した不一致", "Inconsistencies kept as printed"; "検査の名前。", "Names of checks.";
        AcceptedReason pair "accepted_reason": "その理由", "The reason";
        Words pair "words": "数の代わりの言葉", "Words instead of a number";
        PrintedFigure one "printed_figure": "原典の図表の番号", "Number of the figure as printed";
        Row one "row": "行の番号", "Number of the row";
        ColumnNumber one "column": "列の番号", "Number of the column";
        RowName pair "row": "行の見出し", "Head of the row";
        ColumnName pair "column": "列の見出し", "Head of the column";
        Observation one "observation": "値の識別子", "Id of the value"; "observations.csv の id。", "An id of observations.csv.";
    }
    /// Incidents and reports.
    Incidents: "障害・事故等と報告（incidents、reports）", "Incidents and reports" {
        Category one "category": "分類", "Category"; "codes.csv の一覧 category の code。", "A code of the list category in codes.csv.";
        Occurred one "occurred": "発生した日", "When it happened"; "日か期間（初め/終わり、端がないときは ..）。", "Dates or intervals (from/to, .. for an open end).";
        Noticed one "noticed": "気付いた日", "When it was noticed";
        Published one "published": "公表された日", "When it was made public";
        SameCaseAs one "same_case_as": "同じ事例の別の記述", "Other accounts of the same case";
        Reported one "reported": "報告された日", "When it was reported";
        Restored one "restored": "復旧した日", "When service was restored";
        Verdict one "verdict": "ポリシー違反か否か", "Whether the policy was violated";
        Press one "press": "報道した機関", "Press outlets";
        Counts one "counts": "件数など", "Counts"; "observations.csv の id。", "Ids of observations.csv.";
        Month one "month": "一覧に記された月", "Month that a list gives";
        Summary pair "summary": "概要", "What happened";
        Cause pair "cause": "原因", "Cause";
        Response pair "response": "対応", "Response";
        Violation pair "violation": "ポリシー違反についての説明", "On the violation of the policy";
        Prevention pair "prevention": "再発防止策", "Prevention of recurrence";
        IncidentStatement one "incident_statement": "障害・事故等についての述べ方", "What it says of incidents"; "「なし」と「重大なものはなし」などを区別する。節がないときは空。", "It tells none from none that was serious; empty where there is no such section.";
        CisoMessage one "ciso_message": "最高情報セキュリティ責任者のメッセージ", "Message of the CISO";
        AdvisorMessage one "advisor_message": "最高情報セキュリティアドバイザーのメッセージ", "Message of the advisor";
        Lede pair "lede": "要約", "Summary";
    }
    /// Goals, answers, measures and responses.
    Goals: "目標、対策と対応（goals、answers、countermeasures）", "Goals, measures and responses" {
        PrintedLabel one "label": "原典での見出し", "Label as printed";
        LabelEn one "label_en": "見出し（英語）", "Label in English";
        AnsweredBy one "answered_by": "評価した報告か引き継いだ目標", "What answers it"; "reports.csv、goals.csv、countermeasures.csv のいずれかの id。", "Ids of reports.csv, goals.csv or countermeasures.csv.";
        CarriesOn one "carries_on": "引き継いだ前の目標", "Earlier goal that it carries on";
        Goal one "goal": "目標", "Goal"; "goals.csv の id。", "An id of goals.csv.";
        Side one "side": "対策か対応か", "Measure or response";
        KeyPhrases pair "key_phrases": "要となる語句", "Key phrases";
        Parts pair "parts": "番号の付いた内訳", "Numbered parts";
        State one "state": "対応の状態", "State of the response";
        Dates one "dates": "時期（原典のとおり）", "Dates as printed";
        DatesIso one "dates_iso": "時期（年のない ISO 8601）", "Dates in ISO 8601, without a year";
        EveryYear one "every_year": "毎年か", "Every year"; "dates の順。", "In the order of dates.";
        OpenEnd one "open_end": "終わりがないか", "Without an end"; "dates の順。", "In the order of dates.";
        Budget pair "budget": "予算", "Budget";
    }
    /// Registries.
    Registries: "一覧（bodies、documents、measures、definitions、breaks、codes）", "Registries" {
        Order one "order": "報告での順", "Order in the report";
        Established one "established": "設置", "Established";
        Dissolved one "dissolved": "廃止", "Dissolved";
        Successors one "successors": "後継の組織", "Successors";
        Publisher pair "publisher": "公表者", "Publisher";
        Date one "date": "公表された日", "Date of publication"; "文書にないときは空。", "Empty where the document bears none.";
        Places one "places": "箇所の数え方", "What places count"; "lines（行）か pages（ページ）。", "lines or pages.";
        Numbering one "numbering": "番号の付け方", "Numbering scheme";
        Better one "better": "望ましい向き", "Better direction";
        Formula one "formula": "算式", "Formula";
        GradesMeasure one "grades_measure": "評価の対象の指標", "Measure that is graded";
        GradesScale one "grades_scale": "評価の基準", "Grading scale";
        Bodies one "bodies": "用いる組織", "Bodies that use it"; "空のときは共通の定義。", "Empty for a common definition.";
        From one "from": "初め", "From";
        To one "to": "終わり", "To";
        Reason pair "reason": "理由", "Reason";
        List one "list": "一覧の名", "Name of the list";
        Code one "code": "符号", "Code";
        Within one "within": "属する先", "What it belongs to";
    }
    /// Drawings.
    Drawings: "図の要素（図ごとのファイル）", "Parts of drawings" {
        LeadsFrom one "leads_from": "つながりの元", "Where a link begins"; "同じファイルの id。", "An id of the same file.";
        LeadsTo one "leads_to": "つながりの先", "Where a link leads"; "同じファイルの id。", "An id of the same file.";
    }
}
