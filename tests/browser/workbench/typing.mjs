// What is being written on score sheets while the case changes under it, here and in other windows, and what is refused: it lands on its own entry,
// or is told and kept.
// node typing.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { edited, held, latest, made, said, session, until } from "./session.mjs";

const parts = { lists, stale, kept, forms };
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
