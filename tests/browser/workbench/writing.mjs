// What hands do on the pages of texts, offers and cases, with scripts. node writing.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { deafen, edited, latest, made, session, until, withSource } from "./session.mjs";

const parts = { yaml, clash, offers, shares, drop, touch };

await session(async given => parts[given.rest[0]](given));

// The numbers stand beside their lines wherever one scrolls; Tab leaves; Save says what it can do; errors are told beside the text.
async function yaml({ address, open }) {
  const issues = Array.from({ length: 700 }, (_, i) => `  i${i}:\n    name: Issue ${i} ${"and on ".repeat(i % 60)}\n    options: { x: Ex, y: Why }`).join("\n");
  const id = await made(address, { title: "Long", yaml: `parley: 1\ntitle: Long\nparties: { a: { name: A }, b: { name: B } }\nissues:\n${issues}\nvalues: { a: { i0: { x: 0, y: 3 } }, b: { i0: { x: 1, y: 4 } } }\n` });
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/yaml`);
  const text = page.locator("#yaml");
  const places = () => page.evaluate(() => {
    const [text, gutter] = [document.querySelector("#yaml"), document.querySelector("#gutter")];
    const top = element => element.getBoundingClientRect().top + element.clientTop - element.scrollTop + parseFloat(getComputedStyle(element).paddingTop);
    return { apart: top(text) - top(gutter), lines: gutter.textContent.trim().split("\n").length, wanted: text.value.split("\n").length, heights: [text, gutter].map(element => getComputedStyle(element).lineHeight) };
  });
  for (const part of [0, 0.37, 0.5, 1]) {
    await text.evaluate((field, at) => { field.scrollTop = at * field.scrollHeight; field.scrollLeft = at * 400; }, part);
    await page.evaluate(() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    const { apart, lines, wanted, heights } = await places();
    assert.ok(Math.abs(apart) < 1, `at ${part} the numbers are ${apart} pixels off`);
    assert.equal(lines, wanted);
    assert.equal(heights[0], heights[1]);
  }
  const save = page.getByRole("button", { name: "Save", exact: true });
  assert.ok(await save.isDisabled());
  await text.focus();
  await page.keyboard.press("Tab");
  assert.notEqual(await page.evaluate(() => document.activeElement?.id), "yaml");
  const first = await text.inputValue();
  await text.fill(first.replace("title: Long", "title: Longer\nbogus: 1"));
  await until(async () => (await page.locator("#faults").textContent()).includes("bogus"), "the fault beside the text");
  assert.equal(await page.locator("#gutter .error").count(), 1);
  assert.equal(await page.locator("#yaml-state").textContent(), "Not saved yet");
  await page.keyboard.press("Control+s");
  await until(async () => (await page.locator("#yaml-state").textContent()) === "Version 2", "the save");
  await until(async () => await page.locator("#verdict").getAttribute("data-verdict") === "unreadable", "the answer to it");
  assert.equal((await page.locator(".case-head h1").textContent()).trim(), "Longer");
  // Moved to the right by Tab, and back by the browser's own undo.
  await text.evaluate(field => { field.focus(); field.setSelectionRange(0, 20); });
  await page.keyboard.press("Tab");
  assert.match(await text.inputValue(), /^ {2}parley: 1\n {2}title: Longer/u);
  await page.keyboard.press("Control+z");
  assert.match(await text.inputValue(), /^parley: 1\ntitle: Longer/u);
  await text.fill(first);
  await save.click();
  await until(async () => (await latest(address, id)).yaml === first, "the mended text");
}

// Two windows write in one text: both values are shown, with everything that was written still there.
async function clash({ address, open, expected }) {
  expected.push(/409/u, /ERR_FAILED/u, /events/u);
  const id = await made(address, { title: "Two pens" });
  const page = await (await open()).newPage();
  await deafen(page);
  await page.goto(`${address}/cases/${id}/yaml`);
  const mine = (await page.locator("#yaml").inputValue()).replace("seller: 20", "seller: 21").replace("The buyer", "My buyer");
  await page.locator("#yaml").fill(mine);
  await edited(address, id, [{ do: "set", path: "no-deal.seller", value: "22" }]);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator(".conflict").waitFor();
  assert.equal(await page.locator("#yaml").inputValue(), mine);
  assert.equal((await latest(address, id)).number, 2);
  await page.getByRole("button", { name: "Save with these" }).click();
  await until(async () => (await latest(address, id)).number === 3, "the choice");
  const { yaml } = await latest(address, id);
  assert.match(yaml, /seller: 21/u);
  assert.match(yaml, /My buyer/u);
  await until(async () => await page.locator(".conflict").count() === 0, "the page after it");
  assert.equal(await page.locator(".notice").count(), 0, "what was saved is not offered again");
}

// A choice that cannot be saved stays chosen, over a reload too, and goes with the one that it hangs on.
async function offers({ address, open, expected }) {
  expected.push(/422/u);
  const id = await made(address, { example: "hamburg-2017" });
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/offers`);
  const cell = issue => page.locator(`[data-choice="offers[1].choose.${issue}"]`);
  assert.ok(await page.locator(".offers-said").filter({ visible: true }).count() > 60, "choices are read as words");
  const watched = cell("observers");
  const saved = await watched.inputValue();
  const wanted = await watched.evaluate(select => [...select.options].find(option => option.value !== "").value);
  await watched.selectOption(wanted);
  await page.locator(".field-note").waitFor();
  await page.reload();
  await page.locator(".field-note").waitFor();
  assert.equal(await watched.inputValue(), wanted);
  await cell("ceasefire").selectOption("monitored");
  await until(async () => (await page.locator(".field-note").count()) === 0, "both saved");
  assert.match((await latest(address, id)).yaml, new RegExp(`observers: ${wanted}`, "u"));
  // One that is taken back is forgotten.
  const other = page.locator('[data-choice="offers[1].choose.ceasefire"]');
  await other.selectOption("");
  await page.locator(".field-note").waitFor();
  await page.getByRole("button", { name: "Take back" }).click();
  await until(async () => (await page.locator(".field-note").count()) === 0, "taken back");
  assert.equal(saved, "");
  await page.reload();
  assert.equal(await page.locator(".field-note").count(), 0);
  // What an offer rests on is a press away.
  await edited(address, id, [{ do: "set", path: "claims.first-offer", value: "{ says: Russia asked for all of it., from: commentary ¶1, supports: [ \"offers[0]\" ] }" }]);
  await page.reload();
  await page.locator(".offer-number .claim-refs a").first().click();
  await page.waitForURL(/claim=first-offer/u);
  await page.locator("#claim-first-offer .chip").first().click();
  await page.waitForURL(/offers#n-offers/u);
}

