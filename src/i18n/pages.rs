//! Words of composed pages: heads of columns, headings of generated sections, sentences of the tool.

mod phrases;

pub use phrases::{
    arrival, based_on, between_sources, bodies_under_definition, body_and_whole, cases_listed, comma,
    edition_title, full_stop, in_document, moved_from_to, note_key, of_body, of_year, on_year, parameters,
    printed_as, rebuilt, sample, scale_in_line, sentence, signers, tally, titled, unbroken, validity,
    with_abbreviation, with_busiest, with_range, with_remark, with_threshold, within, year_before,
};

use crate::model::Lang;

macro_rules! page_words {
    ($($(#[$meta:meta])* $name:ident: $ja:literal, $en:literal;)+) => {
        /// A fixed word or sentence of a page.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum PageWord {
            $($(#[$meta])* $name,)+
        }

        /// The words.
        #[must_use]
        pub fn page_word(word: PageWord, lang: Lang) -> &'static str {
            match (word, lang) {
                $((PageWord::$name, Lang::Ja) => $ja, (PageWord::$name, Lang::En) => $en,)+
            }
        }
    };
}

page_words! {
    /// Nothing changed.
    NoChanges: "変化はない", "No changes";
    /// Name of changes together.
    Changes: "変化", "Changes";
    /// Column: what changed.
    WhatChanged: "何が", "What";
    /// Column: the old state.
    Before: "前", "Before";
    /// Column: the new state.
    Now: "後", "Now";
    /// Column: how far apart two states are.
    HowFar: "差", "Change";
    /// A thing is new.
    IsNew: "新規", "New";
    /// A thing is gone.
    IsGone: "なくなった", "Gone";
    /// A thing changed.
    IsChanged: "変更", "Changed";
    /// Said where an old value under a new definition is not in the data.
    NotReproducible: "前の値を新しい条件で出し直したものは公表されておらず、再現できない", "The old value under the new conditions was not published and cannot be reproduced";
    /// Heading: what a comparison rests on.
    WhatIsCompared: "比べたもの", "What is compared";
    /// What a page of changes shows and what it does not.
    ChangesNote: "両方の年度に値があるものを比べる。系列の断絶をまたぐもの、定義が違うもの、概数などは、差を求めず理由を示す。", "Values that both years have are compared. Across a break in a series, between different definitions or where a value is not exact no difference is given, and the reason is.";
    /// Heading: values that improved.
    Improved: "良くなった値", "What improved";
    /// Heading: values that got worse.
    GotWorse: "悪くなった値", "What got worse";
    /// Heading: values that moved in a direction that is neither.
    Moved: "増減した値（望ましい向きのないもの）", "What moved, with no better or worse direction";
    /// Heading: values that cannot be compared.
    NotComparable: "比べられない値とその理由", "What cannot be compared, and why";
    /// Heading: values that stayed.
    Unchanged: "変わらなかった値", "What stayed the same";
    /// Chart: the rates of the whole government in two years.
    RatesOfWhole: "政府全体の率の変化", "Rates of the whole government in both years";
    /// What the counts of incidents are of.
    IncidentsOfBoth: "両方の年度の報告を収めた組織が挙げた事例を、分類ごとに数える。起きた障害・事故等のすべてではない。", "Cases described by the bodies whose reports of both years are on this site, by category; not everything that happened.";
    /// Heading: goals of the year before.
    GoalsOfYearBefore: "前年度に掲げた目標とその評価", "Goals set in the year before, and their answers";
    /// Heading: values that only one of two reports has.
    OnlyInOneYear: "片方の年度の報告だけにある値", "Values that only one of the two reports has";
    /// Heading: facts that differ.
    FactsChanged: "監査、検査の対象、署名者などの違い", "Audits, inspection items, signers and other facts that differ";
    /// A thing is in a report.
    IsThere: "あり", "there";
    /// Heading: passages side by side.
    TextsSideBySide: "文の比較", "Texts side by side";
    /// What the passages are.
    TextsNote: "両方の報告に文がある節だけを、前の年度、後の年度の順に並べる。ここにない節は、変わらなかったという意味ではない。どちらもこのサイトの要旨であり、原文ではないので、違いには要旨の言葉だけの違いもあり、要旨が述べていないことも報告には書かれていることがある。", "Only sections that have a text in both reports, first the earlier, then the later year; that a section is not here does not mean that it did not change. Both are this site's digests, not the original text, so that some differences are of the digests' own words only, and what a digest does not say may still stand in the report.";
    /// A text was too long to be compared word by word as a whole.
    ComparedInPart: "長いので、一部は文ごとに比べた", "too long to be compared word by word throughout; some sentences are marked as a whole";
    /// Two texts differ in the other language only.
    SameInThisLanguage: "日本語の文は同じで、英語の文が違う", "the English text is the same; the Japanese differs";
    /// What the lists of audits and inspection items do not say.
    FactsNote: "検査の対象は報告が付けた名で、監査の種類はこのサイトの分類で、報告が内訳を示したものだけを並べる。名を挙げていないことは、行わなかったことを意味しない。監査の種類は、両年度の報告のどちらにもこの分類に当てはまらない監査がないときだけ比べる。メッセージの役割と官職は署名の行にあるもので、記載なしとあっても、変わったという意味ではない。", "Inspection items stand under the names that a report gives them, kinds of audits by this site's classification, and only those that a report itemises. That one is not named does not mean that it was not done. Kinds of audits are compared only where neither report has an audit outside this classification. Roles and posts of messages are those of the signature lines; where they are not given, that does not mean that they changed.";
    /// What the values of one report alone do not say.
    OneSidedNote: "比べた節の値（府省庁のページで「この節の値」とするもの）のうち、片方の年度にだけ値があるものを並べる。報告の表や図だけにある値、事例ごとの件数、政府全体の報告の表が載せる値は含まない。もう片方にないことは、値が変わったことや無くなったことを意味しない。", "Of the values of the sections compared (those that the body's pages list as values in a section), these are in one of the two years only. Values that stand only in tables or figures of a report, counts of single incidents and values that the tables of the government-wide report print are not among them. That a value is not in the other year does not mean that it changed or that there is none.";
    /// What the times and sources of incidents on a change page are.
    IncidentTimesNote: "時期は、発生した時期であり、それが書かれていなければ、判明、報告、公表の時期、一覧の月のうち、この順で初めに書かれているものである。出典に「政府全体の報告の一覧」とある事例は、その一覧だけが挙げ、府省庁自身の報告や章にはない。", "The time is when a case occurred; where that is not given, when it was noticed, reported or made public, or the month of a list, whichever of these comes first and is given. A case whose source is the list of the government-wide report stands in that list alone and not in the body's own report or chapter.";
    /// Said of a source that is no report of the body itself.
    ListOfWhole: "政府全体の報告の一覧", "list of the government-wide report";
    /// The reports of a year give no categories of incidents.
    NoCategories: "一方の年度の報告は分類を示していないので、分類ごとには比べない。", "The reports of one of the years give no categories, so that the cases are not compared by category.";
    /// All cases together.
    AllCases: "すべての事例", "All cases";
    /// Two texts have too little in common to mark words.
    WrittenAnew: "要旨の言葉が大きく違うので、語ごとの印は付けない", "the digests differ too much in wording for single words to be marked";
    /// Group of changes that belong to no body.
    WholeSite: "全体", "All";
    /// The summary of a report.
    SummaryOfReport: "報告の要約", "Summary of the report";
    /// Said of a changed text whose translation was not touched.
    TranslationLeftBehind: "英語は前のまま", "the English was left as it was";
    /// Said of a text whose words are the same.
    MarksOnly: "語は同じで、リンクや書式だけが変わった", "same words; only links or marks changed";
    /// Title of the home page's link.
    Home: "ホーム", "Home";
    /// List of bodies.
    Bodies: "府省庁", "Ministries and agencies";
    /// List of measures.
    Measures: "指標", "Measures";
    /// The search.
    Search: "検索", "Search";
    /// Heading: what else leads to what a reader looks for.
    OtherWays: "一覧から探す", "Lists to look in";
    /// Glossary.
    Glossary: "用語", "Glossary";
    /// About page.
    About: "この報告について", "About this report";
    /// Data page.
    Data: "データ", "Data";
    /// Headline numbers.
    Headlines: "主な値", "Headline numbers";
    /// Heading: the grades of the bodies.
    GradesOfBodies: "府省庁別の評価", "Grades of the ministries and agencies";
    /// Heading: what changed since the year before, in a few lines.
    ChangesOnYear: "前年度から変わったこと", "What changed since the year before";
    /// Kind of a change: for the better.
    Better: "向上", "Better";
    /// Kind of a change: for the worse.
    Worse: "低下", "Worse";
    /// Kind of a change: without a better direction.
    MovedOnly: "増減", "Moved";
    /// Kind of a change: a difference that must not be drawn.
    NoComparison: "比較不能", "Not comparable";
    /// A way: every change.
    AllChanges: "すべての変化", "All changes";
    /// Heading: the ways into the site.
    WaysIn: "この先で見られるもの", "What is on this site";
    /// What the list of bodies is for.
    BodiesPurpose: "府省庁ごとに、各年度の報告と経年の値、事例、目標をたどる。", "Each ministry and agency with its reports by year, its values over the years, its cases and its goals.";
    /// What the list of measures is for.
    MeasuresPurpose: "どの値が何をどう数えたものか。定義、尺度、系列の断絶と、公表されたすべての値を指標ごとに示す。", "What each value counts and how: for every measure its definition, its scale, the breaks in its series and all published values.";
    /// What the glossary is for.
    GlossaryPurpose: "報告に出てくる用語の意味。", "What the terms of the reports mean.";
    /// What the page of goals is for.
    GoalsPurpose: "掲げた目標が次の年度にどうなったか。", "What became of each goal in the next year.";
    /// What the page of data is for.
    DataPurpose: "すべての値と表を、再利用できる形式で。", "Every value and table in formats for reuse.";
    /// What the list of incidents is for.
    IncidentsPurpose: "報告が挙げた障害・事故等を、月、分類、組織から探す。", "The failures and incidents that reports describe, by month, category and body.";
    /// What the page about the report is for.
    AboutPurpose: "元にした文書、要旨の作り方、値の扱い。", "The documents it is made from, how digests are written and how values are treated.";
    /// Charts of the year.
    Charts: "図で見る結果", "Results in charts";
    /// Contents of the report.
    ContentsOfReport: "報告書の構成", "Contents of the report";
    /// Bodies with a chapter on this site.
    ChaptersHere: "府省庁の章", "Chapters of ministries and agencies";
    /// Other years.
    Years: "年度", "Fiscal years";
    /// A year without a report of the body.
    NoReportOfYear: "このサイトに報告なし", "no report on this site";
    /// Column: measure.
    Measure: "指標", "Measure";
    /// Column: what or who.
    Of: "主体・対象", "Role or subject";
    /// Column: year.
    Year: "年度", "Year";
    /// Column: value.
    Value: "値", "Value";
    /// Column: change on the year before.
    ChangeOnYear: "前年度との差", "Change on the previous year";
    /// Column: body.
    Body: "組織", "Body";
    /// Column: definition.
    Definition: "定義", "Definition";
    /// Column: source.
    Source: "出典", "Source";
    /// Column: goal.
    Goal: "目標", "Goal";
    /// Column: how the next year answers it.
    NextYear: "次の年度での扱い", "Answer in the next year";
    /// A goal without an answer yet.
    Open: "次の年度の報告待ち", "Open until the next report";
    /// A goal that the next report does not speak of.
    NotAnswered: "次の年度の報告に記載なし", "Not mentioned in the next report";
    /// Heading: how earlier goals were answered.
    EarlierGoals: "前年度の目標への評価", "Answers to the goals of the previous year";
    /// Column: answer.
    Answer: "評価", "Answer";
    /// Column: what the report says.
    WhatItSays: "報告の内容", "What the report says";
    /// No change can be given: the year before is not known.
    NoPreviousYear: "前年度の値なし", "no value for the previous year";
    /// Caption of a section's values.
    ValuesOfSection: "この節の値", "Values in this section";
    /// Field: what was inspected.
    Targets: "検査の対象", "What was inspected";
    /// Name of the whole government as a series.
    WholeGovernment: "政府全体", "Whole government";
    /// Heading: definitions of a measure.
    Definitions: "定義", "Definitions";
    /// Heading: definitions that bodies have of their own.
    OwnDefinitions: "独自の定義", "Definitions of single bodies";
    /// Heading: values over years in charts.
    Trend: "推移", "Over the years";
    /// Heading: all values of a measure.
    AllValues: "すべての値", "All values";
    /// Heading: breaks of a measure.
    Breaks: "比較できない区切り", "Breaks in the series";
    /// Heading: grades of a scale.
    Scale: "評価の基準", "Grading scale";
    /// A common definition.
    CommonDefinition: "共通の定義", "Common definition";
    /// A body's own definition.
    OwnDefinition: "独自の定義", "Own definition";
    /// Field: valid in.
    Validity: "有効な年度", "Valid for";
    /// Field: used by.
    UsedBy: "用いる組織", "Used by";
    /// Field: reason.
    Reason: "理由", "Reason";
    /// Field: from which year.
    FromYear: "新しい系列の始まり", "New series from";
    /// Field: lowest rate of a grade.
    AtLeast: "下限", "At least";
    /// Mark: a value of an earlier year, printed together with this one's.
    Restated: "複数年度をまとめた記載", "printed once for several years";
    /// Mark: another account.
    OtherAccount: "別の記述", "another account";
    /// Note on accepted checks.
    KeptAsPrinted: "原典のとおり", "Kept as printed";
    /// Digest lede of the home page.
    LatestYear: "最新の政府全体の報告", "Latest government-wide report";
    /// The observations file.
    DataObservations: "公表されたすべての値（一行に一つ）", "Every published value, one a row";
    /// The incidents file.
    DataIncidents: "障害・事故等（日時の後の「~」は「頃」）", "Incidents (~ after a date or time means about then)";
    /// The goals file.
    DataGoals: "目標と、次の年度での扱い", "Goals and how later reports answer them";
    /// The list of addresses.
    DataAddresses: "引用できるアドレス（ページとその中の場所、データのファイル）", "Addresses that may be cited: pages, places on them, files";
    /// List of corrections, and its file.
    Corrections: "訂正", "Corrections";
    /// The bodies file.
    DataBodies: "府省庁等の一覧", "Bodies";
    /// The documents file.
    DataDocuments: "文書の一覧", "Documents";
    /// The reports file.
    DataReports: "府省庁ごとの報告と、障害・事故等の述べ方", "Reports of bodies, and what each says of incidents";
    /// The answers file.
    DataAnswers: "目標への評価の内容", "What reports say in answer to goals";
    /// The countermeasures file.
    DataCountermeasures: "対策と対応", "Measures and the responses to them";
    /// The measures file.
    DataMeasures: "指標", "Measures";
    /// The definitions file.
    DataDefinitions: "指標の定義", "Definitions of measures";
    /// The breaks file.
    DataBreaks: "比較できない区切り", "Breaks in the series";
    /// The codes file.
    DataCodes: "主体、対象、単位などの名称", "Names of roles, subjects, units and other codes";
    /// Heading: files for the whole.
    WholeData: "全体のファイル", "Files of the whole";
    /// Heading: tables and drawings of a year.
    TablesAsData: "図表ごとのファイル", "Files of tables and figures";
    /// Chart description: lines.
    DescribeLines: "年度ごとの値を主体別の線で示す図。系列の断絶で線は途切れる。", "Line chart of values by fiscal year, one line a row; lines stop where the series breaks.";
    /// Chart description: dots.
    DescribeDots: "値を点で示す図。軸が零から始まらないときは軸にそう記す。", "Dot plot; an axis that does not start at zero says so.";
    /// Chart description: bars.
    DescribeBars: "値を棒で示す図。軸は零から始まる。", "Bar chart; the axis starts at zero.";
    /// Chart description: stacks.
    DescribeStacks: "内訳を積み上げた帯で示す図。", "Stacked bars of the parts of a whole.";
    /// Chart description: marks.
    DescribeTally: "数えたものを一つずつの印で示す図。", "Tally: one mark for each thing counted.";
    /// Chart description: nodes and links.
    DescribeDiagram: "要素とそのつながりを言葉と線で示す図。", "Drawing of parts and how they are connected.";
    /// A section about the same case elsewhere.
    SameCase: "同じ事例の別の記述", "Other accounts of the same case";
    /// Explains that measures and responses are linked as groups.
    GroupNote: "対応は組ごとに対策に答えるもので、個々の対策との一対一の関係は原典に示されていない。", "Responses answer the group of measures as a whole; the source does not pair single responses with single measures.";
    /// List of incidents.
    Incidents: "障害・事故等", "Incidents";
    /// What the list of incidents is not.
    IncidentsNote: "報告が挙げた事例の一覧であり、起きた障害・事故等のすべてではない。一つの事例について複数の記述があるときは、一件と数える。", "A list of the cases that reports describe; it is not exhaustive. Several accounts of one case count as one.";
    /// Chart: incidents by month and category.
    IncidentsByMonth: "月別・分類別の件数", "Cases by month and category";
    /// Chart: incidents by body.
    IncidentsByBody: "組織別の件数", "Cases by body";
    /// What the month of a case is.
    MonthOfCase: "発生の月。それがないときは気付いた、報告された、公表された月、または一覧に記された月", "Month in which the case happened or, where that is not given, was noticed, reported, made public or entered in a list";
    /// Row: cases of another time.
    OtherTime: "月の記載なし・年度外", "No month given, or outside the year";
    /// Part: cases without a category.
    NoCategory: "分類の記載なし", "No category given";
    /// Column: case.
    Case: "事例", "Case";
    /// Column: when.
    When: "時期", "When";
    /// Column: category.
    Category: "分類", "Category";
    /// List of goals.
    Goals: "目標", "Goals";
    /// What the list of goals shows.
    GoalsNote: "各年度の報告が掲げた次の年度の目標と、次の年度の報告がそれにどう答えたかを並べる。二つ以上の報告が答えているときは、最も早い年度の答えによる。後の年度の報告（対策と対応だけを挙げたものを除く）がこのサイトにない組織の目標は、次の年度の報告待ちとする。", "The goals that each report sets for the next year, and how the report of the next year answers them. Where several reports answer, the earliest counts. A goal is open where this site has no later report of its body, other than a list of measures and responses.";
    /// Table: goals counted by what became of them.
    GoalsByFate: "次の年度での扱い別の目標の件数", "Goals by their answer in the next year";
    /// Row or column: all together.
    Total: "計", "Total";
    /// Field: the report that sets a goal.
    SetIn: "掲げた報告", "Set in";
    /// Before an answer that a report of a later year adds.
    LaterAnswer: "その後: ", "Later: ";
    /// Table: measures and responses, group by group.
    ProgressOfGroups: "組ごとの対策と対応の件数", "Measures and responses by group";
    /// Column: group of measures and responses.
    CountermeasureGroup: "組", "Group";
    /// What a chart of responses counts.
    ResponsesByState: "対応の件数、組と状態別", "Number of responses by group and state";
    /// How states of responses are read.
    StatesNote: "対応の状態は、原典の文末の述べ方（「…した」「…を計上」「調整中」など）と時期による。「予算に計上」は経費を計上したと記されていることだけを示し、実施されたことを意味しない。", "The state of a response is what the source says of it by its verb and its dates. “Budgeted” means only that the source says that money was set aside for it, not that it was carried out.";
    /// Link from a chapter to the body's history.
    History: "経年の一覧", "All years";
    /// Heading: reports by year.
    ReportsByYear: "年度ごとの報告", "Reports by fiscal year";
    /// Heading: values by year.
    ValuesByYear: "値の推移", "Values by fiscal year";
    /// Heading: grades of a body by year.
    BodiesGrades: "評価の推移", "Grades by fiscal year";
    /// Column: office of a signer.
    Office: "役職", "Office";
    /// Column: name of a signer.
    Name: "氏名", "Name";
    /// Column: post of a signer.
    Post: "官職", "Post";
    /// A date that is not given.
    NotGiven: "記載なし", "not given";
    /// Heading: who signed the messages.
    Signers: "メッセージの署名", "Signatures of the messages";
    /// Heading: comparison of bodies.
    Comparison: "組織の比較", "Bodies compared";
    /// Name of a series of bodies.
    EachBody: "府省庁", "Ministry or agency";
    /// Heading: bodies beside the whole government.
    Multiples: "府省庁と政府全体", "Bodies beside the whole government";
    /// What the small charts share.
    MultiplesNote: "共通の定義で正確な値を示した府省庁のみ。図の横軸は共通。", "Only bodies that give exact values under the common definition; all charts share one axis.";
    /// The print edition.
    PrintEdition: "印刷用の一体版", "Print edition";
    /// What the print edition is.
    PrintNote: "この年度の報告の全体を、読む順に一つの文書にまとめたもの。", "The whole report of the year as one document, in reading order.";
    /// List of what is not a ministry: the whole government, populations.
    OtherBodies: "府省庁以外", "Other than ministries and agencies";
    /// Table: what stands in a drawing.
    PartsOfDrawing: "図の要素", "What stands in the drawing";
    /// Column: what stands in a drawing.
    Part: "要素", "Part";
    /// Column: the box in which it stands.
    Within: "囲み", "Within";
    /// Table: how the parts of a drawing hang together.
    LinksOfDrawing: "図のつながり", "How the parts are linked";
    /// Column: where a link begins.
    LeadsFrom: "元", "From";
    /// Column: where a link leads.
    LeadsTo: "先", "To";
    /// Column: press outlets.
    Press: "報道", "Press";
    /// Page: what of each document stands here.
    Coverage: "収録の範囲", "Coverage";
    /// What the counts of coverage mean.
    CoverageNote: "文書ごとに、このサイトに収めたものの数。かっこ内は、日本語と英語の両方があるものの数で、すべてにあるときは省く。", "How much of each document stands on this site. In brackets, how many of these are in both Japanese and English, where that is not all of them.";
    /// Column: document.
    Document: "文書", "Document";
    /// Column: headings.
    Headings: "見出し", "Headings";
    /// Column: texts.
    Texts: "本文", "Texts";
    /// Column: texts that are digests.
    Digests: "うち要旨", "of which digests";
    /// Column: accounts of incidents.
    Accounts: "障害・事故等の記述", "Accounts of incidents";
    /// Column: tables.
    Tables: "表", "Tables";
    /// Column: drawings.
    Drawings: "図", "Drawings";
    /// Column: values.
    Values: "値", "Values";
    /// Heading: values that are not compared.
    NotDrawn: "図に含めない値とその理由", "Values left out of the chart, with the reason";
    /// A value without a number.
    NoNumberGiven: "数値がない", "no number is given";
    /// A value that is only bounded.
    BoundedOnly: "正確な値でない", "not an exact value";
    /// A value said in words.
    SaidInWords: "文言による", "said in words";
}
