//! Publication: what is published, what is refused, and what is left of it all after a kill.

mod killed;
mod meanwhile;
mod ownership;
mod published;
mod refused;

use hakusho::output::{Output, OutputPath};
use hakusho::publish::{
    Destination, ManifestFault, PublishError, Published, Refusal, Stage, Swap, publish, publish_by,
};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

// ---------------------------------------------------------------------------------------------------
// The scene

/// A project of its own: `content`, `themes` and `src`, a home folder, and the place of the site.
struct Scene {
    root: TempDir,
    public: PathBuf,
    protected: Vec<PathBuf>,
}

impl Scene {
    fn new() -> Self {
        let root = TempDir::new().unwrap();
        let protected: Vec<_> = ["content", "themes", "src"].map(|name| root.path().join(name)).into();
        for folder in &protected {
            fs::create_dir(folder).unwrap();
        }
        fs::create_dir(root.path().join("home")).unwrap();
        Self { public: root.path().join("public"), protected, root }
    }

    /// A scene in which the first site is published, with files of the user in it.
    fn published() -> Self {
        let scene = Self::new();
        scene.publish(&first_site()).unwrap();
        for (path, text) in FOREIGN {
            scene.write(path, text);
        }
        scene
    }

    fn publish(&self, output: &Output) -> Result<Published, PublishError> {
        self.publish_watching(output, &mut |_| {})
    }

    fn publish_watching(
        &self,
        output: &Output,
        progress: &mut dyn FnMut(Stage),
    ) -> Result<Published, PublishError> {
        self.publish_to(&self.public, output, progress)
    }

    fn publish_to(
        &self,
        path: &Path,
        output: &Output,
        progress: &mut dyn FnMut(Stage),
    ) -> Result<Published, PublishError> {
        let home = self.root.path().join("home");
        publish(output, &Destination { path, protected: &self.protected, home: Some(&home) }, progress)
    }

    /// Why a destination is refused; and that nothing anywhere was touched before it was.
    fn refusal(&self, path: impl AsRef<Path>) -> Refusal {
        let before = tree(self.root.path());
        let refused = self.publish_to(&self.root.path().join(path), &first_site(), &mut |_| {});
        assert_eq!(tree(self.root.path()), before);
        match refused {
            Err(PublishError::Refused { refusal, .. }) => refusal,
            other => panic!("not refused: {other:?}"),
        }
    }

    fn private(&self) -> PathBuf {
        self.root.path().join(".public.hakusho")
    }

    fn real(&self, path: &str) -> PathBuf {
        self.root.path().canonicalize().unwrap().join(path)
    }

    /// Puts a file into the site, as its user would.
    fn write(&self, path: &str, text: &str) {
        let path = self.public.join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    fn has(&self, path: &str) -> bool {
        self.public.join(path).symlink_metadata().is_ok()
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.public.join(path)).unwrap()
    }

    fn assert_nothing_is_left_over(&self) {
        let left: Vec<_> = tree(&self.private()).into_keys().collect();
        assert_eq!(left, ["lock", "manifest.json"]);
    }
}

/// Files of the user, put into the published site.
const FOREIGN: [(&str, &str); 2] = [("CNAME", "report.example"), (".well-known/security.txt", "Contact")];

const FIRST: [(&str, &str); 5] = [
    ("data/incidents.csv", "year,count"),
    ("en/index.html", "the same in both"),
    ("index.html", "first"),
    ("news", "a file that becomes a folder"),
    ("reports/2023/index.html", "stale"),
];

const SECOND: [(&str, &str); 5] = [
    ("data/incidents.csv", "year,count"),
    ("en/index.html", "the same in both"),
    ("feed.xml", "new"),
    ("index.html", "second"),
    ("news/index.html", "a folder that was a file"),
];

fn site(files: &[(&str, &str)]) -> Output {
    let mut output = Output::default();
    for (path, text) in files {
        output.insert(OutputPath::new(*path).unwrap(), (*text).into()).unwrap();
    }
    output
}

fn first_site() -> Output {
    site(&FIRST)
}

fn second_site() -> Output {
    site(&SECOND)
}

type Tree = BTreeMap<String, String>;

fn first_tree() -> Tree {
    FIRST.iter().chain(&FOREIGN).map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

fn second_tree() -> Tree {
    SECOND.iter().chain(&FOREIGN).map(|(path, text)| (path.to_string(), text.to_string())).collect()
}

/// Everything below a folder: files with their text, links with their target, empty folders.
fn tree(root: &Path) -> Tree {
    fn visit(root: &Path, folder: &Path, found: &mut Tree) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.strip_prefix(root).unwrap().to_str().unwrap().to_owned();
            let kind = path.symlink_metadata().unwrap().file_type();
            if kind.is_symlink() {
                found.insert(name, format!("-> {}", fs::read_link(&path).unwrap().display()));
            } else if kind.is_file() {
                found.insert(name, fs::read_to_string(&path).unwrap());
            } else if fs::read_dir(&path).unwrap().next().is_none() {
                found.insert(name + "/", String::new());
            } else {
                visit(root, &path, found);
            }
        }
    }
    let mut found = Tree::new();
    if root.exists() {
        visit(root, root, &mut found);
    }
    found
}
