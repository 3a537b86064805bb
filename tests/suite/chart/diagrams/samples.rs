//! Drawings as reports have them.

use hakusho::compose::chart::{Axis, Diagram, Form, Link, Mark, Node};

/// Nodes are written `label`, `label @ group` or `label @ group | begin, end`; groups are counted from 1.
pub(crate) fn diagram(
    form: Form,
    groups: &[&str],
    nodes: &[&str],
    links: &[(usize, usize, &str)],
) -> Diagram {
    let node = |words: &&str| {
        let (words, span) =
            words.split_once(" | ").map_or((*words, None), |(words, span)| (words, Some(span)));
        let (label, group) =
            words.split_once(" @ ").map_or((words, None), |(label, group)| (label, Some(group)));
        let span = span.map(|span| span.split_once(", ").unwrap_or((span, span)));
        Node {
            label: label.to_owned(),
            group: group.map(|group| group.parse::<usize>().unwrap() - 1),
            span: span.map(|(begin, end)| (month(begin), month(end))),
        }
    };
    let link = |&(from, to, label): &(usize, usize, &str)| Link {
        from,
        to,
        label: (!label.is_empty()).then(|| label.to_owned()),
        arrival: format!("from {from}: {label}").trim_end().to_owned(),
    };
    Diagram {
        form,
        groups: groups.iter().map(|&name| name.to_owned()).collect(),
        nodes: nodes.iter().map(node).collect(),
        links: links.iter().map(link).collect(),
        axis: None,
    }
}

/// A month, in months from 2012.
fn month(words: &str) -> Mark {
    let numbers: Vec<i64> =
        words.split(|c: char| !c.is_ascii_digit()).filter_map(|part| part.parse().ok()).collect();
    let (year, month) = (numbers[0], numbers.get(1).copied().unwrap_or(1));
    Mark { value: ((year - 2012) * 12 + month - 1).into(), label: words.to_owned() }
}

fn years(
    form: Form,
    groups: &[&str],
    nodes: &[&str],
    links: &[(usize, usize, &str)],
    ticks: &[&str],
) -> Diagram {
    let ticks: Vec<Mark> = ticks.iter().map(|words| month(words)).collect();
    let (min, max) = (ticks[0].value, ticks[ticks.len() - 1].value);
    Diagram { axis: Some(Axis { min, max, ticks, partial: None }), ..diagram(form, groups, nodes, links) }
}

/// Every form, in Japanese and English.
pub(crate) fn all() -> Vec<(&'static str, Diagram)> {
    vec![
        ("organisation", organisation()),
        ("organisation-en", organisation_en()),
        ("hierarchy", hierarchy()),
        ("wide-tree", wide_tree()),
        ("reporting", reporting()),
        ("reporting-en", reporting_en()),
        ("response", response()),
        ("pdca", pdca()),
        ("pdca-en", pdca_en()),
        ("ring-of-five", ring_of_five()),
        ("schedule", schedule()),
        ("schedule-en", schedule_en()),
        ("timeline", timeline()),
        ("islands", islands()),
        ("long-chain", long_chain()),
        ("exchange", exchange()),
    ]
}

fn organisation() -> Diagram {
    diagram(
        Form::Tree,
        &["内閣官房", "各府省庁"],
        &[
            "高度情報通信ネットワーク社会推進戦略本部",
            "情報セキュリティ政策会議",
            "内閣官房情報セキュリティセンター（NISC） @ 1",
            "基本戦略担当 @ 1",
            "政府機関総合対策促進担当 @ 1",
            "重要インフラ担当 @ 1",
            "事案対処支援担当 @ 1",
            "情報セキュリティ対策推進会議（CISO等連絡会議）",
            "最高情報セキュリティ責任者（CISO） @ 2",
            "最高情報セキュリティアドバイザー @ 2",
            "統括情報セキュリティ責任者 @ 2",
            "情報セキュリティ責任者 @ 2",
        ],
        &[
            (0, 1, ""),
            (1, 2, ""),
            (2, 3, ""),
            (2, 4, ""),
            (2, 5, ""),
            (2, 6, ""),
            (1, 7, ""),
            (7, 8, ""),
            (8, 9, ""),
            (8, 10, ""),
            (10, 11, ""),
        ],
    )
}

