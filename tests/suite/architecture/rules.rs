//! The rules of the house as tables. A change of the house is a change here, with its reason.

/// The floors, from the top.
pub(super) const FLOORS: &[&[&str]] = &[
    &["main"],
    &["cli"],
    &["pipeline"],
    &["validate", "render", "publish", "promises", "guide"],
    &["load", "compose"],
    &["i18n"],
    &["derive"],
    &["model", "diagnostic", "source", "markdown", "output"],
];

/// What each room may import, and nothing else. Names of the ground floor may be left to every room
/// above; here only those stand that are needed.
pub(super) const MAY_IMPORT: &[(&str, &[&str])] = &[
    ("main", &["cli"]),
    ("cli", &["pipeline", "render", "publish", "guide", "i18n", "model", "diagnostic", "source", "output"]),
    (
        "pipeline",
        &[
            "load",
            "validate",
            "derive",
            "compose",
            "render",
            "promises",
            "model",
            "diagnostic",
            "source",
            "output",
        ],
    ),
    ("validate", &["load", "markdown", "model", "diagnostic", "source"]),
    ("render", &["compose", "derive", "i18n", "markdown", "model", "output", "source"]),
    ("publish", &["output"]),
    ("promises", &["derive", "model", "diagnostic", "source"]),
    ("guide", &["load", "i18n", "model", "diagnostic", "source", "output"]),
    ("load", &["i18n", "markdown", "model", "diagnostic", "source"]),
    ("compose", &["derive", "i18n", "markdown", "model", "source"]),
    ("i18n", &["derive", "model", "diagnostic"]),
    ("derive", &["model"]),
    ("model", &["source", "markdown", "diagnostic"]),
    ("diagnostic", &["source"]),
];

/// Where a room may know only some names of another, with the reason.
pub(super) const ONLY_NAMES: &[(&str, &str, &[&str], &str)] = &[
    ("model", "diagnostic", &["Code"], "an override names a check; the model complains of nothing"),
    (
        "cli",
        "render",
        &[
            "html::Theme",
            "card::Materials",
            "comparison::html",
            "comparison::json",
            "comparison::markdown",
            "comparison::terminal",
            "RenderFault",
            "pdf::AVAILABLE",
            "pdf::Books",
            "pdf::Workshop",
        ],
        "the doors choose a theme or a form and draw nothing",
    ),
    ("load", "i18n", &["terms::Term"], "a word of a closed list is described beside its reader"),
    (
        "guide",
        "load",
        &["schema", "shape", "load", "RawContent"],
        "what authors are given is told by the declarations and by the files as they are",
    ),
    (
        "render",
        "derive",
        &["By", "Fate", "GoalName", "Ledger", "Reply", "ledger"],
        "pages and open data tell the same of goals; everything else derived comes through compose",
    ),
    (
        "render",
        "i18n",
        &["columns", "open_data", "dates", "pages"],
        "open data describe themselves in both languages at once; everything that is in one comes through compose",
    ),
    (
        "pipeline",
        "render",
        &["html::Theme", "card::Materials", "pdf::Books", "pdf::Workshop", "RenderFault", "render", "data"],
        "the story calls one function; a release is held against data made in memory",
    ),
];

/// The imports inside of a floor, with their reasons.
pub(super) const SIDEWAYS: &[(&str, &str, &str)] = &[
    ("model", "source", "everything that an author wrote carries its span"),
    ("model", "markdown", "a text of the model is a parsed text"),
    ("model", "diagnostic", "an override of a check names the check"),
    ("diagnostic", "source", "a diagnostic points to a span"),
];

