//! The house of `src/lib.rs`, held against the code: who imports whom, who touches the world, how long a
//! file may be. A rule is a row of a table; what breaks it is told with its place.

mod code;
mod rules;

use std::collections::BTreeSet;

use code::{File, files};
use rules::{ABSENT, FLOORS, LENGTHS, MAY_IMPORT, ONLY_IN, ONLY_NAMES, SIDEWAYS};

/// Fails with every breach at once.
#[track_caller]
fn none(breaches: &[String]) {
    assert!(breaches.is_empty(), "{} breaches:\n{}", breaches.len(), breaches.join("\n"));
}

fn may_import(room: &str) -> &'static [&'static str] {
    MAY_IMPORT.iter().find(|(of, _)| *of == room).map_or(&[], |(_, rooms)| rooms)
}

fn floor(room: &str) -> usize {
    FLOORS.iter().position(|rooms| rooms.contains(&room)).unwrap_or_else(|| panic!("{room} is on no floor"))
}

#[test]
fn a_room_imports_only_the_rooms_that_it_may() {
    let mut breaches = Vec::new();
    for file in files().iter().filter(|file| file.room() != "lib") {
        for import in file.imports() {
            let Some(room) = import.segments.first().filter(|room| *room != "*") else { continue };
            if room != file.room() && !may_import(file.room()).contains(&room.as_str()) {
                let path = import.segments.join("::");
                breaches.push(format!("{}: {} may not know {path}", file.at(import.line), file.room()));
            }
        }
    }
    none(&breaches);
}

#[test]
fn where_a_room_may_know_only_some_names_it_knows_no_others() {
    let mut breaches = Vec::new();
    for file in files() {
        for import in file.imports() {
            let Some((room, names)) = import.segments.split_first() else { continue };
            let name = names.join("::");
            for (from, to, known, why) in
                ONLY_NAMES.iter().filter(|rule| rule.0 == file.room() && rule.1 == room)
            {
                // An associated function or a variant comes after the name.
                if !known.iter().any(|known| name == *known || name.starts_with(&format!("{known}::"))) {
                    breaches
                        .push(format!("{}: {from} may not know {to}::{name}: {why}", file.at(import.line)));
                }
            }
        }
    }
    none(&breaches);
}

#[test]
fn every_permission_goes_down_and_none_sideways_but_the_named_ones() {
    for (room, rooms) in MAY_IMPORT {
        for below in *rooms {
            let (from, to) = (floor(room), floor(below));
            let named = SIDEWAYS.iter().any(|(a, b, _)| a == room && b == below);
            assert!(
                from < to || (from == to && named),
                "{room} (floor {from}) may import {below} (floor {to})"
            );
        }
    }
    for (from, to, _) in SIDEWAYS {
        assert!(may_import(from).contains(to), "{from} to {to}: an exception that nobody makes");
    }
}

#[test]
fn no_permission_is_left_unused() {
    let files = files();
    let mut used = BTreeSet::new();
    for file in &files {
        used.extend(
            file.imports().iter().filter_map(|i| Some((file.room().to_owned(), i.segments.first()?.clone()))),
        );
    }
    let permitted =
        MAY_IMPORT.iter().flat_map(|(room, rooms)| rooms.iter().map(move |below| (*room, *below)));
    let unused = permitted.filter(|(room, below)| !used.contains(&((*room).to_owned(), (*below).to_owned())));
    none(
        &unused
            .map(|(room, below)| format!("{room} may import {below} and does not: take the row back"))
            .collect::<Vec<_>>(),
    );
}

#[test]
fn every_room_stands_on_a_floor_and_in_the_table() {
    let rooms: BTreeSet<String> = files().iter().map(|file| file.room().to_owned()).collect();
    let on_floors: BTreeSet<String> = FLOORS.concat().into_iter().map(str::to_owned).collect();
    assert_eq!(rooms.iter().filter(|room| *room != "lib").cloned().collect::<BTreeSet<_>>(), on_floors);
    let lib = files().into_iter().find(|file| file.path == "lib.rs").unwrap();
    for room in on_floors.iter().filter(|room| *room != "main") {
        assert!(lib.text.contains(&format!("[`{room}`]")), "the tour in lib.rs leaves {room} out");
        assert!(lib.text.contains(&format!("pub mod {room};")), "{room} is no module of the crate");
    }
}

#[test]
fn only_pipeline_sees_both_wings() {
    let (authoring, publishing) = (["load", "validate"], ["derive", "compose", "render", "publish"]);
    for (room, rooms) in MAY_IMPORT {
        let knows = |wing: &[&str]| wing.iter().any(|of| rooms.contains(of) || room == of);
        assert!(!(knows(&authoring) && knows(&publishing)) || *room == "pipeline", "{room} sees both wings");
    }
}

