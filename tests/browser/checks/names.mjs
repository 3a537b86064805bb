// Links of one name on one page lead to one place (WCAG 2.4.4): a reader who hears a list of links can choose.
// What stands around a link belongs to its name as far as assistive technology says it.
export const views = ['light'];

export async function look(page) {
  return page.evaluate(() => {
    const clean = (text) => text.replace(/\s+/g, ' ').trim();
    const words = (element) => {
      const by = element.getAttribute('aria-labelledby');
      if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
      return clean(element.getAttribute('aria-label') ?? element.textContent);
    };
    const inTable = (cell) => {
      const table = cell.closest('table');
      const top = table.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
      const side = [...cell.closest('tr').querySelectorAll('th[scope="row"]')].map((head) => head.textContent).join(' ');
      const group = cell.closest('tbody')?.querySelector('[scope="rowgroup"]')?.textContent ?? '';
      return `${table.caption?.textContent ?? ''} ${top} ${side} ${group}`;
    };
    const before = (block, link) => {
      const range = new Range();
      range.setStart(block, 0);
      range.setEndBefore(link);
      return range.toString();
    };
    // What a reader is told together with a link (WCAG 2.4.4): its cell's heads; the words before it; the
    // items of lists that it stands in; the name of its landmark, the headings of its sections; what describes it.
    const context = (link) => {
      const said = [document.getElementById(link.getAttribute('aria-describedby'))?.textContent ?? ''];
      for (let at = link.parentElement; at && at !== document.body; at = at.parentElement) {
        if (at.matches('td, th')) { said.push(inTable(at)); break; }
        // Within running text: what is read before it.
        if (at.matches('p, dd, dt, figcaption')) said.push(before(at, link));
        else if (at.matches('li') && said.length === 1) said.push(before(at, link));
        else if (at.matches('li') && at.querySelector('a') !== link) said.push(at.querySelector('a').textContent);
        else if (at.matches('nav, aside')) { said.push(words(at).slice(0, 80)); break; }
        else if (at.matches('section, article') && at.querySelector('h1, h2, h3, h4, h5, h6')) said.push(at.querySelector('h1, h2, h3, h4, h5, h6').textContent);
      }
      return clean(said.join(' / '));
    };
    const ways = new Map();
    for (const link of document.querySelectorAll('a[href]')) {
      if (!hakusho.visible(link)) continue;
      const name = words(link);
      if (!name) { ways.set(`(nameless) ${link.href}`, [{ link, name: '' }]); continue; }
      const key = `${name}\u0000${context(link)}`;
      if (!ways.has(key)) ways.set(key, []);
      ways.get(key).push({ link, name });
    }
    const findings = [];
    for (const list of ways.values()) {
      if (list[0].name === '') { findings.push({ where: hakusho.place(list[0].link), what: 'a link without a name' }); continue; }
      const targets = new Map(list.map((one) => [one.link.href, one]));
      if (targets.size < 2) continue;
      const [first] = targets.values();
      findings.push({ where: hakusho.place(first.link), what: `links named "${first.name.slice(0, 60)}" lead to several places` });
    }
    return findings;
  });
}