/// Names that may stand in some places only, with the reason. Of a name with `::` only paths are meant.
pub(super) const ONLY_IN: &[(&[&str], &[&str], &str)] = &[
    (&["plotters::", "plotters_backend::"], &["render/chart"], "only charts are drawn"),
    (&["resvg::", "png::", "crc32fast::"], &["render/card"], "only social cards are pixels"),
    (&["typst::", "typst_layout::", "typst_pdf::"], &["render/pdf"], "only books are typeset"),
    (&["tera::"], &["render/html"], "only pages are printed from templates"),
    (&["include_dir::"], &["render/html/theme"], "only the theme is embedded"),
    (&["pulldown_cmark::"], &["markdown"], "there is one Markdown dialect"),
    (&["granit_parser::"], &["load"], "only load reads what authors write in YAML"),
    (&["serde_yaml::"], &["render/html/theme"], "a theme is no content and needs no spans"),
    (&["clap::", "annotate_snippets::"], &["cli"], "only the doors speak with a terminal"),
    (&["csv::"], &["render/data", "load/release"], "only the open data is CSV, written and read back"),
    (
        &["i18n::"],
        &["render/data", "compose", "load", "guide", "cli", "i18n"],
        "pages get their words from compose",
    ),
    (&["zip::"], &["render/data/bundle", "render/data.rs"], "only open data come as archives"),
    (&["similar::"], &["derive/wording"], "texts are compared in one way"),
    (&["walkdir::", "WalkDir::"], &["source"], "only source looks for files"),
    (
        &["fs::", "File::", "OpenOptions::"],
        &["source", "publish"],
        "only source reads, and only publish writes",
    ),
    (&["rustix::"], &["publish"], "only publish needs more of the system than std has"),
    (&["Instant", "SystemTime"], &["cli"], "the clock is known at the doors only"),
    (&["env::"], &["cli", "main.rs"], "the environment is known at the doors only"),
    (
        &["stdout", "stderr", "stdin"],
        &["cli", "source/git"],
        "only the doors speak; with git, it is spoken where revisions are read",
    ),
    (&["Stdio", "Child"], &["source/git"], "no program is run but git, where revisions are read"),
    (
        &["process::"],
        &["source/git", "publish", "cli", "main.rs"],
        "no program is run but git; publish knows its own process, the doors their exit code",
    ),
    (
        &["f32", "f64"],
        &["render/chart", "render/card/picture.rs", "diagnostic.rs"],
        "a rate is exact; only drawings and likeness are not",
    ),
    (
        &["round_dp", "round_dp_with_strategy", "round_sf"],
        &["i18n", "validate"],
        "what is shown is rounded once, in i18n",
    ),
    (&["static"], &["render/html/theme.rs"], "no global state; the embedded theme never changes"),
];

/// What does not occur at all, with the reason.
pub(super) const ABSENT: &[(&[&str], &str)] = &[
    (&["unsafe"], "nothing here needs it"),
    (&["todo", "!"], "unfinished"),
    (&["unimplemented", "!"], "unfinished"),
    (&["dbg", "!"], "left over"),
    (&["panic", "!"], "the program answers with a fault, it does not fall over"),
    (&["unreachable", "!"], "a type says it better"),
    (&[".", "unwrap", "("], "an error is answered"),
    (&[".", "expect", "("], "an error is answered"),
    (&["print", "!"], "the doors write to a locked stream and answer its errors"),
    (&["println", "!"], "the doors write to a locked stream and answer its errors"),
    (&["eprint", "!"], "the doors write to a locked stream and answer its errors"),
    (&["eprintln", "!"], "the doors write to a locked stream and answer its errors"),
    (&["HashMap"], "the output is a function of the content, and its order is not that of a hash"),
    (&["HashSet"], "the output is a function of the content, and its order is not that of a hash"),
    (&["net", "::"], "there is no network"),
    (&["thread_local", "!"], "no global state"),
    (&["OnceLock"], "no global state"),
    (&["LazyLock"], "no global state"),
    (&["Local", "::", "now"], "there is no clock"),
];

/// Where words in Japanese may be literals.
pub(super) const WORDS_IN: &[(&str, &str)] = &[
    ("i18n", "every word of the pages and of the diagnostics"),
    ("cli", "help and faults, said before or without any content"),
    ("load", "what a key of the schema means, beside the reader of the key"),
    ("guide", "what authors read in their editors and in new files"),
    ("validate/registries.rs", "the name of a record, which a diagnostic carries"),
    ("validate/tables.rs", "the name of a record, which a diagnostic carries"),
    ("validate/corrections.rs", "the name of a record, which a diagnostic carries"),
    ("validate/values/reading.rs", "the name of a record, which a diagnostic carries"),
    ("compose/numbering.rs", "the signs that number"),
    ("render/search/fold.rs", "signs that join words, where a text is taken apart; no reader sees them"),
    ("render/chart/wrap.rs", "signs that may not begin or end a line"),
];

/// Files that may be longer than 400 lines, how long, and why. There is none at present.
pub(super) const LENGTHS: &[(&str, usize, &str)] = &[];
