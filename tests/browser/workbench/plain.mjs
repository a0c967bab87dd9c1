// The workbench without scripts: every form does its work, what is refused is not lost, and two who change one entry choose.
// node plain.mjs BROWSER ADDRESS WHAT
import assert from "node:assert/strict";
import { edited, latest, made, session, withSource } from "./session.mjs";

const parts = { clash, library, offers, texts, times };

await session(async given => {
  // What a form comes to is told in the status of the page, which the console notes.
  given.expected.push(/status of 4\d\d/u);
  const page = await (await given.open({ javaScriptEnabled: false })).newPage();
  await parts[given.rest[0]]({ ...given, page });
});

// One text, changed in two places: both values are shown, one is chosen, and the rest of both is brought together.
async function clash({ address, page }) {
  const id = await made(address, { title: "Both" });
  await page.goto(`${address}/cases/${id}/yaml`);
  const text = await page.locator("#yaml").inputValue();
  const mine = text.replace("The seller", "Seller of mine").replace("seller: 20", "seller: 21").replace(/question: .*/u, "question: Mine?");
  assert.notEqual(mine, text);
  await edited(address, id, [{ do: "set", path: "no-deal.seller", value: "22" }, { do: "set", path: "question", value: "Theirs?" }, { do: "set", path: "parties.buyer.name", value: "Their buyer" }]);
  await page.locator("#yaml").fill(mine);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  const conflicts = page.locator(".conflict");
  assert.equal(await conflicts.count(), 2);
  assert.equal(await page.locator("#yaml").inputValue(), mine);
  const points = conflicts.filter({ hasText: "points without a deal" });
  assert.match(await points.textContent(), /Yours\s*21[\s\S]*Theirs\s*22[\s\S]*Before: 20/u);
  await points.getByLabel("Theirs").check();
  // While one chose, a third value was saved: it is asked about again, not written over.
  await edited(address, id, [{ do: "set", path: "question", value: "Later?" }]);
  await page.getByRole("button", { name: "Save with these" }).click();
  assert.match(await page.locator(".conflict").filter({ hasText: "uestion" }).textContent(), /Mine\?[\s\S]*Later\?/u);
  await page.locator(".conflict").filter({ hasText: "points without a deal" }).getByLabel("Theirs").check();
  await page.getByRole("button", { name: "Save with these" }).click();
  assert.equal(await page.locator(".conflict").count(), 0);
  const { yaml, number } = await latest(address, id);
  assert.equal(number, 4);
  assert.match(yaml, /question: Mine\?/u);
  assert.match(yaml, /seller: 22/u);
  assert.match(yaml, /Seller of mine/u);
  assert.match(yaml, /Their buyer/u);
}

// A case is started, imported, refused, put away and brought back.
async function library({ address, page }) {
  const id = await made(address, { title: "To put away" });
  await page.goto(address);
  const box = await page.locator("#start").boundingBox();
  assert.ok(box.y < (await page.locator(".case").first().boundingBox()).y, "starting stands above the cases");
  await page.setInputFiles("#import", { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("only words") });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  assert.match(await page.getByRole("alert").textContent(), /notes\.txt is no case file[\s\S]*page Source/u);
  const { yaml } = await latest(address, id);
  await page.setInputFiles("#import", { name: "copy.yaml", mimeType: "text/yaml", buffer: Buffer.from(yaml.replace("To put away", "A copy by file")) });
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await page.waitForURL(/\/cases\/a-copy-by-file\/deals$/u);
  await page.goto(address);
  await page.getByRole("button", { name: "Put away: To put away" }).click();
  assert.equal(await page.locator(".case").filter({ hasText: "To put away" }).count(), 0);
  await page.getByRole("link", { name: "Show what was put away" }).click();
  await page.getByRole("button", { name: "Bring back: To put away" }).click();
  await page.goto(address);
  assert.equal(await page.locator(".case").filter({ hasText: "To put away" }).count(), 1);
}

