// What is being written while the case changes under it, here and in other windows, and what is refused: it lands on its own entry, or is told and kept.
// node typing.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { edited, latest, made, session, until, withSource } from "./session.mjs";

const text = "The price stays where it is. The handover can wait.\n\nNobody came.";
const said = async (address, id, words, what = String(words)) => until(async () => words.test((await latest(address, id)).yaml), what);
const parts = { lists, stale, kept, forms, dialogs, source, yaml, offers };
const because = (page, n) => page.locator(`input[data-field='rules[${n}].because']`);
const rules = async (address, id) => [...(await latest(address, id)).yaml.matchAll(/because: ("[^"]*"|[^},\n]+)/gu)].map(one => one[1].trim());

await session(async given => parts[given.rest[0]](given));

async function withRules(address, title) {
  const id = await made(address, { title });
  await edited(address, id, [
    ["now", "stay", "First"], ["spring", "go", "Second"], ["autumn", "stay", "Third"],
  ].map(([handover, tools, words], index) => ({ do: index === 0 ? "set" : "insert", path: "rules", ...(index === 0 ? {} : { index }),
    value: index === 0 ? `[{ never: { handover: ${handover}, tools: ${tools} }, because: ${words} }]` : `{ never: { handover: ${handover}, tools: ${tools} }, because: ${words} }` })));
  return id;
}

// A window at a time: a browser keeps six lines to one address, and every window listens on one.
async function sheet(context, address, id) {
  for (const old of context.pages()) await old.close();
  const page = await context.newPage();
  await page.goto(`${address}/cases/${id}/sheets`);
  await page.evaluate(() => { for (const fold of document.querySelectorAll("#rules details, #interactions details")) fold.open = true; });
  return page;
}

// Calls wait until they are let go, and then go through or fail.
async function held(page, what) {
  const waiting = [];
  let now = null;
  await page.route(what, async route => {
    const way = now ?? await new Promise(go => waiting.push(go));
    if (way === "fail") await route.abort();
    else await route.continue();
  });
  return { count: () => waiting.length, open: (others = "go") => { now = others; for (const go of waiting.splice(0)) go("go"); }, now: way => { now = way; } };
}

// Rules are known by their number, which changes when one goes.
async function lists({ address, open, expected }) {
  expected.push(/409/u, /422/u);
  const context = await open();
  // A reason is being written while another window takes an earlier rule out.
  let id = await withRules(address, "Rules elsewhere");
  let page = await sheet(context, address, id);
  await because(page, 1).click();
  await page.keyboard.press("End");
  await page.keyboard.type(", mended");
  await edited(address, id, [{ do: "remove", path: "rules[0]" }]);
  await page.waitForTimeout(600);
  assert.equal(await because(page, 1).inputValue(), "Second, mended");
  await page.keyboard.type(" here");
  await page.keyboard.press("Enter");
  await until(async () => (await rules(address, id)).join() === "\"Second, mended here\",Third" || await page.getByRole("alert").filter({ hasText: "Second, mended here" }).count() > 0, "the reason at its rule, or a conflict told");
  assert.ok(!(await rules(address, id)).some(words => words === "Third, mended here"), "written over another rule's");
  assert.ok((await rules(address, id)).includes("Third"), "another rule's reason is lost");
  await until(async () => await page.locator("#rules .sheet-entry").count() === 2, "two rules");
  // A rule that is unfolded and has the focus stays that rule.
  id = await withRules(address, "Rules in focus");
  page = await sheet(context, address, id);
  await because(page, 2).focus();
  await edited(address, id, [{ do: "remove", path: "rules[0]" }]);
  await until(async () => await page.locator("#rules .sheet-entry").count() === 2, "the renewal");
  assert.equal(await page.evaluate(() => document.activeElement.value), "Third");
  assert.equal(await page.evaluate(() => document.activeElement.dataset.field), "rules[1].because");
  await page.keyboard.press("End");
  await page.keyboard.type("ly");
  await page.keyboard.press("Enter");
  await until(async () => (await rules(address, id)).join() === "Second,Thirdly", "the right rule");
  // In one window: a rule goes, and the next is mended before the page was renewed; or goes at once as well.
  id = await withRules(address, "Rules at once");
  page = await sheet(context, address, id);
  let gate = await held(page, "**/edits");
  await page.getByRole("button", { name: "Remove Rule 1" }).click();
  await because(page, 2).fill("Third, mended");
  await because(page, 2).press("Enter");
  gate.open();
  await until(async () => (await rules(address, id)).join() === "Second,\"Third, mended\"" || await page.getByRole("alert").filter({ hasText: "Third, mended" }).count() > 0, "the reason at its rule, or a conflict told");
  assert.ok((await rules(address, id)).includes("Second"), "another rule's reason is lost");
  id = await withRules(address, "Rules go");
  page = await sheet(context, address, id);
  gate = await held(page, "**/edits");
  await page.getByRole("button", { name: "Remove Rule 1" }).click();
  await page.getByRole("button", { name: "Remove Rule 2" }).click();
  gate.open();
  await until(async () => (await rules(address, id)).join() === "Third", "the third alone");
  // Moved twice in a row.
  id = await withRules(address, "Rules move");
  page = await sheet(context, address, id);
  const up = page.getByRole("button", { name: "Move Rule 3 up" });
  await up.focus();
  await up.evaluate(button => { button.click(); button.click(); });
  await until(async () => (await rules(address, id)).join() === "Third,First,Second", "two places up");
  // What was refused stays with its rule, also over a reload.
  id = await withRules(address, "Rules refused");
  page = await sheet(context, address, id);
  await page.route("**/edits", route => route.abort());
  expected.push(/ERR_FAILED/u);
  await because(page, 1).fill("Second, kept");
  await because(page, 1).press("Enter");
  await page.locator("#rules .field-note").waitFor();
  await page.unroute("**/edits");
  await edited(address, id, [{ do: "remove", path: "rules[0]" }]);
  await until(async () => await page.locator("#rules .sheet-entry").count() === 2, "the renewal");
  assert.equal(await because(page, 0).inputValue(), "Second, kept");
  assert.equal(await because(page, 1).inputValue(), "Third");
  await edited(address, id, [{ do: "move", path: "rules[0]", index: 1 }]);
  await until(async () => await because(page, 1).inputValue() === "Second, kept", "moved with its rule");
  await page.goto("about:blank");
  await edited(address, id, [{ do: "move", path: "rules[1]", index: 0 }]);
  await page.goto(`${address}/cases/${id}/sheets`);
  assert.equal(await because(page, 0).inputValue(), "Second, kept");
  // Words are saved again as words, by themselves.
  await until(async () => {
    await page.getByRole("button", { name: "Save again" }).click({ timeout: 500 }).catch(() => {});
    return (await rules(address, id)).includes("\"Second, kept\"");
  }, "saved again");
  await until(async () => await page.locator("#unsent").isHidden(), "nothing is left unsaved");
}

// What another window saves under the hand is told, never written over.
async function stale({ address, open, expected }) {
  expected.push(/409/u);
  const id = await withRules(address, "Under the hand");
  const page = await sheet(await open(), address, id);
  await because(page, 0).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" mine");
  await edited(address, id, [{ do: "set-text", path: "rules[0].because", value: "Theirs" }]);
  await page.waitForTimeout(600);
  await page.keyboard.press("Enter");
  const alert = page.getByRole("alert").filter({ hasText: "Theirs: Theirs" });
  await alert.waitFor();
  assert.ok((await rules(address, id)).includes("Theirs"));
  assert.equal(await because(page, 0).inputValue(), "First mine", "what was written is gone");
  await alert.getByRole("button", { name: "Use mine" }).click();
  await until(async () => (await rules(address, id)).includes("First mine"), "mine");
  // It is insisted on at its own rule, wherever that stands by then.
  await because(page, 1).click();
  await page.keyboard.press("End");
  await page.keyboard.type(" mine");
  await edited(address, id, [{ do: "set-text", path: "rules[1].because", value: "Otherwise" }, { do: "move", path: "rules[1]", index: 2 }]);
  await page.waitForTimeout(400);
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "Second mine" }).getByRole("button", { name: "Use mine" }).click();
  await until(async () => (await rules(address, id)).join() === "First mine,Third,Second mine", "mine at its own rule");
  await edited(address, id, [{ do: "move", path: "rules[2]", index: 1 }]);
  await until(async () => await because(page, 1).inputValue() === "Second mine", "back again");
  // A cell that was opened, and not typed into yet.
  const cell = page.locator("td[data-path='no-deal.buyer']");
  await cell.click();
  await page.keyboard.press("F2");
  await edited(address, id, [{ do: "set", path: "no-deal.buyer", value: "40" }]);
  await page.waitForTimeout(600);
  await page.keyboard.press("Control+a");
  await page.keyboard.type("30");
  await page.keyboard.press("Enter");
  await page.getByRole("alert").filter({ hasText: "Theirs: 40" }).waitFor();
  assert.match((await latest(address, id)).yaml, /buyer: 40/u);
  assert.equal(await cell.locator(".sheet-value").textContent(), "30");
  await page.getByRole("button", { name: "Save again" }).click();
  await said(address, id, /buyer: 30/u);
  // What is only looked at follows.
  await because(page, 1).focus();
  await edited(address, id, [{ do: "set-text", path: "rules[1].because", value: "Followed" }]);
  await until(async () => await because(page, 1).inputValue() === "Followed", "the field in focus follows");
  await page.keyboard.press("Tab");
  // One entry twice in a row is no conflict with oneself, while others save elsewhere.
  await page.locator("td[data-path='values.buyer.tools.go']").click();
  await page.keyboard.type("1");
  await edited(address, id, [{ do: "set", path: "no-deal.seller", value: "21" }]);
  await page.keyboard.press("Enter");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.type("2");
  await page.keyboard.press("Enter");
  await said(address, id, /stay: 20, go: 2 \}/u);
  assert.match((await latest(address, id)).yaml, /seller: 21/u);
}

