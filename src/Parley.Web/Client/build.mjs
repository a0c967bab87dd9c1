// Builds the workbench's scripts: node build.mjs OUTPUT. Installs the compiler once (OUTPUT/tools), checks the types, and bundles a
// script for every page into OUTPUT/scripts. Several builds may run at once: one works, the others wait and find the work done.
// Ends with 0 when the scripts are there; else says in one line what is missing, and ends with 1.
import { createHash } from "node:crypto";
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const output = resolve(process.argv[2]);
const [tools, scripts, lock] = [join(output, "tools"), join(output, "scripts"), join(output, "lock")];

const files = folder => readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  .flatMap(entry => (entry.isDirectory() ? files(join(folder, entry.name)) : [join(folder, entry.name)]));
const digest = paths => {
  const hash = createHash("sha256");
  for (const path of paths) hash.update(path.slice(here.length)).update("\0").update(readFileSync(path)).update("\0");
  return hash.digest("hex");
};
const stamped = (stamp, sum) => existsSync(stamp) && readFileSync(stamp, "utf8") === sum;
const fail = why => { console.error(`Parley.Web: ${why}; the workbench is built without its scripts`); release(); process.exit(1); };
const run = (command, words, folder) => spawnSync(command, words, { cwd: folder, encoding: "utf8", shell: process.platform === "win32" });

// A folder is made by one process only. One that is older than any build was left behind by a build that was killed.
function acquire() {
  mkdirSync(output, { recursive: true });
  for (;;) {
    try { mkdirSync(lock); return; } catch (error) { if (error.code !== "EEXIST") throw error; }
    try { if (Date.now() - statSync(lock).mtimeMs > 300_000) rmSync(lock, { recursive: true, force: true }); } catch { /* just released */ }
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
  }
}
function release() { rmSync(lock, { recursive: true, force: true }); }

const wanted = digest([join(here, "package-lock.json"), join(here, "package.json")]);
const sources = digest([join(here, "build.mjs"), join(here, "package-lock.json"), join(here, "tsconfig.json"), ...files(join(here, "src"))]);
if (stamped(join(output, "stamp"), sources)) process.exit(0);
acquire();
if (stamped(join(output, "stamp"), sources)) { release(); process.exit(0); }

if (!stamped(join(tools, "stamp"), wanted)) {
  mkdirSync(tools, { recursive: true });
  for (const name of ["package.json", "package-lock.json"]) cpSync(join(here, name), join(tools, name));
  const installed = run("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--omit-lockfile-registry-resolved"], tools);
  if (installed.error?.code === "ENOENT") fail("there is no npm here");
  if (installed.error || installed.status !== 0) fail(`npm could not install the compiler (${(installed.stderr || String(installed.error)).trim().split("\n")[0]})`);
  writeFileSync(join(tools, "stamp"), wanted);
}

const bin = name => join(tools, "node_modules", ".bin", name);
const checked = run(bin("tsc"), ["--project", join(here, "tsconfig.json"), "--pretty", "false"], tools);
if (checked.status !== 0) { console.error((checked.stdout || String(checked.error)).trim()); release(); process.exit(2); }
const next = join(output, "next");
rmSync(next, { recursive: true, force: true });
function bundle(folder, ...words) {
  const entries = files(join(here, "src", folder)).filter(path => path.endsWith(".ts"));
  const bundled = run(bin("esbuild"), [...entries, "--bundle", "--minify", "--charset=utf8", "--target=es2022", "--legal-comments=none", `--outdir=${next}`, "--log-level=warning", ...words], tools);
  if (bundled.status !== 0) { console.error((bundled.stderr || String(bundled.error)).trim()); release(); process.exit(2); }
}
bundle("pages", "--format=esm", "--splitting", "--entry-names=[name]", "--chunk-names=chunk-[hash]");
// Workers are whole by themselves: not every browser that has them takes modules there.
bundle("workers", "--format=iife", "--entry-names=[name]-worker");
rmSync(scripts, { recursive: true, force: true });
renameSync(next, scripts);
writeFileSync(join(output, "stamp"), sources);
release();
