// Every page of a case: accessible in both themes, no wider than the window at three widths, and whole in print.
// node pages.mjs BROWSER ADDRESS [FOLDER for screenshots]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { made, session, withSource } from "./session.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const text = readFileSync(new URL("letter.txt", import.meta.url), "utf8");

await session(async ({ address, rest: [folder], open }) => {
  const id = await made(address, { example: "hamburg-2017" });
  await withSource(address, id, { id: "letter", title: "A letter about the workshop", author: "A neighbour", date: "2026-03-04", text });
  const begun = await made(address, { yaml: "parley: 1\ntitle: Begun\nparties: { seller: { name: The seller } }\n" });
  const bare = await made(address, { yaml: "parley: 1\ntitle: Without points\nparties: { seller: { name: The seller }, buyer: { name: The buyer } }\nissues: { price: { options: [low, high] } }\n" });
  // Every page, and what somebody comes to it for: it has to be there to be seen.
  const purposes = new Map([
    ["/", ".case h2"], ["/words", "section h3"], [`/cases/${id}/source?source=commentary`, ".source-claim"], [`/cases/${id}/source?source=letter`, ".para"],
    [`/cases/${id}/sheets`, ".sheet-value"], [`/cases/${id}/offers`, ".offers-said"], [`/cases/${id}/deals`, "svg"],
    [`/cases/${id}/lenses`, "#findings svg"], [`/cases/${id}/lenses?lens=balance`, "#findings svg"], [`/cases/${id}/yaml`, "#yaml"], [`/cases/${id}/history`, "#v-1"],
    [`/cases/${begun}/sheets`, ".case-steps .primary"], [`/cases/${begun}/deals`, ".case-steps .primary"], [`/cases/${bare}/sheets`, ".case-steps-now"],
  ]);
  const paths = [...purposes.keys()];
  const found = [];
  for (const colorScheme of ["light", "dark"]) {
    const context = await open({ colorScheme });
    const page = await context.newPage();
    for (const path of paths) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(address + path, { waitUntil: "load" });
      await settled(page);
      const name = path === "/" ? "library" : path.replace(`/cases/${id}/`, "").replace(/[^a-z]+/gu, "-").replace(/^-/u, "");
      for (const width of [1280, 820, 390]) {
        await page.setViewportSize({ width, height: 900 });
        await settled(page);
        if (await page.locator(`main ${purposes.get(path)}`).filter({ visible: true }).count() === 0) found.push(`${path} ${width}: ${purposes.get(path)} is not to be seen`);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
        if (over > 1) found.push(`${path}: ${over} pixels wider than ${width}: ${await page.evaluate(widest)}`);
        if (folder) await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`), fullPage: width !== 1280 });
        if (width === 820) continue;
        await page.evaluate(axe);
        const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
        for (const v of violations) found.push(`${path} ${colorScheme} ${width}: ${v.impact}: ${v.id}: ${v.nodes.length} × ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`);
      }
      if (colorScheme !== "light") continue;
      const pdf = await page.pdf({ preferCSSPageSize: true, printBackground: true });
      const sheets = (pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/gu) ?? []).length;
      if (sheets < 1) found.push(`${path}: prints nothing`);
      const headings = await page.evaluate(() => [...document.querySelectorAll("h1,h2,h3,h4")].filter(h => h.checkVisibility()).map(h => Number(h.tagName[1])));
      if (headings[0] !== 1) found.push(`${path}: the first heading is of level ${headings[0]}`);
    }
    await context.close();
  }
  assert.deepEqual(found, []);
  return { pages: paths.length };
});

// Until what is fetched late has come.
async function settled(page) {
  await page.waitForFunction(() => !document.querySelector("#findings[data-waiting] .working"));
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

function widest() {
  const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.checkVisibility());
  return wide.slice(0, 3).map(e => e.outerHTML.slice(0, 100)).join(" | ");
}