/// Where a file lies: in a folder or its root file, or at a path.
fn lies_in(file: &File, place: &str) -> bool {
    file.path == place || file.path == format!("{place}.rs") || file.path.starts_with(&format!("{place}/"))
}

#[test]
fn what_touches_the_world_or_a_tool_stays_in_its_room() {
    let mut breaches = Vec::new();
    for file in files() {
        for (at, token) in file.tokens.iter().enumerate() {
            for (names, places, why) in ONLY_IN {
                let found = names.iter().any(|name| match name.strip_suffix("::") {
                    Some(path) => file.reads(at, &[path, "::"]),
                    None => token.text == *name,
                });
                if found && !places.iter().any(|place| lies_in(&file, place)) {
                    breaches.push(format!(
                        "{}: {} only in {places:?}: {why}",
                        file.at(token.line),
                        token.text
                    ));
                }
            }
        }
    }
    none(&breaches);
}

#[test]
fn what_is_absent_is_absent() {
    let mut breaches = Vec::new();
    for file in files() {
        for at in 0..file.tokens.len() {
            for (names, why) in ABSENT {
                if file.reads(at, names) {
                    breaches.push(format!("{}: {}: {why}", file.at(file.tokens[at].line), names.concat()));
                }
            }
        }
    }
    none(&breaches);
}

#[test]
fn words_of_both_languages_stand_in_i18n_and_at_the_doors() {
    let japanese = |text: &str| {
        text.chars()
            .any(|c| matches!(c, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{ff00}'..='\u{ffef}'))
    };
    let mut breaches = Vec::new();
    for file in files() {
        let at_home = rules::WORDS_IN.iter().any(|(place, _)| lies_in(&file, place));
        for string in file.strings.iter().filter(|string| !at_home && japanese(&string.text)) {
            breaches.push(format!(
                "{}: Japanese words outside of i18n: {}",
                file.at(string.line),
                string.text
            ));
        }
    }
    none(&breaches);
}

#[test]
fn html_is_written_by_render_alone() {
    let mut breaches = Vec::new();
    // The words of complaints and of help quote what an author must not write.
    let others = |file: &&File| !["render", "i18n", "cli"].contains(&file.room());
    for file in files().iter().filter(others) {
        for string in &file.strings {
            let tag =
                |at: usize| string.text[at + 1..].starts_with(|c: char| c.is_ascii_lowercase() || c == '/');
            if string.text.match_indices('<').any(|(at, _)| tag(at) && string.text[at..].contains('>')) {
                breaches.push(format!("{}: {}", file.at(string.line), string.text));
            }
        }
    }
    none(&breaches);
}

#[test]
fn every_file_says_what_it_is() {
    let mut breaches = Vec::new();
    for file in files() {
        let doc: Vec<&str> = file.text.lines().take_while(|line| line.starts_with("//!")).collect();
        let first = doc.first().map_or("", |line| line.trim_start_matches("//!").trim());
        if first.chars().count() < 12 {
            breaches.push(format!("{}: it does not open with what it is: {first:?}", file.at(1)));
        }
        let room = !file.path.contains('/') && file.path != "main.rs";
        if room && doc.len() < 3 {
            breaches.push(format!("{}: a room says more of itself than its name", file.at(1)));
        }
    }
    none(&breaches);
}

#[test]
fn no_file_is_longer_than_a_room_should_be() {
    let mut breaches = Vec::new();
    for file in files() {
        let lines = file.text.lines().count();
        let (most, why) = LENGTHS
            .iter()
            .find(|(path, ..)| *path == file.path)
            .map_or((400, ""), |(_, most, why)| (*most, why));
        if lines > most {
            breaches.push(format!("{}: {lines} lines, at most {most} {why}", file.at(1)));
        }
        if lines <= 400 && most > 400 {
            breaches.push(format!("{}: {lines} lines: it needs no exception any more", file.at(1)));
        }
    }
    none(&breaches);
}

#[test]
fn templates_compute_nothing() {
    for (path, bytes) in
        crate::project::files_under(&crate::project::repository().join("themes/default/templates"))
    {
        let text = String::from_utf8(bytes).unwrap();
        for (number, line) in text.lines().enumerate() {
            for inner in line.split("{{").skip(1).chain(line.split("{%").skip(1)) {
                let inner = inner.split("}}").next().unwrap().split("%}").next().unwrap();
                let place = format!("themes/default/templates/{path}:{}", number + 1);
                // What stands in quotation marks is a word of the template, not a sum.
                let code: String = inner.split('"').step_by(2).collect();
                for sign in [" + ", " * ", " % ", " | ", "now(", "get_random", "range("] {
                    assert!(!code.contains(sign), "{place}: {sign:?} in {inner}");
                }
            }
        }
    }
}
