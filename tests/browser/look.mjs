// Opens one report in a real browser and prints, as JSON, what a reader would notice.
// node look.mjs BROWSER REPORT.html [FOLDER for screenshots and the PDF]
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium } from "playwright-core";

const [executablePath, report, folder] = process.argv.slice(2);
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const address = pathToFileURL(report).href;
const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const told = { errors: [], requests: [], scripts: 0, charts: [], overflow: {}, labelsThatMeet: [], axe: {}, headings: [], pages: 0 };

const browser = await chromium.launch({ executablePath, args: quiet });
try {
  for (const colorScheme of ["light", "dark"]) {
    // Checks run in the browser's own world, so that the report's policy against scripts stays in force for the report.
    const context = await browser.newContext({ colorScheme, viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1 });
    const page = await context.newPage();
    page.on("console", message => { if (["error", "warning"].includes(message.type())) told.errors.push(message.text()); });
    page.on("pageerror", error => told.errors.push(String(error)));
    page.on("request", request => { if (request.url() !== address && !request.url().startsWith("data:")) told.requests.push(request.url()); });
    await page.goto(address);
    for (const width of [1280, 390, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      told.overflow[width] = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      told.charts.push(...await page.evaluate(charts, width));
      told.labelsThatMeet.push(...await page.evaluate(labelsThatMeet, width));
      if (folder && width >= 390) await page.screenshot({ path: join(folder, `${width}-${colorScheme}.png`), fullPage: true });
    }
    await page.evaluate(() => document.querySelectorAll("details").forEach(d => { d.open = true; }));
    told.axe[colorScheme] = [];
    for (const width of [1280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await page.evaluate(axe);
      const found = await page.evaluate(() => axe.run(document, { resultTypes: ["violations"] }));
      for (const v of found.violations) told.axe[colorScheme].push(`${v.impact}: ${v.id}: ${v.nodes[0].html.slice(0, 160)} ${v.nodes[0].failureSummary}`);
    }
    if (colorScheme === "light") {
      told.scripts = await page.evaluate(() => document.scripts.length + (window.pwned ? 1 : 0));
      told.headings = await page.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4,h5,h6")].map(h => Number(h.tagName[1])));
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true, path: folder && join(folder, "report.pdf") });
      told.pages = (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []).length;
    }
    await context.close();
  }
} finally {
  await browser.close();
}
console.log(JSON.stringify(told));

// Of each figure, the one drawing that is shown: its size, and how much is drawn in it.
function charts(width) {
  return [...document.querySelectorAll("figure")].map(figure => {
    const shown = [...figure.querySelectorAll("svg.chart")].map(svg => svg.getBoundingClientRect()).filter(box => box.width > 0 && box.height > 0);
    const drawn = [...figure.querySelectorAll("svg.chart .full, svg.chart .open, svg.chart .bar, svg.chart .line")]
      .filter(mark => { const box = mark.getBoundingClientRect(); return box.width > 0 || box.height > 0; });
    return { width, shown: shown.length, drawn: drawn.length, across: shown[0]?.width ?? 0, down: shown[0]?.height ?? 0 };
  });
}

// Words of a drawing that lie over each other, or outside the window.
function labelsThatMeet(width) {
  const met = [];
  for (const svg of document.querySelectorAll("svg.chart")) {
    const texts = [...svg.querySelectorAll("text")].map(text => ({ words: text.textContent, box: text.getBoundingClientRect() })).filter(t => t.box.width > 0);
    texts.forEach(({ words, box }, i) => {
      if (box.left < -1 || box.right > width + 1) met.push(`${width}: ${words} sticks out`);
      for (const other of texts.slice(i + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        if (across > 1 && down > 2) met.push(`${width}: ${words} | ${other.words}`);
      }
    });
  }
  return met;
}
