//! Builds that are killed: what stands in the output is wholly the old site or wholly the new one, and
//! the next build goes on as if nothing had happened.
//!
//! The program itself is killed, by SIGKILL, at many instants: over a whole build, and more closely while
//! it publishes. `publishing` kills the publisher alone, stage by stage.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::MetadataExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::project::{Project, Run, Site, files_under, hakusho};

/// Two contents that take turns in one output, and the sites that they make.
struct Turns {
    contents: [Project; 2],
    sites: [Site; 2],
    folder: tempfile::TempDir,
}

/// What came of a kill.
#[derive(Debug, PartialEq, Eq, Clone, Copy)]
enum Left {
    Old,
    New,
}

impl Turns {
    fn new() -> Self {
        // Pages that only one of them has, pages that both have with other bytes, and a few of the same.
        let contents = [Project::real(), Project::of("model")];
        let sites = contents.each_ref().map(Project::build);
        let (changed, all) = (sites[1].changes(&sites[0]).len(), sites[0].files.len());
        assert!(changed > 100 && sites[1].files.len() < all, "{changed} of {all} files differ");
        let turns = Self { contents, sites, folder: tempfile::tempdir().unwrap() };
        turns.build(0);
        turns
    }

    fn output(&self) -> PathBuf {
        self.folder.path().join("public")
    }

    fn private(&self) -> PathBuf {
        self.folder.path().join(".public.hakusho")
    }

    fn start(&self, content: usize) -> Child {
        let mut command = hakusho();
        command
            .arg("build")
            .arg("--root")
            .arg(self.contents[content].root())
            .arg("--output")
            .arg(self.output());
        command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap()
    }

    /// Builds to the end, and finds nothing but the site and what belongs beside it.
    #[track_caller]
    fn build(&self, content: usize) {
        let run = Run::of(&self.start(content).wait_with_output().unwrap());
        assert!(run.code == 0, "the build after a kill: {}", run.stderr);
        assert!(self.there() == self.sites[content], "the build after a kill left another site");
        let names = |folder: &Path| -> BTreeSet<String> {
            fs::read_dir(folder)
                .unwrap()
                .map(|entry| entry.unwrap().file_name().into_string().unwrap())
                .collect()
        };
        assert_eq!(names(self.folder.path()), ["public", ".public.hakusho"].map(str::to_owned).into());
        assert_eq!(names(&self.private()), ["lock", "manifest.json"].map(str::to_owned).into());
    }

    fn there(&self) -> Site {
        Site { files: files_under(&self.output()) }
    }

    /// Starts the build of a content over the other's site, and kills it when `instant` returns. `None`
    /// where it ended before that.
    #[track_caller]
    fn kill(&self, content: usize, instant: impl FnOnce(&mut Child)) -> Option<Left> {
        let mut child = self.start(content);
        instant(&mut child);
        child.kill().unwrap();
        let killed = child.wait().unwrap().code().is_none();
        let there = self.there();
        let left = if there == self.sites[content] {
            Left::New
        } else if there == self.sites[1 - content] {
            Left::Old
        } else {
            panic!(
                "neither the old nor the new site: {:?} differ from the new, {:?} from the old",
                there.changes(&self.sites[content]),
                there.changes(&self.sites[1 - content])
            );
        };
        killed.then_some(left)
    }
}

/// How often the old and the new site were found after a kill.
fn counts(found: &[Option<Left>]) -> (usize, usize) {
    let of = |left| found.iter().filter(|found| **found == Some(left)).count();
    (of(Left::Old), of(Left::New))
}

#[test]
fn a_build_killed_at_any_moment_leaves_the_old_site_or_the_new_one() {
    const INSTANTS: u32 = 32;
    let turns = Turns::new();
    let mut whole = Duration::MAX;
    let mut found = Vec::new();
    // The instants spread over the shortest build that was seen; more rounds only where a busy machine
    // let too many builds end first.
    for round in 0..4 * INSTANTS {
        let next = 1 - round as usize % 2;
        if round >= INSTANTS && counts(&found).0 > 5 {
            break;
        }
        if whole < Duration::MAX {
            found.push(turns.kill(next, |_| sleep(whole * (round % INSTANTS) / (INSTANTS - 2))));
        }
        let start = Instant::now();
        turns.build(next);
        whole = whole.min(start.elapsed());
    }
    let (old, new) = counts(&found);
    assert!(old > 5, "of {} kills only {old} came before the swap, and {new} after it", found.len());
}

/// Waits until something is to be seen, or the build ends without it.
fn wait(child: &mut Child, seen: impl Fn() -> bool) {
    let start = Instant::now();
    while !seen() && child.try_wait().unwrap().is_none() {
        assert!(start.elapsed() < Duration::from_secs(60), "what a build does is never to be seen");
        std::hint::spin_loop();
    }
}

