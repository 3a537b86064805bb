//! A strict reader of the HTML that this program writes: a tree of elements, or a panic with the place.
//!
//! It knows no recovery. A tag that is not closed, an attribute without quotes, a bare `<` or `&`, an
//! attribute given twice: browsers would guess, and a test is not to. Of a script, which holds no
//! markup, it keeps the text as it is. Deliberately absent: comments and everything else that a page of ours never holds.

/// A parsed page.
pub(crate) struct Document {
    nodes: Vec<Node>,
}

struct Node {
    name: String,
    attributes: Vec<(String, String)>,
    parent: Option<usize>,
    children: Vec<Child>,
}

enum Child {
    Element(usize),
    Text(String),
}

/// An element of a document.
#[derive(Clone, Copy)]
pub(crate) struct Element<'d> {
    document: &'d Document,
    at: usize,
}

const VOID: [&str; 8] = ["meta", "link", "br", "hr", "img", "input", "col", "wbr"];

impl Document {
    /// Reads a page; `path` is for the complaint.
    pub(crate) fn parse(path: &str, html: &str) -> Self {
        let root = Node { name: String::new(), attributes: Vec::new(), parent: None, children: Vec::new() };
        let mut document = Self { nodes: vec![root] };
        let mut open = 0;
        let (doctype, mut rest) = html.split_once('>').unwrap();
        assert!(doctype.eq_ignore_ascii_case("<!doctype html"), "{path} begins with {doctype}>");
        while !rest.is_empty() {
            let fail = |what: &str| -> ! {
                let line = html[..html.len() - rest.len()].matches('\n').count() + 1;
                panic!("{path}:{line}: {what}: {}", rest.chars().take(80).collect::<String>())
            };
            if let Some(after) = rest.strip_prefix("</") {
                let Some((name, after)) = after.split_once('>') else { fail("end tag without end") };
                if document.nodes[open].name != name {
                    fail(&format!("closes <{}>", document.nodes[open].name));
                }
                open = document.nodes[open].parent.unwrap();
                rest = after;
            } else if let Some(tag) = rest.strip_prefix('<') {
                let (name, attributes, closed, after) = start_tag(tag).unwrap_or_else(|what| fail(what));
                let empty = closed || VOID.contains(&name);
                let node =
                    Node { name: name.to_owned(), attributes, parent: Some(open), children: Vec::new() };
                document.nodes.push(node);
                let new = document.nodes.len() - 1;
                document.nodes[open].children.push(Child::Element(new));
                if name == "script" {
                    let Some((text, after)) = after.split_once("</script>") else {
                        fail("script without end")
                    };
                    document.nodes[new].children.push(Child::Text(text.to_owned()));
                    rest = after;
                    continue;
                }
                if !empty {
                    open = new;
                }
                rest = after;
            } else {
                let end = rest.find('<').unwrap_or(rest.len());
                let text = decode(&rest[..end]).unwrap_or_else(|what| fail(what));
                document.nodes[open].children.push(Child::Text(text));
                rest = &rest[end..];
            }
        }
        assert!(open == 0, "{path}: <{}> is never closed", document.nodes[open].name);
        document
    }

    /// Every element, in the order of the page.
    pub(crate) fn all(&self) -> impl Iterator<Item = Element<'_>> {
        (1..self.nodes.len()).map(|at| Element { document: self, at })
    }

    /// Every element of a name.
    pub(crate) fn named<'d>(&'d self, name: &'d str) -> impl Iterator<Item = Element<'d>> {
        self.all().filter(move |element| element.name() == name)
    }

    /// The only element of a name.
    #[track_caller]
    pub(crate) fn only<'d>(&'d self, name: &'d str) -> Element<'d> {
        let found: Vec<_> = self.named(name).collect();
        assert!(found.len() == 1, "{} <{name}> instead of one", found.len());
        found[0]
    }

    /// The element with an id.
    pub(crate) fn by_id(&self, id: &str) -> Option<Element<'_>> {
        self.all().find(|element| element.attribute("id") == Some(id))
    }

    /// Every id, in the order of the page.
    pub(crate) fn ids(&self) -> impl Iterator<Item = &str> {
        self.all().filter_map(|element| element.attribute("id"))
    }

    /// Every piece of text that is not blank, with the element that it stands in.
    pub(crate) fn texts(&self) -> impl Iterator<Item = (Element<'_>, &str)> {
        let read = self.all().filter(|element| element.name() != "script");
        read.flat_map(|element| {
            let pieces = element.node().children.iter().filter_map(|child| match child {
                Child::Text(text) if !text.trim().is_empty() => Some(text.trim()),
                Child::Text(_) | Child::Element(_) => None,
            });
            pieces.map(move |text| (element, text))
        })
    }
}

