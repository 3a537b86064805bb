//! What happens while a site is published.

use super::*;

#[test]
fn a_second_build_is_kept_out() {
    let scene = Scene::published();
    let mut second = None;
    scene
        .publish_watching(&second_site(), &mut |stage| {
            if stage == Stage::Staged {
                second = Some(scene.publish(&first_site()));
            }
        })
        .unwrap();
    assert!(
        matches!(second, Some(Err(PublishError::Locked { lock })) if lock == scene.real(".public.hakusho/lock"))
    );
    assert_eq!(tree(&scene.public), second_tree());
}

#[test]
fn even_a_second_first_build_is_kept_out() {
    let scene = Scene::new();
    let mut refused = 0;
    let mut second = |_| match scene.publish(&second_site()) {
        Err(PublishError::Locked { .. }) => refused += 1,
        other => panic!("not locked: {other:?}"),
    };
    scene.publish_watching(&first_site(), &mut second).unwrap();
    assert_eq!(refused, 9);
}

#[test]
fn a_foreign_file_that_comes_during_the_build_is_not_lost() {
    for moment in [Stage::Surveyed, Stage::Staged, Stage::Verified, Stage::Announced] {
        let scene = Scene::published();
        scene
            .publish_watching(&second_site(), &mut |stage| {
                if stage == moment {
                    scene.write(".well-known/acme-challenge/token", "late");
                }
            })
            .unwrap();
        assert_eq!(scene.read(".well-known/acme-challenge/token"), "late");
        scene.assert_nothing_is_left_over();
    }
}

#[test]
fn the_newer_edition_of_a_foreign_file_is_not_lost() {
    let replace = |scene: &Scene| {
        scene.write("CNAME~", "newer");
        fs::rename(scene.public.join("CNAME~"), scene.public.join("CNAME")).unwrap();
    };
    for edit in [replace, |scene: &Scene| scene.write("CNAME", "newer")] {
        for moment in [Stage::Staged, Stage::Verified, Stage::Announced] {
            let scene = Scene::published();
            let mut progress = |stage| {
                if stage == moment {
                    edit(&scene);
                }
            };
            scene.publish_watching(&second_site(), &mut progress).unwrap();
            assert_eq!(scene.read("CNAME"), "newer");
            scene.assert_nothing_is_left_over();
        }
    }
}

#[test]
fn a_late_file_at_the_path_of_a_new_page_is_kept_beside() {
    let scene = Scene::published();
    let mut late = |stage| {
        if stage == Stage::Announced {
            scene.write("feed.xml", "by hand");
        }
    };
    let Err(PublishError::Stray { kept, path }) = scene.publish_watching(&second_site(), &mut late) else {
        panic!("not noticed");
    };
    assert_eq!(path, scene.real("public/feed.xml"));
    assert_eq!(fs::read_to_string(&kept).unwrap(), "by hand");
    assert_eq!(tree(&scene.public), second_tree());

    assert!(matches!(scene.publish(&second_site()), Err(PublishError::Stray { .. })));
    fs::remove_file(kept).unwrap();
    scene.publish(&second_site()).unwrap();
    scene.assert_nothing_is_left_over();
}

#[test]
fn a_late_file_whose_folder_became_a_page_is_kept_beside() {
    let scene = Scene::published();
    let mut late = |stage| {
        if stage == Stage::Announced {
            scene.write("reports/2023/late.txt", "by hand");
        }
    };
    let output = site(&[("index.html", "third"), ("reports", "a page")]);
    let Err(PublishError::Stray { kept, .. }) = scene.publish_watching(&output, &mut late) else {
        panic!("not noticed");
    };
    assert_eq!(fs::read_to_string(&kept).unwrap(), "by hand");
    assert_eq!(scene.read("reports"), "a page");
}

#[test]
fn a_stage_that_somebody_altered_is_not_published() {
    let stage = ".public.hakusho/stage";
    for (path, text) in [("index.html", "SECOND"), ("surplus.html", "x"), ("CNAME", "y")] {
        let scene = Scene::published();
        let mut alter = |reached| {
            if reached == Stage::Staged {
                let path = scene.root.path().join(stage).join(path);
                // Away first: a carried file has a second name in the published site.
                let _absent = fs::remove_file(&path);
                fs::write(path, text).unwrap();
            }
        };
        match scene.publish_watching(&second_site(), &mut alter) {
            Err(PublishError::Altered { path: found }) => assert_eq!(found, scene.real(stage).join(path)),
            other => panic!("not noticed: {other:?}"),
        }
        assert_eq!(tree(&scene.public), first_tree());
        scene.publish(&second_site()).unwrap();
        assert_eq!(tree(&scene.public), second_tree());
    }
}

#[test]
#[cfg(target_os = "linux")]
fn a_reader_never_finds_the_site_missing() {
    use std::sync::atomic::{AtomicBool, Ordering};
    let (scene, done) = (Scene::published(), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut found = [0, 0];
            while !done.load(Ordering::Relaxed) {
                assert!(scene.public.is_dir());
                match fs::read_to_string(scene.public.join("index.html")).as_deref() {
                    Ok("first") => found[0] += 1,
                    Ok("second") => found[1] += 1,
                    // The reader was in the old site already, and paused until it was removed.
                    Err(error) if error.kind() == std::io::ErrorKind::NotFound => {}
                    other => panic!("neither site: {other:?}"),
                }
            }
            found
        });
        let sites = [second_site(), first_site()];
        let published: Result<Vec<_>, _> =
            sites.iter().cycle().take(40).map(|output| scene.publish(output)).collect();
        // Before anything is asserted, for the scope waits for its threads.
        done.store(true, Ordering::Relaxed);
        let [first, second] = reader.join().unwrap();
        published.unwrap();
        assert!(first > 0 && second > 0);
    });
}
