// Nothing is wider than its page or cut off: on phones, at 400 per cent (WCAG 1.4.10), with the text spacing that
// readers may set (1.4.12), and on A4 paper, where nothing scrolls.
export const views = ['light', 'phone', 'narrow', 'zoomed', 'paper'];

/** WCAG 1.4.12, as an adopted sheet: it is the reader's, so the site's policy does not stop it. */
const SPACING = `* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-bottom: 2em !important }`;

export async function look(page, address, view) {
  const plain = await page.evaluate(measure, view === 'paper');
  if (!['light', 'narrow'].includes(view)) return plain;
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, SPACING);
  const spaced = await page.evaluate(measure, false);
  await page.evaluate(() => { document.adoptedStyleSheets = []; });
  const known = new Set(plain.map(({ where, what }) => `${where} ${what}`));
  return [...plain, ...spaced.filter(({ where, what }) => !known.has(`${where} ${what}`)).map((one) => ({ ...one, what: `with wide text spacing, ${one.what}` }))];
}

function measure(paper) {
  const { place, visible, onlyHeard } = hakusho;
  const findings = [];
  const root = document.documentElement;
  const width = root.clientWidth;
  if (root.scrollWidth > width) findings.push({ where: 'html', what: 'the page scrolls sideways' });
  const scrolls = (element) => {
    for (let at = element.parentElement; at && at !== document.body; at = at.parentElement) {
      if (['auto', 'scroll'].includes(getComputedStyle(at).overflowX)) return !paper;
    }
    return false;
  };
  for (const element of document.body.querySelectorAll('*')) {
    if (element.ownerSVGElement || !visible(element) || onlyHeard(element)) continue;
    const style = getComputedStyle(element);
    if (style.position === 'absolute' && element.classList.contains('skip')) continue;
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    // Half a pixel of rounding is nobody's loss.
    if ((box.right > width + 0.5 || box.left < -0.5) && !scrolls(element)) findings.push({ where: place(element), what: 'it is wider than the page' });
    const cuts = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    if (cuts && element.textContent.trim() && (element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)) findings.push({ where: place(element), what: 'its words are cut off' });
    if (style.textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth) findings.push({ where: place(element), what: 'its words end in an ellipsis' });
  }
  return findings;
}
