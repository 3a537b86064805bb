//! A report with every key that it may have, commented out and explained, in canonical order.
//!
//! Lines that begin with `##` explain and stay comments; of all others an author takes the `# ` away.
//! A key is explained where it stands first, a record is spelled out where it stands first.

use std::collections::BTreeSet;

use crate::load::schema::file_forms;
use crate::load::shape::{Field, Presence, RecordShape, Shape, Word};
use crate::model::{BodyId, FiscalYear, Goal, Lang};

/// What a scaffold is of.
pub(super) struct Sheet<'a> {
    pub(super) year: FiscalYear,
    pub(super) body: &'a BodyId,
    pub(super) document: &'a str,
    /// The goals to be answered, and the year that set them.
    pub(super) earlier: Option<(FiscalYear, Vec<&'a Goal>)>,
    pub(super) lang: Lang,
}

/// What stands for a key in an example, where its shape alone would say too little.
const EXAMPLES: &[(&str, &str)] = &[
    ("at", "120-140"),
    ("id", "education"),
    ("measure", "coverage"),
    ("definition", "common"),
    ("role", "all"),
    ("subject", "web-server"),
    ("question", "plan"),
    ("threshold", "95"),
    ("parameters", "{n: 100, p: 0.05}"),
    ("value", "98.6"),
    ("operator", "about"),
    ("unit", "件"),
    ("code", "number-differs"),
    ("figure", "図3"),
    ("category", "other"),
    ("dates", "[{printed: 平成25年4月, month: 4}]"),
];

/// The section in which values are spelled out: the first that always has some.
const VALUES_IN: &str = "self_inspection";

/// The keys that show what a record is where it has been spelled out before.
const TELLING: &[&str] = &["measure", "value", "label", "text", "at"];

impl Sheet<'_> {
    /// The text of the file.
    pub(super) fn write(&self) -> String {
        let mut writer = Writer {
            sheet: self,
            out: String::new(),
            section: "",
            told: BTreeSet::new(),
            spelled: BTreeSet::new(),
        };
        let report = file_forms().into_iter().find(|form| form.name == "report");
        if let Some(Shape::Record(report)) = report.map(|form| form.shape) {
            writer.head();
            for field in report.fields() {
                writer.section(&field);
            }
        }
        writer.out
    }

    fn pick<'t>(&self, (ja, en): (&'t str, &'t str)) -> &'t str {
        match self.lang {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}

struct Writer<'a> {
    sheet: &'a Sheet<'a>,
    out: String,
    /// The key of the report that is being written.
    section: &'static str,
    /// The keys that have been explained, with their meanings.
    told: BTreeSet<(&'static str, &'static str)>,
    /// The records that have been spelled out.
    spelled: BTreeSet<&'static str>,
}

