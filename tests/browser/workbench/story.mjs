// The whole way from nothing to an answer that is kept: opens the library, starts an empty case, pastes the source, marks claims, builds a
// case of two parties on the score sheets, finds the deal, drags a number until the verdict turns, exports the report. It is what
// docs/tutorial/workbench.md tells. node story.mjs BROWSER ADDRESS [FOLDER for pictures]
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { latest, selectWords, session, until } from "./session.mjs";

// The tutorial's own letter and points, so that what it tells is what is done here.
const tutorial = readFileSync(new URL("../../../docs/tutorial/workbench.md", import.meta.url), "utf8");
const text = [...tutorial.matchAll(/^```text\n(.*?)^```/gmsu)].map(block => block[1]).find(block => block.startsWith("To whom"));
assert.equal(text, readFileSync(new URL("letter.txt", import.meta.url), "utf8"));
const rows = [...tutorial.matchAll(/^\| ([^|]+) \| ([^|]+) \| (-?\d+) \| (-?\d+) \|$/gmu)].map(([, issue, option, seller, buyer]) => ({ issue, option, seller, buyer }));

await session(async ({ address, rest: [folder], open }) => {
  const page = await (await open()).newPage();
  const picture = async name => { if (folder) await page.screenshot({ path: join(folder, `${name}.png`) }); };
  const dialog = page.getByRole("dialog");
  await page.goto(address);
  await page.getByLabel("What it is about").fill("The workshop by the river");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.waitForURL(/\/sheets$/u);
  const id = new URL(page.url()).pathname.split("/")[2];
  assert.equal((await latest(address, id)).yaml, "parley: 1\ntitle: The workshop by the river\n");

  // Nothing is there yet, and every page says kindly what is missing.
  for (const name of ["Offers", "Deals", "Lenses"]) {
    await tab(name);
    await page.getByRole("heading", { name: "Who has to agree?" }).waitFor();
    assert.match(await page.locator("#verdict").textContent(), /Two parties and something to settle are still to come/u);
  }

  // The source.
  await tab("Source");
  await page.getByLabel("Paste the text").fill(text);
  await page.getByLabel("Title").fill("A neighbour's letter");
  await page.getByRole("button", { name: "Add the source" }).click();
  await page.getByRole("heading", { name: "A neighbour's letter" }).waitFor();
  assert.equal(await page.locator(".para").count(), 4);

  // Three claims: one with what rests on it, one by its own words, one that makes nothing more.
  await selectWords(page, "The seller wants to leave the workshop in the autumn");
  await page.getByRole("button", { name: "Mark as claim" }).click();
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
  assert.equal(await page.locator("mark").count(), 2);
  assert.equal(await page.locator(".para.claimed").count(), 1);

  // Two parties and three issues, of each kind that is typed.
  await page.getByRole("link", { name: "Go on" }).click();
  await page.waitForURL(/\/sheets$/u);
  await added("Add a party", "Add the party", { Name: "The seller" });
  await added("Add the second party", "Add the party", { Name: "The buyer" });
  await added("Add an issue", "Add the issue", { Name: "Price", From: "80", To: "120", "In steps of": "5", Unit: "thousand" }, "By a number");
  await page.getByRole("grid").waitFor();
  await added("Add an issue", "Add the issue", { Name: "Handover", "Options, one a line": "At once\nIn the spring\nIn the autumn" });
  await added("Add an issue", "Add the issue", { Name: "The tools", "Options, one a line": "They stay\nShe takes them" });
  assert.match(await page.locator("#verdict").textContent(), /No points have been given to anything yet/u);
  await picture("begun");

  // The score sheets, typed down their columns; what each has without a deal stands at their foot.
  assert.equal(rows.length, 8);
  assert.ok(rows.every(({ issue, option }) => issue === "Without a deal" || option.endsWith("thousand") || tutorial.includes(`*${option}*`)));
  await typed("Price, 80 thousand, The seller", rows.map(row => row.seller));
  await page.getByText("Now the points of The buyer").waitFor();
  await typed("Price, 80 thousand, The buyer", rows.map(row => row.buyer));
  await until(async () => /no-deal:[\s\S]*the-buyer: 25/u.test((await latest(address, id)).yaml), "the last number");
  const built = await latest(address, id);
  const cells = await page.locator("td[data-label]").evaluateAll(all => Object.fromEntries(all.map(cell => [cell.dataset.label, cell.dataset.saved])));
  for (const { issue, option, seller, buyer } of rows) {
    const row = issue === "Without a deal" ? option : `${issue}, ${option}`;
    assert.deepEqual([cells[`${row}, The seller`], cells[`${row}, The buyer`]], [seller, buyer], row);
  }
  const [answer] = /There is a deal: \d+ of \d+ packages suit everyone/u.exec(tutorial);
  await until(async () => (await page.locator("#verdict").textContent()).includes(answer), "the tutorial's answer");
  assert.deepEqual(built.faults.filter(fault => fault.isError), []);
  await page.locator(".case-steps-now").waitFor({ state: "detached" });
  await picture("sheets");

  // What rests on the first claim.
  await tab("Source");
  await page.getByRole("button", { name: "Change claim 1" }).click();
  await dialog.getByRole("combobox").fill("handover autumn seller");
  await page.getByRole("option").first().click();
  await dialog.getByRole("button", { name: "Save the claim" }).click();
  await until(async () => /values\.the-seller\.handover\.in-the-autumn/u.test((await latest(address, id)).yaml), "what rests on the claim");
  await picture("source");

  // The deal, and a number that turns the answer.
  await tab("Deals");
  await until(async () => await page.locator("#verdict").getAttribute("data-verdict") === "yes", "the deal");
  await page.locator("#picture svg.chart").filter({ visible: true }).first().waitFor();
  await picture("deals");
  const number = page.locator("input[data-path='no-deal.the-buyer']");
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
  // The tutorial says where it turns: at the next number it has, and not before.
  const [, last] = /past (\d+) the badge/u.exec(tutorial);
  for (const [points, exists] of [[last, true], [Number(last) + 1, false]]) {
    const { headlines } = await (await fetch(`${address}/api/cases/${id}/live`, {
      method: "POST", headers: { "Content-Type": "application/json", "X-Parley": "1" },
      body: JSON.stringify({ basedOn: (await latest(address, id)).number, edits: [{ do: "set", path: "no-deal.the-buyer", value: String(points) }] }),
    })).json();
    assert.equal(headlines[0].verdict, exists ? "yes" : "no", `${points} points without a deal`);
  }
  assert.notEqual(turned, before);
  await until(async () => (await latest(address, id)).yaml.includes(`the-buyer: ${turned}`), "the number saved");

  // The report, as a file to send.
  await tab("Lenses");
  await page.getByText("Export", { exact: true }).click();
  const [file] = await Promise.all([page.waitForEvent("download"), page.getByRole("link", { name: /Report to print/u }).click()]);
  const report = readFileSync(await file.path(), "utf8");
  assert.match(report, /The workshop by the river/u);
  assert.match(report, /<!doctype html>/iu);
  return { id, turned, number: (await latest(address, id)).number };

  async function tab(name) {
    await page.getByRole("navigation", { name: "The case" }).getByRole("link", { name, exact: true }).click();
    await page.waitForURL(new RegExp(`/${{ "Score sheets": "sheets" }[name] ?? name.toLowerCase()}$`, "u"));
  }

  async function added(link, button, fields, kind) {
    await page.getByRole("link", { name: link, exact: true }).first().click();
    if (kind) await dialog.getByLabel(kind).check();
    for (const [label, words] of Object.entries(fields)) await dialog.getByLabel(label, { exact: true }).fill(words);
    await dialog.getByRole("button", { name: button }).click();
    await dialog.waitFor({ state: "hidden" });
    await page.getByRole("main").getByRole("link", { name: fields.Name, exact: true }).first().waitFor();
  }

  async function typed(first, numbers) {
    await page.locator(`td[data-label="${first}"]`).click();
    for (const number of numbers) {
      await page.keyboard.type(number);
      await page.keyboard.press("Enter");
    }
  }

  async function claims(count) {
    await until(async () => await page.locator(".source-claim").count() === count, `claim ${count}`);
  }
});