// Offers are made, changed, shared, moved and removed by the form; what is refused is still chosen.
async function offers({ address, page }) {
  const id = await made(address, { example: "panama-canal" });
  const at = `${address}/cases/${id}/offers`;
  const offered = async () => ((await latest(address, id)).yaml.match(/^offers:[\s\S]*/mu) ?? [""])[0];
  await page.goto(at);
  // Nothing was said that an offer could start from: it is asked for, and saved when it is whole.
  const first = async () => {
    await page.getByRole("link", { name: "Offer by United States" }).click();
    await page.getByRole("button", { name: "Save the offer", exact: true }).click();
    assert.match(await page.getByRole("alert").textContent(), /still to choose/u);
    for (const select of await page.locator("#new-offer select").all()) await select.selectOption({ index: 1 });
    await page.getByRole("button", { name: "Save the offer", exact: true }).click();
  };
  await first();
  assert.match(await offered(), /by: usa/u);
  await page.locator("[name='date-0']").fill("1974-02-07");
  await page.locator("[name='by-0']").selectOption({ label: "Panama" });
  const issue = await page.locator(".offers-grid [data-choice]").first().evaluate(select => select.dataset.choice.replace("offers[0].choose.", ""));
  await page.locator("details.offers-share summary").first().click();
  const shares = page.locator(".offers-parts").first().locator("input");
  await shares.nth(0).fill("30");
  await shares.nth(1).fill("60");
  await page.getByRole("button", { name: "Save the offers" }).click();
  assert.match(await page.getByRole("alert").textContent(), /have to make 100 %/u);
  assert.equal(await page.locator("[name='by-0']").inputValue(), "panama");
  assert.equal(await page.locator("[name='date-0']").inputValue(), "1974-02-07");
  assert.equal(await shares.nth(1).inputValue(), "60");
  await shares.nth(1).fill("70");
  await page.getByRole("button", { name: "Save the offers" }).click();
  assert.match(await offered(), /by: panama[\s\S]*date: 1974-02-07/u);
  assert.match(await offered(), new RegExp(`${issue}: \\{ usa: 0\\.3, panama: 0\\.7 \\}`, "u"));
  await first();
  await page.getByRole("button", { name: "Move Offer 2 to the left" }).click();
  assert.match(await offered(), /by: usa[\s\S]*by: panama/u);
  await page.getByRole("button", { name: "Remove Offer 1" }).click();
  assert.doesNotMatch(await offered(), /by: usa/u);
}

