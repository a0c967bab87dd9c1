// A case and a source whose every word is an attack: on every page they are words. node hostile.mjs BROWSER ADDRESS
import assert from "node:assert/strict";
import { made, session, withSource } from "./session.mjs";

const words = "<script>window.pwned = 1</script>\"'><img src=x onerror=\"window.pwned = 2\">\u200Fright to left\u200E {{7*7}} </textarea></title>";
const quoted = JSON.stringify(words);
const yaml = `parley: 1
title: ${quoted}
question: ${quoted}
sources: { letter: { title: ${quoted}, author: ${quoted}, url: "javascript:window.pwned=3", file: letter.txt } }
parties: { a: { name: ${quoted} }, b: { name: ${quoted} } }
quantities: { q: { name: ${quoted}, value: 1..2, unit: ${quoted} } }
issues: { i: { name: ${quoted}, given-by: a, options: { x: ${quoted}, y: ${quoted} } } }
status-quo: { i: x }
values: { a: { i: { x: 0, y: 2 } }, b: { i: { x: 0, y: = q } } }
audiences: { c: { name: ${quoted}, party: a, weight: 0.5, accepts-from: -1, values: { i: { y: 1 } }, reads: { i: { y: ${quoted} } } } }
levers: { l: { name: ${quoted}, by: a, against: b, costs: { a: 1, b: 2 } } }
offers: [ { by: a, choose: { i: y } } ]
packages: { p: { name: ${quoted}, choose: { i: y } } }
claims: { k: { says: ${quoted}, from: letter ¶1, supports: [ values.a.i ] } }
`;

await session(async ({ address, open }) => {
  const id = await made(address, { title: words, yaml, sources: { "letter.txt": `Before ${words} after.\n\nSecond \u202Eparagraph.` } });
  await withSource(address, id, { title: words, text: words });
  const context = await open();
  const page = await context.newPage();
  const lenses = ["deal", "balance", "audiences", "pressure", "certainty"];
  const paths = ["/", `/cases/${id}/source`, `/cases/${id}/source?claim=k#claim-k`, `/cases/${id}/sheets`, `/cases/${id}/sheets?edit=issues.i`, `/cases/${id}/offers`, `/cases/${id}/deals`, `/cases/${id}/yaml`, `/cases/${id}/history`, ...lenses.map(lens => `/cases/${id}/lenses?lens=${lens}`)];
  for (const path of paths) {
    await page.goto(address + path, { waitUntil: "load" });
    await page.waitForTimeout(150);
    const told = await page.evaluate(() => ({
      pwned: window.pwned ?? null,
      images: document.images.length,
      scripts: [...document.scripts].filter(script => !script.src.includes("/assets/")).length,
      links: [...document.links].filter(link => link.protocol === "javascript:").length,
      words: (document.body.textContent ?? "").includes("<script>window.pwned = 1</script>") || [...document.querySelectorAll("input, textarea")].some(field => field.value.includes("<script>window.pwned = 1</script>")),
    }));
    assert.deepEqual(told, { pwned: null, images: 0, scripts: 0, links: 0, words: true }, path);
  }
  // Marked as a claim as well, which takes it through the scripts.
  await page.goto(`${address}/cases/${id}/source`);
  await page.locator("#p1").focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("script");
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await page.locator(".source-claim").nth(1).waitFor();
  assert.equal(await page.evaluate(() => window.pwned ?? null), null);
  assert.equal(await page.evaluate(() => document.images.length), 0);
});