// What is given up is, what is not saved is kept, and what was typed last wins.
async function kept({ address, open, expected }) {
  expected.push(/ERR_FAILED/u);
  const id = await made(address, { title: "Kept" });
  await edited(address, id, [{ do: "set", path: "interactions", value: "[{ party: buyer, when: { handover: now, tools: go }, points: 4 }]" }]);
  const page = await sheet(await open(), address, id);
  const points = page.locator("input[data-field='interactions[0].points']");
  await points.fill("44");
  await points.press("Escape");
  assert.equal(await points.inputValue(), "4");
  await points.blur();
  await edited(address, id, [{ do: "set", path: "interactions[0].points", value: "5" }]);
  await until(async () => await points.inputValue() === "5", "other windows are heard after Esc");
  // A text field that is being written in survives a reload.
  const title = page.locator("input[data-field='title']");
  await title.click();
  await title.fill("Kept over a reload");
  await page.reload();
  assert.equal(await title.inputValue(), "Kept over a reload");
  await page.getByRole("button", { name: "Save again" }).click();
  await said(address, id, /title: Kept over a reload/u);
  // The newer of two texts is not dropped when the older one is saved, and not lost when it fails.
  const question = page.locator("textarea[data-field='question']");
  const first = await held(page, "**/edits");
  await question.fill("The older");
  await question.blur();
  await until(() => first.count() === 1, "the first is under way");
  await question.fill("The newer");
  await question.blur();
  first.open("fail");
  await said(address, id, /question: The older/u);
  await page.locator("#unsent").filter({ visible: true }).waitFor();
  assert.equal(await question.inputValue(), "The newer");
  await page.reload();
  assert.equal(await question.inputValue(), "The newer");
  first.now("go");
  await page.getByRole("button", { name: "Save again" }).click();
  await said(address, id, /question: The newer/u);
  // Back to what it was while the change is still under way.
  await page.unroute("**/edits");
  const gate = await held(page, "**/edits");
  await question.fill("A slip");
  await question.blur();
  await question.fill("The newer");
  await question.blur();
  gate.open();
  await until(async () => (await latest(address, id)).number > 6 && /question: The newer/u.test((await latest(address, id)).yaml) && await page.locator("#status").getAttribute("data-kind") === "", "the slip taken back");
  assert.match((await latest(address, id)).yaml, /question: The newer/u);
  await page.keyboard.press("Control+z");
}

