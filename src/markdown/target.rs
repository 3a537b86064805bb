//! Reading a link's destination: the closed set of schemes, and nothing else.
//!
//! An allow-list, so that no disguise needs to be recognised: what is not exactly one of the schemes
//! is refused, however it is spelt. Whether a target exists is for others to find out.

use super::fault::FaultKind;
use super::tree::Target;

/// Reads a destination as the Markdown parser decoded it.
pub(super) fn read(url: &str) -> Result<Target, FaultKind> {
    let malformed = || FaultKind::MalformedLink { url: url.to_owned() };
    if let Some(id) = url.strip_prefix('#') {
        return is_kebab(id).then(|| Target::Anchor(id.to_owned())).ok_or_else(malformed);
    }
    let forbidden = || FaultKind::ForbiddenLink { url: url.to_owned() };
    let (scheme, rest) = url.split_once(':').ok_or_else(forbidden)?;
    // The world's schemes ignore case; ours are words of the dialect and are written one way.
    let (target, sound): (fn(String) -> Target, bool) = match scheme {
        "value" => (Target::Value, true),
        "figure" => (Target::Figure, true),
        "table" => (Target::Table, true),
        "ref" => (Target::Reference, true),
        "term" => (Target::Term, true),
        _ if is_web(scheme) => (Target::Web, has_host(rest)),
        _ if scheme.eq_ignore_ascii_case("mailto") => (Target::Mail, rest.contains('@')),
        _ => return Err(forbidden()),
    };
    if !sound || rest.is_empty() || url.contains(is_unsound) {
        return Err(malformed());
    }
    let kept = if is_web(scheme) { url } else { rest };
    Ok(target(kept.to_owned()))
}

/// Whether a word is made of `a-z`, `0-9` and `-`: the form of every id.
pub(super) fn is_kebab(word: &str) -> bool {
    !word.is_empty() && word.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}

fn is_web(scheme: &str) -> bool {
    scheme.eq_ignore_ascii_case("https") || scheme.eq_ignore_ascii_case("http")
}

/// Without a host a browser reads `https:` as a path on our own; before an `@` it reads no host at all,
/// whatever a reader takes it for.
fn has_host(rest: &str) -> bool {
    let authority = rest.strip_prefix("//").and_then(|rest| rest.split(['/', '?', '#']).next());
    authority.is_some_and(|host| {
        host.starts_with(|c: char| c.is_alphanumeric() || c == '[') && !host.contains('@')
    })
}

/// Characters that no destination contains unescaped, or that would not be seen by whoever reviews it.
fn is_unsound(c: char) -> bool {
    c.is_whitespace()
        || c.is_control()
        || matches!(c, '\\' | '<' | '>' | '"' | '`')
        || matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FEFF}')
}
