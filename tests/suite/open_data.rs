//! Open data: what stands in the files, and that it can be trusted, found again and opened safely.

mod contract;
mod ids;
mod records;
mod strange;
mod tables;
mod values;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use hakusho::diagnostic::has_errors;
use hakusho::load::load;
use hakusho::model::{Archive, BodyId, DocumentId, FiscalYear};
use hakusho::render::data::{DataError, write};
use hakusho::source::SourceTree;
use hakusho::validate::validate;

// ---------------------------------------------------------------------------------------------------
// The scene: two years of one ministry, each file as short as it can be.

const SITE: &str = "
title: {ja: 白書, en: White paper}
description: {ja: 試験, en: A test}
publisher: {ja: 試験, en: A test}
base_url: https://hakusho.example/
languages: [ja, en]
licence: {name: {ja: 規約, en: Terms}, url: 'https://hakusho.example/terms'}
demonstration: true
";
const BODIES: &str = "
bodies:
  - {id: npa, kind: ministry, name: {ja: 警察庁, en: National Police Agency}}
  - id: cao
    kind: ministry
    name: {ja: 内閣府, en: Cabinet Office}
    established: 2001-01-06
    successors: [npa, government]
  - {id: government, kind: whole, name: {ja: 政府全体, en: Government as a whole}}
";
const DOCUMENTS: &str = "
documents:
  - id: annual-2012
    title: {ja: 年次報告, en: Annual Report}
    publisher: {ja: 内閣官房, en: Cabinet Secretariat}
    fiscal_year: 2012
    date: 2013-06-17
    body: government
    source: 001.txt
    places: lines
    numbering: annual
    note: {ja: 表紙はない。, en: The cover is lost.}
  - id: cao-2011
    title: {ja: 内閣府の報告, en: Report of the Cabinet Office}
    publisher: {ja: 内閣府, en: Cabinet Office}
    fiscal_year: 2011
    body: cao
    source: 000.txt
    places: pages
    numbering: annual
schemes:
  - id: annual
    levels: [{ja: '第{n}編', en: 'Part {n}'}, {ja: '{n}', en: '{n}'}]
    table: {ja: '表{n}', en: 'Table {n}'}
    figure: {ja: '図{n}', en: 'Figure {n}'}
";
const MEASURES: &str = "
units:
  - {id: '%', name: {ja: '%', en: '%'}, factor: 1}
  - {id: 件, name: {ja: 件, en: ''}, factor: 1}
  - {id: 万件, name: {ja: 万件, en: ' events', one: ' event'}, factor: 10000}
  - {id: grade, name: {ja: '', en: ''}, factor: 1}
roles:
  - {id: all, name: {ja: 全主体, en: All roles}, text: {ja: 全ての者。, en: Everyone.}}
  - {id: staff, name: {ja: 行政事務従事者, en: Staff}}
measures:
  - id: implementation
    name: {ja: 実施率, en: Implementation rate}
    kind: rate
    unit: '%'
    better: higher
    definitions:
      - {id: common, text: {ja: 実施した者の割合。, en: The share of those who did.}, document: annual-2012, at: [3, 5]}
      - id: strict
        text: {ja: 全てを実施した者の割合。, en: The share of those who did everything.}
        bodies: [cao]
        from: 2012
        to: 2014
        document: annual-2012
        at: 7
  - id: threats
    name: {ja: 脅威, en: Threats}
    kind: count
    unit: 件
    better: neither
    definitions:
      - {id: common, text: {ja: 脅威の件数。, en: The number of threats.}}
  - id: probability
    name: {ja: 確率, en: Probability}
    kind: rate
    unit: '%'
    better: neither
    definitions:
      - {id: common, text: {ja: 確率。, en: A probability.}}
  - id: share
    name: {ja: 割合, en: Share}
    kind: rate
    unit: '%'
    better: neither
    definitions:
      - {id: common, text: {ja: 割合。, en: A share.}}
  - id: balance
    name: {ja: 収支, en: Balance}
    kind: number
    unit: 件
    better: neither
    definitions:
      - {id: common, text: {ja: 差。, en: A difference.}}
  - id: grade
    name: {ja: 評価, en: Grade}
    kind: grade
    unit: grade
    better: higher
    grades: {measure: implementation, scale: a-to-d}
    definitions:
      - {id: common, text: {ja: 評価。, en: A grade.}}
scales:
  - id: a-to-d
    grades:
      - {grade: A, at_least: 100, text: {ja: 全て。, en: All.}}
      - {grade: B, at_least: 0}
breaks:
  - id: focused
    measure: implementation
    year: 2012
    label: {ja: 重点化, en: Focused}
    reason: {ja: 項目を絞った。, en: Fewer items.}
    document: annual-2012
    at: 9
