//! Words of the open data: its files, what stands in an archive beside them, and how to cite.
//!
//! Deliberately absent: the columns (`columns`), and which files there are (`render::data`).

use super::in_lang;
use super::pages::full_stop;
use crate::model::{FiscalYear, Lang};

macro_rules! sheets {
    ($($name:ident $code:literal: $ja:literal, $en:literal;)+) => {
        /// A file of the whole: one row for each thing of a kind, of every year.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum DataSheet { $(#[doc = $en] $name,)+ }

        impl DataSheet {
            /// All, in the order in which they are shown.
            pub const ALL: &'static [Self] = &[$(Self::$name),+];

            /// The name of its files, without an ending.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// What it holds.
            #[must_use]
            pub fn title(self, lang: Lang) -> &'static str {
                in_lang(lang, match self { $(Self::$name => ($ja, $en),)+ })
            }
        }
    };
}

sheets! {
    Observations "observations": "公表されたすべての値（一行に一つ）", "Every published value, one a row";
    Incidents "incidents": "障害・事故等", "Incidents";
    Goals "goals": "目標と、次の年度での扱い", "Goals and how later reports answer them";
    Answers "answers": "目標への評価の内容", "What reports say in answer to goals";
    Countermeasures "countermeasures": "対策と対応", "Measures and the responses to them";
    Reports "reports": "府省庁ごとの報告と、障害・事故等の述べ方", "Reports of bodies, and what each says of incidents";
    Bodies "bodies": "府省庁等の一覧", "Bodies";
    Documents "documents": "文書の一覧", "Documents";
    Measures "measures": "指標", "Measures";
    Definitions "definitions": "指標の定義", "Definitions of measures";
    Breaks "breaks": "比較できない区切り", "Breaks in the series";
    Corrections "corrections": "訂正", "Corrections of what was published";
    Codes "codes": "主体、対象、単位などの名称", "Names of roles, subjects, units and other codes";
}

words! {
    /// A fixed word or sentence about the open data.
    enum DataWord,
    /// Its words.
    fn data_word {
        /// What the page of open data is for.
        Purpose: "このサイトのすべての数値と記述を、CSV と JSON で、まとめて、または年度や表ごとに入手できる。一行に一つの値があり、定義と出典の行が付く。", "Every number and description on this site as CSV and JSON, all at once or by year and table: one value a row, each with its definition and its line in the source.";
        /// Heading: the whole.
        Whole: "すべてのデータ", "All data";
        /// Column: file.
        File: "内容", "What it holds";
        /// Column: the numbers as CSV.
        Csv: "CSV", "CSV";
        /// Column: the numbers as JSON.
        Json: "JSON", "JSON";
        /// Column: description of the columns.
        Metadata: "列の定義", "Columns";
        /// The link to such a description.
        Described: "CSVW", "CSVW";
        /// The whole as one archive.
        WholeArchive: "すべてを一つに（ZIP）", "Everything in one archive (ZIP)";
        /// A year as one archive.
        YearArchive: "この年度のすべてを一つに（ZIP）", "Everything of this year in one archive (ZIP)";
        /// The catalogue.
        Catalogue: "カタログ（DCAT）", "Catalogue (DCAT)";
        /// The description of all files of the whole.
        WholeMetadata: "全体のファイルの列とつながり（CSVW）", "Columns and keys of all files of the whole (CSVW)";
        /// The digests.
        Checksums: "照合用のハッシュ値（SHA-256）", "Checksums (SHA-256)";
        /// Heading: tables and drawings of a year.
        TablesAndDrawings: "表と図", "Tables and drawings";
        /// Heading: what the columns mean.
        Columns: "列の意味", "What the columns mean";
        /// What holds for all files.
        ColumnsNote: "同じ名の列は、どのファイルでも同じ意味である。文字は UTF-8、区切りはコンマで、言うことがない欄は空である。一つの欄に複数を並べるときは ; で区切る。数は原典のとおりで、丸めない。表計算ソフトが式として実行しうる文には、先頭に ' を付ける。", "A column of one name means the same in every file. The files are in UTF-8 with commas; a field is empty where there is nothing to say, several things in one field are joined by ;. Numbers are as printed and never rounded. A text that a spreadsheet might run as a formula has a ' before it.";
        /// Column: name.
        ColumnName: "列", "Column";
        /// Column: meaning.
        Meaning: "意味", "Meaning";
        /// Heading: terms of use.
        Licence: "利用条件", "Terms of use";
        /// What the terms ask.
        LicenceNote: "出典を示せば、だれでも自由に利用できる。", "Anyone may use the data freely and is asked to name the source.";
        /// Heading and link: how to cite.
        HowToCite: "引用のしかた", "How to cite";
        /// Opens the citation of a table or figure.
        Cite: "この数値を引用する", "Cite this number";
        /// Heading: feed.
        Feed: "更新の知らせ（Atom）", "News feed (Atom)";
        /// What entries of the feed are.
        NewEdition: "報告の公表", "New report";
    }
}