// The first offer of a case without any, and a share of an item.
async function shares({ address, open }) {
  const id = await made(address, { example: "panama-canal" });
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/offers`);
  await page.locator(".offers-counter button").filter({ hasText: "Panama" }).click();
  await page.locator(".offers-grid").waitFor();
  assert.match((await latest(address, id)).yaml, /by: panama/u);
  const share = page.locator(".offers-share").first();
  await share.locator("summary").click();
  await share.locator("input").first().fill("33.3");
  await share.locator("input").first().press("Enter");
  await until(async () => /usa: 0\.333, panama: 0\.667/u.test((await latest(address, id)).yaml), "the shares");
  assert.equal(await page.locator(".offers-grid .sheet-column").count(), 1, "Enter in a field adds no offer");
  await share.locator("input").first().fill("100");
  await share.locator("input").first().blur();
  await until(async () => !/0\.667/u.test((await latest(address, id)).yaml), "the whole");
}

// Files that are dragged over the page of cases are asked for; what cannot be taken is told in a line, and nothing else happens.
async function drop({ address, open, expected }) {
  expected.push(/422/u);
  const id = await made(address, { title: "Dropped" });
  const page = await (await open()).newPage();
  await page.goto(address);
  const drag = (kind, files) => page.evaluate(({ kind, files }) => {
    const data = new DataTransfer();
    for (const { name, words, size } of files) data.items.add(new File([words ?? new Uint8Array(size)], name));
    document.body.dispatchEvent(new DragEvent(kind, { dataTransfer: data, bubbles: true, cancelable: true }));
  }, { kind, files });
  const { yaml } = await latest(address, id);
  await drag("dragenter", [{ name: "a.yaml", words: yaml }]);
  assert.ok(await page.locator("#drop").isVisible());
  await drag("dragleave", [{ name: "a.yaml", words: yaml }]);
  assert.ok(!await page.locator("#drop").isVisible());
  await drag("drop", [{ name: "large.xlsx", size: 40 * 1024 * 1024 }]);
  await page.getByRole("alert").filter({ hasText: "large.xlsx has 40 MiB, and the workbench takes 8 MiB at once." }).waitFor();
  await drag("drop", [{ name: "words.txt", words: "nothing that negotiates" }]);
  await page.getByRole("alert").filter({ hasText: "words.txt is no case file" }).waitFor();
  assert.equal(await page.locator(".case").count(), 1);
  // Several at once, one of which cannot be taken: the others are, and the list shows them.
  await drag("drop", [{ name: "one.yaml", words: yaml.replace("Dropped", "First of two") }, { name: "two.yaml", words: yaml.replace("Dropped", "Second of two") }, { name: "words.txt", words: "nothing" }]);
  await page.locator(".case").filter({ hasText: "Second of two" }).waitFor();
  assert.equal(await page.locator(".case").count(), 3);
  await page.locator(".notice").filter({ hasText: /2 cases were made\.[\s\S]*words\.txt/u }).waitFor();
  // A list that is longer than a glance is found through.
  assert.equal(await page.locator("#find").count(), 0);
  for (let i = 0; i < 6; i++) await made(address, { title: `Number ${i} of the long list` });
  await page.reload();
  await page.locator("#find").fill("long 4");
  assert.equal(await page.locator(".case").filter({ visible: true }).count(), 1);
  await page.locator("#find").fill("nowhere");
  assert.equal(await page.locator("#found").textContent(), "No case has these words.");
  await page.locator("#find").fill("");
  assert.equal(await page.locator(".case").filter({ visible: true }).count(), 9);
  await drag("drop", [{ name: "three.yaml", words: yaml.replace("Dropped", "Third") }]);
  await page.waitForURL(/\/cases\/third\/deals$/u);
}

// A finger selects by holding: the page is told of nothing but the selection. What it cut through counts as whole words.
async function touch({ address, open }) {
  const id = await made(address, { title: "Touched" });
  await withSource(address, id, { id: "letter", title: "A letter", text: "The price stays where it is.\n\nThe handover can wait." });
  const page = await (await open({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 800 } })).newPage();
  await page.goto(`${address}/cases/${id}/source`);
  await page.touchscreen.tap(200, 700);
  await page.evaluate(() => {
    const at = id => document.querySelector(`#${id} [data-at]`).firstChild;
    getSelection().setBaseAndExtent(at("p1"), 6, at("p2"), 9);
  });
  const mark = page.getByRole("button", { name: "Mark as claim" });
  await mark.waitFor();
  const box = await mark.boundingBox();
  assert.ok(box.height >= 24 && box.y + box.height <= 800, "the button is in reach");
  await mark.click();
  assert.equal(await page.getByLabel("What the source says").inputValue(), "price stays where it is. The handover");
}
