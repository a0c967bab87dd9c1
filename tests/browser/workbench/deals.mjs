// The Deals page: the number in hand and where the answer turns, the closer look at the frontier, the way back to the sources, packages
// named. node deals.mjs BROWSER ADDRESS turns|closer|sources|packages
import assert from "node:assert/strict";
import { latest, made, session, until } from "./session.mjs";

// With the lease at -1 there is no deal: Bob takes it only with a boat that is worth 2.25 to him.
const house = `parley: 1
title: A house
parties: { ann: { name: Ann }, bob: { name: Bob } }
quantities: { sea: { name: How good the sea is, value: 2..4..6 } }
issues: { house: { options: [sell, keep, lease] }, boat: { options: [hers, his] } }
values:
  ann: { house: { sell: 10, keep: 0, lease: 4 }, boat: { hers: 6, his: 1 } }
  bob: { house: { sell: -8, keep: 0, lease: -2..-1..3 }, boat: { hers: -3.5, his: = 0.5 * sea } }
no-deal: { ann: 3, bob: 1.25 }
`;

const parts = {
  async turns({ address, open }) {
    const id = await made(address, { title: "A house", yaml: house });
    const page = await (await open()).newPage();
    await page.goto(`${address}/cases/${id}/deals`);
    await page.locator("#picture svg.chart").first().waitFor();
    const field = path => page.locator(`input[data-path="${path}"]`);
    const words = page.locator("#turns-words");
    const says = (text, what) => until(async () => (await words.count()) === 1 && (await words.textContent()).startsWith(text), `${what}: ${text}`);
    const verdict = wanted => until(async () => await page.locator("#verdict").getAttribute("data-verdict") === wanted, `the verdict ${wanted}`);
    await page.locator("#numbers details").evaluateAll(all => { for (const one of all) one.open = true; });

    // A range: its likely value counts, and dragging moves it over the turn and back.
    const lease = field("values.bob.house.lease");
    await lease.scrollIntoViewIfNeeded();
    const hold = async () => { const box = await lease.boundingBox(); return { x: box.x + box.width / 2, y: box.y + box.height / 2 }; };
    const from = await hold();
    await page.mouse.move(from.x, from.y);
    await page.mouse.down();
    await says("No deal below −0.75. A rise of 0.25 makes one.", "the number in hand");
    assert.equal(await page.locator(".ruler .zone").count(), 2);
    const mark = async () => Number((await page.locator(".ruler .here").getAttribute("d")).match(/^M([-\d.]+)/u)[1]);
    const before = await mark();
    const start = await hold();
    await page.mouse.move(start.x + 5, start.y);
    await says("A deal from −0.75 up. It can fall by 0.75 before there is none.", "dragged over the turn");
    assert.ok(await mark() > before, "the mark did not follow the hand");
    await verdict("yes");
    assert.match(await page.locator("#threshold").textContent(), /^Bob: points, house, lease: a deal from −0\.75 up/u);
    await page.mouse.up();
    await until(async () => (await latest(address, id)).yaml.includes("lease: -1..0..4"), "the number saved");
    await says("A deal from −0.75 up.", "saved");
    await page.keyboard.press("Control+z");
    await says("No deal below −0.75.", "taken back");
    await verdict("no");

    // Arrow keys, a quantity behind a formula, and the formula's own number.
    await field("quantities.sea.value").focus();
    await says("No deal below 4.5. A rise of 0.5 makes one.", "the quantity");
    await page.keyboard.press("ArrowUp");
    await says("A deal from 4.5 up. It can fall by 0.5 before there is none.", "a step up");
    await page.keyboard.press("Escape");
    await says("No deal below 4.5.", "given up");
    await field("values.bob.boat.his").focus();
    await says("No deal below 2.25. A rise of 0.25 makes one.", "the formula");
    await field("values.bob.boat.his").fill("= 0.75 * sea");
    await says("A deal from 2.25 up. It can fall by 0.75 before there is none.", "another formula");
    await verdict("yes");
    await page.keyboard.press("Escape");
    await verdict("no");
    // Far beyond what was looked through, it is looked through anew.
    await field("no-deal.bob").fill("900");
    await says("No deal above ", "far away");
    await page.keyboard.press("Escape");
    await says("No deal above 1. A fall of 0.25 makes one.", "back");
    // The field is told by its words.
    assert.equal(await field("no-deal.bob").getAttribute("aria-describedby"), "turns-words");

    // Where there is a deal whatever the number, the solution's turns are told; a phone has the ruler as well.
    const hamburg = await made(address, { example: "hamburg-2017" });
    const phone = await (await open({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })).newPage();
    await phone.goto(`${address}/cases/${hamburg}/deals`);
    await phone.locator("#picture svg.chart").first().waitFor();
    await phone.locator('input[data-path="quantities.threat.value"]').focus();
    await until(async () => /The Nash solution stays the same/u.test(await phone.locator("#turns-words").textContent()), "the solution's turns");
    assert.ok(await phone.locator(".ruler .nash-turn").count() > 0);
    const ruler = await phone.locator(".ruler").boundingBox();
    assert.ok(ruler.x >= 0 && ruler.x + ruler.width <= 390, "the ruler is cut");
  },

  async closer({ address, open }) {
    const id = await made(address, { example: "hamburg-2017" });
    for (const viewport of [{ width: 1280, height: 900 }, { width: 390, height: 844 }]) {
      const page = await (await open({ viewport })).newPage();
      await page.goto(`${address}/cases/${id}/deals`);
      const [close, all] = [page.getByRole("button", { name: "What everyone accepts" }), page.getByRole("button", { name: "Everything" })];
      await close.waitFor();
      // What matters is a fiftieth of the picture, so that it is shown first.
      assert.equal(await close.getAttribute("aria-pressed"), "true");
      const tight = await axis(page);
      await apart(page);
      assert.match(await page.locator("#picture").textContent(), /Outside this picture: .*The grand bargain/u);
      await all.click();
      await until(async () => (await axis(page)).width > 3 * tight.width, "everything");
      await apart(page);
      assert.equal(await all.getAttribute("aria-pressed"), "true");
      await page.reload();
      await until(async () => (await axis(page)).width > 3 * tight.width && await all.getAttribute("aria-pressed") === "true", "everything, remembered");
      await close.click();
      await until(async () => (await axis(page)).width === tight.width, "the closer look again");
      // A point of it is what the tip says it is.
      await page.locator("#picture").focus();
      for (let i = 0; i < 6; i++) await page.keyboard.press("ArrowRight");
      const tip = (await page.locator(".tip span").textContent()).match(/Russia ([\d.−]+), United States ([\d.−]+)/u);
      await page.keyboard.press("Enter");
      await until(async () => (await page.locator("#package-bars .bar-value").first().textContent()) === tip[1], "the picked package");
      assert.equal(await page.locator("#package-bars .bar-value").nth(1).textContent(), tip[2]);
      assert.equal(await page.locator("#outside").isVisible(), false);
    }
  },

  async sources({ address, open }) {
    const id = await made(address, { example: "hamburg-2017" });
    const page = await (await open()).newPage();
    for (const [from, link] of [["deals", "#numbers .claim-refs a"], ["lenses?lens=deal", "#findings .rests a"], ["lenses?lens=balance", "#findings .claims cite a"], ["lenses?lens=certainty", "#findings .rests a"]]) {
      await page.goto(`${address}/cases/${id}/${from}`);
      const first = page.locator(link).first();
      await first.waitFor();
      await first.click();
      await page.waitForURL(/\/source\?claim=/u);
      const claim = new URL(page.url()).searchParams.get("claim");
      await page.locator(`#claim-${claim}`).waitFor();
      await until(() => page.evaluate(wanted => { const box = document.getElementById(`claim-${wanted}`).getBoundingClientRect(); return box.bottom > 0 && box.top < innerHeight; }, claim), `${from}: the passage in sight`);
    }
  },

  async packages({ address, open }) {
    const id = await made(address, { example: "hamburg-2017" });
    const page = await (await open()).newPage();
    await page.goto(`${address}/cases/${id}/deals`);
    await page.locator("#starts button").first().click();
    await page.locator("#package-save").click();
    await page.locator("#package-name").fill("Announced");
    await page.keyboard.press("Enter");
    // The case has a package with that id, with claims that rest on it. It stays.
    await until(async () => (await latest(address, id)).yaml.includes("announced-2:"), "the package saved");
    const { yaml } = await latest(address, id);
    assert.match(yaml, /What was announced, the cyber unit included/u);
    assert.match(yaml, /announced-2: \{ name: "Announced"/u);
    // What is compared is compared once.
    const compare = page.locator("#package-pin");
    await compare.click();
    assert.equal(await compare.isDisabled(), true);
    await page.locator("#starts button").nth(1).click();
    await until(async () => !(await compare.isDisabled()), "another package");
    await compare.click();
    assert.equal(await page.locator("#compare-table thead th").count(), 2);
  },
};

// Numbers along the axis, as wide as they go.
async function axis(page) {
  const numbers = await page.locator("#picture svg.chart .axes text:not(.axis-title)").evaluateAll(all => all.map(one => Number(one.textContent.replace("−", "-").replace(",", ""))));
  return { width: Math.max(...numbers) - Math.min(...numbers) };
}

// No two labels on top of each other, all within the picture.
async function apart(page) {
  const boxes = await page.locator("#picture svg.chart text.label").evaluateAll(all => all.map(one => { const box = one.getBoundingClientRect(); return { words: one.textContent, left: box.left, right: box.right, top: box.top + 3, bottom: box.bottom - 3 }; }));
  assert.ok(boxes.length > 5, "nothing is named");
  for (const [i, a] of boxes.entries()) for (const b of boxes.slice(i + 1)) {
    assert.ok(a.right <= b.left + 0.5 || b.right <= a.left + 0.5 || a.bottom <= b.top || b.bottom <= a.top, `${a.words} and ${b.words} lie on top of each other`);
  }
}

await session(context => parts[context.rest[0]](context));
