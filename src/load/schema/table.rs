//! `government.yaml`: tables of values, tables of words, and values printed in running text.

use super::drawing::DrawingEntry;
use super::value::{CellEntry, ValueEntry, ValueKeys};
use crate::load::record::{reads, record};
use crate::model::{
    BodyId, ChartKind, DocumentId, FiscalYear, Label, Lines, LocalizedProse, Note, PartId, TextTable,
    WordCell, WordRow,
};
use crate::source::At;

record! {
    /// `<year>/government.yaml` and other files of tables.
    TablesFile: "表のファイル", "a file of tables" {
        required fiscal_year: At<FiscalYear>, "年度", "Fiscal year";
        required body: At<BodyId>, "どの組織の値か", "Whose values they are";
        required document: At<DocumentId>, "載せている文書", "The document that prints them";
        list tables: TableEntry, "数値の表", "Tables of values";
        list text_tables: TextTable, "語の表", "Tables of words";
        list values: ValueEntry, "本文中の値", "Values printed in running text";
        list figures: DrawingEntry, "図", "Drawings";
    }
}

record! {
    /// A table of values.
    placed TableEntry: "表", "a table" {
        required id: At<PartId>, "識別子", "Id";
        optional at: Lines, "表題の箇所", "Line of the caption";
        required caption: Label, "表題（原典のとおり）", "Caption as printed";
        on numbered: bool, "原典で番号が付いているか", "Whether the source numbers it";
        optional stub: Label, "見出し列の名称", "Head of the column of labels";
        flatten keys: ValueKeys, "値の座標", "What a value is of";
        list columns: ColumnEntry, "列", "Columns";
        list rows: RowEntry, "行", "Rows";
        list notes: Note, "注", "Notes";
        optional chart: At<ChartKind>, "表から描く図", "The chart drawn of it";
        list accepted: super::value::AcceptedEntry, "原典のままとする検査", "Checks that the source itself breaks";
    }
}

record! {
    /// A column.
    placed ColumnEntry: "列", "a column" {
        required label: Label, "列見出し（原典のとおり）", "Head as printed";
        flatten keys: ValueKeys, "値の座標", "What a value is of";
        optional at: Lines, "原典の箇所（N など）", "Lines of the source (of N, for example)";
    }
}

record! {
    /// A row.
    placed RowEntry: "行", "a row" {
        optional label: Label, "行見出し（原典のとおり。省けば登録簿の名称）", "Label as printed; the registry's name where left out";
        flatten keys: ValueKeys, "値の座標", "What a value is of";
        optional at: Lines, "原典の箇所", "Lines of the source";
        list cells: CellEntry, "セル（列の順）", "Cells, in the order of the columns";
    }
}

reads!(Note: "注", "a note" {
    required text: LocalizedProse, "注", "The note";
    optional at: Lines, "原典の箇所", "Lines of the source";
});

reads!(TextTable: "語の表", "a table of words" {
    required id: At<PartId>, "識別子", "Id";
    optional at: Lines, "表題の箇所", "Line of the caption";
    required caption: Label, "表題（原典のとおり）", "Caption as printed";
    on numbered: bool, "原典で番号が付いているか", "Whether the source numbers it";
    list columns: WordCell, "列", "Columns";
    list rows: WordRow, "行", "Rows";
    list notes: Note, "注", "Notes";
});

reads!(WordRow: "行", "a row" {
    optional at: Lines, "原典の箇所", "Lines of the source";
    list cells: WordCell, "セル（列の順）", "Cells, in the order of the columns";
});

reads!(WordCell: "セル", "a cell" {
    optional label: Label, "語（原典のとおり）", "Words as printed";
    optional name: String, "氏名（原典のとおり、読みを付けない）", "Name of a person as printed, never romanised";
    optional text: LocalizedProse, "語の要旨", "A digest instead";
});
