//! Records as declared once: the same declaration reads a file, names its keys in messages and
//! describes them in both languages.
//!
//! A declaration looks like a struct whose fields are `required`, `optional`, `list` (absent means
//! empty) or `flatten` (the keys of another record stand among its own). Deliberately absent: what the
//! values mean together; that is the business of `validate`.

use super::order;
use super::shape::{Field, RecordShape, Shape};
use super::yaml::{Key, Node, NodeKind};
use crate::diagnostic::{Diagnostic, Problem, nearest};
use crate::markdown::Target;
use crate::model::Lang;
use crate::source::Span;

/// What reading needs besides the node: the text around it, and where findings go.
pub(crate) struct Reader<'a> {
    /// The file's text, to find the exact place of a part of a scalar.
    pub(crate) text: &'a str,
    /// The languages of the site, the original first: plain strings are in that one.
    pub(crate) languages: &'a [Lang],
    /// What prose points to, for `validate` to look up.
    pub(crate) mentions: Vec<Mention>,
    /// Everything found so far.
    pub(crate) found: Vec<Diagnostic>,
}

/// Something that a text points to, at its place.
#[derive(Debug, Clone)]
pub(crate) struct Mention {
    /// What it points to.
    pub(crate) target: Target,
    /// The words of the link.
    pub(crate) words: String,
    /// Where it stands.
    pub(crate) span: Span,
}

impl Reader<'_> {
    /// The language of plain strings.
    pub(crate) fn original(&self) -> Lang {
        self.languages.first().copied().unwrap_or(Lang::Ja)
    }

    /// Notes a problem.
    pub(crate) fn report(&mut self, problem: Problem, at: Span) {
        self.found.push(Diagnostic::new(problem, at));
    }

    /// Notes that a node is of another kind than expected.
    pub(crate) fn wrong_type(&mut self, expected: (&'static str, &'static str), node: &Node) {
        if node.is_blank() {
            self.report(Problem::EmptyValue, node.span);
        } else {
            self.report(Problem::WrongType { expected, found: node.describe() }, node.span);
        }
    }

    /// The text of a scalar; anything else is reported.
    pub(crate) fn scalar<'n>(
        &mut self,
        node: &'n Node,
        expected: (&'static str, &'static str),
    ) -> Option<&'n str> {
        match &node.kind {
            NodeKind::Scalar { text, .. } if text.contains(is_unprintable) => {
                self.report(Problem::YamlSyntax { detail: CONTROL_CHARACTER.to_owned() }, node.span);
                None
            }
            NodeKind::Scalar { text, .. } if !node.is_blank() && !text.trim().is_empty() => Some(text),
            NodeKind::Scalar { .. } => {
                self.report(Problem::EmptyValue, node.span);
                None
            }
            _ => {
                self.wrong_type(expected, node);
                None
            }
        }
    }
}

/// Said of a control character written as an escape, in the manner of the YAML parser.
pub(crate) const CONTROL_CHARACTER: &str = "control characters are not allowed";

/// Whether a character would be a control character on a page or in data.
pub(crate) fn is_unprintable(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\t' | '\r')
}

/// Something that can be read from a node. Problems are reported to the reader; `None` means that
/// nothing useful could be read.
pub(crate) trait FromNode: Sized {
    /// Reads it.
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self>;

    /// What a node may be to be read without complaint, as far as it can be told without other files.
    fn shape() -> Shape;
}

impl<T: FromNode> FromNode for Vec<T> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::List(items) = &node.kind else {
            reader.wrong_type(("一覧（リスト）", "a list"), node);
            return None;
        };
        Some(items.iter().filter_map(|item| T::from_node(item, reader)).collect())
    }

    fn shape() -> Shape {
        Shape::list(T::shape())
    }
}

impl<T: FromNode> FromNode for crate::source::At<T> {
    fn from_node(node: &Node, reader: &mut Reader<'_>) -> Option<Self> {
        T::from_node(node, reader).map(|value| Self::new(value, node.span))
    }

    fn shape() -> Shape {
        T::shape()
    }
}

/// A record with declared keys.
pub(crate) trait Record: Sized {
    /// What the record is, in Japanese and English.
    const TITLE: (&'static str, &'static str);

    /// Its name in schemas.
    const NAME: &'static str;

    /// Adds its keys, flattened ones included, in canonical order.
    fn fields(into: &mut Vec<Field>);

    /// Reads its keys from a record that may have others too.
    fn read(keys: &mut Keys<'_>, reader: &mut Reader<'_>) -> Option<Self>;
}

