// Compiles every chart of an analysis in JSON with Vega-Lite, draws it with Vega, and prints, as JSON, what came of it.
// node compile.mjs ANALYSIS.json
import { readFileSync } from "node:fs";
import * as vega from "vega";
import { compile } from "vega-lite";

const charts = JSON.parse(readFileSync(process.argv[2], "utf8")).findings.map(f => f.chart).filter(c => c);
const told = [];
for (const chart of charts) {
  const warnings = [];
  const logger = { warn: (...words) => { warnings.push(words.join(" ")); return logger; }, info: () => logger, debug: () => logger, error: (...words) => { warnings.push(words.join(" ")); return logger; }, level: () => logger };
  const { spec } = compile(chart.vegaLite, { logger });
  const view = new vega.View(vega.parse(spec), { renderer: "none", logger });
  const svg = await view.toSVG();
  told.push({
    title: chart.title, kind: chart.kind, warnings,
    marks: (svg.match(/aria-roledescription="(point|line mark|bar|rule)[^"]*"/g) ?? []).length,
    axes: (svg.match(/aria-roledescription="axis"/g) ?? []).length,
  });
}
console.log(JSON.stringify(told));
