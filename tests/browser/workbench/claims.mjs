// The page of sources: by keyboard alone, by address, with texts that change under claims, without scripts, with what is typed kept.
// node claims.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { edited, latest, made, selectWords, session, until, withSource } from "./session.mjs";

const text = readFileSync(new URL("letter.txt", import.meta.url), "utf8");
const parts = { keyboard, address: byAddress, change, plain, things, kept };

await session(async given => {
  const id = await made(given.address, { title: "Sources" });
  await parts[given.rest[0]]({ ...given, id, at: `${given.address}/cases/${id}/source` });
});

async function opened({ address, id, at, open }, options) {
  await withSource(address, id, { id: "letter", title: "A letter", text });
  const page = await (await open(options)).newPage();
  await page.goto(at);
  return page;
}

// No mouse: from the text to the palette, to the form, to an entry by typing, back to the text.
async function keyboard(given) {
  const page = await opened(given);
  const focused = () => page.evaluate(() => document.activeElement?.id ?? "");
  for (let i = 0; i < 60 && await focused() !== "p1"; i++) await page.keyboard.press("Tab");
  assert.equal(await focused(), "p1");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "p2");
  await page.keyboard.press("ArrowRight");
  assert.equal(await page.evaluate(() => getSelection()?.toString().trim()), "The buyer could move in at once.");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Shift+ArrowLeft");
  assert.equal(await page.evaluate(() => getSelection()?.toString()), "The buyer could move in at");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.textContent), "Mark as claim");
  await page.keyboard.press("Enter");
  await page.getByRole("dialog").waitFor();
  assert.equal(await page.getByLabel("What the source says").inputValue(), "The buyer could move in at");
  await page.keyboard.press("Tab");
  await page.keyboard.type("buyer handover now");
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
  await page.locator(".picker-chips li").waitFor();
  await page.getByRole("button", { name: "Add the claim" }).focus();
  await page.keyboard.press("Enter");
  await until(async () => await page.locator(".source-claim").count() === 1, "the claim");
  const { yaml } = await latest(given.address, given.id);
  assert.match(yaml, /from: letter ¶2/u);
  assert.match(yaml, /supports: \[ values\.buyer\.handover\.now \]/u);
  // Taken back by key, and made again.
  await page.locator("#p2").focus();
  await page.keyboard.press("Control+z");
  await until(async () => await page.locator(".source-claim").count() === 0, "the claim taken back");
  await page.keyboard.press("Control+Shift+z");
  await until(async () => await page.locator(".source-claim").count() === 1, "the claim made again");
}

async function byAddress(given) {
  const page = await opened(given);
  await withSource(given.address, given.id, { id: "minutes", title: "Minutes", text: "First point.\n\nThe second point is that nobody came." });
  await edited(given.address, given.id, [
    { do: "set", path: "claims.nobody", value: "{ says: nobody came, from: minutes ¶2, supports: [ no-deal.seller ] }" },
    { do: "set", path: "claims.price", value: "{ says: The price was not talked about., from: letter ¶3 }" },
  ]);
  // The other source is opened for a claim that is from there.
  const other = await page.context().newPage();
  await other.goto(`${given.at}#claim-nobody`);
  await other.waitForURL(/claim=nobody/u);
  await other.locator("mark.lit").waitFor();
  assert.equal(await other.locator("mark.lit").textContent(), "nobody came");
  // A paraphrase lights up its paragraph.
  await page.goto(`${given.at}?claim=price#claim-price`);
  await page.locator("#p3.lit").waitFor();
}

// The text is changed under claims: they go where their passages go, and say so when they are gone.
async function change(given) {
  const page = await opened(given);
  await edited(given.address, given.id, [
    { do: "set", path: "claims.asked", value: "{ says: she asked for 115 thousand, from: letter ¶3 }" },
    { do: "set", path: "claims.at-once", value: "{ says: The buyer could move in at once., from: letter ¶2 }" },
    { do: "set", path: "claims.peace", value: "{ says: They want peace., from: letter ¶4 }" },
  ]);
  await until(async () => await page.locator(".source-claim").count() === 3, "the claims");
  await page.getByText("Change its text or details").click();
  const field = page.locator("#edit-text");
  await field.fill(`A new beginning.\n\n${text.replace("The buyer could move in at once. ", "")}`);
  await page.getByRole("button", { name: "Save the source" }).click();
  await page.locator(".source-claim[data-standing=gone]").waitFor();
  assert.match(await page.locator("#claim-at-once").textContent(), /no longer in the text/u);
  const { yaml } = await latest(given.address, given.id);
  assert.match(yaml, /she asked for 115 thousand, from: letter ¶4/u);
  assert.match(yaml, /They want peace\., from: letter ¶5/u);
}

// Without scripts a source can be read, and a claim added and taken out.
async function plain(given) {
  const page = await opened(given, { javaScriptEnabled: false });
  assert.equal(await page.locator(".para").count(), 4);
  await page.locator(".claim-by-hand summary").click();
  await page.getByLabel("What the source says").fill("Both would rather agree");
  await page.getByLabel("Paragraph", { exact: true }).fill("4");
  await page.getByLabel(/What rests on it/u).fill("no-deal.seller\nno-deal.buyer");
  await page.getByRole("button", { name: "Add the claim" }).click();
  assert.equal(await page.locator("mark").textContent(), "Both would rather agree");
  await page.locator(".claim-by-hand summary").click();
  await page.getByLabel("What the source says").fill("Nonsense");
  await page.getByLabel(/What rests on it/u).fill("no-such.entry");
  await page.getByRole("button", { name: "Add the claim" }).click();
  assert.match(await page.getByRole("alert").first().textContent(), /no-such\.entry/u);
  await page.goto(given.at);
  await page.getByRole("button", { name: "Take out claim 1" }).click();
  assert.equal(await page.locator(".source-claim").count(), 0);
}

// Parties, issues and options that the text names.
async function things(given) {
  const page = await opened(given);
  const dialog = page.getByRole("dialog");
  await selectWords(page, "last order");
  await page.getByRole("button", { name: "New issue" }).click();
  await dialog.getByLabel(/Mark the passage/u).check();
  await dialog.getByRole("button", { name: "Add the issue" }).click();
  await until(async () => /issues:[\s\S]*last-order:/u.test((await latest(given.address, given.id)).yaml), "the issue");
  await page.locator(".source-claim").waitFor();
  await selectWords(page, "for another year");
  await page.getByRole("button", { name: "New option" }).click();
  await dialog.getByLabel("An option of").selectOption({ label: "Handover" });
  await dialog.getByRole("button", { name: "Add the option" }).click();
  await until(async () => /another-year: for another year/u.test((await latest(given.address, given.id)).yaml), "the option");
  await selectWords(page, "Neither");
  await page.getByRole("button", { name: "New party" }).click();
  await dialog.getByRole("button", { name: "Add the party" }).click();
  await until(async () => /neither: \{ name: "?Neither"? \}/u.test((await latest(given.address, given.id)).yaml), "the party");
  assert.equal((await latest(given.address, given.id)).faults.filter(f => f.isError).length, 0);
}

// What was typed into the form of a source is there after the page was loaded again.
async function kept(given) {
  const page = await (await given.open()).newPage();
  await page.goto(given.at);
  await page.getByLabel("Paste the text").fill("Half a sente");
  await page.reload();
  assert.equal(await page.getByLabel("Paste the text").inputValue(), "Half a sente");
}