/// The keys of a record that is being read, and which of them were asked for.
pub(crate) struct Keys<'n> {
    entries: Vec<(&'n Key, &'n Node, bool)>,
    /// The place of the whole record.
    pub(crate) span: Span,
    title: (&'static str, &'static str),
}

impl<'n> Keys<'n> {
    fn open(node: &'n Node, title: (&'static str, &'static str), reader: &mut Reader<'_>) -> Option<Self> {
        let NodeKind::Record(all) = &node.kind else {
            reader.wrong_type(title, node);
            return None;
        };
        let mut entries: Vec<(&Key, &Node, bool)> = Vec::with_capacity(all.len());
        for (key, value) in all {
            if let Some((first, ..)) = entries.iter().find(|(known, ..)| known.text == key.text) {
                let problem = Problem::DuplicateKey { key: key.text.clone() };
                reader.found.push(Diagnostic::new(problem, key.span).with_related(first.span));
            } else {
                entries.push((key, value, false));
            }
        }
        Some(Self { entries, span: node.span, title })
    }

    /// Takes the node of a key.
    pub(crate) fn take(&mut self, key: &str) -> Option<&'n Node> {
        let entry = self.entries.iter_mut().find(|(known, ..)| known.text == key)?;
        entry.2 = true;
        Some(entry.1)
    }

    /// The place to point at when a key is missing: the first key, or the record.
    fn head(&self) -> Span {
        self.entries.first().map_or(self.span, |(key, ..)| key.span)
    }

    pub(crate) fn required<T: FromNode>(&mut self, key: &'static str, reader: &mut Reader<'_>) -> Option<T> {
        match self.take(key) {
            Some(node) => T::from_node(node, reader),
            None => {
                reader.report(Problem::MissingKey { key, record: self.title }, self.head());
                None
            }
        }
    }

    pub(crate) fn optional<T: FromNode>(&mut self, key: &str, reader: &mut Reader<'_>) -> Option<T> {
        self.take(key).and_then(|node| T::from_node(node, reader))
    }

    fn finish<R: Record>(self, reader: &mut Reader<'_>) {
        let fields = described::<R>().fields();
        order::check(self.entries.iter().map(|(key, ..)| *key), &fields, reader);
        for (key, ..) in self.entries.iter().filter(|(.., used)| !used) {
            let near = nearest(&key.text, fields.iter().map(|field| field.key)).map(str::to_owned);
            reader.report(Problem::UnknownKey { key: key.text.clone(), record: R::TITLE, near }, key.span);
        }
    }
}

/// Reads a node that must be a record of this kind and nothing more.
pub(crate) fn read_record<R: Record>(node: &Node, reader: &mut Reader<'_>) -> Option<R> {
    let mut keys = Keys::open(node, R::TITLE, reader)?;
    let record = R::read(&mut keys, reader);
    keys.finish::<R>(reader);
    record
}

/// What a record may hold.
pub(crate) fn described<R: Record>() -> RecordShape {
    RecordShape { name: R::NAME, title: R::TITLE, declare: R::fields }
}

