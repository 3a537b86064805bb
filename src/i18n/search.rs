//! What the search says: the kinds of what it finds, its form, its answers.
//!
//! `{n}` stands for a number of hits and `{q}` for what a reader typed; whoever shows the words puts them in.

words! {
    /// A word of the search.
    enum SearchWord,
    /// The words.
    fn search_word {
        /// Kind: a chapter of the government's report.
        Report: "報告書の章", "Chapter of the report";
        /// Kind: the chapter of a body.
        Body: "府省庁の章", "Chapter of a body";
        /// Kind: a body over the years.
        History: "組織の経年", "Body over the years";
        /// Kind: the page of a year.
        Year: "年度のまとめ", "Fiscal year";
        /// Kind: a section.
        Section: "節", "Section";
        /// Kind: a measure or a definition of one.
        Measure: "指標", "Measure";
        /// Kind: a value.
        Value: "値", "Value";
        /// Kind: a table.
        Table: "表", "Table";
        /// Kind: a figure.
        Figure: "図", "Figure";
        /// Kind: an incident.
        Incident: "障害・事故等", "Incident";
        /// Kind: a goal.
        Goal: "目標", "Goal";
        /// Kind: a countermeasure or the response to it.
        Countermeasure: "対策と対応", "Countermeasure";
        /// Kind: a term of the glossary.
        Term: "用語", "Glossary term";
        /// Kind: what changed between two years.
        Changes: "年度間の変化", "Changes between years";
        /// Kind: any other page.
        Page: "一覧など", "List or text";
        /// Label of the field.
        Field: "語句または数値", "Words or a number";
        /// How to type what is looked for.
        Hint:
            "語は空白で区切る。数値は報告書にあるとおりに探す（例：96.8）。",
            "Numbers are found as the reports print them (for example 96.8).";
        /// The button.
        Button: "検索", "Search";
        /// Label of the choice of a body.
        ByBody: "組織", "Body";
        /// Label of the choice of a year.
        ByYear: "年度", "Fiscal year";
        /// Label of the choice of a kind.
        ByKind: "種類", "Kind";
        /// No choice is made.
        Any: "すべて", "All";
        /// Said where no script runs.
        NeedsScript:
            "検索はブラウザーの中で行うので、JavaScriptを使う。使えないときは、次の一覧から探せる。",
            "The search runs in the browser and needs JavaScript. Without it, these lists lead to the same places.";
        /// One hit.
        One: "{n}件", "{n} result";
        /// Several hits.
        Many: "{n}件", "{n} results";
        /// No hit.
        None:
            "「{q}」は見つからない。語を減らすか、絞り込みを外すと、見つかることがある。",
            "Nothing found for “{q}”. Fewer words or no filter may find more.";
        /// Leads to the search of the other language.
        Elsewhere: "英語のページで「{q}」を探す", "Look for “{q}” in the Japanese pages";
        /// What was typed was taken apart.
        Loosened:
            "入力どおりの語句は見つからないので、語に分けて探した。",
            "Nothing matches everything typed; these match part of it.";
        /// Shows more hits.
        More: "続きを表示", "Show more";
        /// While the index is read.
        Searching: "検索中", "Searching";
        /// The index could not be read.
        Failed:
            "検索用のファイルを読めない。時間をおいて、もう一度検索できる。",
            "The files of the search could not be read. Please try again later.";
    }
}
