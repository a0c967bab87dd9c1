// The whole way from a text to an answer that is kept: opens the library, pastes the source, marks claims, builds a case of two
// parties, finds the deal, drags a number until the verdict turns, exports the report. node story.mjs BROWSER ADDRESS
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { latest, selectWords, session, until } from "./session.mjs";

const text = readFileSync(new URL("letter.txt", import.meta.url), "utf8");

await session(async ({ address, open }) => {
  const page = await (await open()).newPage();
  await page.goto(address);
  await page.getByLabel("What it is about").fill("The workshop by the river");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/source$/u);
  const id = new URL(page.url()).pathname.split("/")[2];

  // The source.
  await page.getByLabel("Paste the text").fill(text);
  await page.getByLabel("Title").fill("A neighbour's letter");
  await page.getByRole("button", { name: "Add the source" }).click();
  await page.getByRole("heading", { name: "A neighbour's letter" }).waitFor();
  assert.equal(await page.locator(".para").count(), 4);

  // Three claims: one with what rests on it, one by its own words, one that makes nothing more.
  await selectWords(page, "The seller wants to leave the workshop in the autumn");
  await page.getByRole("button", { name: "Mark as claim" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox").fill("handover autumn seller");
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await claims(1);
  await selectWords(page, "He would pay well for the tools");
  await page.getByRole("button", { name: "Mark as claim" }).click();
  await dialog.getByLabel("What the source says").fill("The buyer values the tools.");
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await claims(2);
  await selectWords(page, "she asked for 115 thousand");
  await page.getByRole("button", { name: "Mark as claim" }).click();
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await claims(3);
  const marked = await latest(address, id);
  assert.match(marked.yaml, /says: The seller wants to leave the workshop in the autumn/u);
  assert.match(marked.yaml, /from: a-neighbours-letter ¶1/u);
  assert.match(marked.yaml, /values\.seller\.handover\.autumn/u);
  assert.equal(await page.locator("mark").count(), 2);
  assert.equal(await page.locator(".para.claimed").count(), 1);

  // The deal, and a number that turns the answer.
  await page.getByRole("link", { name: "Deals" }).click();
  await page.waitForURL(/\/deals$/u);
  await until(async () => await page.locator("#verdict").getAttribute("data-verdict") === "yes", "the deal");
  const number = page.locator("input[data-path='no-deal.buyer']");
  await number.scrollIntoViewIfNeeded();
  const box = await number.boundingBox();
  assert.ok(box);
  const before = await number.inputValue();
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  for (let step = 1; step <= 100 && await page.locator("#verdict").getAttribute("data-verdict") === "yes"; step++) {
    await page.mouse.move(box.x + box.width / 2 + step * 12, box.y + box.height / 2);
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  await until(async () => await page.locator("#verdict").getAttribute("data-verdict") === "no", "the other answer");
  const turned = await number.inputValue();
  assert.notEqual(turned, before);
  await until(async () => (await latest(address, id)).yaml.includes(`buyer: ${turned}`), "the number saved");

  // The report, as a file to send.
  await page.getByRole("link", { name: "Lenses" }).click();
  await page.getByText("Export", { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Report to print/u }).click()]);
  const report = readFileSync(await file.path(), "utf8");
  assert.match(report, /The workshop by the river/u);
  assert.match(report, /<!doctype html>/iu);
  return { id, turned, number: (await latest(address, id)).number };

  async function claims(count) {
    await until(async () => await page.locator(".source-claim").count() === count, `claim ${count}`);
  }
});