/// Declares how an existing struct is read: its keys in canonical order, each with its kind, type and
/// meaning. The struct has a `span` beside them, unless it is declared `bare`.
///
/// Kinds: `required`, `optional` (an `Option`), `list` (a `Vec`, absent means empty), `flatten` (the keys
/// of another record stand among these), `on` and `off` (a `bool` with that default). A key `before`
/// another takes its place among those of a flattened record.
macro_rules! reads {
    (bare $name:ident: $ja_title:literal, $en_title:literal { $($keys:tt)* }) => {
        crate::load::record::reads!(@impl $name [] $ja_title, $en_title { $($keys)* });
    };
    ($name:ident: $ja_title:literal, $en_title:literal { $($keys:tt)* }) => {
        crate::load::record::reads!(@impl $name [span] $ja_title, $en_title { $($keys)* });
    };
    (@impl $name:ident [$($span:ident)?] $ja_title:literal, $en_title:literal {
        $($kind:ident $field:ident $(before $next:ident)?: $ty:ty, $ja:literal, $en:literal;)*
    }) => {
        impl crate::load::record::Record for $name {
            const TITLE: (&'static str, &'static str) = ($ja_title, $en_title);
            const NAME: &'static str = stringify!($name);

            fn fields(into: &mut Vec<crate::load::shape::Field>) {
                $(crate::load::record::reads!(@field $kind $field [$($next)?] $ty, $ja, $en, into);)*
            }

            fn read(
                keys: &mut crate::load::record::Keys<'_>,
                reader: &mut crate::load::record::Reader<'_>,
            ) -> Option<Self> {
                $(let $field = crate::load::record::reads!(@read $kind $field $ty, keys, reader);)*
                Some(Self { $($field: crate::load::record::reads!(@take $kind $field),)* $($span: keys.span)? })
            }
        }

        impl crate::load::record::FromNode for $name {
            fn from_node(
                node: &crate::load::yaml::Node,
                reader: &mut crate::load::record::Reader<'_>,
            ) -> Option<Self> {
                crate::load::record::read_record(node, reader)
            }

            fn shape() -> crate::load::shape::Shape {
                crate::load::shape::Shape::Record(crate::load::record::described::<Self>())
            }
        }
    };
    (@field flatten $field:ident [] $ty:ty, $ja:literal, $en:literal, $into:ident) => {
        <$ty as crate::load::record::Record>::fields($into)
    };
    (@field $kind:ident $field:ident [$($next:ident)?] $ty:ty, $ja:literal, $en:literal, $into:ident) => {
        crate::load::shape::Field {
            key: stringify!($field),
            presence: crate::load::record::reads!(@presence $kind),
            meaning: ($ja, $en),
            shape: crate::load::record::reads!(@shape $kind $ty),
        }
        .join($into, crate::load::record::reads!(@next $($next)?))
    };
    (@presence required) => { crate::load::shape::Presence::Required };
    (@presence on) => { crate::load::shape::Presence::Default(true) };
    (@presence off) => { crate::load::shape::Presence::Default(false) };
    (@presence $kind:ident) => { crate::load::shape::Presence::Optional };
    (@shape list $ty:ty) => { <Vec<$ty> as crate::load::record::FromNode>::shape };
    (@shape $kind:ident $ty:ty) => { <$ty as crate::load::record::FromNode>::shape };
    (@next) => { None };
    (@next $next:ident) => { Some(stringify!($next)) };
    (@read required $field:ident $ty:ty, $keys:ident, $reader:ident) => {
        $keys.required::<$ty>(stringify!($field), $reader)
    };
    (@read optional $field:ident $ty:ty, $keys:ident, $reader:ident) => {
        $keys.optional::<$ty>(stringify!($field), $reader)
    };
    (@read list $field:ident $ty:ty, $keys:ident, $reader:ident) => {
        $keys.optional::<Vec<$ty>>(stringify!($field), $reader).unwrap_or_default()
    };
    (@read flatten $field:ident $ty:ty, $keys:ident, $reader:ident) => {
        <$ty as crate::load::record::Record>::read($keys, $reader)
    };
    (@read on $field:ident $ty:ty, $keys:ident, $reader:ident) => {
        $keys.optional::<$ty>(stringify!($field), $reader).unwrap_or(true)
    };
    (@read off $field:ident $ty:ty, $keys:ident, $reader:ident) => {
        $keys.optional::<$ty>(stringify!($field), $reader).unwrap_or(false)
    };
    (@take required $field:ident) => { $field? };
    (@take flatten $field:ident) => { $field? };
    (@take $kind:ident $field:ident) => { $field };
}

/// Declares a record that only the loader knows: the struct together with how it is read. One declared
/// `placed` remembers where it stands.
macro_rules! record {
    (
        $(#[$meta:meta])*
        placed $name:ident: $ja_title:literal, $en_title:literal {
            $($kind:ident $field:ident $(before $next:ident)?: $ty:ty, $ja:literal, $en:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name {
            $(#[doc = $en] pub(crate) $field: crate::load::record::record!(@type $kind $ty),)*
            /// The place of the whole record.
            pub(crate) span: crate::source::Span,
        }

        crate::load::record::reads!($name: $ja_title, $en_title {
            $($kind $field $(before $next)?: $ty, $ja, $en;)*
        });
    };
    (
        $(#[$meta:meta])*
        $name:ident: $ja_title:literal, $en_title:literal {
            $($kind:ident $field:ident $(before $next:ident)?: $ty:ty, $ja:literal, $en:literal;)*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone)]
        pub(crate) struct $name {
            $(#[doc = $en] pub(crate) $field: crate::load::record::record!(@type $kind $ty),)*
        }

        crate::load::record::reads!(bare $name: $ja_title, $en_title {
            $($kind $field $(before $next)?: $ty, $ja, $en;)*
        });
    };
    (@type optional $ty:ty) => { Option<$ty> };
    (@type list $ty:ty) => { Vec<$ty> };
    (@type $kind:ident $ty:ty) => { $ty };
}

pub(crate) use {reads, record};