// Forms for something new count what is there when they are sent, and belong to what they stand at.
async function forms({ address, open }) {
  const id = await withRules(address, "Forms");
  const page = await sheet(await open(), address, id);
  await page.locator("#add-rule input[name=because]").fill("Fourth");
  await edited(address, id, [{ do: "remove", path: "rules[0]" }]);
  await until(async () => await page.locator("#rules .sheet-entry").count() === 2, "the renewal");
  assert.equal(await page.locator("#add-rule input[name=because]").inputValue(), "Fourth");
  const pick = page.locator("#add-rule [data-part=add]");
  await pick.selectOption("handover");
  await page.locator("#add-rule [data-part='option 0']").selectOption("now");
  await page.getByRole("button", { name: "Add the rule" }).click();
  await until(async () => (await rules(address, id)).join() === "Second,Third,Fourth", "the new rule at the end");
  // A new option typed at one issue is not at another.
  await page.goto(`${address}/cases/${id}/sheets?edit=issues.handover`);
  const name = page.locator("form[data-add=option] input[name=name]");
  await name.fill("Half typed");
  await page.goto(`${address}/cases/${id}/sheets?edit=issues.tools`);
  assert.equal(await name.inputValue(), "");
  await page.goto(`${address}/cases/${id}/sheets?edit=issues.handover`);
  assert.equal(await name.inputValue(), "Half typed");
  // The narrowest phone scrolls down only.
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto(`${address}/cases/${id}/sheets`);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= 320), "the page is wider than the screen");
}

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
  await page.addInitScript(() => { window.EventSource = class extends EventTarget { close() {} }; });
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
