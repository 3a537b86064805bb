//! What Tera says of a template, as data.

use std::error::Error;
use std::fmt;

use tera::ErrorKind;

/// What is wrong with a template, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemplateFault {
    /// The template; `None` where Tera tells it in its words only.
    pub template: Option<String>,
    /// The line in it, counted from one.
    pub line: Option<usize>,
    /// Tera's words.
    pub message: String,
}

impl From<&tera::Error> for TemplateFault {
    fn from(error: &tera::Error) -> Self {
        match error.kind() {
            ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => Self {
                template: Some(report.filename().to_owned()),
                line: Some(report.span().start_line),
                message: report.message().to_owned(),
            },
            kind => Self { template: None, line: None, message: kind.to_string() },
        }
    }
}

impl fmt::Display for TemplateFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(template) = &self.template {
            write!(f, "{template}:")?;
        }
        if let Some(line) = self.line {
            write!(f, "{line}:")?;
        }
        if self.template.is_some() || self.line.is_some() {
            f.write_str(" ")?;
        }
        f.write_str(&self.message)
    }
}

impl Error for TemplateFault {}
