// Score sheets without a mouse. node keyboard.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { latest, made, session, until } from "./session.mjs";

const parts = { table: fromNothing, wrong: wrongEntries, forms: sections };

await session(async given => parts[given.rest[0]]({ ...given, id: await made(given.address, { title: "By the keys" }) }));

// A party, an issue with two options, their points; back again; a dialog; and out of the table.
async function fromNothing({ address, id, open }) {
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/sheets`);
  await reach(page, "Add a party");
  await page.keyboard.press("Enter");
  await until(() => page.locator("#editor:modal").count(), "the dialog");
  await page.keyboard.type("Carol");
  await page.keyboard.press("Enter");
  await until(() => page.locator("#editor:modal").count().then(count => count === 0), "the dialog's end");
  await until(() => page.locator("th.sheet-column", { hasText: "Carol" }).count(), "the column");

  await reach(page, "Add an issue");
  await page.keyboard.press("Enter");
  await until(() => page.locator("#editor:modal").count(), "the dialog");
  await page.keyboard.type("Noise at night");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.type("None");
  await page.keyboard.press("Enter");
  await page.keyboard.type("Some");
  await reach(page, "Add the issue");
  await page.keyboard.press("Enter");
  await until(() => page.locator("[data-row='noise-at-night.some']").count(), "the rows");
  await until(() => page.locator("#editor:modal").count().then(count => count === 0), "the dialog's end");

  await into(page, "values.carol.noise-at-night.none");
  await page.keyboard.type("10..15");
  await page.keyboard.press("Enter");
  await page.keyboard.type("= 2 * 3");
  await page.keyboard.press("Enter");
  await said(address, id, /carol:[\s\S]*noise-at-night: \{ none: 10\.\.15, some: = 2 \* 3 \}/u);
  // Over what is there, with what is there, and given up.
  await into(page, "values.carol.noise-at-night.none");
  await page.keyboard.press("F2");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("9");
  await page.keyboard.press("Tab");
  await said(address, id, /none: 10\.\.19/u);
  await into(page, "values.carol.noise-at-night.some");
  await page.keyboard.type("77");
  await page.keyboard.press("Escape");
  assert.doesNotMatch((await latest(address, id)).yaml, /77/u);
  await page.keyboard.press("Control+z");
  await said(address, id, /none: 10\.\.15/u);
  await page.keyboard.press("Control+y");
  await said(address, id, /none: 10\.\.19/u);
  assert.equal(await cell(page), "values.carol.noise-at-night.some", "undoing moved the cell");

  // Out of the table on both sides.
  await page.keyboard.press("Escape");
  await page.keyboard.press("Shift+Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.closest("#grid") === null), true, "Shift+Tab stayed in the table");
  await reach(page, "Noise at night");
  await page.keyboard.press("Enter");
  await until(() => page.locator("#editor:modal").count(), "the dialog");
  await reach(page, "Move Some up");
  await page.keyboard.press("Enter");
  await said(address, id, /options: \{ some: Some, none: None \}/u);
  await page.keyboard.press("Escape");
  await until(() => page.locator("#editor:modal").count().then(count => count === 0), "the dialog's end");
  assert.equal(await name(page), "Noise at night", "the focus did not come back");
  await into(page, "values.carol.noise-at-night.some");
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement?.closest("#grid") === null), true, "Tab stayed in the table");
}

// What is no number stays in its cell, with one line that says why, over a reload too; nothing of it is saved.
async function wrongEntries({ address, id, open, expected }) {
  expected.push(/422/u);
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/sheets`);
  const path = await page.locator("#grid td[data-path^='values.']").first().getAttribute("data-path");
  const before = (await latest(address, id)).yaml;
  const notes = {};
  const { width } = await page.locator(`#grid td[data-path='${path}']`).boundingBox();
  const entries = ["much", "15..10", "1..2..3..4", "5..5", "= 2 * nobody", "= (1", "=", "1e99", "9".repeat(40), "1,234", "12-15", "x".repeat(10_000), "\u202e9", "<b>1</b>"];
  for (const typed of entries) {
    await into(page, path);
    await page.keyboard.insertText(typed);
    if (await page.locator(".cell-input").count() === 0) { await page.keyboard.press("F2"); await page.keyboard.press("Control+a"); await page.keyboard.insertText(typed); }
    await page.keyboard.press("Enter");
    const place = page.locator(`#grid td[data-path='${path}']`);
    await until(() => place.locator(".cell-note").count(), `the reason why '${typed.slice(0, 40)}' is wrong`);
    const note = (await place.locator(".cell-note").innerText()).trim();
    assert.ok(note.length > 10 && note.length < 200 && !note.includes("\n"), `'${typed.slice(0, 40)}': ${note}`);
    assert.equal(await place.locator(".sheet-value").textContent(), typed, "what was typed is not there");
    notes[typed.slice(0, 20)] = note;
    const box = await place.boundingBox();
    assert.ok(box.height < 200 && box.width < width * 1.5, `'${typed.slice(0, 40)}' bursts its cell: ${JSON.stringify(box)}`);
  }
  await page.reload();
  assert.equal(await page.locator(`#grid td[data-path='${path}'] .sheet-value`).textContent(), entries.at(-1));
  await into(page, path);
  await page.keyboard.press("Escape");
  await until(() => page.locator(".cell-note").count().then(count => count === 0), "giving up");
  assert.equal((await latest(address, id)).yaml, before);
  return { notes };
}

