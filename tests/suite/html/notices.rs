//! What every page has to say.

use super::*;

#[test]
fn a_digest_says_so() {
    let html = only_page(vec![
        Block::Passage(passage("Ours.", Lang::En)),
        Block::Message(Message { text: digest("Theirs.", Lang::En), signature: Vec::new() }),
    ]);
    assert_eq!(html.matches("Digest (en)").count(), 1);
    assert!(html.find("Ours.") < html.find("Digest (en)"));
}

#[test]
fn what_is_true_of_every_text_of_a_section_is_said_once() {
    let html = only_page(vec![
        Block::Passage(digest("One.", Lang::En)),
        Block::Passage(Passage { id: "two".to_owned(), ..digest("Two.", Lang::En) }),
    ]);
    assert_eq!(html.matches("Digest (en)").count(), 1);
    assert!(html.find("Digest (en)") < html.find("One."));
}

#[test]
fn a_demonstration_says_so_on_every_page_and_names_its_originals() {
    let mut publications = everything();
    for publication in &mut publications {
        publication.frame.demonstration = Some(Demonstration {
            notice: "Not an official site".to_owned(),
            originals_title: "Originals".to_owned(),
            originals: vec![words("年次報告", Lang::Ja)],
        });
    }
    for (path, html) in pages(&site(&publications)) {
        let body = html.split("<main").next().unwrap();
        assert!(body.contains("Not an official site"), "{path}");
        assert!(html.contains("年次報告"), "{path}");
    }
}
