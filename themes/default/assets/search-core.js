// The search without a page: reads the files of the index, finds, ranks, cuts excerpts. No DOM, no words.
// The form of the files is described in src/render/search.rs, the folding in src/render/search/fold.rs.

const HIRAGANA = /[\u3041-\u3096]/;
const KATAKANA = /[\u30a1-\u30fa\u30fc-\u30ff]/;
const SIGN = /[\u3041-\u3096\u30a1-\u30fa\u30fc-\u30ff\u3005-\u3007\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const LETTER = /\p{Alphabetic}/u;
const DIGIT = /[0-9]/;
/** Words of this many letters are found by their beginning, too: inspect, inspection. */
const LONG = /^[a-z]{4}/;

/** The units of a text: { word, sign, joined, from, to }, the last two as places in the text. */
export function units(text, stop) {
  const signs = [];
  for (const { 0: cluster, index } of text.matchAll(/[^][\p{M}\uff9e\uff9f]*/gu)) {
    for (const c of cluster.normalize("NFKC").toLowerCase()) {
      signs.push({ c, from: index, to: index + cluster.length });
    }
  }
  const is = (kind, at) => at < signs.length && kind.test(signs[at].c);
  const letter = (at) => is(LETTER, at) && !is(SIGN, at);
  const found = [];
  let open = -1;
  for (let at = 0; at < signs.length;) {
    const start = at++;
    const first = signs[start].c;
    const script = HIRAGANA.test(first) ? 1 : KATAKANA.test(first) ? 2 : 3;
    const add = (word, sign, joined) =>
      found.push({ word, sign, joined, script, from: signs[start].from, to: signs[at - 1].to });
    if (SIGN.test(first)) {
      if (first === "ー" && !is(KATAKANA, at)) {
        open = open === start ? at : -1;
        continue;
      }
      add(script === 1 ? String.fromCharCode(first.charCodeAt(0) + 0x60) : first, true, open === start);
      open = at;
    } else if (DIGIT.test(first)) {
      let word = first;
      for (; at < signs.length; at++) {
        const { c } = signs[at];
        let digits = 0;
        while (digits < 4 && is(DIGIT, at + 1 + digits)) digits++;
        if (DIGIT.test(c)) word += c;
        else if (c === "." && digits) word += c;
        else if (c !== "," || digits !== 3) break;
      }
      add(word, false, false);
    } else if (letter(start)) {
      let word = first;
      for (; at < signs.length; at++) {
        if (letter(at)) word += signs[at].c;
        else if (signs[at].c !== "-" || at !== start + 1 || !letter(at + 1)) break;
      }
      word = singular(word);
      if (!stop.includes(word)) add(word, false, false);
      if (/['’]/.test(signs[at]?.c) && signs[at + 1]?.c === "s" && !letter(at + 2)) at += 2;
    }
  }
  return found;
}

function singular(word) {
  if (word.length < 4 || /[^a-z]/.test(word)) return word;
  if (word.length > 4 && word.endsWith("ies")) return word.slice(0, -3) + "y";
  if (/(ss|sh|ch|x|z)es$/.test(word)) return word.slice(0, -2);
  return /s$/.test(word) && !/(ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
}

/** A search over an index; `read(name)` gives the bytes of one of its files. */
export async function open(read) {
  const json = async (name) => JSON.parse(new TextDecoder().decode(await read(name)));
  const catalogue = await json("index.json");
  const { stop, version } = catalogue;
  const once = new Map();
  const keep = (name, make) => {
    if (!once.has(name)) once.set(name, make(`${name}?${version}`));
    return once.get(name);
  };
  const entries = entriesOf(await read(`entries.bin?${version}`));
  const termFile = (n) => keep(`terms-${n}.bin`, async (name) => termsOf(await read(name)));
  const textFile = (n) => keep(`texts-${n}.json`, async (name) => textsOf(await json(name)));
  const joints = catalogue.joints.map((joint) => wordOf(units(joint, stop)));
  const facets = ["bodies", "years"].map((list) =>
    catalogue[list].map(({ name, also = [] }) => [name, ...also].map((text) => units(text, stop))));

  /** Where a term, or any that begins with it, stands: entry to positions. */
  async function places(term, begins) {
    const firsts = catalogue.terms;
    let n = Math.max(firsts.findLastIndex((first) => first <= term), 0);
    const files = [n];
    while (begins && firsts[++n]?.startsWith(term)) files.push(n);
    const found = new Map();
    for (const terms of await Promise.all(files.map(termFile))) {
      for (const [word, bytes] of terms) {
        if (word === term || (begins && word.startsWith(term))) {
          for (const [entry, positions] of placesOf(bytes)) {
            found.set(entry, [...(found.get(entry) ?? []), ...positions]);
          }
        }
      }
    }
    return found;
  }

  /** Where units stand side by side: entry to first positions. */
  async function phrase(word) {
    const terms = termsIn(word);
    const lists = await Promise.all(terms.map(({ term, begins }) => places(term, begins)));
    const order = terms.map((term, i) => ({ at: term.at, list: lists[i] })).sort((a, b) => a.list.size - b.list.size);
    const found = new Map();
    for (const [entry, positions] of order[0].list) {
      const sets = order.map(({ at, list }) => ({ at, has: new Set(list.get(entry)) }));
      const starts = [...new Set(positions)].map((position) => position - order[0].at);
      const whole = starts.filter((start) => sets.every(({ at, has }) => has.has(start + at)));
      if (whole.length) found.set(entry, whole.sort((a, b) => a - b));
    }
    return found;
  }

  /** A part of a query: where it stands, and which bodies and years bear it in their names. */
  async function lookUp(word) {
    // A small number is no name of a year.
    const bare = word.length === 1 && /^\d{1,3}$/.test(word[0].word);
    const named = facets.map((names) =>
      new Set(bare ? [] : names.flatMap((texts, i) => (texts.some((text) => placesIn(text, word).length) ? [i] : []))));
    const found = await phrase(word);
    const hits = new Map([...found].map(([entry, positions]) => [entry, positions]));
    entries.forEach(({ body, year }, entry) => {
      if ((named[0].has(body) || named[1].has(year)) && !hits.has(entry)) hits.set(entry, []);
    });
    return { word, named, hits, weight: 33 - Math.clz32(entries.length / Math.max(hits.size, 1)) };
  }

  /** What one entry is worth: whole numbers, so that every machine ranks alike. */
  function rank(entry, parts) {
    const { kind, body, year, title, short, above, text } = entries[entry];
    const { id, weight: percent } = catalogue.kinds[kind];
    let score = 0, covered = 0, titled = 0, weights = 0, before = null, ends = short > 0;
    for (const { word, named, hits, weight } of parts) {
      const positions = hits.get(entry);
      if (!positions) continue;
      weights += weight;
      const inTitle = positions.filter((at) => at < title);
      const inText = positions.filter((at) => at > title + above + 1).length;
      const name = named[0].has(body) || named[1].has(year);
      // The pages of a body or a year are what its other names mean.
      const means = (named[0].has(body) && /^(body|history)$/.test(id)) || (named[1].has(year) && id === "year");
      // A value is called by its number.
      const called = id === "value" && inText && word.some((unit) => DIGIT.test(unit.word));
      // Title 36, headings above and names 12, text up to 24: less, the longer and the rarer in it.
      score += weight * ((means || called || inTitle.length ? 36 : name || positions.length > inText ? 12 : 0)
        + Math.floor((24 * inText) / (inText + 1 + Math.floor(text / catalogue.average / 2))));
      covered += means ? title : inTitle.length && word.length;
      titled += inTitle.length ? 1 : 0;
      ends &&= inTitle.some((at) => at >= title - short);
      // Parts of a query that stand side by side.
      if (before?.some((end) => positions.includes(end))) score += weight * 12;
      before = positions.map((at) => at + word.length);
    }
    // How much of the title was asked for; its abbreviation stands for all of it.
    const whole = ends && covered >= short ? Math.min(short, covered) : Math.max(title, 1);
    if (parts.length > 1 && titled === parts.length) score += weights * 16;
    score += Math.floor((weights * 32 * Math.min(covered, whole)) / whole);
    return Math.floor((score * percent) / 100);
  }

  return {
    catalogue,

    /** All hits of a query, best first, among the entries of a body, year or kind; and whether it was loosened. */
    async find(query, { body = "", year = "", kind = "" } = {}) {
      const index = (list, id) => (id ? catalogue[list].findIndex((item) => item.id === id) : null);
      const only = { body: index("bodies", body), year: index("years", year), kind: index("kinds", kind) };
      const fits = (entry) => Object.entries(only).every(([of, at]) => at === null || entries[entry][of] === at);
      const words = query.split(/\s+/).map((word) => units(word, stop)).filter((word) => word.length);
      for (const [step, { parts, least }] of ways(words, joints).entries()) {
        const looked = await Promise.all(parts.map(lookUp));
        const counts = new Map();
        for (const { hits } of looked) for (const entry of hits.keys()) counts.set(entry, (counts.get(entry) ?? 0) + 1);
        const found = [...counts].filter(([entry, count]) => count >= least && fits(entry)).map(([entry]) => entry);
        if (!found.length) continue;
        const scores = new Map(found.map((entry) => [entry, rank(entry, looked)]));
        // The newest year first, what is of no year before all; then in reading order.
        found.sort((a, b) => scores.get(b) - scores.get(a) || entries[a].year - entries[b].year || a - b);
        return { found, parts, loosened: step > 0 };
      }
      return { found: [], parts: [], loosened: false };
    },

    /** A hit as it is shown; title and excerpt are pieces { text, marked }. */
    async show(entry, parts) {
      const n = catalogue.texts.findLastIndex((first) => first <= entry);
      const { title, text, ...rest } = (await textFile(n))[entry - catalogue.texts[n]];
      const { kind, body, year } = entries[entry];
      return {
        title: pieces(title, marksIn(title, parts, stop)),
        excerpt: excerpt(text, marksIn(text, parts, stop), catalogue.excerpt),
        ...rest,
        kind: catalogue.kinds[kind].name,
        body: catalogue.bodies[body]?.name ?? "",
        year: catalogue.years[year]?.name ?? "",
      };
    },
  };
}

/** How a query is looked for, from the strictest way on: its words, all of them; these taken apart where the
    script changes, all, then half of them; and last half of all pairs of signs. */
function ways(typed, joints) {
  const words = typed.flatMap((word) => split(word, (run) => run[0].script === 1 && joints.includes(wordOf(run))));
  const parts = typed.flatMap((word) => split(word, (run) => run[0].script === 1, true));
  const pairs = typed.flatMap((word) => word.flatMap((unit, i) => (unit.joined ? [[word[i - 1], unit]] : [])));
  const half = (list) => Math.ceil(list.length / 2);
  return [
    { parts: words, least: words.length },
    { parts, least: parts.length },
    { parts, least: half(parts) },
    { parts: pairs, least: half(pairs) },
  ].filter((way) => way.parts.length);
}

/** A word without the runs of one script that only join; what is left, cut there or at every change of script. */
function split(word, joins, everywhere = false) {
  const runs = [];
  for (const unit of word) {
    const last = runs.at(-1);
    if (last && last[0].script === unit.script && (unit.joined || !everywhere)) last.push(unit);
    else runs.push([unit]);
  }
  const parts = [];
  let open = false;
  for (const run of runs) {
    if (joins(run)) open = false;
    else if (open && !everywhere) parts.at(-1).push(...run);
    else open = parts.push([...run]) > 0;
  }
  return parts.length ? parts : [word];
}

/** The terms of the index that make up units, each with its distance from the first. Every sign needs to be
    in one pair only, since the places of pairs are compared. */
function termsIn(word) {
  const terms = [];
  for (let at = 0; at < word.length; at++) {
    const [unit, next] = [word[at], word[at + 1]];
    if (unit.sign && next?.joined) terms.push({ term: unit.word + next.word, at: at++, begins: false });
    else if (!unit.sign) terms.push({ term: unit.word, at, begins: LONG.test(unit.word) });
    else if (at && unit.joined) terms.push({ term: word[at - 1].word + unit.word, at: at - 1, begins: false });
    else terms.push({ term: unit.word, at, begins: true });
  }
  return terms;
}

const wordOf = (units) => units.map((unit) => unit.word).join("");

/** Where units stand side by side in others. */
function placesIn(text, word) {
  const same = (unit, other) =>
    unit && (unit.word === other.word || (LONG.test(other.word) && unit.word.startsWith(other.word)));
  return text.flatMap((_, at) => (word.every((unit, i) => same(text[at + i], unit)) ? [at] : []));
}

/** The ranges of a text that a query holds, in order, none in another. */
function marksIn(text, parts, stop) {
  const all = units(text, stop);
  const ranges = parts.flatMap((word) =>
    placesIn(all, word).map((at) => [all[at].from, all[at + word.length - 1].to]));
  ranges.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const marks = [];
  for (const [from, to] of ranges) {
    const last = marks.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}

function pieces(text, marks, from = 0, to = text.length) {
  const found = [];
  const add = (start, end, marked) => end > start && found.push({ text: text.slice(start, end), marked });
  let at = from;
  for (const [start, end] of marks.filter(([start, end]) => start >= from && end <= to)) {
    add(at, start, false);
    add(start, end, true);
    at = end;
  }
  add(at, to, false);
  return found;
}

/** The stretch of a text that holds the most marks, as pieces. */
function excerpt(text, marks, size) {
  if (text.length <= size * 1.5) size = text.length;
  const held = marks.map(([from], i) => marks.slice(i).filter(([, to]) => to <= from + size * 0.8).length);
  const first = marks[held.indexOf(Math.max(...held))]?.[0] ?? 0;
  let from = first < size * 0.7 ? 0 : first - Math.floor(size * 0.2);
  let to = Math.min(from + size, text.length);
  // Words of letters stay whole.
  while (from > 0 && /[A-Za-z0-9.,'’-]/.test(text[from]) && /[A-Za-z0-9]/.test(text[from - 1])) from--;
  while (to < text.length && /[A-Za-z0-9]/.test(text[to]) && /[A-Za-z0-9]/.test(text[to - 1])) to++;
  const found = pieces(text, marks, from, to);
  const rest = { text: "…", marked: false };
  return [...(from ? [rest] : []), ...found, ...(to < text.length ? [rest] : [])];
}

function numbersOf(bytes) {
  let at = 0;
  return {
    get more() { return at < bytes.length; },
    number() {
      let value = 0, shift = 1;
      for (;;) {
        const byte = bytes[at++];
        value += (byte & 0x7f) * shift;
        if (byte < 0x80) return value;
        shift *= 128;
      }
    },
    bytes(length) { return bytes.subarray(at, (at += length)); },
  };
}

function entriesOf(bytes) {
  const from = numbersOf(bytes);
  const entries = [];
  while (from.more) {
    const [kind, body, year, title, short, above, text] = Array.from({ length: 7 }, () => from.number());
    entries.push({ kind, body: body - 1, year: year - 1, title, short, above, text });
  }
  return entries;
}

/** What an entry shares with the one before is not repeated: its page, the first of its headings. */
function textsOf(entries) {
  let page = "", above = [];
  return entries.map(([title, href, [shared, rest], text, [number, lang] = ["", ""]]) => {
    const [own, anchor] = href.split("#");
    page = own || page;
    above = [...above.slice(0, shared), ...rest];
    return { title, href: anchor ? `${page}#${anchor}` : page, path: above, text, number, lang };
  });
}

function termsOf(bytes) {
  const from = numbersOf(bytes);
  const terms = [];
  let last = [];
  while (from.more) {
    const shared = from.number();
    last = [...last.slice(0, shared), ...from.bytes(from.number())];
    terms.push([new TextDecoder().decode(Uint8Array.from(last)), from.bytes(from.number())]);
  }
  return terms;
}

function* placesOf(bytes) {
  const from = numbersOf(bytes);
  let entry = 0;
  while (from.more) {
    const step = from.number();
    entry += step >> 1;
    const positions = [];
    for (let left = step & 1 ? 1 : from.number(), at = 0; left; left--) positions.push((at += from.number()));
    yield [entry, positions];
  }
}
