//! The same content gives the same bytes: on any machine, in any place, with any number of threads.
//!
//! The program is run in surroundings that differ in everything but the content, and what it publishes
//! is compared file by file. Deliberately absent: another processor; the release is built once.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::time::SystemTime;

use crate::project::{Project, Run, Site, files_under, hakusho};

/// The surroundings of a build.
struct Surroundings {
    threads: &'static str,
    variables: &'static [(&'static str, &'static str)],
    /// How the project is named: from its own folder, from elsewhere, or by its full path.
    seen_from: SeenFrom,
    /// In which order the files came into being, of which a file system may remind.
    backwards: bool,
}

#[derive(PartialEq, Eq)]
enum SeenFrom {
    Inside,
    Above,
    Elsewhere,
}

const SURROUNDINGS: [Surroundings; 6] = [
    Surroundings { threads: "1", variables: &[], seen_from: SeenFrom::Inside, backwards: false },
    Surroundings {
        threads: "2",
        variables: &[("TZ", "Asia/Tokyo"), ("LANG", "ja_JP.UTF-8")],
        seen_from: SeenFrom::Inside,
        backwards: true,
    },
    Surroundings {
        threads: "2",
        variables: &[("TZ", "America/New_York"), ("LC_ALL", "tr_TR.UTF-8")],
        seen_from: SeenFrom::Above,
        backwards: false,
    },
    Surroundings {
        threads: "7",
        variables: &[("TZ", "Pacific/Kiritimati"), ("LC_ALL", "C"), ("COLUMNS", "20")],
        seen_from: SeenFrom::Elsewhere,
        backwards: true,
    },
    Surroundings {
        threads: "1",
        variables: &[("LANG", "de_DE.UTF-8"), ("NO_COLOR", "1"), ("RAYON_NUM_THREADS", "3")],
        seen_from: SeenFrom::Elsewhere,
        backwards: false,
    },
    Surroundings {
        threads: "2",
        variables: &[("HOME", "/nonexistent"), ("SOURCE_DATE_EPOCH", "1"), ("USER", "somebody")],
        seen_from: SeenFrom::Above,
        backwards: true,
    },
];

/// The content of this repository, its files written one by one in this or the other order.
fn laid_down(backwards: bool) -> Project {
    let project = Project::empty();
    let mut files: Vec<_> = files_under(&crate::project::repository().join("content")).into_iter().collect();
    if backwards {
        files.reverse();
    }
    for (path, bytes) in files {
        project.write(&format!("content/{path}"), &bytes);
    }
    project
}

fn built_in(surroundings: &Surroundings) -> Site {
    let project = laid_down(surroundings.backwards);
    let (folder, root) = match surroundings.seen_from {
        SeenFrom::Inside => (project.root().to_owned(), ".".into()),
        SeenFrom::Above => {
            (project.root().parent().unwrap().to_owned(), project.root().file_name().unwrap().to_owned())
        }
        SeenFrom::Elsewhere => (Path::new("/").to_owned(), project.root().as_os_str().to_owned()),
    };
    let mut command = hakusho();
    command.args(["build", "--threads", surroundings.threads, "--root"]).arg(root).current_dir(folder);
    // With social cards, where their font is there; books are held against each other in `pdf`.
    command.arg("--no-pdf").arg("--fonts").arg(crate::cards::fonts());
    command.envs(surroundings.variables.iter().copied());
    let run = Run::of(&command.output().unwrap());
    assert!(run.code == 0, "{:?}: {}", surroundings.variables, run.stderr);
    project.published()
}

#[test]
fn the_same_content_gives_the_same_bytes_in_any_surroundings() {
    let first = built_in(&SURROUNDINGS[0]);
    assert!(first.files.len() > 100, "only {} files", first.files.len());
    for surroundings in &SURROUNDINGS[1..] {
        let changes = built_in(surroundings).changes(&first);
        assert!(changes.is_empty(), "{:?}: {changes:?}", surroundings.variables);
    }
}

#[test]
fn what_is_published_does_not_depend_on_where_it_goes() {
    let project = laid_down(false);
    let elsewhere = tempfile::tempdir().unwrap();
    let output = elsewhere.path().join("deep/in/another place/サイト");
    let fonts = crate::cards::fonts();
    let fonts = fonts.to_str().unwrap();
    let run = project.run(&["build", "--no-pdf", "--fonts", fonts, "--output", output.to_str().unwrap()]);
    assert!(run.code == 0, "{}", run.stderr);
    let there = Site { files: files_under(&output) };
    assert_eq!(there.changes(&built_in(&SURROUNDINGS[0])), Vec::<String>::new());
}

