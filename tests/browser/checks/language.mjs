// Words stand in their language (WCAG 3.1.1, 3.1.2): Japanese characters where `lang` says ja, sentences of Latin
// letters where it says en. Names and acronyms of a few words belong to any language.
export const views = ['light'];

export async function look(page) {
  return page.evaluate(() => {
    const JAPANESE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u;
    // Five words in a row, three of them without a capital or a digit: a sentence, not a name.
    const isSentence = (text) => [...text.matchAll(/[A-Za-z][A-Za-z'’-]*(?:[ ,;:]+[A-Za-z][A-Za-z'’-]*){4,}/g)]
      .some(([run]) => run.split(/[ ,;:]+/).filter((word) => /^[a-z]/.test(word)).length >= 3);
    const langOf = (element) => element.closest('[lang]')?.lang.slice(0, 2) ?? '';
    const findings = [];
    const hold = (text, element, what) => {
      const lang = langOf(element);
      const sample = text.replace(/\s+/g, ' ').trim().slice(0, 60);
      if (lang !== 'ja' && JAPANESE.test(text)) findings.push({ where: hakusho.place(element), what: `${what} has Japanese in lang=${lang}: ${sample}` });
      if (lang !== 'en' && isSentence(text)) findings.push({ where: hakusho.place(element), what: `${what} has English in lang=${lang}: ${sample}` });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.data.trim() && !node.parentElement.closest('script, style')) hold(node.data, node.parentElement, 'a text');
    }
    for (const element of document.querySelectorAll('[aria-label], [title], [alt], [data-label], [placeholder]')) {
      for (const name of ['aria-label', 'title', 'alt', 'data-label', 'placeholder']) {
        if (element.hasAttribute(name)) hold(element.getAttribute(name), element, `the attribute ${name}`);
      }
    }
    // The title of the choice of language is in both.
    if (document.documentElement.lang === 'en') hold(document.title, document.documentElement, 'the title');
    return findings;
  });
}