impl<'d> Element<'d> {
    fn node(self) -> &'d Node {
        &self.document.nodes[self.at]
    }

    pub(crate) fn name(self) -> &'d str {
        &self.node().name
    }

    pub(crate) fn attributes(self) -> impl Iterator<Item = (&'d str, &'d str)> {
        self.node().attributes.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }

    pub(crate) fn attribute(self, name: &str) -> Option<&'d str> {
        self.attributes().find(|(known, _)| *known == name).map(|(_, value)| value)
    }

    pub(crate) fn has_class(self, class: &str) -> bool {
        self.attribute("class").is_some_and(|classes| classes.split(' ').any(|known| known == class))
    }

    /// The element itself and everything around it, from the inside out.
    pub(crate) fn around(self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |inner| {
            let parent = inner.node().parent.filter(|at| *at > 0)?;
            Some(Self { at: parent, ..*inner })
        })
    }

    /// The elements right inside.
    pub(crate) fn children(self) -> impl Iterator<Item = Self> {
        self.node().children.iter().filter_map(move |child| match child {
            Child::Element(at) => Some(Self { at: *at, ..self }),
            Child::Text(_) => None,
        })
    }

    /// All elements inside of a name, however deep.
    pub(crate) fn inner(self, name: &'d str) -> impl Iterator<Item = Self> {
        self.document
            .named(name)
            .filter(move |other| other.at != self.at && other.around().any(|up| up.at == self.at))
    }

    /// All its text, in one line.
    pub(crate) fn text(self) -> String {
        let mut text = String::new();
        self.gather(&mut text);
        text.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    fn gather(self, into: &mut String) {
        for child in &self.node().children {
            match child {
                Child::Text(text) => into.push_str(text),
                Child::Element(at) => Self { at: *at, ..self }.gather(into),
            }
        }
    }

    /// The language that it is in, as said by it or by what is around it.
    pub(crate) fn lang(self) -> Option<&'d str> {
        self.around().find_map(|element| element.attribute("lang"))
    }
}

type Attributes = Vec<(String, String)>;

/// Name, attributes, whether it closes itself, and what follows.
fn start_tag(tag: &str) -> Result<(&str, Attributes, bool, &str), &'static str> {
    let end = tag.find(|c: char| !c.is_ascii_alphanumeric()).ok_or("tag without end")?;
    let (name, mut rest) = tag.split_at(end);
    if name.is_empty() {
        return Err("a bare <");
    }
    let mut attributes = Attributes::new();
    loop {
        let trimmed = rest.trim_start();
        if let Some(after) = trimmed.strip_prefix("/>") {
            return Ok((name, attributes, true, after));
        }
        if let Some(after) = trimmed.strip_prefix('>') {
            return Ok((name, attributes, false, after));
        }
        let (key, value) = trimmed.split_once("=\"").ok_or("attribute without quotes")?;
        let (value, after) = value.split_once('"').ok_or("attribute without end")?;
        if trimmed.len() == rest.len()
            || !key.bytes().all(|b| b.is_ascii_alphanumeric() || b"-:".contains(&b))
        {
            return Err("malformed attribute");
        }
        if attributes.iter().any(|(known, _)| known == key) {
            return Err("attribute given twice");
        }
        attributes.push((key.to_owned(), decode(value)?));
        rest = after;
    }
}

fn decode(text: &str) -> Result<String, &'static str> {
    let mut pieces = text.split('&');
    let mut decoded = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        let (entity, rest) = piece.split_once(';').ok_or("a bare &")?;
        decoded.push(match entity {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "quot" => '"',
            "#39" | "#x27" => '\'',
            "#x2F" => '/',
            _ => return Err("an entity that nobody needs"),
        });
        decoded.push_str(rest);
    }
    Ok(decoded)
}

#[test]
fn what_a_browser_would_have_to_guess_at_is_refused() {
    let page = |body: &str| format!("<!doctype html><html><body>{body}</body></html>");
    let sound = Document::parse("x", &page("<p id=\"a\">A &amp; <b lang=\"ja\">B</b><br>C</p>"));
    let p = sound.by_id("a").unwrap();
    assert_eq!((p.text().as_str(), p.inner("b").next().unwrap().lang()), ("A & BC", Some("ja")));
    for wrong in
        ["<p>", "</p>", "<p></b>", "<p id=a></p>", "a < b", "a & b", "&nbsp;", "<p id=\"a\" id=\"b\"></p>"]
    {
        let read = std::panic::catch_unwind(|| Document::parse("x", &page(wrong)));
        assert!(read.is_err(), "{wrong} is read as if it were right");
    }
}
