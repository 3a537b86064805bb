// Reads every text of texts.json and holds the units against those beside it.
import { deepStrictEqual } from "node:assert/strict";
import { readFileSync } from "node:fs";
import { units } from "./search-core.mjs";

const stop = "a an and are as at be by for from how in is of on or that the to was were what with".split(" ");
const texts = JSON.parse(readFileSync("texts.json"));
for (const [text, expected] of texts) {
  const read = units(text, stop).map(({ word, joined, sign }) => [word, joined, sign]);
  deepStrictEqual(read, expected, text);
}
console.log(`${texts.length} texts`);
