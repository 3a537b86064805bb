//! What is whose: files of the tool, files of others.

use super::*;

#[test]
fn stale_files_go_only_if_the_tool_wrote_them() {
    let scene = Scene::published();
    scene.write("reports/2023/notes.txt", "by hand");
    scene.publish(&second_site()).unwrap();
    assert!(!scene.has("reports/2023/index.html"));
    assert_eq!(scene.read("reports/2023/notes.txt"), "by hand");
}

#[test]
fn a_foreign_file_survives() {
    let scene = Scene::published();
    for output in [second_site(), first_site(), second_site()] {
        scene.publish(&output).unwrap();
        assert_eq!(scene.read("CNAME"), "report.example");
    }
}

#[test]
fn a_foreign_empty_folder_survives() {
    let scene = Scene::published();
    fs::create_dir(scene.public.join("uploads")).unwrap();
    scene.publish(&second_site()).unwrap();
    assert!(scene.public.join("uploads").is_dir());
}

#[test]
fn a_folder_of_ours_that_somebody_emptied_is_not_foreign() {
    let scene = Scene::published();
    fs::remove_file(scene.public.join("reports/2023/index.html")).unwrap();
    assert_eq!(scene.publish(&second_site()).unwrap().foreign, FOREIGN.len());
    assert!(!scene.has("reports"));
}

#[test]
#[cfg(unix)]
fn a_foreign_link_survives_and_is_never_followed() {
    let scene = Scene::published();
    std::os::unix::fs::symlink("../content", scene.public.join("latest")).unwrap();
    std::os::unix::fs::symlink("nowhere", scene.public.join("broken")).unwrap();
    fs::write(scene.root.path().join("content/report.md"), "precious").unwrap();
    assert_eq!(scene.publish(&second_site()).unwrap().foreign, FOREIGN.len() + 2);
    assert_eq!(fs::read_link(scene.public.join("latest")).unwrap(), Path::new("../content"));
    assert_eq!(fs::read_link(scene.public.join("broken")).unwrap(), Path::new("nowhere"));
    assert_eq!(scene.read("latest/report.md"), "precious");
}

#[test]
#[cfg(target_os = "linux")]
fn a_foreign_name_that_is_not_unicode_survives() {
    use std::os::unix::ffi::OsStrExt as _;
    let scene = Scene::published();
    let path = scene.public.join(std::ffi::OsStr::from_bytes(b"\xe7\x99\xbd.txt\xff"));
    fs::write(&path, "by hand").unwrap();
    scene.publish(&second_site()).unwrap();
    assert_eq!(fs::read_to_string(&path).unwrap(), "by hand");
}

#[test]
fn what_the_tool_did_not_write_is_not_overwritten() {
    // At the very path, above it (a file where a folder must be), and below it.
    for foreign in ["feed.xml", "news.html", "feed.xml/inside/readme"] {
        let scene = Scene::published();
        scene.write(foreign, "by hand");
        let before = tree(&scene.public);
        let output = site(&[("feed.xml", "by the tool"), ("news.html/index.html", "by the tool")]);
        match scene.publish(&output) {
            Err(PublishError::Occupied { path }) => assert_eq!(path, scene.real("public").join(foreign)),
            other => panic!("not refused: {other:?}"),
        }
        assert_eq!(tree(&scene.public), before);
    }
}

#[test]
#[cfg(unix)]
fn a_link_in_the_place_of_a_page_is_not_overwritten() {
    let scene = Scene::published();
    fs::remove_dir_all(scene.public.join("en")).unwrap();
    std::os::unix::fs::symlink("../content", scene.public.join("en")).unwrap();
    assert!(
        matches!(scene.publish(&second_site()), Err(PublishError::Occupied { path }) if path.ends_with("en"))
    );
    assert!(tree(&scene.root.path().join("content")).is_empty());
}

#[test]
fn an_edited_page_is_rebuilt() {
    let scene = Scene::published();
    scene.write("index.html", "edited");
    assert_eq!(scene.publish(&first_site()).unwrap().written, 1);
    assert_eq!(scene.read("index.html"), "first");
}

#[test]
fn a_page_of_the_same_length_is_compared_by_its_bytes() {
    let scene = Scene::published();
    scene.write("index.html", "tsrif");
    scene.publish(&first_site()).unwrap();
    assert_eq!(scene.read("index.html"), "first");
}

#[test]
fn an_edited_page_that_went_stale_is_spared() {
    let scene = Scene::published();
    scene.write("reports/2023/index.html", "edited");
    scene.publish(&second_site()).unwrap();
    scene.publish(&second_site()).unwrap();
    assert_eq!(scene.read("reports/2023/index.html"), "edited");
}

#[test]
fn a_path_that_the_tool_gave_up_is_no_longer_its_own() {
    let scene = Scene::published();
    scene.publish(&second_site()).unwrap();
    scene.write("reports/2023/index.html", "stale");
    scene.publish(&site(&[("index.html", "third")])).unwrap();
    assert_eq!(scene.read("reports/2023/index.html"), "stale");
}

#[test]
fn a_folder_that_was_deleted_is_published_again() {
    let scene = Scene::published();
    fs::remove_dir_all(&scene.public).unwrap();
    assert_eq!(scene.publish(&second_site()).unwrap().written, SECOND.len());
    scene.assert_nothing_is_left_over();
}
