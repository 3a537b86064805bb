//! Words that only books have: lists with page numbers, the index, the imprint.

words! {
    /// A fixed word of a book.
    enum BookWord,
    /// The words.
    fn book_word {
        /// Leads from pages of the site to the book.
        Pdf: "冊子（PDF）", "Book (PDF)";
        /// Leads from the page of a body to its chapter.
        ChapterPdf: "この報告のPDF", "This report as PDF";
        /// Heading of the list of figures.
        Figures: "図目次", "List of figures";
        /// Heading of the list of tables.
        Tables: "表目次", "List of tables";
        /// Heading of the index.
        Index: "用語索引", "Index of terms";
        /// Heading of the imprint.
        Imprint: "奥付", "Imprint";
        /// Before the publisher.
        Publisher: "発行", "Publisher";
        /// Before the dates of the originals.
        Dates: "元の報告書の公表日", "Originals published";
        /// Before the licence.
        Licence: "利用条件", "Terms of use";
        /// Before the digest of the content.
        ContentHash: "内容のハッシュ値（SHA-256）", "Content hash (SHA-256)";
        /// A reference to a page of the book.
        OnPage: "（{page}ページ）", " (p. {page})";
        /// Before the address of the page on the site.
        Site: "ウェブ版", "On the web";
    }
}
