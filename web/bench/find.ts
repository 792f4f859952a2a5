/** Finds in a schema of 10,000 tables with ten columns each, beside a plain look at every name, and prints a line of JSON. */
import { Finder } from "../src/finding/finder.ts";
import { large } from "../tests/large.ts";

const document = large();
const names = [...document.all("table"), ...document.all("column")].map((record) => record.name);
const queries = ["c", "custo", "invoice_4711", "ol", "customer pay", "zzz"];
const finder = new Finder(document);
const reading = timed(() => {
  while (finder.readAlittle());
}, 1);
const ours = queries.map((query) => timed(() => finder.find(query, 60), 9));
const plain = queries.map((query) => timed(() => names.filter((name) => name.includes(query)).length, 9));
console.log(
  JSON.stringify({
    bench: "find",
    names: names.length,
    read_ms: round(reading),
    queries,
    find_ms: ours.map(round),
    plain_ms: plain.map(round),
    slowest_ms: round(Math.max(...ours)),
    goal_ms: 50,
  }),
);

/** The least milliseconds of some runs. */
function timed(work: () => void, runs: number): number {
  return Math.min(
    ...Array.from({ length: runs }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
