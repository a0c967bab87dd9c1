// Every page of a case: accessible in both themes, no wider than the window at three widths, and whole in print.
// node pages.mjs BROWSER ADDRESS [FOLDER for screenshots]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { edited, made, session, withSource } from "./session.mjs";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const text = readFileSync(new URL("letter.txt", import.meta.url), "utf8");

await session(async ({ address, rest: [folder], open, expected }) => {
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
    expected.push(/422/u);
    for (const fault of await notices(page, address)) found.push(`notices ${colorScheme}: ${fault}`);
    await context.close();
  }
  assert.deepEqual(found, []);
  return { pages: paths.length };
});

// Notices of all three kinds, on a phone and on a desk: what there is to say of an import, one that failed, and news of another window.
async function notices(page, address) {
  const begun = { name: "begun.yaml", mimeType: "text/yaml", buffer: Buffer.from("parley: 1\ntitle: Begun\nparties: { seller: { name: The seller } }\n") };
  const stray = { name: "stray.txt", mimeType: "text/plain", buffer: Buffer.from("Hello.") };
  await page.goto(address, { waitUntil: "load" });
  await page.locator("#import").setInputFiles([begun, stray]);
  await page.locator(".notice[data-kind=doubt] li").first().waitFor();
  await page.locator("#import").setInputFiles([stray]);
  await page.locator(".notice[data-kind=error]").waitFor();
  const faults = await seen(["doubt", "error"]);
  const id = await made(address, { example: "hamburg-2017" });
  await page.goto(`${address}/cases/${id}/yaml`, { waitUntil: "load" });
  await page.locator("#yaml").press("End");
  await page.locator("#yaml").pressSequentially("#");
  await edited(address, id, [{ do: "set", path: "title", value: "Another title" }]);
  await page.locator(".notice[data-kind=note]").waitFor();
  return [...faults, ...await seen(["note"])];

  async function seen(kinds) {
    const wrong = [];
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const kind of kinds) if (await page.locator(`.notice[data-kind=${kind}]`).count() === 0) wrong.push(`${width}: the ${kind} has gone`);
      await page.evaluate(axe);
      const { violations } = await page.evaluate(() => window.axe.run("#notices", { resultTypes: ["violations"] }));
      for (const v of violations) wrong.push(`${width}: ${v.id}: ${v.nodes[0].html.slice(0, 200)} ${v.nodes[0].failureSummary}`);
    }
    return wrong;
  }
}

// Until what is fetched late has come.
async function settled(page) {
  await page.waitForFunction(() => !document.querySelector("#findings[data-waiting] .working"));
  await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
}

function widest() {
  const wide = [...document.querySelectorAll("body *")].filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && e.checkVisibility());
  return wide.slice(0, 3).map(e => e.outerHTML.slice(0, 100)).join(" | ");
}