subjects:
  - {id: ssl, name: {ja: SSL, en: SSL}, group: web}
subject_groups:
  - {id: servers, name: {ja: サーバ, en: Servers}}
  - {id: web, name: {ja: ウェブ, en: Web}, parent: servers}
questions:
  - id: plan
    label: {ja: 計画, en: A plan}
    answer_mode: single
    options:
      - {id: stated, label: {ja: ある, en: There is one}}
incident_categories:
  - {id: other, label: {ja: その他, en: Other}}
";
const EDITION_2011: &str = "
fiscal_year: 2011
headline: []
documents:
  - {document: cao-2011, body: cao, tree: [{id: goals, title: {ja: 目標, en: Goals}}]}
";
const EDITION_2012: &str = "
fiscal_year: 2012
headline: []
documents:
  - document: annual-2012
    tree:
      - id: part
        title: {ja: 概要, en: Overview}
        tables: [trend, scope]
        children: [{id: other-part, title: {ja: その他, en: Other}, tables: [inspections]}]
";
const GOVERNMENT: &str = "
fiscal_year: 2012
body: government
document: annual-2012
tables:
  - id: trend
    at: 20
    caption: {ja: 推移, en: Trend}
    stub: {ja: 主体, en: Role}
    measure: implementation
    columns:
      - {label: {ja: H23, en: FY2011}, year: 2011}
      - {label: {ja: H24, en: FY2012}, year: 2012}
    rows:
      - {label: {ja: 全主体, en: All}, at: 22, cells: [96.0, {value: 97.0, at: [19, 40]}]}
    notes: [{text: {ja: 注, en: A note}, at: [24, 25]}]
  - id: inspections
    at: 30
    caption: {ja: 検査, en: Inspection}
    measure: implementation
    columns: [{label: {ja: 率, en: Rate}}]
    rows: [{label: {ja: SSL, en: SSL}, subject: ssl, at: 31, cells: [95]}]
text_tables:
  - id: scope
    at: 50
    caption: {ja: 範囲, en: Scope}
    columns: [{label: {ja: 主体, en: Role}}, {label: {ja: 対象, en: Scope}}]
    rows:
      - at: [51, 52]
        cells: [{label: {ja: 職員, en: Staff}}, {text: {ja: 全て。, en: Everyone.}}]
values:
  - {measure: threats, operator: about, value: 108, unit: 万件, at: 60}
";
const CAO_2011: &str = "
fiscal_year: 2011
body: cao
document: cao-2011
at: 1
messages: {ciso: not-published, advisor: not-stated}
goals:
  items:
    - {id: training, label: {ja: 教育, en: Training}, text: {ja: 教える。, en: To teach.}, at: [4, 6]}
    - {id: contact, text: {ja: 連絡する。, en: To keep contact.}, at: 7}
    - {id: review, text: {ja: 見直す。, en: To review.}, at: 8}
incidents: {statement: none-serious}
";
const CAO_2012: &str = "
fiscal_year: 2012
body: cao
document: annual-2012
at: 100
messages: {ciso: not-published, advisor: not-published}
lede: {ja: 要約。, en: A summary.}
goals:
  items:
    - {id: contact, text: {ja: また連絡する。, en: To keep contact again.}, answers: 2011/cao/contact, at: 103}
answers:
  - {goal: 2011/cao/training, status: partly, text: {ja: 一部。, en: In part.}, at: 102}
self_inspection:
  values:
    - {measure: implementation, definition: strict, role: staff, value: 86.60, figure: 図３, at: 110}
incidents:
  statement: listed
  cases:
    - id: mail
      title: {ja: 偽のメール, en: Forged mail}
      category: other
      occurred: [2012-04-04, {from: 2012-10, to: 2012-11}, {from: 2013-01-15}]
      noticed: 2013-01-15T10:30
      reported: 2013-01-16
      published: 2013-01-17
      restored: 2013-02
      summary: {ja: 偽のメールが届いた。, en: Forged mail arrived.}
      cause: {ja: 不明。, en: Unknown.}
      violation: {verdict: 'no', text: {ja: 違反ではない。, en: No violation.}}
      press: [NHK, 読売新聞]
      counts: [{measure: threats, value: 3, at: 121}]
      at: [120, 121]
    - id: mail-again
      title: {ja: 再び偽のメール, en: Forged mail again}
      summary: {ja: 再び届いた。, en: It arrived again.}
      same_case_as: [2012/cao/mail]
      at: 125