fn organisation_en() -> Diagram {
    diagram(
        Form::Tree,
        &["Cabinet Secretariat", "Each ministry"],
        &[
            "IT Strategic Headquarters",
            "Information Security Policy Council",
            "National Information Security Center (NISC) @ 1",
            "Strategy and international cooperation @ 1",
            "Measures of government bodies @ 1",
            "Critical infrastructure @ 1",
            "Incident response @ 1",
            "Liaison meeting of CISOs",
            "Chief Information Security Officer @ 2",
            "CISO adviser @ 2",
            "Head information security officer @ 2",
            "Information security officers @ 2",
        ],
        &[
            (0, 1, ""),
            (1, 2, ""),
            (2, 3, ""),
            (2, 4, ""),
            (2, 5, ""),
            (2, 6, ""),
            (1, 7, ""),
            (7, 8, ""),
            (8, 9, ""),
            (8, 10, ""),
            (10, 11, ""),
        ],
    )
}

fn hierarchy() -> Diagram {
    diagram(
        Form::Tree,
        &[],
        &[
            "情報セキュリティ基本計画",
            "政府機関統一規範",
            "統一管理基準",
            "統一技術基準",
            "省庁対策基準",
            "実施手順",
        ],
        &[(0, 1, ""), (1, 2, "定める"), (1, 3, "定める"), (2, 4, "準拠"), (3, 4, "準拠"), (4, 5, "")],
    )
}

fn wide_tree() -> Diagram {
    let nodes = [
        "内閣総理大臣",
        "内閣官房",
        "内閣法制局",
        "人事院",
        "内閣府",
        "宮内庁",
        "公正取引委員会",
        "警察庁",
        "金融庁",
        "消費者庁",
        "総務省",
        "法務省",
        "外務省",
    ];
    let links: Vec<(usize, usize, &str)> = (1..nodes.len()).map(|to| (0, to, "")).collect();
    diagram(Form::Tree, &[], &nodes, &links)
}

fn reporting() -> Diagram {
    diagram(
        Form::Flow,
        &["府省庁"],
        &[
            "職員 @ 1",
            "課室情報セキュリティ責任者 @ 1",
            "CSIRT（PoC） @ 1",
            "最高情報セキュリティ責任者 @ 1",
            "NISC",
            "情報セキュリティ緊急支援チーム（CYMAT）",
            "警察庁",
            "IPA・JPCERT/CC",
        ],
        &[
            (0, 1, "連絡"),
            (1, 2, "報告"),
            (2, 3, "報告"),
            (2, 4, "報告"),
            (3, 2, "指示"),
            (4, 5, "派遣要請"),
            (5, 2, "技術的な支援"),
            (2, 6, "相談・通報"),
            (4, 7, "情報共有"),
        ],
    )
}

fn reporting_en() -> Diagram {
    diagram(
        Form::Flow,
        &["Ministry"],
        &[
            "Staff @ 1",
            "Section security officer @ 1",
            "CSIRT (point of contact) @ 1",
            "Chief Information Security Officer @ 1",
            "NISC",
            "Cyber Incident Mobile Assistance Team (CYMAT)",
            "National Police Agency",
            "IPA, JPCERT/CC",
        ],
        &[
            (0, 1, "notice"),
            (1, 2, "report"),
            (2, 3, "report"),
            (2, 4, "report"),
            (3, 2, "instruction"),
            (4, 5, "request to dispatch"),
            (5, 2, "technical assistance"),
            (2, 6, "consultation"),
            (4, 7, "shared information"),
        ],
    )
}

fn response() -> Diagram {
    diagram(
        Form::Flow,
        &[],
        &["検知", "初動対応", "被害調査", "封じ込め", "復旧", "再発防止策", "公表"],
        &[
            (0, 1, ""),
            (1, 2, "ログの保全"),
            (1, 3, "回線の遮断"),
            (2, 4, ""),
            (3, 4, ""),
            (4, 5, ""),
            (2, 6, "個人情報の漏えいがある場合"),
        ],
    )
}

fn pdca() -> Diagram {
    diagram(
        Form::Cycle,
        &[],
        &["計画の策定（Plan）", "対策の実施（Do）", "点検・監査（Check）", "見直し（Act）"],
        &[(0, 1, "推進計画"), (1, 2, "実施状況の報告"), (2, 3, "評価結果"), (3, 0, "改善事項")],
    )
}

fn pdca_en() -> Diagram {
    diagram(
        Form::Cycle,
        &[],
        &["Plan: choose measures", "Do: carry them out", "Check: self-inspection and audit", "Act: review"],
        &[],
    )
}

