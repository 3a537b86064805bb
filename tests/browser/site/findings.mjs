// Findings: what a check has to say. A finding is `{ page, view?, where?, what }`; the same thing on many pages
// is said once, with the pages that have it.

/** How many places of one finding are named. */
const NAMED = 3;

/** Findings grouped by what is wrong and where, the most frequent first, as lines to read. */
export function told(findings) {
  const groups = new Map();
  for (const { page, view, where, what } of findings) {
    if (!groups.has(what)) groups.set(what, []);
    groups.get(what).push(`${page === '' ? '(root)' : page}${view ? ` [${view}]` : ''}${where ? ` ${where}` : ''}`);
  }
  return [...groups.entries()]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([what, places]) => {
      const rest = places.length - NAMED;
      return [`${what} (${places.length})`, ...places.slice(0, NAMED).map((place) => `    ${place}`),
        ...(rest > 0 ? [`    and ${rest} more`] : [])].join('\n');
    });
}
