//! What is left after a kill.

use super::*;

const STAGES: [Stage; 10] = [
    Stage::Locked,
    Stage::Recovered,
    Stage::Surveyed,
    Stage::Staged,
    Stage::Verified,
    Stage::Announced,
    Stage::SetAside,
    Stage::Swapped,
    Stage::Cleaned,
    Stage::Recorded,
];

const ROADS: [Swap; 2] = [Swap::Exchange, Swap::TwoRenames];

/// A build in a process of its own, on a scene of ours.
fn child(scene: &Scene, road: Swap, until: &str) -> std::process::Command {
    let module = module_path!().split_once("::").map_or("", |(_crate, module)| module);
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child
        .args(["--exact", "--ignored", "--nocapture", &format!("{module}::a_child_that_is_killed")])
        .env("HAKUSHO_TEST_ROOT", scene.root.path())
        .env("HAKUSHO_TEST_ROAD", format!("{road:?}"))
        .env("HAKUSHO_TEST_UNTIL", until)
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null());
    child
}

/// Publishes the second site and dies at a stage; or one site after the other until it is killed.
#[test]
#[ignore = "the other half of the tests below, which run it as a process of its own"]
fn a_child_that_is_killed() {
    let Some(root) = std::env::var_os("HAKUSHO_TEST_ROOT") else {
        return;
    };
    let public = Path::new(&root).join("public");
    let destination = Destination { path: &public, protected: &[], home: None };
    let road = if std::env::var("HAKUSHO_TEST_ROAD").unwrap() == "Exchange" {
        Swap::Exchange
    } else {
        Swap::TwoRenames
    };
    let until = std::env::var("HAKUSHO_TEST_UNTIL").unwrap();
    let mut die = |stage| {
        if format!("{stage:?}") == until {
            std::process::abort();
        }
    };
    publish_by(road, &second_site(), &destination, &mut die).unwrap();
    if until == "killed" {
        for output in [first_site(), second_site()].iter().cycle() {
            publish_by(road, output, &destination, &mut |_| {}).unwrap();
        }
    }
}

/// Kills a build of the second site at a stage, if the road leads there.
fn kill_at(stage: Stage, scene: &Scene, road: Swap) {
    let status = child(scene, road, &format!("{stage:?}")).status().unwrap();
    let reached =
        stage != Stage::SetAside || (road == Swap::TwoRenames && scene.private().join("old").exists());
    assert_eq!(status.success(), !reached, "{road:?} {stage:?}: {status}");
}

#[test]
fn a_kill_at_any_stage_leaves_the_old_or_the_new() {
    for (road, stage) in ROADS.into_iter().flat_map(|road| STAGES.map(|stage| (road, stage))) {
        let scene = Scene::published();
        kill_at(stage, &scene, road);
        let expected = match (road, stage) {
            (Swap::TwoRenames, Stage::SetAside) => Tree::new(),
            (_, stage) if stage < Stage::Swapped && stage != Stage::SetAside => first_tree(),
            _ => second_tree(),
        };
        assert_eq!(tree(&scene.public), expected, "{road:?} {stage:?}");
        if expected.is_empty() {
            assert_eq!(tree(&scene.private().join("old")), first_tree());
        }
    }
}

#[test]
fn the_build_after_a_kill_goes_on_in_either_direction() {
    for (road, stage) in ROADS.into_iter().flat_map(|road| STAGES.map(|stage| (road, stage))) {
        for (output, expected) in [(first_site(), first_tree()), (second_site(), second_tree())] {
            let scene = Scene::published();
            kill_at(stage, &scene, road);
            scene.publish(&output).unwrap();
            assert_eq!(tree(&scene.public), expected, "{road:?} {stage:?}");
            scene.assert_nothing_is_left_over();
        }
    }
}

