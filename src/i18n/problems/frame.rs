//! The words around diagnostics: severities, counts, and where to read more.

use crate::diagnostic::{Code, Severity};
use crate::model::Lang;

/// How many errors and warnings there are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Errors.
    pub errors: usize,
    /// Warnings.
    pub warnings: usize,
}

impl Tally {
    /// Counts severities.
    #[must_use]
    pub fn of(severities: impl IntoIterator<Item = Severity>) -> Self {
        let mut tally = Self::default();
        for severity in severities {
            match severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
            }
        }
        tally
    }

    /// The counts in words.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let Self { errors, warnings } = self;
        match (lang, errors + warnings) {
            (Lang::Ja, 0) => "問題は見つかりませんでした".to_owned(),
            (Lang::Ja, _) => format!("エラー {errors} 件、警告 {warnings} 件"),
            (Lang::En, 0) => "no problems found".to_owned(),
            (Lang::En, _) => format!("{}, {}", english(errors, "error"), english(warnings, "warning")),
        }
    }
}

fn english(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

/// The name of a severity.
#[must_use]
pub fn severity_name(severity: Severity, lang: Lang) -> &'static str {
    match (severity, lang) {
        (Severity::Error, Lang::Ja) => "エラー",
        (Severity::Error, Lang::En) => "error",
        (Severity::Warning, Lang::Ja) => "警告",
        (Severity::Warning, Lang::En) => "warning",
    }
}

/// What stands before a help text.
#[must_use]
pub fn help_name(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "直し方",
        Lang::En => "help",
    }
}

/// What is said of a related place where the problem says nothing of its own.
#[must_use]
pub fn related_place(lang: Lang) -> &'static str {
    match lang {
        Lang::Ja => "関係する箇所",
        Lang::En => "related place",
    }
}

/// How to read the rule behind a code.
#[must_use]
pub fn see_explanation(code: Code, lang: Lang) -> String {
    let name = code.name();
    match lang {
        Lang::Ja => {
            format!("規則の説明と例は `hakusho explain {name}` のように、[ ] の中の名前を付けると読めます")
        }
        Lang::En => {
            format!("for a rule and examples, run `hakusho explain {name}` with the name in brackets")
        }
    }
}