impl Writer<'_> {
    fn head(&mut self) {
        let lines: &[(&str, &str)] = &[
            (
                "書けるところから、行の初めの「# 」を外して書く。要らない行は消してよい。",
                "Take away the `# ` at the beginning of the lines that you need; delete those that you do not.",
            ),
            (
                "二つの「##」で始まる行は説明である。書いたら `hakusho check` で確かめる。",
                "Lines that begin with `##` explain. When you have written something, run `hakusho check`.",
            ),
            ("書き方は content/README.md にある。", "The guide is content/README.md."),
        ];
        for line in lines {
            self.out.push_str(&format!("## {}\n", self.sheet.pick(*line)));
        }
    }

    /// A key of the report: its head is written out, everything else commented out.
    fn section(&mut self, field: &Field) {
        let sheet = self.sheet;
        self.section = field.key;
        let head = match field.key {
            "fiscal_year" => Some(sheet.year.to_string()),
            "body" => Some(sheet.body.to_string()),
            "document" => Some(sheet.document.to_owned()),
            "messages" => Some("{ciso: published, advisor: published}".to_owned()),
            _ => None,
        };
        match head {
            Some(value) => {
                let meaning = sheet.pick(field.meaning);
                self.told.insert((field.key, meaning));
                self.out.push_str(&format!("{}: {value}  # {meaning}\n", field.key));
            }
            None if field.key == "answers" => self.answers(field),
            None => {
                if !matches!((field.shape)(), Shape::Either(_)) {
                    self.out.push('\n');
                }
                self.field(field, 0, "");
            }
        }
    }

    /// The goals of an earlier year, each with its label beside it, to be answered.
    fn answers(&mut self, field: &Field) {
        let Some((year, goals)) = &self.sheet.earlier else {
            self.out.push('\n');
            self.field(field, 0, "");
            return;
        };
        let (Shape::List { of, .. }, body) = ((field.shape)(), self.sheet.body) else { return };
        let Shape::Record(answer) = *of else { return };
        self.out.push('\n');
        self.line(0, &format!("{}:  # {}", field.key, self.sheet.pick(field.meaning)));
        for goal in goals {
            let lang = self.sheet.lang;
            let label =
                goal.label.as_ref().and_then(|label| label.show(lang)).map(|label| label.text.as_str());
            let digest = || goal.text.show(lang).and_then(|text| text.text.text.lines().next());
            let words = label.or_else(digest).unwrap_or_default();
            self.line(1, &format!("- goal: {year}/{body}/{}  # {words}", goal.id.value));
            for field in answer.fields().iter().filter(|field| field.key != "goal") {
                self.field(field, 2, "");
            }
        }
    }

    fn line(&mut self, depth: usize, text: &str) {
        self.out.push_str(&format!("# {:1$}{text}\n", "", depth * 2));
    }

    /// A key with an example; `lead` is the dash of a list's entry, which the first key stands behind.
    fn field(&mut self, field: &Field, depth: usize, lead: &str) {
        let shape = (field.shape)();
        let meaning = self.sheet.pick(field.meaning);
        let is_new = self.told.insert((field.key, meaning));
        let told = if is_new { format!("  # {meaning}") } else { String::new() };
        if is_new && let Some(words) = words_of(&shape) {
            for word in words {
                let term = self.sheet.pick(word.term);
                self.out.push_str(&format!("## {:1$}{2} = {term}\n", "", depth * 2, word.name));
            }
        }
        // What belongs to a key behind a dash is indented by the dash as well.
        let below = depth + usize::from(!lead.is_empty()) + 1;
        let key = field.key;
        match &shape {
            Shape::Record(record) => {
                self.line(depth, &format!("{lead}{key}:{told}"));
                self.keys(record, below, "");
            }
            Shape::List { of, .. } if matches!(**of, Shape::Record(_)) && example_of(key).is_none() => {
                self.line(depth, &format!("{lead}{key}:{told}"));
                if let Shape::Record(record) = &**of {
                    self.entry(record, below);
                }
            }
            Shape::Localized { markdown: true, .. } => {
                self.line(depth, &format!("{lead}{key}:{told}"));
                for text in
                    ["ja: |-", "  要旨を一文ごとに改行して書く。", "en: |-", "  One sentence on each line."]
                {
                    self.line(below, text);
                }
            }
            shape => {
                let example = self.own(key).unwrap_or_else(|| example(field, shape));
                self.line(depth, &format!("{lead}{key}: {example}{told}"));
            }
        }
    }

    /// An example that only this report can give.
    fn own(&self, key: &str) -> Option<String> {
        let Sheet { year, body, document, .. } = self.sheet;
        match key {
            "body" => Some(body.to_string()),
            "document" => Some((*document).to_owned()),
            "year" => Some(year.to_string()),
            "goal" | "answers" => Some(format!("{}/{body}/education", year.previous().unwrap_or(*year))),
            "same_case_as" => Some(format!("[{year}/{body}/other-account]")),
            _ => None,
        }
    }

    /// The first entry of a list of records.
    fn entry(&mut self, record: &RecordShape, depth: usize) {
        let comes_elsewhere = record.name == "ValueEntry" && self.section != VALUES_IN;
        if comes_elsewhere || self.spelled.contains(record.name) {
            let fields = record.fields();
            let telling = fields
                .iter()
                .filter(|field| field.presence == Presence::Required || TELLING.contains(&field.key));
            let keys: Vec<String> =
                telling.map(|field| format!("{}: {}", field.key, example(field, &(field.shape)()))).collect();
            self.line(depth, &format!("- {{{}}}", keys.join(", ")));
        } else {
            self.keys(record, depth, "- ");
        }
    }

    /// Every key of a record, behind the dash of a list's entry or not.
    fn keys(&mut self, record: &RecordShape, depth: usize, lead: &str) {
        self.spelled.insert(record.name);
        for (at, field) in record.fields().iter().enumerate() {
            match (at, lead) {
                (0, _) | (_, "") => self.field(field, depth, lead),
                _ => self.field(field, depth + 1, ""),
            }
        }
    }
}

fn words_of(shape: &Shape) -> Option<&[Word]> {
    match shape {
        Shape::Choice(words) => Some(words),
        Shape::List { of, .. } => words_of(of),
        _ => None,
    }
}

fn example_of(key: &str) -> Option<&'static str> {
    EXAMPLES.iter().find(|(known, _)| *known == key).map(|(_, example)| *example)
}

/// A value that could stand at a key, on one line.
fn example(field: &Field, shape: &Shape) -> String {
    match (field.presence, example_of(field.key)) {
        (Presence::Default(default), _) => default.to_string(),
        (_, Some(example)) => example.to_owned(),
        _ => example_of_shape(shape),
    }
}

fn example_of_shape(shape: &Shape) -> String {
    match shape {
        Shape::Text | Shape::Affix => "原典のとおり".to_owned(),
        Shape::Form(_) => "education".to_owned(),
        Shape::Date => "2013-04-01".to_owned(),
        Shape::Number => "100".to_owned(),
        Shape::Whole { least, .. } => least.to_string(),
        Shape::YesOrNo => "true".to_owned(),
        Shape::Choice(words) => words.first().map_or_else(String::new, |word| word.name.to_owned()),
        Shape::Localized { markdown: true, .. } => "{ja: 要旨。, en: A digest.}".to_owned(),
        Shape::Localized { markdown: false, .. } => "{ja: 原典のとおり, en: As printed}".to_owned(),
        Shape::List { of, .. } => format!("[{}]", example_of_shape(of)),
        Shape::Names(of) => format!("{{n: {}}}", example_of_shape(of)),
        Shape::Either(shapes) => shapes.first().map_or_else(String::new, example_of_shape),
        Shape::Record(record) => {
            let fields = record.fields();
            let required = fields.iter().filter(|field| field.presence == Presence::Required);
            let keys: Vec<String> = required
                .map(|field| format!("{}: {}", field.key, example(field, &(field.shape)())))
                .collect();
            format!("{{{}}}", keys.join(", "))
        }
    }
}
