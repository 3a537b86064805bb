//! What is refused, before anything is touched.

use super::*;

#[test]
fn the_root_is_refused() {
    assert_eq!(Scene::new().refusal("/"), Refusal::Root);
    assert_eq!(Scene::new().refusal("/.."), Refusal::Root);
}

#[test]
fn the_home_folder_is_refused() {
    let scene = Scene::new();
    assert_eq!(scene.refusal("home"), Refusal::Home);
    assert_eq!(scene.refusal("home/."), Refusal::Home);
    assert_eq!(scene.refusal("absent/../home"), Refusal::Home);
    assert!(scene.publish_to(&scene.root.path().join("home/site"), &first_site(), &mut |_| {}).is_ok());
}

#[test]
#[cfg(target_os = "linux")]
fn a_mount_point_is_refused() {
    for mounted in ["/proc", "/sys"].map(Path::new).into_iter().filter(|path| path.is_dir()) {
        assert_eq!(Scene::new().refusal(mounted), Refusal::MountPoint);
    }
}

#[test]
fn a_folder_that_holds_a_folder_of_the_project_is_refused() {
    let scene = Scene::new();
    for name in ["content", "themes", "src"] {
        assert_eq!(scene.refusal(name), Refusal::HoldsProtected(scene.real(name)));
    }
    assert_eq!(scene.refusal("content/../content/"), Refusal::HoldsProtected(scene.real("content")));

    let outside = Scene { protected: vec![scene.root.path().join("home/report/content")], ..Scene::new() };
    assert!(matches!(outside.refusal(scene.root.path().join("home/report")), Refusal::HoldsProtected(_)));
}

#[test]
fn a_folder_inside_a_folder_of_the_project_is_refused() {
    let scene = Scene::new();
    for name in ["content/public", "themes/a/b/c", "src/../src/public"] {
        assert!(matches!(scene.refusal(name), Refusal::InsideProtected(_)), "{name}");
    }
}

#[test]
#[cfg(unix)]
fn a_way_through_a_link_into_a_folder_of_the_project_is_refused() {
    let scene = Scene::new();
    std::os::unix::fs::symlink("content", scene.root.path().join("elsewhere")).unwrap();
    let inside = Refusal::InsideProtected(scene.real("content"));
    assert_eq!(scene.refusal("elsewhere/public"), inside);
    assert_eq!(scene.refusal("elsewhere/deep/public"), inside);
    assert_eq!(scene.refusal("absent/../elsewhere/public"), inside);
}

#[test]
#[cfg(unix)]
fn a_link_is_refused_and_its_target_named() {
    let scene = Scene::new();
    for target in ["home", "absent"] {
        let link = scene.root.path().join(format!("to-{target}"));
        std::os::unix::fs::symlink(target, &link).unwrap();
        let target = if target == "home" { scene.real("home") } else { target.into() };
        assert_eq!(scene.refusal(&link), Refusal::Symlink { target });
    }
}

#[test]
fn a_file_is_refused() {
    let scene = Scene::new();
    fs::write(&scene.public, "a file").unwrap();
    assert_eq!(scene.refusal("public"), Refusal::NotADirectory);
}

#[test]
fn a_folder_that_the_tool_did_not_make_is_refused() {
    let scene = Scene::new();
    scene.write("b.txt", "precious");
    scene.write("a/precious", "precious");
    assert_eq!(scene.refusal("public"), Refusal::NotOurs { first_foreign: scene.real("public/a") });
}

#[test]
fn a_folder_in_the_place_of_the_one_that_the_tool_made_is_refused() {
    let scene = Scene::published();
    fs::rename(&scene.public, scene.root.path().join("moved")).unwrap();
    scene.write("thesis.tex", "precious");
    assert_eq!(scene.refusal("public"), Refusal::NotOurs { first_foreign: scene.real("public/thesis.tex") });
}

#[test]
fn a_private_folder_of_somebody_else_is_refused() {
    let scene = Scene::new();
    fs::create_dir_all(scene.private().join("diary")).unwrap();
    let first_foreign = scene.real(".public.hakusho/diary");
    assert_eq!(scene.refusal("public"), Refusal::NotOurs { first_foreign });
}

#[test]
#[cfg(unix)]
fn a_private_folder_that_is_a_link_is_refused() {
    let scene = Scene::new();
    std::os::unix::fs::symlink("content", scene.private()).unwrap();
    assert_eq!(scene.refusal("public"), Refusal::Symlink { target: scene.real("content") });
}

#[test]
fn a_private_folder_that_holds_a_folder_of_the_project_is_refused() {
    let mut scene = Scene::new();
    scene.protected.push(scene.private().join("stage"));
    assert_eq!(scene.refusal("public"), Refusal::HoldsProtected(scene.real(".public.hakusho/stage")));
}

#[test]
fn a_manifest_that_cannot_be_read_is_not_taken_for_an_empty_one() {
    let scene = Scene::published();
    let manifest = scene.private().join("manifest.json");
    let fault = |text: &str| {
        fs::write(&manifest, text).unwrap();
        match scene.publish(&second_site()) {
            Err(PublishError::Manifest { path, fault }) => {
                assert_eq!(path, manifest.canonicalize().unwrap());
                fault
            }
            other => panic!("not refused: {other:?}"),
        }
    };
    assert_eq!(fault(r#"{"format": 2, "pages": []}"#), ManifestFault::Format(2));
    assert!(matches!(fault(r#"{"format": 1, "written""#), ManifestFault::Malformed(_)));
    assert_eq!(tree(&scene.public), first_tree());
}
