//! Two wordings of one text: what readers see marked.

mod any;

use hakusho::derive::{Piece, Wording, compare_wording};

/// The comparison as a reader would mark it: `[-gone-]` and `{+new+}`.
fn marked(old: &str, new: &str) -> String {
    let mark = |piece: &Piece| match piece {
        Piece::Same(text) => text.clone(),
        Piece::Gone(text) => format!("[-{text}-]"),
        Piece::New(text) => format!("{{+{text}+}}"),
    };
    compare_wording(old, new).pieces.iter().map(mark).collect()
}

#[test]
fn a_number_that_changed_is_another_number() {
    assert_eq!(
        marked(
            "平成23年度の実施率は96.8%であり、前年度より1.2ポイント上がった。",
            "平成24年度の実施率は97.1%であり、前年度より0.3ポイント上がった。"
        ),
        "平成[-23年度-]{+24年度+}の実施率は[-96.8%-]{+97.1%+}であり、前年度より[-1.2-]{+0.3+}ポイント上がった。"
    );
    for (old, new) in [
        ("96.8%", "96.9%"),
        ("１２", "１３"),
        ("９６．８％", "９６．７％"),
        ("2012年度", "2013年度"),
        ("1,234件", "1,235件"),
        ("108万件", "109万件"),
        ("二十一", "二十二"),
        ("2-3", "2-4"),
        ("2012/13", "2013/14"),
        ("-1.2", "1.2"),
        ("△3", "3"),
        ("e-mails", "e-mail"),
        ("don't", "didn't"),
        ("ISO27001", "ISO27002"),
        ("セキュリティー", "セキュリティ"),
    ] {
        assert_eq!(
            marked(&format!("約 {old} は"), &format!("約 {new} は")),
            format!("約 [-{old}-]{{+{new}+}} は")
        );
    }
}

#[test]
fn japanese_is_marked_by_words_and_not_by_characters() {
    assert_eq!(
        marked("職員１２人が標的型メールを開封した。", "職員１５人が標的型メールを開いた。"),
        "職員[-１２人-]{+１５人+}が標的型メールを開[-封し-]{+い+}た。"
    );
    assert_eq!(
        marked("本省では、USBメモリの紛失が2件発生した。", "当省では、PCの紛失が1件発生した。"),
        "[-本-]{+当+}省では、[-USBメモリ-]{+PC+}の紛失が[-2件-]{+1件+}発生した。"
    );
    assert_eq!(marked("監査を実施した。", "監査及び訓練を実施した。"), "監査{+及び訓練+}を実施した。");
}

#[test]
fn english_is_marked_by_words() {
    assert_eq!(
        marked(
            "The coverage rate was 96.8% in FY2011. Two bodies missed it.",
            "The coverage rate was 97.1% in FY2012. Two bodies missed it, and one had an incident."
        ),
        "The coverage rate was [-96.8%-]{+97.1%+} in [-FY2011-]{+FY2012+}. Two bodies missed it{+, and one had an incident+}."
    );
}

#[test]
fn a_new_sentence_is_new_and_its_neighbours_are_as_they_were() {
    assert_eq!(
        marked(
            "本年度は重点検査を実施した。公開サーバの脆弱性を確認した。",
            "本年度は重点検査を実施した。外部の専門家も「十分である。」と述べた。公開サーバの脆弱性を確認した。"
        ),
        "本年度は重点検査を実施した。{+外部の専門家も「十分である。」と述べた。+}公開サーバの脆弱性を確認した。"
    );
    assert_eq!(marked("- one\n- two\n", "- one\n- three\n- two\n"), "- one\n{+- three\n+}- two\n");
    assert_eq!(marked("It is so! Is it? Yes.", "It is so! Yes."), "It is so! [-Is it? -]Yes.");
}

#[test]
fn a_particle_or_comma_between_two_changes_does_not_interrupt_them() {
    assert_eq!(
        marked("対策の実施状況を毎年の監査で確かめる。", "対策の教育内容を毎月の訓練で確かめる。"),
        "対策の[-実施状況を毎年の監査-]{+教育内容を毎月の訓練+}で確かめる。"
    );
    assert_eq!(
        marked("We checked old logs, weekly, as planned.", "We checked new mails, daily, as planned."),
        "We checked [-old logs, weekly-]{+new mails, daily+}, as planned."
    );
    // Nothing is gone between two insertions, so no mark says so.
    assert_eq!(marked("対策の実施の状況", "対策等の実施等の状況"), "対策{+等+}の実施{+等+}の状況");
    // A line is not shown as part of a change on another one.
    assert_eq!(marked("監査\n教育\n", "検査\n訓練\n"), "[-監-]{+検+}査\n[-教育-]{+訓練+}\n");
}

#[test]
fn words_that_stay_by_chance_do_not_hide_a_sentence_written_anew() {
    assert_eq!(
        marked(
            "Meanwhile, threats to the technology are becoming more diverse.",
            "In FY2012, damage from alterations of the websites was widely reported."
        ),
        "[-Meanwhile, threats to the technology are becoming more diverse-]{+In FY2012, damage from alterations of the websites was widely reported+}."
    );
    assert_eq!(
        marked(
            "情報セキュリティに関する職員の教育の計画を見直した。",
            "サーバの脆弱性の検査を外部に委託し、その結果を情報システムの管理者に報告している。"
        ),
        "[-情報セキュリティに関する職員の教育の計画を見直した-]{+サーバの脆弱性の検査を外部に委託し、その結果を情報システムの管理者に報告している+}。"
    );
}

#[test]
fn the_share_of_words_kept_counts_no_signs() {
    let share = |old, new| {
        let Wording { kept, all, complete, .. } = compare_wording(old, new);
        assert!(complete);
        (kept, all)
    };
    assert_eq!(share("One, two. Three!", "One, two. Three!"), (3, 3));
    assert_eq!(share("one two three", "one two four"), (2, 4));
    assert_eq!(share("", "one two"), (0, 2));
    assert_eq!(share("", ""), (0, 0));
    assert_eq!(share("実施率は96.8%", "実施率は97.1%"), (4, 6));
}