#[test]
fn a_half_written_manifest_is_cleared_away() {
    let scene = Scene::published();
    scene.publish(&first_site()).unwrap();
    fs::write(scene.private().join("manifest.tmp"), "{").unwrap();
    scene.publish(&first_site()).unwrap();
    scene.assert_nothing_is_left_over();
}

#[test]
fn a_first_build_that_was_killed_is_no_obstacle() {
    for (road, stage) in ROADS.into_iter().flat_map(|road| STAGES.map(|stage| (road, stage))) {
        for there_already in [false, true] {
            let scene = Scene::new();
            if there_already {
                fs::create_dir(&scene.public).unwrap();
            }
            kill_at(stage, &scene, road);
            scene.publish(&first_site()).unwrap();
            let first: Vec<_> = FIRST.iter().map(|(path, _)| *path).collect();
            assert_eq!(tree(&scene.public).into_keys().collect::<Vec<_>>(), first, "{road:?} {stage:?}");
            scene.assert_nothing_is_left_over();
        }
    }
}

#[test]
fn a_kill_during_the_recovery_from_a_kill_is_no_obstacle() {
    for road in ROADS {
        for earlier in [Stage::Staged, Stage::Announced, Stage::SetAside, Stage::Swapped, Stage::Cleaned] {
            for stage in [Stage::Locked, Stage::Recovered, Stage::Surveyed] {
                let scene = Scene::published();
                kill_at(earlier, &scene, road);
                kill_at(stage, &scene, road);
                scene.publish(&first_site()).unwrap();
                assert_eq!(tree(&scene.public), first_tree(), "{road:?} {earlier:?} {stage:?}");
                scene.assert_nothing_is_left_over();
            }
        }
    }
}

#[test]
fn what_its_user_does_after_a_kill_is_respected() {
    for (road, stage) in ROADS.into_iter().flat_map(|road| STAGES.map(|stage| (road, stage))) {
        let scene = Scene::published();
        kill_at(stage, &scene, road);
        if stage == Stage::SetAside && road == Swap::TwoRenames {
            continue; // There is no site to do anything to.
        }
        fs::remove_file(scene.public.join(".well-known/security.txt")).unwrap();
        scene.write("CNAME~", "edited");
        fs::rename(scene.public.join("CNAME~"), scene.public.join("CNAME")).unwrap();
        scene.write("index.html", "edited");
        scene.publish(&second_site()).unwrap();
        assert!(!scene.has(".well-known/security.txt"), "{road:?} {stage:?}");
        assert_eq!(scene.read("CNAME"), "edited");
        assert_eq!(scene.read("index.html"), "second");
        scene.assert_nothing_is_left_over();
    }
}

#[test]
fn a_file_put_after_a_kill_where_only_one_site_has_a_page_is_foreign() {
    for (stage, path) in [(Stage::Announced, "feed.xml"), (Stage::Swapped, "reports/2023/index.html")] {
        let scene = Scene::published();
        kill_at(stage, &scene, Swap::Exchange);
        scene.write(path, "by hand");
        let output = if stage == Stage::Announced { first_site() } else { second_site() };
        scene.publish(&output).unwrap();
        assert_eq!(scene.read(path), "by hand");
    }
}

#[test]
#[cfg(unix)]
fn a_kill_at_any_instant_leaves_the_old_or_the_new() {
    for road in ROADS {
        let scene = Scene::published();
        for round in 0..25 {
            let mut killed = child(&scene, road, "killed").spawn().unwrap();
            std::thread::sleep(std::time::Duration::from_micros(15_000 + 1_700 * round));
            killed.kill().unwrap();
            killed.wait().unwrap();
            let mut found = tree(&scene.public);
            if found.is_empty() && road == Swap::TwoRenames {
                found = tree(&scene.private().join("old"));
            }
            assert!(found == first_tree() || found == second_tree(), "{road:?} {round}: {found:#?}");
        }
        scene.publish(&first_site()).unwrap();
        assert_eq!(tree(&scene.public), first_tree());
        scene.assert_nothing_is_left_over();
    }
}