// Sources: a file too large and a text that somebody else changed leave what was typed where it is.
async function texts({ address, page }) {
  const id = await made(address, { title: "Texts" });
  const at = `${address}/cases/${id}/source`;
  await page.goto(at);
  await page.locator("#new-title").fill("The minutes");
  await page.setInputFiles("#new-file", { name: "minutes.txt", mimeType: "text/plain", buffer: Buffer.alloc(1_200_000, "a ") });
  await page.getByRole("button", { name: "Add the source" }).click();
  assert.match(await page.getByRole("alert").first().textContent(), /minutes\.txt has 1,200,000 bytes/u);
  assert.equal(await page.locator("#new-title").inputValue(), "The minutes");
  for (const [name, told] of [["minutes.docx", /minutes\.docx cannot be taken: it is damaged, or no Word document/u], ["minutes.pdf", /no plain text/u]]) {
    await page.setInputFiles("#new-file", { name, mimeType: "application/octet-stream", buffer: Buffer.from("PK\u0003\u0004\0\0word/document.xml") });
    await page.getByRole("button", { name: "Add the source" }).click();
    assert.match(await page.getByRole("alert").first().textContent(), told);
  }
  await page.locator("#new-text").fill("One paragraph.\n\nAnother one.");
  await page.getByRole("button", { name: "Add the source" }).click();
  await page.locator("#p2").waitFor();
  const { number } = await latest(address, id);
  await page.locator("#source-edit summary").first().click();
  await page.locator("#edit-text").fill("One paragraph of mine.\n\nAnother one.");
  const other = await fetch(`${address}/api/cases/${id}/sources/the-minutes`, { method: "PUT", headers: { "Content-Type": "application/json", "X-Parley": "1" }, body: JSON.stringify({ basedOn: number, text: "One paragraph of theirs." }) });
  assert.equal(other.status, 200, await other.text());
  await page.getByRole("button", { name: "Save the source" }).click();
  assert.match(await page.getByRole("alert").first().textContent(), /same text meanwhile/u);
  assert.match(await page.locator("#edit-text").inputValue(), /of mine/u);
  assert.match(await page.getByLabel("The text as it is saved now").inputValue(), /of theirs/u);
  await page.getByRole("button", { name: "Save the source" }).click();
  assert.match(await page.locator("#p1 .para-words").textContent(), /of mine/u);
  // A claim that is refused keeps its words.
  await page.locator(".claim-by-hand summary").click();
  await page.locator("#hand-says").fill("It says so.");
  await page.locator("#hand-supports").fill("values.nobody.nothing");
  await page.getByRole("button", { name: "Add the claim" }).click();
  assert.equal(await page.locator("#hand-says").inputValue(), "It says so.");
  await page.locator("#hand-supports").fill("no-deal.seller");
  await page.getByRole("button", { name: "Add the claim" }).click();
  await page.locator(".source-claim").filter({ hasText: "It says so." }).waitFor();
}

// Versions: with one there is nothing to compare; a difference is told entry by entry, in words, the texts of sources too.
async function times({ address, page }) {
  const id = await made(address, { title: "Times" });
  const at = `${address}/cases/${id}/history`;
  await page.goto(at);
  assert.equal(await page.locator(".compare-form").count(), 0);
  await edited(address, id, [{ do: "set", path: "no-deal.buyer", value: "35" }, { do: "set", path: "parties.agent", value: "{ name: The agent }" }]);
  await withSource(address, id, { id: "letter", title: "A letter", text: "One.\n\nTwo." });
  await page.goto(at);
  await page.locator("#from").selectOption("1");
  await page.getByRole("button", { name: "Compare" }).click();
  const difference = await page.locator("#difference").textContent();
  assert.match(difference, /From version 1 to version 3/u);
  assert.match(difference, /The buyer's points without a deal[\s\S]*35/u);
  assert.match(difference, /The party The agent/u);
  assert.match(difference, /The text of “A letter”: added, 2 paragraphs\./u);
  await page.goto(`${at}?from=1&to=77`);
  assert.match(await page.getByRole("alert").textContent(), /There is no version 77/u);
  assert.ok(await page.getByRole("button", { name: "Redo" }).isDisabled());
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  assert.doesNotMatch((await latest(address, id)).yaml, /The agent/u);
  assert.ok(await page.getByRole("button", { name: "Undo" }).isDisabled());
  await page.getByRole("button", { name: "Redo" }).click();
  assert.match((await latest(address, id)).yaml, /The agent/u);
  // Somebody else was quicker: the page says so, and shows what they did.
  await edited(address, id, [{ do: "set", path: "question", value: "Quicker?" }]);
  await page.getByRole("button", { name: "Bring back version 1" }).click();
  assert.match(await page.getByRole("alert").textContent(), /meanwhile/u);
  assert.match(await page.locator("#versions").textContent(), /Quicker\?/u);
  // From there one goes on as from the page itself.
  await page.getByRole("button", { name: "Dark" }).click();
  assert.equal(page.url(), at);
  await edited(address, id, [{ do: "set", path: "question", value: "Quicker still?" }]);
  await page.getByRole("button", { name: "Bring back version 1" }).click();
  await page.getByRole("button", { name: "Compare" }).click();
  await page.locator("#difference").waitFor();
}