fn ring_of_five() -> Diagram {
    diagram(
        Form::Cycle,
        &[],
        &["把握", "分析", "評価", "対応", "監視"],
        &[(0, 1, ""), (1, 2, "脅威"), (2, 3, "優先順位"), (3, 4, ""), (4, 0, "新たな資産")],
    )
}

fn schedule() -> Diagram {
    years(
        Form::Schedule,
        &["政府機関", "重要インフラ"],
        &[
            "統一基準群の改定 @ 1 | 2012年4月, 2012年10月",
            "対策実施状況報告の取りまとめ @ 1 | 2012年6月, 2012年9月",
            "公開ウェブサーバの脆弱性検査 @ 1 | 2012年7月, 2013年1月",
            "標的型メール攻撃に対する教育訓練 @ 1 | 2012年10月, 2012年12月",
            "電子メールの送信ドメイン認証の導入 @ 1 | 2012年4月, 2013年3月",
            "CYMATの設置 @ 1 | 2012年6月, 2012年6月",
            "安全基準等の継続的改善 @ 2 | 2012年5月, 2013年2月",
            "分野横断的演習 @ 2 | 2012年12月, 2012年12月",
            "情報共有体制の強化 @ 2 | 2012年8月, 2012年11月",
            "年次報告の公表 | 2013年3月, 2013年3月",
        ],
        &[(1, 9, "反映")],
        &["2012年4月", "2012年7月", "2012年10月", "2013年1月", "2013年4月"],
    )
}

fn schedule_en() -> Diagram {
    years(
        Form::Schedule,
        &[],
        &[
            "Revision of the Common Standards | 2012-04, 2012-10",
            "Reports about the measures | 2012-06, 2012-09",
            "Vulnerability scan of public web servers | 2012-07, 2013-01",
            "Training against targeted e-mail attacks | 2012-10, 2012-12",
            "Sender domain authentication | 2012-04, 2013-03",
            "CYMAT established | 2012-06, 2012-06",
            "Safety principles | 2012-05, 2013-02",
            "Cross-sectoral exercise | 2012-12, 2012-12",
            "Information sharing | 2012-08, 2012-11",
            "Annual report | 2013-03, 2013-03",
        ],
        &[],
        &["2012-04", "2012-07", "2012-10", "2013-01", "2013-04"],
    )
}

fn timeline() -> Diagram {
    years(
        Form::Timeline,
        &["国内", "海外"],
        &[
            "情報セキュリティ2012の決定 @ 1 | 2012年7月",
            "CYMATの設置 @ 1 | 2012年6月",
            "遠隔操作ウイルス事件 @ 1 | 2012年10月",
            "韓国における大規模なサイバー攻撃 @ 2 | 2013年3月",
            "サイバーセキュリティ戦略の決定 @ 1 | 2013年6月",
        ],
        &[],
        &["2012年1月", "2012年7月", "2013年1月", "2013年7月"],
    )
}

fn islands() -> Diagram {
    diagram(
        Form::Flow,
        &["政府", "民間"],
        &["甲省 @ 1", "乙省 @ 1", "丙協会 @ 2", "丁センター @ 2", "戊機構", "己"],
        &[(0, 4, ""), (1, 4, "")],
    )
}

fn long_chain() -> Diagram {
    diagram(
        Form::Flow,
        &[],
        &[
            "調査票の送付",
            "自己点検",
            "府省庁による取りまとめ",
            "報告",
            "NISCによる集計",
            "評価",
            "会議への報告",
            "公表",
        ],
        &[(0, 1, ""), (1, 2, ""), (2, 3, ""), (3, 4, ""), (4, 5, ""), (5, 6, ""), (6, 7, ""), (4, 2, "照会")],
    )
}

fn exchange() -> Diagram {
    diagram(
        Form::Flow,
        &["情報を出す側", "情報を受ける側"],
        &[
            "所管省庁 @ 1",
            "情報セキュリティ関係省庁 @ 1",
            "事案対処省庁 @ 1",
            "NISC",
            "重要インフラ事業者等 @ 2",
            "CEPTOAR-Council（セプターカウンシル） @ 2",
        ],
        &[
            (0, 3, "情報提供"),
            (1, 3, ""),
            (2, 3, ""),
            (3, 4, "早期警戒情報"),
            (3, 5, ""),
            (0, 4, ""),
            (0, 5, ""),
            (1, 4, ""),
            (1, 5, ""),
        ],
    )
}
