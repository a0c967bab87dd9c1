// Two windows of one case. node windows.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { deafen, edited, latest, made, session, until } from "./session.mjs";

const number = "input[data-path='no-deal.buyer']";
const parts = { step: inStep, clash, cell, many, leave, apart };

await session(async given => parts[given.rest[0]]({ ...given, id: await made(given.address, { title: "Two windows" }) }));

// What is saved in one is shown in the other, and what both change in different places is brought together.
async function inStep({ address, id, open }) {
  const context = await open();
  const [one, other, history] = [await context.newPage(), await context.newPage(), await context.newPage()];
  await one.goto(`${address}/cases/${id}/deals`);
  await other.goto(`${address}/cases/${id}/deals`);
  await history.goto(`${address}/cases/${id}/history`);
  await type(one, number, "60");
  await until(async () => await other.locator(number).inputValue() === "60", "the number in the other window");
  await until(async () => await other.locator("#verdict").getAttribute("data-verdict") === await one.locator("#verdict").getAttribute("data-verdict"), "the same answer");
  await until(async () => await history.locator("#v-2").count() > 0, "the version in the history");
  await type(other, "input[data-path='no-deal.seller']", "30");
  await until(async () => await one.locator("input[data-path='no-deal.seller']").inputValue() === "30", "the way back");
  assert.match((await latest(address, id)).yaml, /seller: 30[\s\S]*buyer: 60/u);
}

// Both change one number in different ways: the second is told both values and loses nothing.
async function clash({ address, id, open, expected }) {
  expected.push(/409/u, /ERR_FAILED/u, /events/u);
  const context = await open();
  const deaf = await context.newPage();
  // A window that does not hear of new versions, as after a lost line.
  await deafen(deaf);
  await deaf.goto(`${address}/cases/${id}/deals`);
  const other = await context.newPage();
  await other.goto(`${address}/cases/${id}/deals`);
  await type(other, number, "40");
  await until(async () => (await latest(address, id)).number === 2, "the first value");
  await type(deaf, number, "30");
  const alert = deaf.getByRole("alert").filter({ hasText: "Yours: 30" });
  await alert.waitFor();
  assert.match(await alert.textContent(), /Theirs: 40/u);
  assert.match((await latest(address, id)).yaml, /buyer: 40/u);
  await alert.getByRole("button", { name: "Use mine" }).click();
  await until(async () => /buyer: 30/u.test((await latest(address, id)).yaml), "mine");
}

// What is typed into a cell and not sent yet is there after the page was loaded again.
async function cell({ address, id, open }) {
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/sheets`);
  const field = page.locator("[data-path='values.buyer.tools.go']").first();
  await field.scrollIntoViewIfNeeded();
  await field.dblclick();
  await page.keyboard.press("Control+a");
  await page.keyboard.type("17");
  await page.reload();
  const shown = () => field.evaluate(cell => cell.querySelector("input, textarea")?.value ?? cell.querySelector(".sheet-value")?.textContent ?? "");
  await until(async () => (await shown()).trim() === "17", "what was typed");
}

// More windows than a browser opens connections: each of them loads, and hears of what another saves.
async function many({ address, id, open }) {
  const context = await open();
  const windows = await several(context, `${address}/cases/${id}/deals`, 10);
  await type(windows[3], number, "60");
  await all(windows, number, "60");
  // Another case in the same browser, and the first one is still followed.
  const second = await made(address, { title: "Beside it" });
  const beside = await several(context, `${address}/cases/${second}/deals`, 2);
  await type(beside[0], number, "61");
  await all([beside[1]], number, "61");
  await edited(address, id, [{ do: "set", path: "no-deal.buyer", value: "62" }]);
  await all(windows, number, "62");
  await all(beside, number, "61");
}

// The window that was there first goes, then one after the other: those that stay hear on.
async function leave({ address, id, open }) {
  const windows = await several(await open(), `${address}/cases/${id}/deals`, 4);
  for (let value = 60; windows.length > 1; value++) {
    const gone = windows.shift();
    // Closed, or on its way to another page.
    await (value % 2 === 0 ? gone.close() : gone.goto(`${address}/words`));
    await edited(address, id, [{ do: "set", path: "no-deal.buyer", value: `${value}` }]);
    await all(windows, number, `${value}`);
  }
  await windows[0].goBack().catch(() => null);
  await windows[0].goto(`${address}/cases/${id}/deals`);
  await edited(address, id, [{ do: "set", path: "no-deal.buyer", value: "70" }]);
  await all(windows, number, "70");
}

// A browser without shared workers: windows that nobody looks at hold no line, and catch up when they are shown.
async function apart({ address, id, open }) {
  const windows = [];
  const context = await open();
  for (let i = 0; i < 9; i++) {
    const page = await context.newPage();
    await withoutWorkers(page);
    await page.goto(`${address}/cases/${id}/deals`);
    await show(page, i === 8);
    windows.push(page);
  }
  await edited(address, id, [{ do: "set", path: "no-deal.buyer", value: "60" }]);
  await all([windows[8]], number, "60");
  assert.notEqual(await windows[0].locator(number).inputValue(), "60", "a hidden window held a line");
  await show(windows[8], false);
  await show(windows[0], true);
  await all([windows[0]], number, "60");
  await type(windows[0], number, "61");
  await until(async () => /buyer: 61/u.test((await latest(address, id)).yaml), "a save");
}

function withoutWorkers(page) { return page.addInitScript(() => { delete window.SharedWorker; }); }

// Pages of a browser without a screen are all shown: they are told otherwise.
function show(page, shown) {
  return page.evaluate(isShown => {
    Object.defineProperty(document, "hidden", { configurable: true, get: () => !isShown });
    document.dispatchEvent(new Event("visibilitychange"));
  }, shown);
}

async function several(context, address, count) {
  const windows = [];
  for (let i = 0; i < count; i++) {
    const page = await context.newPage();
    await page.goto(address);
    windows.push(page);
  }
  return windows;
}

function all(windows, selector, value) {
  return Promise.all(windows.map((page, at) => until(async () => await page.locator(selector).inputValue() === value, `${value} in window ${at}`)));
}

async function type(page, selector, text) {
  const field = page.locator(selector);
  await field.scrollIntoViewIfNeeded();
  await field.focus();
  await field.fill(text);
  await field.press("Enter");
  await field.blur();
}