// A rule is added, changed, moved and taken away in its section, and what is unfolded stays so.
async function sections({ address, id, open }) {
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/sheets`);
  for (const because of ["first", "second"]) {
    await reach(page, "Add a rule");
    await page.keyboard.press("Enter");
    await reach(page, "Choose an issue");
    for (const key of ["ArrowDown", "ArrowDown", "Enter", "ArrowDown"]) await page.keyboard.press(key);
    await reach(page, "Because");
    await page.keyboard.type(because);
    await page.keyboard.press("Enter");
    await said(address, id, new RegExp(`never: [^\\n]*because: ${because}`, "u"));
    await until(() => page.locator("#rules .sheet-entry", { hasText: because }).count(), "the line");
  }
  await page.locator("#rules .sheet-entry summary").first().focus();
  await page.keyboard.press("Enter");
  await reach(page, "Because");
  await page.keyboard.press("Control+a");
  await page.keyboard.type("changed");
  await page.keyboard.press("Tab");
  await said(address, id, /because: changed/u);
  await reach(page, "Move Rule 1 down");
  await page.keyboard.press("Enter");
  await said(address, id, /because: second[\s\S]*because: changed/u);
  await until(() => page.locator("#rules .sheet-entry:last-child details[open]", { hasText: "changed" }).count(), "the rule unfolded in its new place");
  assert.match(await name(page), /^Move Rule/u, "the focus did not go with the rule");
  await reach(page, "Remove Rule 2");
  await page.keyboard.press("Enter");
  await until(async () => !/changed/u.test((await latest(address, id)).yaml), "the removal");
}

/** The name of what has the focus, as it is heard. */
function name(page) {
  return page.evaluate(() => {
    const it = document.activeElement;
    return (it?.getAttribute("aria-label") ?? it?.closest("label")?.querySelector("span")?.textContent ?? it?.textContent ?? "").trim();
  });
}

/** The path of the cell that has the focus. */
function cell(page) { return page.evaluate(() => document.activeElement?.closest("#grid td[data-path]")?.getAttribute("data-path") ?? ""); }

/** Goes on with Tab until something has the focus; what is typed into a table's cell ends first. */
async function reach(page, wanted) {
  for (let i = 0; i < 120; i++) {
    if (await name(page) === wanted) return;
    if (await page.evaluate(() => document.activeElement?.closest("#grid td[data-path]") !== null && document.activeElement !== document.body)) await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
  }
  assert.fail(`Tab never comes to '${wanted}'`);
}

/** Goes to a cell: into the table with Tab, then with the arrows. */
async function into(page, path) {
  for (let i = 0; i < 120 && await cell(page) === ""; i++) await page.keyboard.press("Tab");
  const place = at => page.evaluate(wanted => {
    const it = document.querySelector(`#grid td[data-path="${CSS.escape(wanted)}"]`);
    return [[...document.querySelectorAll("#grid tr[data-row]")].indexOf(it?.parentElement), Number(it?.getAttribute("data-col"))];
  }, at);
  const [row, column] = await place(path);
  assert.ok(row >= 0, `there is no cell ${path}`);
  for (let i = 0; i < 200; i++) {
    const [r, c] = await place(await cell(page));
    if (r === row && c === column) return;
    await page.keyboard.press(c < column ? "ArrowRight" : c > column ? "ArrowLeft" : r < row ? "ArrowDown" : "ArrowUp");
  }
  assert.fail(`the arrows never come to ${path}, but to ${await cell(page)}`);
}

/** Waits until the saved text says something. */
function said(address, id, words) { return until(async () => words.test((await latest(address, id)).yaml), `${words} in the text`); }
