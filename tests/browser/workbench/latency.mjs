// How long it takes, in a browser, from the input of a dragged number to the redrawn frontier and headlines: one line a case.
// node latency.mjs [BROWSER] [ADDRESS]; without an address the built workbench is started on a folder of its own.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright-core";
import { made } from "./session.mjs";

const events = 200;
const root = resolve(import.meta.dirname, "../../..");
const [executablePath = ["/usr/bin/chromium", "/usr/bin/google-chrome"].find(existsSync), given] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), "parley-latency-"));
const server = given ? null : spawn(join(root, "parley"), ["serve", "--port", "0", "--data", folder], { stdio: ["pipe", "ignore", "pipe"] });
const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"] });
try {
  const address = given?.replace(/\/$/u, "") ?? await started(server);
  for (const [name, body, path] of [["Hamburg", { example: "hamburg-2017" }, "quantities.threat.value"], ["100 issues × 10 options", { title: "Large", yaml: large() }, "values.a.i-1.o-9"]]) {
    const id = await made(address, body);
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
    await page.goto(`${address}/cases/${id}/deals`);
    await page.locator("#picture svg.chart").first().waitFor();
    const times = await page.evaluate(measured, { path, events });
    times.sort((a, b) => a - b);
    const at = share => times[Math.min(times.length - 1, Math.ceil(share * times.length) - 1)].toFixed(1);
    console.log(`${name}: p50 ${at(0.5)} ms, p95 ${at(0.95)} ms over ${times.length} events; load ${loadavg()[0].toFixed(1)}`);
    await page.close();
  }
} finally {
  await browser.close();
  server?.stdin.end();
  server?.kill("SIGTERM");
  if (server) await new Promise(done => { server.once("exit", done); setTimeout(done, 5_000); });
  rmSync(folder, { recursive: true, force: true });
}

function started(process) {
  return new Promise((found, failed) => {
    let told = "";
    process.stderr.on("data", data => {
      told += data;
      const address = /http:\/\/[0-9.:]+/u.exec(told)?.[0];
      if (address) found(address);
    });
    process.once("exit", () => failed(new Error(told)));
  });
}

// Two parties, a hundred issues of ten options, points of four digits that differ from issue to issue and have no pattern between the two.
function large() {
  let state = 12345;
  const next = () => { state = (Math.imul(state, 1103515245) + 12345) >>> 0; return (state >>> 8) % 10_000; };
  const issues = Array.from({ length: 100 }, (_, i) => i);
  const options = Array.from({ length: 10 }, (_, o) => o);
  const sheet = () => issues.map(i => `    i-${i}: { ${options.map(o => `o-${o}: ${next()}`).join(", ")} }`).join("\n");
  return `parley: 1\ntitle: Large\nparties: { a: { name: A }, b: { name: B } }\nissues:\n${issues.map(i => `  i-${i}: [ ${options.map(o => `o-${o}`).join(", ")} ]`.replace(/: \[/u, ": { options: [").replace(/\]$/u, "] }")).join("\n")}\nvalues:\n  a:\n${sheet()}\n  b:\n${sheet()}\n`;
}

// In the page: one event after the other, as while a hand drags; each is over when the answer to it is drawn and the browser has painted.
async function measured({ path, events }) {
  const input = [...document.querySelectorAll("input[data-path]")].find(one => one.dataset.path === path);
  for (let details = input.closest("details"); details; details = details.parentElement?.closest("details")) details.open = true;
  const [picture, verdict] = [document.querySelector("#picture"), document.querySelector("#verdict")];
  const painted = () => new Promise(done => requestAnimationFrame(() => { const channel = new MessageChannel(); channel.port1.onmessage = () => done(performance.now()); channel.port2.postMessage(0); }));
  const base = input.value.split("..").map(Number);
  const times = [];
  for (let i = 0; i < events + 10; i++) {
    const by = (i % 20) + 1;
    const drawn = new Promise((done, failed) => {
      const timer = setTimeout(() => failed(new Error(`nothing was drawn for ${input.value}: ${document.querySelector("#status").textContent}`)), 20_000);
      const watch = new MutationObserver(() => { clearTimeout(timer); watch.disconnect(); done(); });
      watch.observe(picture, { childList: true, subtree: true, attributes: true });
      watch.observe(verdict, { childList: true, subtree: true, characterData: true, attributes: true });
    });
    const from = performance.now();
    input.value = base.map(n => n + by).join("..");
    input.dispatchEvent(new InputEvent("input", { bubbles: true }));
    await drawn;
    const to = await painted();
    // The first ones warm the server's compiler up.
    if (i >= 10) times.push(to - from);
    await new Promise(done => setTimeout(done, 5));
  }
  return times;
}