#[test]
fn the_same_bytes_come_ten_times_in_a_row() {
    let first = built_in(&SURROUNDINGS[1]);
    for round in 0..10 {
        let changes = built_in(&SURROUNDINGS[1]).changes(&first);
        assert!(changes.is_empty(), "round {round}: {changes:?}");
    }
}

#[test]
fn what_is_published_knows_nothing_of_its_surroundings() {
    let project = laid_down(false);
    let site = project.build();
    let root = project.root().to_str().unwrap().to_owned();
    let today = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).unwrap().as_secs() / 86400;
    let year = 1970 + today * 400 / 146_097;
    for (path, bytes) in &site.files {
        let text = String::from_utf8_lossy(bytes);
        for trace in [root.as_str(), "/tmp/", env!("CARGO_MANIFEST_DIR"), "/home/", "/root/"] {
            assert!(!text.contains(trace), "{path} names {trace}");
        }
        assert!(!text.contains(&format!("{year}-")), "{path} holds a date of this year");
    }
}

/// When each file of the site was written.
fn times(project: &Project) -> BTreeMap<String, SystemTime> {
    let public = project.root().join("public");
    let files = files_under(&public).into_keys();
    files
        .map(|path| {
            let time = fs::metadata(public.join(&path)).unwrap().modified().unwrap();
            (path, time)
        })
        .collect()
}

/// Moves the times of the whole site to the past, so that a file written again is told from one kept.
fn age(project: &Project) {
    let long_ago = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(1_000_000_000);
    let public = project.root().join("public");
    for path in files_under(&public).into_keys() {
        let file = fs::File::options().write(true).open(public.join(path)).unwrap();
        file.set_modified(long_ago).unwrap();
    }
}

#[test]
fn a_build_of_unchanged_content_leaves_every_file_as_it_is() {
    let project = Project::real();
    let first = project.build();
    age(&project);
    let before = times(&project);
    let run = project.run(&["build"]);
    assert!(run.stderr.contains("(0 new or changed, "), "{}", run.stderr);
    assert!(project.published() == first);
    assert_eq!(times(&project), before, "a file was written again although nothing had changed");
}

#[test]
fn a_touched_file_of_content_changes_nothing() {
    let project = Project::real();
    project.build();
    age(&project);
    let before = times(&project);
    for file in ["content/site.yaml", "content/2012/government.yaml", "content/2012/bodies/cao.yaml"] {
        project.write(file, project.read(file).as_bytes());
    }
    project.build();
    assert_eq!(times(&project), before);
}

#[test]
fn a_small_change_of_content_writes_only_the_pages_that_show_it() {
    let project = Project::real();
    let first = project.build();
    age(&project);
    let before = times(&project);
    let file = "content/2012/bodies/kunaicho/ciso.en.md";
    let text = project.read(file);
    project
        .write(file, format!("{}\n\nOne more sentence, of this test alone.\n", text.trim_end()).as_bytes());
    let second = project.build();
    // The search of that language knows the sentence, too.
    let mut changed = second.changes(&first);
    changed.retain(|path| !path.starts_with("en/search/"));
    assert_eq!(changed, ["en/2012/kunaicho/index.html", "en/2012/print/index.html"]);
    let after = times(&project);
    let written: Vec<&String> =
        after.iter().filter(|(path, time)| before.get(*path) != Some(time)).map(|(path, _)| path).collect();
    let written: Vec<&String> = written.into_iter().filter(|path| !path.starts_with("en/search/")).collect();
    assert_eq!(
        written,
        ["en/2012/kunaicho/index.html", "en/2012/print/index.html"],
        "what the second build wrote"
    );
}

#[test]
fn a_year_that_is_taken_out_leaves_no_page_file_or_folder_behind() {
    let project = Project::of("model");
    let first = project.build();
    fs::remove_dir_all(project.root().join("content/2015")).unwrap();
    let second = project.build();
    assert!(first.has("ja/2015/mhlw/index.html") && !second.has("ja/2015/mhlw/index.html"));
    for lang in ["ja", "en"] {
        assert!(
            !project.root().join("public").join(lang).join("2015").exists(),
            "an empty folder is left behind"
        );
    }
    assert!(
        second == Project::of("model").without("content/2015").build(),
        "the way to a site leaves a trace in it"
    );
}
