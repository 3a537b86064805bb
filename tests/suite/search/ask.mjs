// Asks the questions of questions.json of the indexes in ja/ and en/, each as a reader who has just come.
import { readFileSync } from "node:fs";
import { open } from "./search-core.mjs";

const answers = [];
for (const { lang, q, filters } of JSON.parse(readFileSync("questions.json"))) {
  let bytes = 0;
  const index = await open(async (name) => {
    const read = readFileSync(`${lang}/${name.split("?")[0]}`);
    bytes += read.length;
    return new Uint8Array(read);
  });
  const { found, parts, loosened } = await index.find(q, filters);
  const first = await Promise.all(found.slice(0, 8).map((entry) => index.show(entry, parts)));
  const text = (pieces) => pieces.map((piece) => piece.text).join("");
  answers.push({
    found, loosened, bytes,
    first: first.map((hit) => ({ ...hit, title: text(hit.title), excerpt: text(hit.excerpt) })),
  });
}
console.log(JSON.stringify(answers));
