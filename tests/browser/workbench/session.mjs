// A browser in which the workbench is looked at: whatever goes wrong in a page, or leaves this machine, is remembered.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";

const quiet = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];
const patience = 60_000;

/** Runs a script in a browser; what the pages complained of fails it. Prints what the script tells, and how many pages it opened. */
export async function session(run) {
  const [executablePath, address, ...rest] = process.argv.slice(2);
  const browser = await chromium.launch({ executablePath, args: quiet });
  const [faults, refusals] = [[], []];
  // Answers of a refusal that a script brings about itself are noted in the console as well.
  const expected = [];
  let opened = 0;
  const open = async (options = {}) => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, deviceScaleFactor: 1, acceptDownloads: true, ...options });
    context.setDefaultTimeout(patience);
    // Listening from the page's own world: what the policy stops there is told there.
    if (options.javaScriptEnabled !== false) {
      await context.addInitScript(() => addEventListener("securitypolicyviolation", event => console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`)));
    }
    context.on("request", request => { if (new URL(request.url()).origin !== new URL(address).origin && !/^(?:data|blob):/u.test(request.url())) faults.push(`request to ${request.url()}`); });
    context.on("response", response => { if (response.status() >= 400) refusals.push(`${response.status()} ${response.request().method()} ${response.url()} ${response.request().postData()?.slice(0, 300) ?? ""}`); });
    context.on("page", page => {
      opened++;
      page.on("console", message => { if (["error", "warning"].includes(message.type()) && !expected.some(known => known.test(message.text()))) faults.push(`${page.url()}: ${message.text()}`); });
      page.on("pageerror", error => faults.push(`${page.url()}: ${error}`));
      page.on("dialog", dialog => void (dialog.type() === "beforeunload" ? dialog.accept() : (faults.push(`dialog: ${dialog.message()}`), dialog.dismiss())));
    });
    return context;
  };
  try {
    const told = await run({ address: address.replace(/\/$/u, ""), rest, open, expected });
    assert.deepEqual(faults, [], "pages complained");
    console.log(JSON.stringify({ ...told, opened }));
  } catch (error) {
    console.error(`${error.stack ?? error}\n${[...faults, ...refusals].join("\n")}`);
    process.exitCode = 1;
  } finally {
    await browser.close();
  }
}

/** Makes a case by the API; its id. */
export async function made(address, body) {
  const answer = await fetch(`${address}/api/cases`, { method: "POST", headers: { "Content-Type": "application/json", "X-Parley": "1" }, body: JSON.stringify(body) });
  assert.equal(answer.status, 201, await answer.clone().text());
  return (await answer.json()).id;
}

/** The latest version of a case. */
export const latest = async (address, id) => (await fetch(`${address}/api/cases/${id}`)).json();

/** Makes edits by the API, as another program would. */
export async function edited(address, id, edits) {
  const { number } = await latest(address, id);
  const answer = await fetch(`${address}/api/cases/${id}/edits`, { method: "POST", headers: { "Content-Type": "application/json", "X-Parley": "1" }, body: JSON.stringify({ basedOn: number, edits }) });
  assert.equal(answer.status, 200, await answer.clone().text());
  return answer.json();
}

/** Waits until something holds; fails with the last reason. */
export async function until(check, what) {
  const end = Date.now() + patience;
  for (;;) {
    if (await check()) return;
    assert.ok(Date.now() < end, `never came: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}

/** Waits until the latest version has these words. */
export const said = (address, id, words) => until(async () => words.test((await latest(address, id)).yaml), String(words));

/** Calls of a page wait until they are let go, and then go through or fail. */
export async function held(page, what) {
  const waiting = [];
  let now = null;
  await page.route(what, async route => {
    const way = now ?? await new Promise(go => waiting.push(go));
    if (way === "fail") await route.abort();
    else await route.continue();
  });
  return { count: () => waiting.length, open: (others = "go") => { now = others; for (const go of waiting.splice(0)) go("go"); }, now: way => { now = way; } };
}

/** Adds a source with a text by the API. */
export async function withSource(address, id, body) {
  const { number } = await latest(address, id);
  const answer = await fetch(`${address}/api/cases/${id}/sources`, { method: "POST", headers: { "Content-Type": "application/json", "X-Parley": "1" }, body: JSON.stringify({ basedOn: number, ...body }) });
  assert.equal(answer.status, 200, await answer.clone().text());
}

/** Selects words of a text as a hand does: from the first to the last of them, then lets go. */
export async function selectWords(page, words) {
  const boxes = await page.evaluate(wanted => {
    for (const paragraph of document.querySelectorAll(".para-words")) {
      const pieces = [...paragraph.querySelectorAll("[data-at]")];
      const all = pieces.map(piece => piece.textContent).join("");
      const at = all.indexOf(wanted);
      if (at < 0) continue;
      const box = offset => {
        let passed = 0;
        for (const piece of pieces) {
          const node = piece.firstChild;
          if (offset < passed + node.length) {
            const range = new Range();
            range.setStart(node, offset - passed);
            range.setEnd(node, offset - passed + 1);
            paragraph.scrollIntoView({ block: "center", behavior: "instant" });
            const { left, right, top, bottom } = range.getBoundingClientRect();
            return { left, right, y: (top + bottom) / 2 };
          }
          passed += node.length;
        }
        return null;
      };
      return [box(at), box(at + wanted.length - 1)];
    }
    return null;
  }, words);
  assert.ok(boxes, `'${words}' is not in the text`);
  await page.mouse.move(boxes[0].left, boxes[0].y);
  await page.mouse.down();
  await page.mouse.move(boxes[1].right, boxes[1].y, { steps: 5 });
  await page.mouse.up();
}

/** Keeps a page from hearing of versions that others save. */
export async function deafen(page) {
  await page.addInitScript(() => { delete window.SharedWorker; });
  await page.route("**/api/events*", route => route.abort());
}
