//! Pages: what stands on them, where they lead, and what an author or a theme can never do to them.

mod addresses;
mod authors;
mod languages;
mod notices;
mod policy;
mod structure;
mod themes;

use std::collections::{BTreeMap, BTreeSet};

use hakusho::compose::chart::{Axis, Chart, DotRow, Dots, Mark, Plot};
use hakusho::compose::page::{
    Block, Cell, CellContent, ColumnHead, Demonstration, Entry, Figure, Frame, Furniture, Href, Link,
    Message, Page, PageKind, Passage, Publication, Record, Search, SearchWords, Section, Table, TableRow,
    Words,
};
use hakusho::compose::page::{Field, FieldContent};
use hakusho::markdown;
use hakusho::model::{Addresses, Grade, Lang};
use hakusho::render::html::{PageFault, RenderError, Theme, ThemeError, render};

// Building a site: pages of one section, in one or both languages.

fn words(text: &str, lang: Lang) -> Words {
    Words { text: text.to_owned(), lang, printed: None }
}

fn link(text: &str, lang: Lang, slug: &str) -> Link {
    let href = Href::Page { slug: slug.to_owned(), anchor: None };
    Link { words: words(text, lang), href: Some(href), current: false }
}

fn passage(text: &str, lang: Lang) -> Passage {
    let blocks = markdown::parse(text).blocks;
    Passage { blocks, links: Vec::new(), lang, digest: false, id: "text".to_owned() }
}

fn digest(text: &str, lang: Lang) -> Passage {
    Passage { digest: true, ..passage(text, lang) }
}

fn section(id: &str, lang: Lang, blocks: Vec<Block>) -> Section {
    let title = words(&format!("Section {id}"), lang);
    Section {
        chapter: false,
        column: false,
        id: id.to_owned(),
        number: None,
        title,
        blocks,
        source: None,
        sections: Vec::new(),
    }
}

fn page(slug: &str, lang: Lang, blocks: Vec<Block>) -> Page {
    let kind = if slug.is_empty() { PageKind::Home } else { PageKind::Body };
    Page {
        description: "What it says.".to_owned(),
        sections: vec![section("first", lang, blocks)],
        ..Page::new(slug.to_owned(), kind, words(&format!("Page {slug}"), lang))
    }
}

fn table(id: &str, lang: Lang, rows: Vec<TableRow>) -> Table {
    let columns = rows.first().map_or(0, |row| row.cells.len());
    let head = |at| ColumnHead { words: words(&format!("c{at}"), lang), numeric: false, break_before: None };
    Table {
        id: id.to_owned(),
        number: None,
        caption: words("Caption", lang),
        stub: Some(words("Stub", lang)),
        columns: (0..columns).map(head).collect(),
        rows,
        notes: Vec::new(),
        source: None,
        csv: None,
        permalink: true,
        citation: None,
    }
}

fn row(head: &str, lang: Lang, cells: Vec<CellContent>) -> TableRow {
    TableRow {
        group: None,
        head: Some(words(head, lang)),
        href: None,
        cells: cells.into_iter().map(Cell::new).collect(),
    }
}

fn figure(id: &str) -> Figure {
    let mark = |value: u32| Mark { value: value.into(), label: value.to_string() };
    let axis = Axis { min: 0.into(), max: 100.into(), ticks: vec![mark(0), mark(100)], partial: None };
    let rows = vec![DotRow { group: None, label: "Row".to_owned(), marks: vec![Some(mark(98))] }];
    Figure {
        id: id.to_owned(),
        number: None,
        title: "A finding".to_owned(),
        subtitle: "Measure (%)".to_owned(),
        chart: Chart {
            id: id.to_owned(),
            name: "Name".to_owned(),
            description: "Description".to_owned(),
            plot: Plot::Dots(Dots { axis, series: vec!["Series".to_owned()], rows }),
        },
        table: None,
        links: None,
        notes: Vec::new(),
        source: None,
        definition: None,
        csv: Some(Href::Data("data/2012/x.csv".to_owned())),
        citation: None,
    }
}

fn frame(lang: Lang) -> Frame {
    let word = |word: &str| format!("{word} ({})", lang.tag());
    Frame {
        title: words(&word("The site"), lang),
        description: words(&word("About the site"), lang),
        publisher: words("Publisher", lang),
        demonstration: None,
        navigation: vec![link("Home", lang, ""), link("Year", lang, "2012")],
        search: link("Search", lang, "search"),
        footer: Vec::new(),
        licence: Link {
            words: words("Licence", lang),
            href: Some(Href::Web("https://licence.example/".to_owned())),
            current: false,
        },
        feed: None,
        words: Furniture {
            skip: word("Skip"),
            main_navigation: word("Main"),
            on_this_page: word("On this page"),
            contents: word("Contents"),
            years: word("Years"),
            breadcrumbs: word("Breadcrumbs"),
            other_language: if lang == Lang::Ja { "English" } else { "日本語" }.to_owned(),
            digest: word("Digest"),
            untranslated: word("Untranslated"),
            as_table: word("As table"),
            definition: word("Definition"),
            csv: word("CSV"),
            json: word("JSON"),
            cite: word("Cite"),
            permalink_figure: word("This figure"),
            permalink_table: word("This table"),
            filter_rows: word("Show rows with"),
            rows_shown: "{shown} of {all}".to_owned(),
            source: word("Source"),
            notes: word("Notes"),
            previous: word("Previous"),
            next: word("Next"),
            footnotes: word("Footnotes"),
            back: word("Back"),
            in_one: word("In one"),
            previous_change: word("Previous change"),
            next_change: word("Next change"),
            permalink_texts: word("Link to texts"),
            search_field: word("Search field"),
        },
        base_url: "https://report.example/prefix/".to_owned(),
    }
}

