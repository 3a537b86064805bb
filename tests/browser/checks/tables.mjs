// Tables: a caption, heads with a scope, no row or column without a head; and they stay tables for assistive
// technology where the style sheet shows their rows as lists.
import { isPrint } from '../site/pages.mjs';

export const views = ['light', 'narrow'];

/** The accessibility tree of a whole year takes half a minute; the same templates make the other pages. */
export const skips = (page, view) => isPrint(page) && view === 'narrow';

export async function look(page, address, view) {
  if (view === 'narrow') return stillTables(page);
  return page.evaluate(() => [...document.querySelectorAll('table')].flatMap((table) => {
    const said = [];
    const found = (element, what) => said.push({ where: hakusho.place(element), what });
    if (!table.caption?.textContent.trim()) found(table, 'a table without a caption');
    for (const head of table.querySelectorAll('th')) {
      if (!head.scope) found(head, 'a head without a scope');
      if (!head.textContent.trim()) found(head, 'a head without words');
    }
    const heads = table.tHead?.rows[0]?.cells ?? [];
    if (heads.length === 0) found(table, 'a table without heads of columns');
    for (const row of [...table.tBodies].flatMap((body) => [...body.rows])) {
      if ([...row.cells].every((cell) => cell.localName === 'td') && table.querySelector('tbody th[scope="row"]')) found(row, 'a row without a head among rows that have one');
      const span = [...row.cells].reduce((sum, cell) => sum + cell.colSpan, 0);
      const width = [...heads].reduce((sum, cell) => sum + cell.colSpan, 0);
      if (span !== width) found(row, `a row of ${span} cells below ${width} heads`);
    }
    return said;
  }));
}

/** Chromium's accessibility tree says table, row, cell where the elements are. */
async function stillTables(page) {
  const stacked = await page.evaluate(() => document.querySelectorAll('.stacks table').length);
  if (stacked === 0) return [];
  const session = await page.context().newCDPSession(page);
  try {
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const count = (role) => nodes.filter((node) => !node.ignored && node.role?.value === role).length;
    const expected = await page.evaluate(() => {
      const shown = (selector) => [...document.querySelectorAll(selector)].filter((element) => hakusho.visible(element)).length;
      return { table: shown('table'), row: shown('tr'), rowheader: shown('tbody th') };
    });
    return Object.entries(expected)
      .filter(([role, times]) => count(role) < times)
      .map(([role, times]) => ({ what: `a stacked table loses its semantics: ${role}`, where: `${count(role)} of ${times}` }));
  } finally {
    await session.detach();
  }
}