#[test]
fn a_build_killed_while_it_publishes_leaves_the_old_site_or_the_new_one() {
    let turns = Turns::new();
    let inode = || fs::metadata(turns.output()).map(|folder| folder.ino()).ok();
    let mut found = Vec::new();
    // Twelve rounds of each of three; more only where a busy machine let too many builds end first.
    for round in 0..144_u32 {
        let (old, new) = counts(&found);
        if round >= 36 && old > 5 && new > 2 {
            break;
        }
        let (next, step) = (1 - round as usize % 2, round / 3 % 12);
        let before = inode();
        found.push(turns.kill(next, |child| {
            let after = match round % 3 {
                0 => {
                    wait(child, || turns.private().join("stage").exists());
                    step * 5000
                }
                1 => {
                    wait(child, || turns.private().join("manifest.next.json").exists());
                    step * 1000
                }
                _ => {
                    wait(child, || inode() != before);
                    step * 200
                }
            };
            let start = Instant::now();
            while start.elapsed() < Duration::from_micros(after.into()) {
                std::hint::spin_loop();
            }
        }));
        turns.build(next);
    }
    let (old, new) = counts(&found);
    assert!(old > 5 && new > 2, "{old} kills came before the swap and {new} after it: too few on one side");
}

#[test]
fn kill_after_kill_does_not_wear_the_site_out() {
    let turns = Turns::new();
    for round in 0..12_u32 {
        // The same build again and again, each time killed a little later, and none completed between.
        turns.kill(1, |child| {
            wait(child, || turns.private().join("stage").exists());
            sleep(Duration::from_micros(u64::from(round * 2500)));
        });
        if turns.there() == turns.sites[1] {
            break;
        }
    }
    turns.build(1);
    turns.build(0);
}

#[test]
fn a_first_build_that_is_killed_leaves_no_site_or_a_whole_one() {
    let project = Project::of("model");
    let expected = project.build();
    for round in 0..24_u32 {
        let folder = tempfile::tempdir().unwrap();
        let output = folder.path().join("public");
        let command = || {
            let mut command = hakusho();
            command.arg("build").arg("--root").arg(project.root()).arg("--output").arg(&output);
            command.stdout(Stdio::null()).stderr(Stdio::piped());
            command
        };
        let mut child = command().spawn().unwrap();
        if round % 2 == 1 {
            wait(&mut child, || folder.path().join(".public.hakusho/stage").exists());
        }
        sleep(Duration::from_micros(u64::from(round * 1500)));
        child.kill().unwrap();
        child.wait().unwrap();
        let there = Site { files: files_under(&output) };
        assert!(there.files.is_empty() || there == expected, "a part of a site: {} files", there.files.len());
        let run = Run::of(&command().output().unwrap());
        assert!(run.code == 0, "the build after a kill: {}", run.stderr);
        assert!(Site { files: files_under(&output) } == expected);
    }
}

#[test]
fn two_builds_at_once_never_mix() {
    let turns = Turns::new();
    let mut refused = 0;
    for round in 0..12_u32 {
        let first = turns.start(1);
        sleep(Duration::from_millis(u64::from(round) * 7));
        let second = turns.start(0);
        let runs = [first, second].map(|child| Run::of(&child.wait_with_output().unwrap()));
        for run in &runs {
            assert!(run.code == 0 || run.code == 2, "ended with {}: {}", run.code, run.stderr);
            if run.code == 2 {
                assert!(run.stderr.contains("another `hakusho build` is at work"), "{}", run.stderr);
                refused += 1;
            }
        }
        assert!(runs.iter().any(|run| run.code == 0), "both were refused: {}", runs[0].stderr);
        let there = turns.there();
        assert!(turns.sites.contains(&there), "round {round}: the sites of two builds are mixed");
    }
    turns.build(1);
    turns.build(0);
    assert!(refused < 24, "no build ever went through");
}

#[test]
fn a_build_beside_a_running_one_is_refused_and_touches_nothing() {
    let turns = Turns::new();
    let lock = fs::File::options().write(true).open(turns.private().join("lock")).unwrap();
    lock.lock().unwrap();
    let run = Run::of(&turns.start(1).wait_with_output().unwrap());
    assert_eq!(run.code, 2, "{}", run.stderr);
    assert!(run.stderr.contains(".public.hakusho/lock") && run.stderr.contains("wait"), "{}", run.stderr);
    assert!(turns.there() == turns.sites[0]);
    lock.unlock().unwrap();
    turns.build(1);
}

#[test]
fn a_reader_finds_a_page_at_every_instant() {
    let turns = Turns::new();
    let pages = ["index.html", "ja/2012/index.html", "en/glossary/index.html"];
    let known: BTreeSet<&[u8]> =
        turns.sites.iter().flat_map(|site| pages.map(|page| site.bytes(page))).collect();
    let done = std::sync::atomic::AtomicBool::new(false);
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0_u32;
            while !done.load(std::sync::atomic::Ordering::Relaxed) {
                for page in pages {
                    let bytes =
                        fs::read(turns.output().join(page)).unwrap_or_else(|error| panic!("{page}: {error}"));
                    assert!(known.contains(bytes.as_slice()), "{page} is of neither site");
                    reads += 1;
                }
            }
            reads
        });
        for round in 0..8 {
            turns.build(1 - round % 2);
        }
        done.store(true, std::sync::atomic::Ordering::Relaxed);
        let reads = reader.join().expect("the reader found a page each time");
        assert!(reads > 100, "only {reads} reads");
    });
}
