//! Themes, and what they can do wrong.

use super::*;

fn theme(files: &[(&'static str, &'static str)]) -> Result<Theme, ThemeError> {
    Theme::from_files(files.iter().map(|(path, text)| (*path, text.as_bytes())))
}

#[test]
fn a_theme_holds_only_what_it_changes() {
    let theme = theme(&[
        ("theme.yaml", "name: ministry\nversion: \"2\"\n"),
        (
            "templates/blocks/notice.html",
            "{% component notice(of) %}<p class=\"mine\">{{ of }}</p>{% endcomponent notice %}",
        ),
        ("assets/logo.svg", "<svg/>"),
    ])
    .unwrap();
    assert_eq!((theme.name(), theme.version()), ("ministry", "2"));
    let files = render(&one(vec![Block::Notice("<".to_owned())]), &theme).unwrap();
    let file = |wanted: &str| files.iter().find(|(path, _)| path.as_str() == wanted).map(|(_, bytes)| bytes);
    let html = std::str::from_utf8(file("en/2012/cao/index.html").unwrap()).unwrap();
    assert!(html.contains("<p class=\"mine\">&lt;</p>"));
    assert!(file("assets/logo.svg").is_some() && file("assets/style.css").is_some());
}

#[test]
fn a_theme_cannot_declare_a_text_safe() {
    let unsafe_notice = "{% component notice(of) %}{{ of | safe }}{% endcomponent notice %}";
    let theme = theme(&[("templates/blocks/notice.html", unsafe_notice)]).unwrap();
    let error = render(&one(vec![Block::Notice("<".to_owned())]), &theme).unwrap_err();
    assert!(error.to_string().contains("cannot declare a text safe"), "{error}");
}

#[test]
fn a_broken_template_names_its_line() {
    let error = theme(&[("templates/blocks/notice.html", "{% component notice(of) %}\n{{ of")]).unwrap_err();
    let ThemeError::Template(fault) = error else { panic!("{error}") };
    assert_eq!((fault.template.as_deref(), fault.line), (Some("blocks/notice.html"), Some(2)), "{fault}");
}

#[test]
fn a_template_that_asks_for_more_than_there_is_names_its_place() {
    let curious = "{% component notice(of) %}\n{{ of.nothing }}{% endcomponent notice %}";
    let theme = theme(&[("templates/blocks/notice.html", curious)]).unwrap();
    let error = render(&one(vec![Block::Notice("x".to_owned())]), &theme).unwrap_err();
    let RenderError::Page { fault: PageFault::Template(fault), .. } = error else { panic!("{error}") };
    assert_eq!((fault.template.as_deref(), fault.line), (Some("blocks/notice.html"), Some(2)), "{fault}");
}

#[test]
fn a_file_that_is_none_of_a_theme_is_refused() {
    let stray = theme(&[("style.css", "")]);
    assert_eq!(stray.err(), Some(ThemeError::StrayFile("style.css".to_owned())));
    assert!(matches!(theme(&[("assets/../x", "")]), Err(ThemeError::AssetPath(_))));
    assert!(matches!(theme(&[("theme.yaml", "name: x")]), Err(ThemeError::Manifest(_))));
}
