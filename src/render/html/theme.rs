//! A theme: a manifest, templates and assets, as files in memory.
//!
//! ```text
//! theme.yaml      name and version
//! templates/      what Tera prints; every file is a template, named by its path below this folder
//! assets/         what is copied as it is
//! print/          what Typst sets books with
//! ```
//!
//! The default theme is part of the program. Another theme is laid over it, file by file: it holds what
//! it changes and nothing else.
//!
//! Everything a template prints is escaped, whatever its name; Tera's `safe` is taken away, so that no
//! theme can turn the text of an author into markup. Deliberately absent: reading folders (`source`
//! does), and partials, filters or functions of our own: a template prints what it is given.

use std::collections::BTreeMap;
use std::error::Error;
use std::fmt;

use include_dir::{Dir, include_dir};
use serde::{Deserialize, Serialize};
use tera::{Context, Kwargs, State, Tera, TeraResult, Value};

use crate::output::{OutputPath, UnsafePath};

mod fault;

pub use fault::TemplateFault;

static DEFAULT: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/themes/default");

/// A theme, ready to print.
pub struct Theme {
    manifest: Manifest,
    tera: Tera,
    assets: Vec<(OutputPath, Vec<u8>)>,
    #[cfg(feature = "pdf")]
    print: BTreeMap<String, String>,
    fonts: Vec<PinnedFont>,
}

/// What a theme says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
struct Manifest {
    name: String,
    version: String,
    /// The fonts that its books are set with, where they are not those of the default theme.
    fonts: Option<Vec<PinnedFont>>,
}

/// A file of a font, pinned.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PinnedFont {
    /// Its path below the folder of packages.
    pub file: String,
    /// The digest of what it holds, in hexadecimal digits.
    pub sha256: String,
}

impl Theme {
    /// The default theme.
    ///
    /// # Errors
    ///
    /// None, unless the program was built with a theme that is broken.
    pub fn embedded() -> Result<Self, ThemeError> {
        Self::from_files([])
    }

    /// A theme laid over the default one; each file with its path in the theme's folder.
    ///
    /// # Errors
    ///
    /// The first file that is none of a theme's, or that cannot be read as what it should be.
    pub fn from_files<'f>(files: impl IntoIterator<Item = (&'f str, &'f [u8])>) -> Result<Self, ThemeError> {
        let mut all = BTreeMap::new();
        embedded(&DEFAULT, &mut all);
        all.extend(files);

        let mut manifest: Option<Manifest> = None;
        let mut fonts = None;
        let mut templates = Vec::new();
        let mut assets = Vec::new();
        let mut print = BTreeMap::new();
        for (path, bytes) in all {
            if path == "theme.yaml" {
                let read = |bytes: &[u8]| {
                    let read: Result<Manifest, _> = serde_yaml::from_slice(bytes);
                    read.map_err(|error| ThemeError::Manifest(error.to_string()))
                };
                let own = read(bytes)?;
                // A theme that changes the look of pages keeps the fonts of books.
                fonts = match (&own.fonts, DEFAULT.get_file("theme.yaml")) {
                    (None, Some(default)) => read(default.contents())?.fonts,
                    (own, _) => own.clone(),
                };
                manifest = Some(own);
            } else if let Some(name) = path.strip_prefix("templates/") {
                let text = std::str::from_utf8(bytes).map_err(|_| ThemeError::NotText(path.to_owned()))?;
                templates.push((name, text));
            } else if path.starts_with("assets/") {
                assets.push((OutputPath::new(path).map_err(ThemeError::AssetPath)?, bytes.to_vec()));
            } else if path.starts_with("print/") {
                let text = std::str::from_utf8(bytes).map_err(|_| ThemeError::NotText(path.to_owned()))?;
                print.insert(path.to_owned(), text.to_owned());
            } else {
                return Err(ThemeError::StrayFile(path.to_owned()));
            }
        }
        Ok(Self {
            manifest: manifest.ok_or_else(|| ThemeError::Manifest("missing".to_owned()))?,
            tera: engine(templates).map_err(|error| ThemeError::Template(TemplateFault::from(&error)))?,
            assets,
            #[cfg(feature = "pdf")]
            print,
            fonts: fonts.unwrap_or_default(),
        })
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.manifest.name
    }

    /// Its version.
    #[must_use]
    pub fn version(&self) -> &str {
        &self.manifest.version
    }

    /// The fonts that its books are set with.
    #[must_use]
    pub fn fonts(&self) -> &[PinnedFont] {
        &self.fonts
    }

    /// What is copied as it is, in the order of the paths.
    pub(super) fn assets(&self) -> impl Iterator<Item = (OutputPath, Vec<u8>)> {
        self.assets.iter().cloned()
    }

    /// The templates of books by their paths in the theme.
    #[cfg(feature = "pdf")]
    pub(in crate::render) fn print_files(&self) -> &BTreeMap<String, String> {
        &self.print
    }

    /// The style sheet; empty where the theme has none.
    pub(in crate::render) fn style(&self) -> &str {
        let style = self.assets.iter().find(|(path, _)| path.as_str() == "assets/style.css");
        style.and_then(|(_, bytes)| std::str::from_utf8(bytes).ok()).unwrap_or_default()
    }

    /// Prints a view with a template.
    pub(super) fn print(&self, template: &str, view: &impl Serialize) -> Result<String, TemplateFault> {
        Context::from_serialize(view)
            .and_then(|context| self.tera.render(template, &context))
            .map_err(|error| TemplateFault::from(&error))
    }
}

impl fmt::Debug for Theme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Theme").field("manifest", &self.manifest).finish_non_exhaustive()
    }
}

/// Lists the files of an embedded folder. A path that is not UTF-8 cannot have been embedded here.
fn embedded(dir: &'static Dir<'static>, files: &mut BTreeMap<&str, &[u8]>) {
    for file in dir.files() {
        if let Some(path) = file.path().to_str() {
            files.insert(path, file.contents());
        }
    }
    for below in dir.dirs() {
        embedded(below, files);
    }
}

fn engine(templates: Vec<(&str, &str)>) -> TeraResult<Tera> {
    let mut tera = Tera::new();
    // Every name ends with nothing: there is no template that does not escape.
    tera.autoescape_on([""]);
    tera.register_filter("safe", |_: &Value, _: Kwargs, _: &State<'_>| -> TeraResult<Value> {
        Err(tera::Error::message("a template cannot declare a text safe"))
    });
    tera.add_raw_templates(templates)?;
    Ok(tera)
}

/// Why a theme cannot be used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ThemeError {
    /// `theme.yaml` is missing or says something else than a name and a version.
    Manifest(String),
    /// A file is neither the manifest nor a template nor an asset.
    StrayFile(String),
    /// A template is not UTF-8.
    NotText(String),
    /// An asset's path cannot be published.
    AssetPath(UnsafePath),
    /// A template is not well formed, or uses what is not there.
    Template(TemplateFault),
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Manifest(reason) => write!(f, "theme.yaml: {reason}"),
            Self::StrayFile(path) => {
                write!(f, "{path}: a theme has theme.yaml, templates/, assets/ and print/")
            }
            Self::NotText(path) => write!(f, "{path}: not UTF-8"),
            Self::AssetPath(path) => path.fmt(f),
            Self::Template(fault) => fault.fmt(f),
        }
    }
}

impl Error for ThemeError {}
