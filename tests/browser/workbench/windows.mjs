// Two windows of one case. node windows.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { latest, made, session, until } from "./session.mjs";

const number = "input[data-path='no-deal.buyer']";
const parts = { step: inStep, clash, cell };

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
  await deaf.route("**/events", route => route.abort());
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

async function type(page, selector, text) {
  const field = page.locator(selector);
  await field.scrollIntoViewIfNeeded();
  await field.focus();
  await field.fill(text);
  await field.press("Enter");
  await field.blur();
}
