// What is written into the forms of sources, the YAML and offers while the case changes, or cannot be saved: it is kept, and takes nothing of others' away.
// node keeping.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { edited, held, latest, made, said, session, until, withSource } from "./session.mjs";

const text = "The price stays where it is. The handover can wait.\n\nNobody came.";
const parts = { dialogs, source, yaml, offers };

await session(async given => parts[given.rest[0]](given));

async function selectFirst(page) {
  await page.evaluate(() => { const at = document.querySelector("#p1 [data-at]").firstChild; getSelection().setBaseAndExtent(at, 0, at, 27); });
  await page.locator("#p1").focus();
  await page.evaluate(() => { const at = document.querySelector("#p1 [data-at]").firstChild; getSelection().setBaseAndExtent(at, 0, at, 27); });
  await page.keyboard.press("Enter");
}

// Forms above the text stay open, with their words, until what they hold is saved.
async function dialogs({ address, open, expected }) {
  expected.push(/ERR_FAILED/u, /409/u);
  const id = await made(address, { title: "Dialogs" });
  await withSource(address, id, { id: "letter", title: "A letter", text });
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/source`);
  const dialog = page.getByRole("dialog");
  await page.route("**/edits", route => route.abort());
  await page.locator("#claim-new").click();
  await dialog.getByLabel("What the source says").fill("Words that took a while.");
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await dialog.getByRole("alert").filter({ hasText: "does not answer" }).waitFor();
  assert.equal(await dialog.getByLabel("What the source says").inputValue(), "Words that took a while.");
  await page.unroute("**/edits");
  await dialog.getByRole("button", { name: "Add the claim" }).click();
  await dialog.waitFor({ state: "detached" });
  await said(address, id, /Words that took a while/u);
  // Without the case's entries nobody knows which ids are free: nothing is asked, and it is told.
  await edited(address, id, [{ do: "set", path: "parties.the-price", value: "{ name: Already there }" }]);
  await page.locator(".para").first().waitFor();
  await page.route("**/entries", route => route.abort());
  await page.reload();
  await selectFirst(page);
  await page.getByRole("button", { name: "New party" }).click();
  await page.getByRole("alert").filter({ hasText: "What the case has cannot be asked for" }).waitFor();
  assert.equal(await dialog.count(), 0);
  await page.unroute("**/entries");
  // A party that another window adds meanwhile by the same id is not replaced.
  await selectFirst(page);
  await page.getByRole("button", { name: "New party" }).click();
  await dialog.getByLabel("Name").fill("Carol");
  await edited(address, id, [{ do: "set", path: "parties.carol", value: "{ name: Another Carol }" }]);
  await page.waitForTimeout(400);
  await dialog.getByRole("button", { name: "Add the party" }).click();
  await dialog.getByRole("alert").filter({ hasText: "in another way" }).waitFor();
  assert.match((await latest(address, id)).yaml, /carol: \{ name: Another Carol \}/u);
}

// The form of a source keeps all that is written into it, and the version that it was written on.
async function source({ address, open, expected }) {
  expected.push(/409/u);
  const id = await made(address, { title: "Form of a source" });
  const page = await (await open()).newPage();
  const at = `${address}/cases/${id}/source`;
  await page.goto(at);
  await page.getByLabel("Title").fill("Half a title");
  await page.getByLabel("Paste the text").fill(text);
  await page.reload();
  assert.equal(await page.getByLabel("Title").inputValue(), "Half a title");
  await page.getByRole("button", { name: "Add the source" }).dblclick();
  await page.locator(".para").first().waitFor();
  await page.waitForTimeout(300);
  assert.equal((await latest(address, id)).number, 2, "one source was added");
  // What is kept from before another's change does not write over it.
  const [key] = Object.keys((await latest(address, id)).sources ?? (await (await fetch(`${address}/api/cases/${id}/versions/2`)).json()).sources);
  await page.getByText("Change its text or details").click();
  await page.locator("#edit-text").fill(`${text} Mine.`);
  await page.goto("about:blank");
  const answer = await fetch(`${address}/api/cases/${id}/sources/${key.replace(/\.txt$/u, "")}`, { method: "PUT", headers: { "Content-Type": "application/json", "X-Parley": "1" }, body: JSON.stringify({ basedOn: 2, title: "Half a title", text: `${text} Theirs.` }) });
  assert.equal(answer.status, 200, await answer.text());
  await page.goto(at);
  assert.equal(await page.locator("#edit-text").inputValue(), `${text} Mine.`);
  if (!await page.locator("#edit-text").isVisible()) await page.getByText("Change its text or details").click();
  await page.getByRole("button", { name: "Save the source" }).click();
  await page.locator(".source-theirs textarea").waitFor();
  assert.match(await page.locator(".source-theirs textarea").inputValue(), /Theirs\.$/u);
  assert.equal(await page.locator("#edit-text").inputValue(), `${text} Mine.`);
  await page.getByRole("button", { name: "Save mine over it" }).click();
  await until(async () => (await latest(address, id)).number === 4, "mine");
}

// Typing on while a text is saved together with another's change.
async function yaml({ address, open }) {
  const id = await made(address, { title: "Typed on" });
  const page = await (await open()).newPage();
  // A window that does not hear of new versions.
  await page.addInitScript(() => { delete window.SharedWorker; window.EventSource = class extends EventTarget { close() {} }; });
  await page.goto(`${address}/cases/${id}/yaml`);
  const field = page.locator("#yaml");
  const start = await field.inputValue();
  await edited(address, id, [{ do: "set", path: "no-deal.seller", value: "33" }]);
  const gate = await held(page, "**/yaml");
  await field.fill(start.replace("title: Typed on", "title: Typed once"));
  await page.keyboard.press("Control+s");
  await until(() => gate.count() === 1, "the save is under way");
  await field.fill(start.replace("title: Typed on", "title: Typed once").replace(/question: .*/u, "question: Typed on?"));
  gate.open();
  await said(address, id, /title: Typed once/u);
  await until(async () => (await page.locator("#yaml-state").textContent()) === "Not saved yet", "the save is done");
  await page.keyboard.press("Control+s");
  await said(address, id, /question: Typed on\?/u);
  assert.match((await latest(address, id)).yaml, /seller: 33/u);
  await until(async () => /seller: 33/u.test(await field.inputValue()), "the field takes what came of it");
}

// Choices that were refused and shares that make no whole yet stay with their offer.
async function offers({ address, open, expected }) {
  expected.push(/ERR_FAILED/u, /409/u);
  const id = await made(address, { title: "Offers" });
  await edited(address, id, [
    { do: "set", path: "parties.union", value: "{ name: The union }" },
    { do: "set", path: "issues.yard", value: "{ name: The yard, divide: [ seller, buyer, union ], divisible: true }" },
    { do: "set", path: "packages.asked.choose.yard", value: "seller" },
    { do: "set", path: "packages.offered.choose.yard", value: "buyer" },
    { do: "set", path: "offers", value: "[ { by: seller, choose: { price: 120, handover: autumn, tools: go, yard: seller } }, { by: buyer, choose: { price: 80, handover: now, tools: stay, yard: buyer } } ]" },
  ]);
  const page = await (await open()).newPage();
  await page.goto(`${address}/cases/${id}/offers`);
  const cell = n => page.locator(`[data-choice="offers[${n}].choose.tools"]`);
  await page.route("**/edits", route => route.abort());
  await cell(1).selectOption("go");
  await page.locator(".field-note").waitFor();
  await page.unroute("**/edits");
  await edited(address, id, [{ do: "move", path: "offers[1]", index: 0 }]);
  await until(async () => (await page.locator("[data-field='offers[0].by']").inputValue()) === "buyer", "the move");
  assert.equal(await cell(0).inputValue(), "go");
  assert.equal(await page.locator("td:has([data-choice='offers[0].choose.tools']) .field-note").count(), 1);
  await page.goto("about:blank");
  await edited(address, id, [{ do: "move", path: "offers[0]", index: 1 }]);
  await page.goto(`${address}/cases/${id}/offers`);
  assert.equal(await cell(1).inputValue(), "go");
  assert.equal(await page.locator("td:has([data-choice='offers[1].choose.tools']) .field-note").count(), 1);
  assert.equal(await page.locator(".field-note").count(), 1);
  // Shares of three, half of them typed when another window saves.
  const share = page.locator(".offers-share").first();
  await share.locator("summary").click();
  await share.locator("input").nth(0).fill("50");
  await share.locator("input").nth(1).fill("30");
  await share.locator("input").nth(1).blur();
  await edited(address, id, [{ do: "set", path: "no-deal.seller", value: "22" }]);
  await page.waitForTimeout(800);
  assert.equal(await share.locator("input").nth(0).inputValue(), "50");
  await page.reload();
  assert.equal(await share.locator("input").nth(1).inputValue(), "30");
  await share.locator("input").nth(2).fill("20");
  await share.locator("input").nth(2).press("Enter");
  await said(address, id, /seller: 0\.5, buyer: 0\.3, union: 0\.2/u);
}
