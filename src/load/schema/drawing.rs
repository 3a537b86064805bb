//! Drawings in files of tables: nodes, links and boxes.

use crate::load::record::{reads, record};
use crate::model::{
    DrawingKind, ItemId, Label, Lines, Link, LocalizedProse, Node, NodeGroup, Note, PartId, PartialDate,
};
use crate::source::At;

record! {
    /// A drawing of the source.
    placed DrawingEntry: "図", "a drawing" {
        required id: At<PartId>, "識別子", "Id";
        optional at: Lines, "図題の箇所", "Line of the caption";
        on numbered: bool, "原典で番号が付いているか", "Whether the source numbers it";
        optional printed: Label, "原典の番号（順に合わないとき）", "The number as printed, where the scheme does not give it";
        required caption: Label, "図題（原典のとおり）", "Caption as printed";
        required kind: DrawingKind, "図の種類", "What it shows";
        optional rebuilt: LocalizedProse, "原典で失われた図の復元の仕方", "How it was rebuilt, where the source lost it";
        list groups: NodeGroup, "囲み", "Boxes around nodes";
        list nodes: Node, "要素（読む順）", "Nodes, in reading order";
        list links: Link, "つながり", "Links";
        list notes: Note, "注", "Notes";
    }
}

reads!(NodeGroup: "囲み", "a box around nodes" {
    required id: At<ItemId>, "識別子", "Id";
    required label: Label, "語（原典のとおり）", "Words as printed";
});

reads!(Node: "要素", "a node" {
    required id: At<ItemId>, "識別子", "Id";
    required label: Label, "語（原典のとおり）", "Words as printed";
    optional text: LocalizedProse, "説明の要旨", "A sentence on it";
    optional group: At<ItemId>, "囲み", "The box that it stands in";
    optional from: PartialDate, "始め、または起きた日", "When it begins, or happens";
    optional to: PartialDate, "終わり", "When it ends";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(Link: "つながり", "a link between nodes" {
    required from: At<ItemId>, "元の要素", "The node where it begins";
    required to: At<ItemId>, "先の要素", "The node where it leads";
    optional label: Label, "語", "Its words";
    optional at: Lines, "原典の箇所", "Lines of the source";
});