fn publication(lang: Lang, pages: Vec<Page>) -> Publication {
    Publication {
        lang,
        frame: frame(lang),
        books: Vec::new(),
        pages,
        cards: BTreeMap::new(),
        moved: Vec::new(),
        moved_files: Vec::new(),
        addresses: Addresses::default(),
        subjects: BTreeMap::new(),
        feed: None,
        search: nothing_to_find(),
    }
}

/// The same pages in both languages.
fn both(pages: impl Fn(Lang) -> Vec<Page>) -> Vec<Publication> {
    Lang::ALL.into_iter().map(|lang| publication(lang, pages(lang))).collect()
}

/// One English page `2012/cao` that holds these blocks.
fn one(blocks: Vec<Block>) -> Vec<Publication> {
    vec![publication(Lang::En, vec![page("2012/cao", Lang::En, blocks)])]
}

type Files = BTreeMap<String, String>;

fn site(publications: &[Publication]) -> Files {
    let theme = Theme::embedded().unwrap_or_else(|fault| panic!("{fault}"));
    let files = render(publications, &theme).unwrap_or_else(|error| panic!("{error}"));
    files.into_iter().map(|(path, bytes)| (path.to_string(), String::from_utf8(bytes).unwrap())).collect()
}

fn only_page(blocks: Vec<Block>) -> String {
    site(&one(blocks)).remove("en/2012/cao/index.html").unwrap()
}

fn pages(files: &Files) -> impl Iterator<Item = (&String, &String)> {
    files.iter().filter(|(path, _)| path.ends_with(".html"))
}

/// The values of an attribute, in the order of the page.
fn values<'h>(html: &'h str, attribute: &str) -> Vec<&'h str> {
    let opening = format!(" {attribute}=\"");
    html.split(&opening).skip(1).map(|rest| rest.split('"').next().unwrap()).collect()
}

/// A site with one of everything.
fn everything() -> Vec<Publication> {
    both(|lang| {
        let grade = |letter| CellContent::Grade(Grade::new(letter).unwrap());
        let message =
            Message { text: digest("A message.", lang), signature: vec![words("鈴木", Lang::Ja)] };
        let field = Field { label: "Field".to_owned(), content: FieldContent::Words(words("Word", lang)) };
        let record = Record {
            id: Some("record".to_owned()),
            title: Some(words("Record", lang)),
            tags: vec!["Tag".to_owned()],
            fields: vec![field.clone()],
        };
        let mut body = page(
            "2012/cao",
            lang,
            vec![
                Block::Passage(passage("## A {#a}\n\n#### B\n\nText[^1].\n\n[^1]: Note.", lang)),
                Block::Message(message),
                Block::Figure(Box::new(figure("figure"))),
                Block::from(table("table", lang, vec![row("Row", lang, vec![grade("A"), grade("C")])])),
                Block::Records(vec![record]),
                Block::Steps(vec![vec![field]]),
                Block::Notice("A remark.".to_owned()),
            ],
        );
        let below = vec![Block::Passage(Passage { id: "below-text".to_owned(), ..passage("## C", lang) })];
        body.sections.first_mut().unwrap().sections.push(section("below", lang, below));
        body.breadcrumbs = vec![link("Home", lang, ""), link("FY2012", lang, "2012")];
        let entry =
            |slug| Entry { number: None, link: link(slug, lang, slug), note: None, children: Vec::new() };
        let contents = vec![Block::Contents(vec![entry("2012"), entry("2012/cao")])];
        vec![page("", lang, contents), page("2012", lang, Vec::new()), body]
    })
}

fn nothing_to_find() -> Search {
    let word = |word: &str| format!("{word} word");
    Search {
        entries: Vec::new(),
        bodies: Vec::new(),
        years: Vec::new(),
        kinds: Vec::new(),
        words: SearchWords {
            field: word("field"),
            hint: word("hint"),
            button: word("button"),
            body: word("body"),
            year: word("year"),
            kind: word("kind"),
            any: word("any"),
            needs_script: word("script"),
            one: word("one"),
            many: word("many"),
            none: word("none"),
            elsewhere: word("elsewhere"),
            loosened: word("loosened"),
            more: word("more"),
            searching: word("searching"),
            failed: word("failed"),
        },
    }
}
