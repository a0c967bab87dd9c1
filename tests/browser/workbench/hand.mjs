// What a hand sets on the Deals page is neither lost nor mixed with what others save, whatever the line does. node hand.mjs BROWSER ADDRESS
// numbers|packages|following
import assert from "node:assert/strict";
import { edited, latest, made, session, until } from "./session.mjs";

const field = (page, path) => page.locator(`input[data-path="${path}"]`);
const [buyer, seller] = ["no-deal.buyer", "no-deal.seller"];

async function deals(context, address, id, prepare = async () => {}) {
  const page = await context.newPage();
  await prepare(page);
  await page.goto(`${address}/cases/${id}/deals`);
  await page.locator("#picture svg.chart").first().waitFor();
  await page.locator("#numbers details").evaluateAll(all => { for (const one of all) one.open = true; });
  return page;
}

const hold = async (page, pattern, milliseconds, method) => page.route(pattern, async route => {
  if (method && route.request().method() !== method) { await route.continue(); return; }
  await new Promise(done => setTimeout(done, milliseconds));
  await route.continue().catch(() => {});
});

const parts = {
  async numbers({ address, open, expected }) {
    expected.push(/ERR_FAILED/u, /409/u, /422/u);
    const context = await open();
    const id = await made(address, { title: "Numbers" });
    const says = (path, value) => until(async () => new RegExp(`${path.split(".")[1]}: ${value}\\b`, "u").test((await latest(address, id)).yaml), `${path} saved as ${value}`);

    // A save that was merged renews the page, slowly; what is typed meanwhile goes on.
    const deaf = await deals(context, address, id, page => page.route("**/events", route => route.abort()));
    await edited(address, id, [{ do: "set", path: "values.buyer.tools.go", value: "12" }]);
    await hold(deaf, `**/cases/${id}/deals`, 700);
    await field(deaf, buyer).fill("30");
    const renewed = deaf.waitForResponse(response => response.url().endsWith("/deals"));
    await field(deaf, buyer).press("Enter");
    await field(deaf, seller).focus();
    await field(deaf, seller).press("Control+a");
    await deaf.keyboard.type("3");
    await renewed;
    await deaf.waitForTimeout(150);
    await deaf.keyboard.type("3");
    assert.equal(await field(deaf, seller).inputValue(), "33", "the number being typed was split");
    await deaf.keyboard.press("Enter");
    await says(seller, "33");
    await says(buyer, "30");
    await until(async () => await field(deaf, "values.buyer.tools.go").inputValue() === "12", "what others saved");
    assert.equal(await deaf.evaluate(() => document.activeElement.dataset.path), seller, "the focus was lost");
    await deaf.unroute(`**/cases/${id}/deals`);

    // Another window changed the same number: both values are told, and the one that is chosen is the one that is shown.
    await edited(address, id, [{ do: "set", path: buyer, value: "41" }]);
    await field(deaf, buyer).fill("31");
    await field(deaf, buyer).press("Enter");
    const alert = deaf.getByRole("alert").filter({ hasText: "Theirs: 41" });
    await until(async () => await field(deaf, buyer).inputValue() === "41", "theirs, shown");
    await alert.getByRole("button", { name: "Use mine" }).click();
    await says(buyer, "31");
    await until(async () => await field(deaf, buyer).inputValue() === "31", "mine, shown");
    await deaf.close();

    // Nobody answers for a while: the number stays unsaved, says so, and is saved when somebody does.
    const page = await deals(context, address, id);
    await page.route("**/api/cases/**", route => route.abort());
    await field(page, buyer).fill("28");
    await field(page, buyer).press("Enter");
    await field(page, seller).fill("29");
    await field(page, seller).press("Enter");
    await page.getByRole("alert").filter({ hasText: "kept here" }).waitFor();
    assert.equal(await page.locator("#status").textContent(), "Not saved");
    assert.equal(await field(page, buyer).evaluate(input => input.defaultValue), "31", "it passes for saved");
    assert.equal(await field(page, buyer).inputValue(), "28");
    assert.ok(await field(page, buyer).evaluate(input => input.hasAttribute("data-dirty")));
    await page.unroute("**/api/cases/**");
    await says(buyer, "28");
    await says(seller, "29");
    await until(async () => /^Saved/u.test(await page.locator("#status").textContent()), "the word on saving");
    assert.equal(await page.getByRole("alert").count(), 0, "it still complains");
    assert.equal(await field(page, buyer).evaluate(input => input.defaultValue), "28");

    // What makes no number stays where it was typed, marked, and Esc gives it up.
    await field(page, buyer).fill("two");
    await field(page, buyer).press("Enter");
    await page.getByRole("alert").first().waitFor();
    assert.equal(await field(page, buyer).inputValue(), "two");
    assert.equal(await field(page, buyer).getAttribute("aria-invalid"), "true");
    await field(page, buyer).press("Escape");
    assert.equal(await field(page, buyer).inputValue(), "28");
    assert.equal(await field(page, buyer).getAttribute("aria-invalid"), null);
    for (const close of await page.getByRole("button", { name: "Close" }).all()) await close.click();
    await page.locator("h1").first().click({ position: { x: 1, y: 1 }, trial: true });

    // Esc gives up a number that is being dragged.
    const { number } = await latest(address, id);
    await page.evaluate(() => document.activeElement.blur());
    await field(page, seller).scrollIntoViewIfNeeded();
    const box = await field(page, seller).boundingBox();
    await page.mouse.move(box.x + 20, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x + 60, box.y + box.height / 2);
    assert.notEqual(await field(page, seller).inputValue(), "29");
    await page.keyboard.press("Escape");
    assert.equal(await field(page, seller).inputValue(), "29");
    await page.mouse.move(box.x + 80, box.y + box.height / 2);
    await page.mouse.up();
    assert.equal(await field(page, seller).inputValue(), "29");
    await page.waitForTimeout(400);
    assert.equal((await latest(address, id)).number, number, "what was given up was saved");
  },
};

await session(context => parts[context.rest[0]](context));
