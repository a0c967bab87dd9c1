// What a hand sets on the Deals page is neither lost nor mixed with what others save, whatever the line does. node hand.mjs BROWSER ADDRESS
// numbers|packages|following
import assert from "node:assert/strict";
import { deafen, edited, latest, made, session, until } from "./session.mjs";

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
    const deaf = await deals(context, address, id, deafen);
    await edited(address, id, [{ do: "set", path: "values.buyer.tools.go", value: "12" }]);
    await hold(deaf, `**/cases/${id}/deals`, 700);
    await field(deaf, buyer).fill("30");
    const saved = deaf.waitForResponse(response => response.url().endsWith("/edits"));
    await field(deaf, buyer).press("Enter");
    await field(deaf, seller).focus();
    await field(deaf, seller).press("Control+a");
    await deaf.keyboard.type("3");
    await saved;
    await deaf.waitForTimeout(1500);
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

  async packages({ address, open, expected }) {
    expected.push(/ERR_FAILED/u, /422/u, /503/u);
    const id = await made(address, { example: "hamburg-2017" });
    const page = await deals(await open(), address, id);
    await page.locator("#package-issues summary").click();
    const selects = page.locator("#package-issues select:enabled");

    await page.locator("#starts button").first().click();
    await until(async () => (await page.locator("#package-bars .bar-value").first().textContent()) !== "", "a package to begin with");

    // Two choices, the second before the answer to the first.
    await hold(page, "**/api/cases/*/live", 500);
    const ids = [await selects.nth(0).getAttribute("id"), await selects.nth(1).getAttribute("id")];
    const wanted = [];
    for (const one of ids) {
      const option = await page.locator(`#${one}`).evaluate(select => [...select.options].find(option => option.value !== "" && option.value !== select.value).value);
      wanted.push(option);
      await page.locator(`#${one}`).selectOption(option);
    }
    await page.waitForTimeout(1500);
    const asked = page.waitForRequest(request => request.url().endsWith("/live"));
    await page.locator("#package-clear").focus();
    await page.locator("#views button[aria-pressed=false]").click();
    const { choose } = (await asked).postDataJSON();
    assert.deepEqual(ids.map(one => choose[one.replace(/^issue-/u, "")]), wanted, "a choice was dropped");
    // What was cleared does not come back with the next choice.
    await page.locator("#package-clear").click();
    const next = page.waitForRequest(request => request.url().endsWith("/live") && request.postDataJSON().choose !== null);
    await page.locator(`#${ids[1]}`).selectOption(wanted[1]);
    assert.equal(Object.keys((await next).postDataJSON().choose).length, 1, "what was cleared came back");
    await page.unroute("**/api/cases/*/live");

    // A point that cannot be picked says why.
    await page.locator("#views button[data-view=close]").click();
    await page.locator("#picture").focus();
    await page.keyboard.press("ArrowRight");
    await page.route("**/api/cases/*/live", route => (route.request().postDataJSON().pick ? route.abort() : route.continue()));
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "does not answer" }).waitFor();
    await page.unroute("**/api/cases/*/live");
    await page.getByRole("button", { name: "Close" }).click();
    await page.locator("#picture").focus();

    // Walking the chart is told, and goes on from the point that was picked.
    const told = async () => (await page.locator(".frontier [aria-live=polite]").first().textContent()).split(": ").at(-1);
    await page.keyboard.press("Home");
    for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
    const fifth = await told();
    assert.match(fifth, /Russia .*United States/u);
    await page.keyboard.press("Enter");
    await until(async () => (await page.locator("#package-bars .bar-value").first().textContent()) !== "", "the package");
    await page.waitForTimeout(400);
    await page.keyboard.press("ArrowRight");
    const sixth = await told();
    await page.keyboard.press("ArrowLeft");
    assert.equal(await told(), fifth, "the way begins anew");
    assert.notEqual(sixth, fifth);

    // A name stays until it is saved, and is free again when it was not.
    await page.locator("#package-save").click();
    const words = "The one that everybody can live with, in many more words than anybody would ever want to see in the name of a thing";
    await page.locator("#package-name").fill(words);
    await page.route("**/api/cases/*/edits", route => route.fulfill({ status: 422, contentType: "application/problem+json", body: JSON.stringify({ status: 422, detail: "Not this one.", faults: [], conflicts: [], current: null }) }));
    await page.keyboard.press("Enter");
    await page.getByRole("alert").filter({ hasText: "Not this one." }).waitFor();
    assert.equal(await page.locator("#package-name").inputValue(), words, "the name was lost");
    await page.unroute("**/api/cases/*/edits");
    await page.locator("#package-name").press("Enter");
    await until(async () => (await latest(address, id)).yaml.includes(words), "the package saved");
    const named = /^ {2}([a-z0-9-]+): \{ name: "The one/mu.exec((await latest(address, id)).yaml)[1];
    assert.ok(named.length <= 60 && !named.endsWith("-2"), named);
    await until(async () => await page.locator("#package-name").count() === 0, "the form closed");
  },

  // Numbers of every size can be dragged, many are found by name, what is compared follows them, and what can be shared is shared.
  async fits({ address, open }) {
    const context = await open();
    const small = await made(address, { title: "Small", yaml: `parley: 1
title: Small
parties: { ann: { name: Ann }, bob: { name: Bob } }
issues: { house: { options: [sell, keep] }, boat: { options: [hers, his] }, field: { name: The field, divide: [ann, bob], divisible: true } }
values:
  ann: { house: { sell: 0.60599724, keep: 0 }, boat: { hers: 0.3, his: 0 }, field: 0.1 }
  bob: { house: { sell: 0, keep: 0.6 }, boat: { hers: 0, his: 0.3 }, field: 0.1 }
no-deal: { ann: 0, bob: 0 }
` });
    const page = await deals(context, address, small);
    // Dragged by 24 pixels, and given up.
    const dragged = async path => {
      const one = field(page, path);
      await one.scrollIntoViewIfNeeded();
      await one.hover();
      const box = await one.boundingBox();
      await page.mouse.move(box.x + 20, box.y + box.height / 2);
      await page.mouse.down();
      await until(async () => await one.getAttribute("data-width") !== null, "where the answer turns");
      const now = await one.boundingBox();
      await page.mouse.move(now.x + 20, now.y + now.height / 2);
      await page.mouse.move(now.x + 44, now.y + now.height / 2);
      const value = Number(await one.inputValue());
      await page.keyboard.press("Escape");
      await page.mouse.up();
      return value;
    };
    const floor = await dragged("no-deal.ann");
    assert.ok(Math.abs(floor) > 0.005 && Math.abs(floor) < 0.6, `${floor} leads past everything`);
    const points = await dragged("values.ann.house.sell");
    assert.ok(Math.abs(points - 0.60599724) > 0.0003 && Math.abs(points - 0.60599724) < 0.5, `${points} leads nowhere`);

    // Shares can be chosen, compared, and kept under a name.
    await page.locator("#package-issues summary").click();
    await page.locator("#issue-house").selectOption("sell");
    await page.locator("#issue-boat").selectOption("his");
    await page.locator("#issue-field").selectOption({ label: "Ann 25%, Bob 75%" });
    const worth = page.locator("#package-bars .bar-value").first();
    await until(async () => await worth.textContent() === "0.63", "a quarter of the field");
    await page.locator("#package-pin").click();
    const compared = page.locator("#compare-table tbody tr", { hasText: "Ann" }).locator("td").first();
    assert.match(await compared.textContent(), /^0.63 /u);
    await field(page, "values.ann.field").fill("0.3");
    await until(async () => /^0.68 /u.test(await compared.textContent()), "what is compared follows");
    await field(page, "values.ann.field").press("Escape");
    await until(async () => /^0.63 /u.test(await compared.textContent()), "and goes back");
    await page.locator("#package-save").click();
    await page.locator("#package-name").fill("A quarter");
    await page.keyboard.press("Enter");
    await until(async () => /a-quarter:[\s\S]*field: \{ ann: 0\.25, bob: 0\.75 \}/u.test((await latest(address, small)).yaml), "the shares in the case");

    // Many numbers.
    const many = await deals(context, address, await made(address, { example: "hamburg-2017" }));
    const rows = many.locator("#numbers .numbers-row:visible");
    const all = await rows.count();
    await many.locator("#find-number").fill("russia sanctions");
    const some = await rows.count();
    assert.ok(some > 0 && some < all / 4, `${some} of ${all}`);
    assert.match(await many.locator("#found-numbers").textContent(), /^\d+ numbers$|^One number$/u);
    await many.locator("#find-number").press("Escape");
    assert.equal(await rows.count(), all);
  },

  async following({ address, open, expected }) {
    expected.push(/ERR_FAILED/u, /ERR_ABORTED/u);
    const context = await open();
    const id = await made(address, { example: "hamburg-2017" });
    // Lenses: the answer to an earlier question comes last.
    const lenses = await context.newPage();
    await lenses.goto(`${address}/cases/${id}/lenses?lens=deal`);
    await lenses.locator("#findings .headline").first().waitFor();
    let first = true;
    await lenses.route("**/findings/deal?as=html", async route => {
      const isFirst = first;
      first = false;
      const answer = await route.fetch();
      const body = await answer.json();
      if (isFirst) await new Promise(done => setTimeout(done, 2500));
      await route.fulfill({ response: answer, json: { ...body, html: `${body.html}<p class="which">${isFirst ? "old" : "new"}</p>` } }).catch(() => {});
    });
    await edited(address, id, [{ do: "set", path: "quantities.threat.value", value: "31" }]);
    await until(() => !first, "the first question");
    await edited(address, id, [{ do: "set", path: "quantities.threat.value", value: "32" }]);
    await lenses.locator("#findings .which").first().waitFor();
    await lenses.waitForTimeout(3200);
    assert.equal(await lenses.locator("#findings .which").textContent(), "new", "an old answer took the place of a newer one");
    await lenses.unroute("**/findings/deal?as=html");
    // Ctrl-Z and Ctrl-Y work here as well.
    const value = async () => /threat:[\s\S]*?value: ([\d.]+)/u.exec((await latest(address, id)).yaml)[1];
    await lenses.keyboard.press("Control+z");
    await until(async () => await value() === "31", "taken back");
    await until(async () => /^Saved/u.test(await lenses.locator("#status").textContent()), "said so");
    await lenses.keyboard.press("Control+y");
    await until(async () => await value() === "32", "done again");
    await lenses.locator(".exports summary").click();
    const [download] = await Promise.all([lenses.waitForEvent("download"), lenses.getByRole("link", { name: "The case alone (JSON)" }).click()]);
    assert.match(download.suggestedFilename(), /\.json$/u);

    // History: what is compared stays, and the newer version is told.
    const page = await context.newPage();
    await page.goto(`${address}/cases/${id}/history?from=1`);
    const before = await page.locator("#difference-title").textContent();
    const { number } = await edited(address, id, [{ do: "set", path: "quantities.threat.value", value: "33" }]);
    await page.locator(`#v-${number}`).waitFor();
    assert.equal(await page.locator("#difference-title").textContent(), before, "the comparison was dropped");
    assert.match(await page.locator("#newer").textContent(), new RegExp(`version ${number}`, "u"));
    await page.locator("#newer a").click();
    await page.waitForURL(new RegExp(`to=${number}`, "u"));
    assert.equal(await page.locator("#newer p").count(), 0);

    // The list of cases at the narrowest width, and at 400 percent.
    const phone = await (await open({ viewport: { width: 320, height: 640 } })).newPage();
    for (const path of ["", "?put-away=true"]) {
      await phone.goto(`${address}/${path}`);
      assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), `/${path} scrolls sideways`);
    }
  },
};

await session(context => parts[context.rest[0]](context));
