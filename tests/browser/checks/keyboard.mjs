// A keyboard alone, on one page of each kind: the way in skips to the content, every stop is seen and marked,
// stops follow the page, nothing holds the reader, what scrolls is reached.
export const views = ['light', 'dark', 'narrow'];
export const sampled = true;

/** Pages with more stops than these are walked this far; what is made by one template repeats. */
const STOPS = 150;

export async function look(page, address, view) {
  const findings = await page.evaluate(() => [...document.querySelectorAll('*')].filter((element) => {
    if (!hakusho.visible(element)) return false;
    const style = getComputedStyle(element);
    const across = ['auto', 'scroll'].includes(style.overflowX) && element.scrollWidth > element.clientWidth + 1;
    const down = ['auto', 'scroll'].includes(style.overflowY) && element.scrollHeight > element.clientHeight + 1;
    return (across || down) && element !== document.documentElement && element.tabIndex < 0 && !element.querySelector('a[href], button, summary, input, [tabindex="0"]');
  }).map((element) => ({ where: hakusho.place(element), what: 'it scrolls and no keyboard reaches it' })));
  findings.push(...await page.evaluate(() => [...document.querySelectorAll('a[href], button, summary, input')].flatMap((stop) => {
    for (let at = stop; at && hakusho.visible(at); at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.order !== '0' || /reverse/.test(style.flexDirection)) return [{ where: hakusho.place(at), what: 'the style sheet moves its stops, the keyboard does not follow' }];
    }
    return [];
  })));
  findings.push(...await page.evaluate(() => [...document.querySelectorAll('[tabindex]')].filter((element) => element.tabIndex > 0)
    .map((element) => ({ where: hakusho.place(element), what: 'it changes the order of focus' }))));

  await toTheTop(page);
  const stops = await page.evaluate(() => {
    globalThis.hakushoStops = [...document.querySelectorAll('a[href], button, summary, input, select, textarea, [tabindex="0"]')].filter((element) => hakusho.visible(element) && !element.disabled);
    return hakushoStops.length;
  });
  let last = -1;
  for (let stop = 0; stop < Math.min(stops, STOPS); stop += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(lookAtFocus);
    if (!seen) { findings.push({ what: `the focus is lost after ${stop} stops` }); break; }
    findings.push(...seen.findings);
    if (seen.at === last && seen.at >= 0) { findings.push({ where: seen.where, what: 'the keyboard does not leave it' }); break; }
    // A scroller without a stop of its own is one in Chromium alone; that it is no stop elsewhere is said above.
    if (seen.at !== last + 1 && seen.at >= 0) findings.push({ where: seen.where, what: 'a stop out of order' });
    if (seen.at >= 0) last = seen.at;
  }

  if (view === 'light') findings.push(...await skips(page));
  return findings;
}

/** Puts the starting point of the keyboard before everything. */
async function toTheTop(page) {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
    document.body.removeAttribute('tabindex');
    scrollTo(0, 0);
  });
}

function lookAtFocus() {
  const { place, colour, over, contrast, grounds } = hakusho;
  const element = document.activeElement;
  if (!element || element === document.body) return null;
  const findings = [];
  const where = place(element);
  const style = getComputedStyle(element);
  const box = element.getBoundingClientRect();
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) findings.push({ where, what: 'the focus is not seen' });
  else {
    const ratio = Math.min(...grounds(element.parentElement).map((ground) => contrast(over(colour(style.outlineColor), ground), ground)));
    if (ratio < 3) findings.push({ where, what: `the focus has a contrast of ${ratio.toFixed(2)}, not 3` });
  }
  if (box.bottom <= 0 || box.top >= innerHeight || box.right <= 0 || box.left >= innerWidth) findings.push({ where, what: 'the focus is out of sight' });
  else {
    // The first line of it, where links wrap: one of its corners is not covered (WCAG 2.4.11).
    const [line] = element.getClientRects();
    const points = [[0.5, 0.5], [0.1, 0.5], [0.9, 0.5]].map(([x, y]) => [line.left + line.width * x, line.top + line.height * y])
      .filter(([x, y]) => x >= 0 && y >= 0 && x < innerWidth && y < innerHeight);
    const free = points.some(([x, y]) => { const top = document.elementFromPoint(x, y); return top && (element.contains(top) || top.contains(element)); });
    if (points.length > 0 && !free) findings.push({ where, what: 'the focus is covered' });
  }
  return { at: hakushoStops.indexOf(element), where, findings };
}

/** The first stop is the way past the head of the page, and following it leads into the content. */
async function skips(page) {
  const has = await page.evaluate(() => document.querySelector('a[href^="#"]') === document.querySelector('a[href]') && document.querySelector('header.site nav') !== null);
  if (!await page.evaluate(() => document.querySelector('header.site nav') !== null)) return [];
  if (!has) return [{ what: 'the first stop is not a way to the content' }];
  await toTheTop(page);
  await page.focus('a[href^="#"]');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.querySelector('main').contains(document.activeElement)
    || !document.querySelector('main a[href], main summary, main [tabindex]'));
  await page.evaluate(() => history.replaceState(null, '', location.pathname));
  return inside ? [] : [{ what: 'the way to the content does not lead there' }];
}
