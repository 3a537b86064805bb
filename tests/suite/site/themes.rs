//! Themes: another one is laid over the default, file by file, and changes nothing but looks.

use crate::project::{Project, Run, repository};

fn build(project: &Project, theme: &str) -> Run {
    project.run(&["build", "--theme", theme])
}

#[test]
fn the_plain_theme_has_the_same_pages_with_another_style_sheet() {
    let project = Project::base();
    let standard = project.build();
    let plain = repository().join("themes/plain");
    let run = build(&project, plain.to_str().unwrap());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let site = project.published();
    assert_eq!(standard.changes(&site), ["assets/style.css"]);
    assert_eq!(site.bytes("assets/style.css"), std::fs::read(plain.join("assets/style.css")).unwrap());
}

#[test]
fn a_theme_changes_a_template_without_repeating_the_others() {
    let notice =
        "{%- component notice(of) %}\n<p class=\"notice mine\">{{ of }}</p>\n{%- endcomponent notice -%}\n";
    let project = Project::base().with("mine/templates/blocks/notice.html", notice);
    let theme = project.root().join("mine");
    let run = build(&project, theme.to_str().unwrap());
    assert_eq!(run.code, 0, "{}", run.stderr);
    let page = project.published().read("ja/incidents/index.html");
    assert!(page.contains("class=\"notice mine\""), "{page}");
}

#[test]
fn a_folder_that_is_no_theme_is_refused_by_name_and_nothing_is_written() {
    let project = Project::base();
    let run = build(&project, "nowhere");
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("`nowhere`"), "{}", run.stderr);
    assert!(!project.root().join("public").exists());
}

#[test]
fn a_stray_file_in_a_theme_is_named() {
    let project = Project::base().with("mine/notes.txt", "to do");
    let run = build(&project, project.root().join("mine").to_str().unwrap());
    assert_eq!(run.code, 2);
    assert!(run.stderr.contains("notes.txt"), "{}", run.stderr);
}
