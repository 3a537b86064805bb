// Links of one name on one page lead to one place (WCAG 2.4.4): a reader who hears a list of links can choose.
// In a table the heads of row and column belong to the name; a head or caption says what "A" stands for.
export const views = ['light'];

export async function look(page) {
  return page.evaluate(() => {
    const clean = (text) => text.replace(/\s+/g, ' ').trim();
    const words = (element) => {
      const by = element.getAttribute('aria-labelledby');
      if (by) return clean(by.split(/\s+/).map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
      return clean(element.getAttribute('aria-label') ?? element.textContent);
    };
    const heads = (link) => {
      const cell = link.closest('td, th');
      if (!cell) return '';
      const row = cell.closest('tr');
      const table = cell.closest('table');
      const top = table.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent ?? '';
      const side = row.querySelector('th[scope="row"]')?.textContent ?? '';
      const group = cell.closest('tbody')?.querySelector('[scope="rowgroup"]')?.textContent ?? '';
      return clean(`${table.caption?.textContent ?? ''} ${top} ${side} ${group}`);
    };
    // What stands with a record or a step says which one: its own heading, or its place among its neighbours.
    const ways = new Map();
    for (const link of document.querySelectorAll('a[href]')) {
      if (!hakusho.visible(link)) continue;
      const name = words(link);
      if (!name) { ways.set(`(nameless) ${link.href}`, [{ link, name: '' }]); continue; }
      const key = `${name}\u0000${heads(link)}`;
      if (!ways.has(key)) ways.set(key, []);
      ways.get(key).push({ link, name });
    }
    const findings = [];
    for (const list of ways.values()) {
      if (list[0].name === '') { findings.push({ where: hakusho.place(list[0].link), what: 'a link without a name' }); continue; }
      const targets = new Map(list.map((one) => [one.link.href, one]));
      if (targets.size < 2) continue;
      const [first] = targets.values();
      findings.push({ where: hakusho.place(first.link), what: `links named "${first.name.slice(0, 60)}" lead to several places`, });
    }
    return findings;
  });
}
