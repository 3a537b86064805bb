//! The source as a compiler's first glance sees it: names and signs with their lines, no comments, no
//! strings, no tests.

use crate::project::{files_under, repository};

/// A name or a sign of the code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) text: String,
    pub(super) line: usize,
}

/// A file of `src/`.
pub(super) struct File {
    /// Its path inside `src/`.
    pub(super) path: String,
    pub(super) text: String,
    pub(super) tokens: Vec<Token>,
    /// The texts in quotation marks, with their lines.
    pub(super) strings: Vec<Token>,
}

/// A path of the code from the root of the crate.
pub(super) struct Import {
    pub(super) line: usize,
    pub(super) segments: Vec<String>,
}

/// Every file of the program.
pub(super) fn files() -> Vec<File> {
    let found = files_under(&repository().join("src"));
    let code = |path: &str| path.ends_with(".rs") && !path.ends_with("/tests.rs");
    let files = found.into_iter().filter(|(path, _)| code(path));
    let files: Vec<File> =
        files.map(|(path, bytes)| File::read(path, String::from_utf8(bytes).unwrap())).collect();
    assert!(files.len() > 100, "only {} files: is this src/?", files.len());
    files
}

impl File {
    pub(super) fn read(path: String, text: String) -> Self {
        let (strings, tokens) =
            without_tests(&tokens(&text)).into_iter().partition(|token| token.text.contains('"'));
        Self { path, text, tokens, strings }
    }

    /// The room that it belongs to: the first name of its path.
    pub(super) fn room(&self) -> &str {
        self.path.split('/').next().unwrap().trim_end_matches(".rs")
    }

    /// The module that it is, from the root of the crate.
    fn module(&self) -> Vec<String> {
        self.path.trim_end_matches(".rs").split('/').map(str::to_owned).collect()
    }

    /// The place of a line, as a compiler would name it.
    pub(super) fn at(&self, line: usize) -> String {
        format!("src/{}:{line}", self.path)
    }

    /// Whether the names stand in a row at a place of the code.
    pub(super) fn reads(&self, at: usize, names: &[&str]) -> bool {
        names
            .iter()
            .enumerate()
            .all(|(off, name)| self.tokens.get(at + off).is_some_and(|token| token.text == *name))
    }

    /// Every path into this crate, in `use` and elsewhere.
    pub(super) fn imports(&self) -> Vec<Import> {
        let mut imports = Vec::new();
        for (at, token) in self.tokens.iter().enumerate() {
            let begins = at == 0 || self.tokens[at - 1].text != "::";
            let mut base = match token.text.as_str() {
                "crate" | "hakusho" => Vec::new(),
                "self" | "super" => self.module(),
                _ => continue,
            };
            if !begins || !self.reads(at + 1, &["::"]) {
                continue;
            }
            let mut next = at;
            while self.reads(next, &["super"]) {
                assert!(base.pop().is_some(), "{}: above the root", self.at(token.line));
                next += 2;
            }
            next = if next == at { at + 2 } else { next };
            self.branch(&mut next, &base, &mut imports);
        }
        imports
    }

    /// Reads one branch of a path, with all branches of a group in braces.
    fn branch(&self, at: &mut usize, base: &[String], imports: &mut Vec<Import>) {
        let mut segments = base.to_vec();
        while let Some(token) = self.tokens.get(*at) {
            if token.text == "{" {
                *at += 1;
                while !self.reads(*at, &["}"]) {
                    self.branch(at, &segments, imports);
                    *at += usize::from(self.reads(*at, &[","]));
                }
                *at += 1;
                return;
            }
            if !token.text.starts_with(|c: char| c.is_alphabetic() || c == '_' || c == '*') {
                break;
            }
            segments.push(token.text.clone());
            imports.push(Import { line: token.line, segments: segments.clone() });
            *at += 1;
            if self.reads(*at, &["as"]) {
                *at += 2;
            }
            if !self.reads(*at, &["::"]) {
                return;
            }
            imports.pop();
            *at += 1;
        }
    }
}

/// Code without the modules that exist for tests only.
fn without_tests(tokens: &[Token]) -> Vec<Token> {
    const TEST: [&str; 7] = ["#", "[", "cfg", "(", "test", ")", "]"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let is_test =
            TEST.iter().enumerate().all(|(off, name)| tokens.get(at + off).is_some_and(|t| t.text == *name));
        if !is_test {
            kept.push(tokens[at].clone());
            at += 1;
            continue;
        }
        let mut depth = 0;
        while let Some(token) = tokens.get(at) {
            at += 1;
            match token.text.as_str() {
                "{" => depth += 1,
                "}" if depth == 1 => break,
                "}" => depth -= 1,
                ";" if depth == 0 => break,
                _ => {}
            }
        }
    }
    kept
}

/// Names, signs and strings.
fn tokens(text: &str) -> Vec<Token> {
    let chars: Vec<char> = text.chars().collect();
    let mut tokens = Vec::new();
    let (mut at, mut line) = (0, 1);
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    while at < chars.len() {
        let start = (at, line);
        let rest = &chars[at..];
        let hashes = rest.iter().skip(1).take_while(|c| **c == '#').count();
        match rest[0] {
            '/' if rest.get(1) == Some(&'/') => at += rest.iter().take_while(|c| **c != '\n').count(),
            'r' if rest.get(1 + hashes) == Some(&'"') && (at == 0 || !is_name(chars[at - 1])) => {
                let close: Vec<char> = std::iter::once('"').chain(std::iter::repeat_n('#', hashes)).collect();
                let body = &rest[2 + hashes..];
                at += 2
                    + hashes
                    + body.windows(close.len()).position(|part| part == close).unwrap()
                    + close.len();
            }
            '"' => {
                at += 1;
                while chars[at] != '"' {
                    at += 1 + usize::from(chars[at] == '\\');
                }
                at += 1;
            }
            // A letter in quotation marks; otherwise it is a lifetime, whose name says nothing.
            '\'' if rest.get(1) == Some(&'\\') || rest.get(2) == Some(&'\'') => {
                at += 3;
                while chars[at - 1] != '\'' || (chars[at - 2] == '\\' && chars[at - 3] != '\\') {
                    at += 1;
                }
            }
            '\'' => at += 1 + rest[1..].iter().take_while(|c| is_name(**c)).count(),
            c if is_name(c) => at += rest.iter().take_while(|c| is_name(**c)).count(),
            ':' if rest.get(1) == Some(&':') => at += 2,
            _ => at += 1,
        }
        let token = Token { text: chars[start.0..at].iter().collect(), line: start.1 };
        line += token.text.matches('\n').count();
        if !token.text.starts_with("//") && !token.text.starts_with('\'') && !token.text.trim().is_empty() {
            tokens.push(token);
        }
    }
    tokens
}

#[test]
fn the_reader_sees_through_comments_strings_and_groups() {
    let text = "//! crate::load\nuse crate::{model::{Lang, FiscalYear as Year}, source};\nfn f<'a>() -> &'a str {\n    \
                super::page::g('\"', \"crate::load\", r#\"crate::load \" \"#, '\\'')\n}\n#[cfg(test)]\nmod tests {\n    use crate::load::x;\n}\n";
    let file = File::read("compose/chart.rs".into(), text.into());
    let found: Vec<String> = file
        .imports()
        .iter()
        .map(|import| format!("{} {}", import.line, import.segments.join("::")))
        .collect();
    assert_eq!(found, ["2 model::Lang", "2 model::FiscalYear", "2 source", "4 compose::page::g"]);
    assert_eq!(file.strings.len(), 2);
    assert_eq!(file.room(), "compose");
}