countermeasures:
  - id: people
    label: {ja: 人的対策, en: People}
    measures:
      - id: m1
        text: {ja: 教える。, en: To teach.}
        key_phrases: [{label: {ja: 研修, en: training}}, {label: {ja: 教材, en: materials}}]
        sub: [{text: {ja: 全員に。, en: To all.}, at: 132}, {text: {ja: 毎年。, en: Every year.}, at: 133}]
        at: 131
    responses:
      - id: r1
        text: {ja: 教えた。, en: They taught.}
        state: done
        dates:
          - {printed: 10月1日～, month: 10, day: 1, open_end: true}
          - {printed: 6月, month: 6, every_year: true}
        budget: [{label: {ja: 補正予算, en: Supplementary budget}}]
        at: 135
      - {id: r2, text: {ja: 続ける。, en: They go on.}, state: continuing, at: 136}
  - id: rules
    label: {ja: 規程, en: Rules}
    measures: [{id: m9, text: {ja: 定める。, en: To lay down.}, at: 140}]
";

/// Files of a project, and what is written of them.
struct Project(BTreeMap<String, String>);

impl Project {
    fn new() -> Self {
        let files = [
            ("site.yaml", SITE),
            ("bodies.yaml", BODIES),
            ("documents.yaml", DOCUMENTS),
            ("measures.yaml", MEASURES),
            ("glossary.yaml", "terms: []\n"),
            ("2011/edition.yaml", EDITION_2011),
            ("2011/bodies/cao.yaml", CAO_2011),
            ("2012/edition.yaml", EDITION_2012),
            ("2012/government.yaml", GOVERNMENT),
            ("2012/bodies/cao.yaml", CAO_2012),
        ];
        Self(files.map(|(path, text)| (format!("content/{path}"), text.to_owned())).into())
    }

    /// Replaces a passage of a file, which must be there.
    fn with(mut self, path: &str, old: &str, new: &str) -> Self {
        let text = self.0.get_mut(&format!("content/{path}")).unwrap();
        assert!(text.contains(old), "{path} has no {old:?}");
        *text = text.replacen(old, new, 1);
        self
    }

    /// Adds a value of the government, in the notation of the data files.
    fn with_value(self, value: &str) -> Self {
        self.with("2012/government.yaml", "values:\n", &format!("values:\n  - {value}\n"))
    }

    fn archive(&self) -> Archive {
        let files = self.0.iter().map(|(path, text)| (path.clone(), text.clone().into_bytes()));
        let tree = SourceTree::from_files(files);
        let raw = load(&tree);
        assert!(!raw.has_errors(), "{:#?}", raw.diagnostics);
        let checked = validate(&raw.value.unwrap());
        assert!(!has_errors(&checked.diagnostics), "{:#?}", checked.diagnostics);
        checked.value.unwrap()
    }

    fn write(&self) -> Files {
        let files = write(&self.archive()).unwrap();
        let count = files.len();
        let files: BTreeMap<_, _> =
            files.into_iter().map(|(path, bytes)| (path.to_string(), bytes)).collect();
        assert_eq!(files.len(), count, "each path once");
        Files(files)
    }
}

struct Files(BTreeMap<String, Vec<u8>>);

impl Files {
    fn text(&self, name: &str) -> &str {
        let bytes = self.0.get(&format!("data/{name}"));
        std::str::from_utf8(bytes.unwrap_or_else(|| panic!("no {name}"))).unwrap()
    }

    fn json(&self, name: &str) -> serde_json::Value {
        serde_json::from_str(self.text(name)).unwrap()
    }

    fn header(&self, name: &str) -> Vec<String> {
        let mut reader = csv::Reader::from_reader(self.text(name).as_bytes());
        reader.headers().unwrap().iter().map(str::to_owned).collect()
    }

    fn rows(&self, name: &str) -> Vec<Row> {
        let mut reader = csv::Reader::from_reader(self.text(name).as_bytes());
        let rows = reader.deserialize::<BTreeMap<String, String>>();
        rows.map(|row| Row(row.unwrap())).collect()
    }

    /// The only row with this text in the first column.
    fn row(&self, name: &str, first: &str) -> Row {
        let column = self.header(name)[0].clone();
        let mut rows = self.rows(name).into_iter().filter(|row| row.get(&column) == first);
        let row = rows.next().unwrap_or_else(|| panic!("no {first} in {name}"));
        assert!(rows.next().is_none(), "{first} twice in {name}");
        row
    }

    fn value(&self, id: &str) -> Row {
        self.row("observations.csv", id)
    }
}

struct Row(BTreeMap<String, String>);

impl Row {
    fn get(&self, column: &str) -> &str {
        self.0.get(column).unwrap_or_else(|| panic!("no column {column}"))
    }

    /// The fields of several columns, written `a | b | c`.
    fn fields(&self, columns: &str) -> String {
        let fields: Vec<&str> = columns.split(' ').map(|column| self.get(column)).collect();
        fields.join(" | ")
    }
}