/// What is cited: words that stand in a citation, each in the reader's language.
#[derive(Debug, Clone, Copy)]
pub struct Cited<'a> {
    /// Number of the table or figure, where it has one.
    pub number: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// Title and publisher of the document that prints it, where one does.
    pub document: Option<(&'a str, &'a str)>,
    /// The fiscal year that it is of, where it is of one.
    pub year: Option<&'a str>,
    /// Title and publisher of the site.
    pub site: (&'a str, &'a str),
}

/// A citation without its address, which whoever shows it adds
/// (「表2-3「…」、平成24年度、『…年次報告』（内閣官房）。…、…」).
#[must_use]
pub fn citation(cited: &Cited<'_>, lang: Lang) -> String {
    let (site, publisher) = cited.site;
    let number = cited.number.unwrap_or_default();
    let space = if number.is_empty() { "" } else { " " };
    let year = cited.year;
    match lang {
        Lang::Ja => {
            let title = format!("{number}「{}」", cited.title);
            let document = cited.document.map(|(title, publisher)| format!("『{title}』（{publisher}）"));
            let parts = [Some(title), year.map(str::to_owned), document];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            format!("{}。{site}、{publisher}。", parts.join("、"))
        }
        Lang::En => {
            let title = format!("{number}{space}“{}”", cited.title);
            let document = cited.document.map(|(title, publisher)| format!("{title} ({publisher})"));
            let parts = [Some(title), year.map(str::to_owned), document];
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            format!("{}. {site}, {publisher}.", parts.join(", "))
        }
    }
}

/// A title behind its number (「表2-3 …」).
#[must_use]
pub fn numbered(number: Option<&str>, title: &str) -> String {
    number.map_or_else(|| title.to_owned(), |number| format!("{number} {title}"))
}

/// The title of a feed of a site.
#[must_use]
pub fn feed_of(site: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{site}: 更新の知らせ"),
        Lang::En => format!("{site}: news"),
    }
}

/// The title of a year's data.
#[must_use]
pub fn data_of_year(year: &str, lang: Lang) -> String {
    match lang {
        Lang::Ja => format!("{year}のデータ"),
        Lang::En => format!("Data of {year}"),
    }
}

/// What is in an archive: the site, its terms of use, and the year whose data it holds.
#[derive(Debug, Clone, Copy)]
pub struct Contents<'a> {
    /// Title of the site.
    pub site: &'a str,
    /// Its publisher.
    pub publisher: &'a str,
    /// Address of its page of open data.
    pub page: &'a str,
    /// Name and address of the terms of use.
    pub licence: (&'a str, &'a str),
    /// The year; none for an archive of the whole.
    pub year: Option<FiscalYear>,
    /// Whether the site is a demonstration.
    pub demonstration: bool,
}

/// The text that stands beside the data in an archive.
#[must_use]
pub fn read_me(of: &Contents<'_>, lang: Lang) -> String {
    let year = of.year.map(|year| super::dates::fiscal_year_long(year, lang));
    let what = match (lang, &year) {
        (Lang::Ja, Some(year)) => format!("{}: {year}のデータ", of.site),
        (Lang::Ja, None) => format!("{}: すべてのデータ", of.site),
        (Lang::En, Some(year)) => format!("{}: data of {year}", of.site),
        (Lang::En, None) => format!("{}: all data", of.site),
    };
    let rows = match (lang, of.year.is_some()) {
        (_, false) => "",
        (Lang::Ja, true) => {
            "\n値、障害・事故等、目標などのファイルには、この年度の文書が載せたものだけを収めた。ほかの年度の識別子は、上のページのファイルで引ける。"
        }
        (Lang::En, true) => {
            "\nThe files of values, incidents, goals and so on hold what the documents of this year print. Ids of other\nyears are found in the files at the address above."
        }
    };
    let notice = super::furniture::phrase(super::furniture::Phrase::DemonstrationNotice, lang);
    let notice =
        if of.demonstration { format!("{notice}{}\n", full_stop(lang).trim_end()) } else { String::new() };
    let (licence, terms) = of.licence;
    let (site, publisher, page) = (of.site, of.publisher, of.page);
    match lang {
        Lang::Ja => format!(
            "{what}\n{page}\n{notice}\n\
             data/ の下に、サイトと同じ形でファイルを置いた。*.csv は UTF-8 の CSV、*.json は同じ内容の JSON、\n\
             *.csv-metadata.json は列の名、意味、型、つながり（W3C CSV on the Web）である。\n\
             SHA256SUMS は各ファイルのハッシュ値で、sha256sum -c SHA256SUMS で照合できる。{rows}\n\n\
             利用条件: {licence} {terms}\n\
             引用のしかた: {site}、{publisher}。{page}\n"
        ),
        Lang::En => format!(
            "{what}\n{page}\n{notice}\n\
             The files lie under data/ as on the site: *.csv is CSV in UTF-8, *.json the same as JSON, and\n\
             *.csv-metadata.json says what the columns are called, what they mean, which type they have and how\n\
             they hang together (W3C CSV on the Web). SHA256SUMS has the digest of every file; check them with\n\
             sha256sum -c SHA256SUMS.{rows}\n\n\
             Terms of use: {licence} {terms}\n\
             Cite as: {site}, {publisher}. {page}\n"
        ),
    }
}
