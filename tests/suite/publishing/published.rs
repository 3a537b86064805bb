//! What is published, and what a publication leaves alone.

use super::*;

#[test]
fn a_first_build_makes_the_folder_and_its_parents() {
    let scene = Scene::new();
    let path = scene.root.path().join("out/of/nowhere");
    let published = scene.publish_to(&path, &site(&[("index.html", "x")]), &mut |_| {}).unwrap();
    assert_eq!(published, Published { written: 1, ..Published::default() });
    assert_eq!(tree(&path), Tree::from([("index.html".into(), "x".into())]));
}

#[test]
fn an_empty_folder_will_do() {
    let scene = Scene::new();
    fs::create_dir(&scene.public).unwrap();
    assert_eq!(scene.publish(&first_site()).unwrap().written, FIRST.len());
    assert_eq!(scene.read("index.html"), "first");
    scene.assert_nothing_is_left_over();
}

#[test]
fn the_next_site_takes_the_place_of_the_last() {
    let scene = Scene::published();
    let published = scene.publish(&second_site()).unwrap();
    assert_eq!(published, Published { written: 3, kept: 2, removed: 2, foreign: 2 });
    assert_eq!(tree(&scene.public), second_tree());
    scene.assert_nothing_is_left_over();
}

#[test]
fn a_site_without_files_is_not_published() {
    let scene = Scene::published();
    assert!(matches!(scene.publish(&Output::default()), Err(PublishError::Empty)));
    assert_eq!(tree(&scene.public), first_tree());
}

#[test]
fn unchanged_files_keep_their_times() {
    let scene = Scene::published();
    let modified = |path: &str| scene.public.join(path).metadata().unwrap().modified().unwrap();
    let kept = ["en/index.html", "data/incidents.csv", "CNAME"];
    let before = kept.map(modified);
    std::thread::sleep(std::time::Duration::from_millis(20));
    let index = modified("index.html");
    scene.publish(&second_site()).unwrap();
    assert_eq!(kept.map(modified), before);
    assert_ne!(modified("index.html"), index);
}

#[test]
#[cfg(unix)]
fn a_site_that_did_not_change_is_not_swapped() {
    use std::os::unix::fs::MetadataExt as _;
    let scene = Scene::published();
    scene.publish(&first_site()).unwrap();
    let state = || {
        [&scene.public, &scene.private()]
            .map(|path| (path.metadata().unwrap().ino(), path.metadata().unwrap().mtime_nsec()))
    };
    let before = state();
    let mut stages = Vec::new();
    let published = scene.publish_watching(&first_site(), &mut |stage| stages.push(stage)).unwrap();
    assert_eq!(published, Published { kept: FIRST.len(), foreign: FOREIGN.len(), ..Published::default() });
    assert_eq!(stages, [Stage::Locked, Stage::Recovered, Stage::Surveyed]);
    assert_eq!(state(), before);
}

#[test]
fn the_observer_is_told_of_every_stage_in_order() {
    let scene = Scene::published();
    let mut stages = Vec::new();
    scene.publish_watching(&second_site(), &mut |stage| stages.push(stage)).unwrap();
    assert!(stages.is_sorted());
    assert_eq!((stages.first(), stages.last()), (Some(&Stage::Locked), Some(&Stage::Recorded)));
}

#[test]
#[cfg(unix)]
fn folders_keep_their_permissions() {
    use std::os::unix::fs::PermissionsExt as _;
    let scene = Scene::published();
    let (public, data) = (scene.public.clone(), scene.public.join("data"));
    fs::set_permissions(&public, fs::Permissions::from_mode(0o711)).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o2775)).unwrap();
    scene.publish(&second_site()).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
    assert_eq!((mode(&public), mode(&data)), (0o711, 0o2775));
}

#[test]
fn the_manifest_is_a_function_of_the_site() {
    let manifest = |scene: &Scene| fs::read(scene.private().join("manifest.json")).unwrap();
    let (straight, detour) = (Scene::new(), Scene::new());
    straight.publish(&second_site()).unwrap();
    detour.publish(&first_site()).unwrap();
    detour.publish(&second_site()).unwrap();
    assert_eq!(manifest(&straight), manifest(&detour));
}
