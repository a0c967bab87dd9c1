// YAML: faults beside the lines as one writes; nothing that was written is ever lost, not by a closed window either.

import { ApiError, api, type CaseFault, type Saved } from "../core/api";
import { onVersion } from "../core/events";
import { notice, status } from "../core/notices";
import { caseCall, caseId, find, make } from "../core/page";
import { refreshParts } from "../core/refresh";

/** What was written and not saved; `sent` with choices that were made on that version. */
interface Kept { basedOn: number; yaml: string; sent?: number }

const pause = 250;
const text = find<HTMLTextAreaElement>("#yaml");
const gutter = find("#gutter");
const form = find<HTMLFormElement>("#yaml-form");
const button = find<HTMLButtonElement>("#yaml-save");
const keptAs = `parley-yaml:${caseId}`;
let basedOn = Number(find<HTMLInputElement>("#based-on").value);
// What the server gave back because it could not be saved is not what is saved.
let saved = "unsaved" in text.dataset ? null : text.value;
let faults: CaseFault[] = [];
let checking: AbortController | null = null;
let timer = 0;
let saving = false;
/** The latest version that this window saved. */
let own = 0;
let leaving = false;

document.body.classList.add("with-gutter");
text.addEventListener("input", () => { keep(); number(); clearTimeout(timer); timer = window.setTimeout(() => void check(), pause); });
text.addEventListener("scroll", () => { gutter.scrollTop = text.scrollTop; });
text.addEventListener("keydown", event => {
  if (event.key !== "Tab" || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey || text.selectionStart === text.selectionEnd) return;
  event.preventDefault();
  indent();
});
addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "s") { event.preventDefault(); void save(); }
});
form.addEventListener("submit", event => {
  // Where there is something to choose, the form says what was chosen.
  const seen = form.querySelector<HTMLInputElement>("[name=seen]");
  if (seen) { leaving = true; keep(Number(seen.value)); return; }
  event.preventDefault();
  void save();
});
document.querySelector("[data-give-up]")?.addEventListener("click", () => { leaving = true; forget(); });
addEventListener("beforeunload", event => { if (isChanged() && !leaving) { keep(); event.preventDefault(); } });
// A field prints what is in sight of it; paper has room for all.
addEventListener("beforeprint", () => { find("#yaml-print").textContent = text.value; });
new ResizeObserver(() => { gutter.style.height = `${text.clientHeight}px`; }).observe(text);

onVersion(version => {
  if (version.number <= Math.max(basedOn, own) || saving) return;
  if (isChanged()) notice(`${version.author} saved version ${version.number} meanwhile. When you save, both are brought together.`);
  else void take();
});
offerKept();
state();
number();
void check();
if (location.hash.startsWith("#line-")) goTo(Number(location.hash.slice(6)), 1);

function isChanged(): boolean { return text.value !== saved; }

/** What the button can do now, and why. */
function state(words?: string): void {
  button.disabled = !isChanged() || saving;
  find("#yaml-state").textContent = words ?? (saving ? "Saving …" : isChanged() ? "Not saved yet" : `Version ${basedOn}`);
}

function forget(): void {
  try { localStorage.removeItem(keptAs); } catch { /* Nothing was kept either. */ }
}

/** Keeps what was written in the browser until it is saved. */
function keep(sent?: number): void {
  try {
    if (isChanged()) localStorage.setItem(keptAs, JSON.stringify({ basedOn, yaml: text.value, ...(sent === undefined ? {} : { sent }) } satisfies Kept));
    else localStorage.removeItem(keptAs);
  } catch { /* A browser that keeps nothing still asks before the window closes. */ }
  status("");
  state();
}

function offerKept(): void {
  let kept: Kept | null = null;
  try { kept = JSON.parse(localStorage.getItem(keptAs) ?? "null") as Kept | null; } catch { /* Nothing that could be read was kept. */ }
  if (!kept) return;
  // It came through, and nothing of it has to be offered again.
  if (saved !== null && (kept.yaml === text.value || (kept.sent !== undefined && basedOn > kept.sent))) { forget(); return; }
  if (kept.yaml === text.value) return;
  const { yaml, basedOn: on } = kept;
  notice("There is something here that you wrote and did not save.", {
    kind: "error",
    action: { label: "Take it up again", run: () => { text.value = yaml; basedOn = on; keep(); number(); void check(); } },
  });
}

/** Takes the case's latest text, unless the field has another text than this by then. */
async function take(unless = saved): Promise<void> {
  const latest = await api.get<{ number: number; yaml: string; faults: CaseFault[] }>(`/api/cases/${encodeURIComponent(caseId)}`);
  if (text.value !== unless) return;
  const [start, end, top] = [text.selectionStart, text.selectionEnd, text.scrollTop];
  text.value = saved = latest.yaml;
  basedOn = latest.number;
  text.setSelectionRange(start, end);
  text.scrollTop = top;
  show(latest.faults);
  number();
  keep();
  status(`Version ${latest.number}, saved elsewhere`);
  await renewHead();
}

/** The title and the answer of what was just saved; once more where the answer is still being worked on. */
async function renewHead(tries = 6): Promise<void> {
  await refreshParts(".case-head");
  if (tries > 1 && !document.querySelector("#verdict .badge")) setTimeout(() => void renewHead(tries - 1), 1500);
}

async function save(): Promise<void> {
  if (saving || !isChanged()) return;
  const yaml = text.value;
  saving = true;
  state();
  try {
    const done = await api.put<Saved>(caseCall("yaml"), { basedOn, yaml });
    own = done.number;
    saving = false;
    // What is being written is still without what others changed, and belongs to the version before both, until the field takes what came of it.
    if (done.merged) await take(yaml).catch((error: unknown) => { if (!(error instanceof ApiError)) throw error; });
    else {
      basedOn = done.number;
      saved = yaml;
    }
    keep();
    if (text.value === yaml) show(done.faults);
    status(`Saved as version ${done.number}`);
    await renewHead();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    keep();
    saving = false;
    // Both values, to choose from, are what the server makes of the form.
    if (error.conflicts.length > 0) { leaving = true; find<HTMLInputElement>("#based-on").value = String(basedOn); form.submit(); return; }
    status("Not saved", "error");
    notice(error.message, { kind: "error" });
  } finally {
    saving = false;
    state();
  }
}

async function check(): Promise<void> {
  checking?.abort();
  checking = new AbortController();
  try {
    show((await api.post<{ faults: CaseFault[] }>("/api/check", { yaml: text.value }, checking.signal)).faults);
  } catch (error) {
    if (error instanceof ApiError) status(error.message, "error");
  }
}

function show(found: CaseFault[]): void {
  faults = found;
  const [errors, remarks] = [found.filter(f => f.isError).length, found.filter(f => !f.isError).length];
  const count = (n: number, one: string): string[] => (n === 0 ? [] : [`${n} ${one}${n === 1 ? "" : "s"}`]);
  find("#faults-hint").hidden = errors === 0;
  find(".yaml-layout").classList.toggle("with-faults", found.length > 0);
  find("#faults-title").textContent = [...count(errors, "error"), ...count(remarks, "remark")].join(", ") || "Nothing wrong";
  find("#faults").replaceChildren(...found.map(fault => {
    const button = make("button", { type: "button", class: "place" }, fault.line > 0 ? `Line ${fault.line}` : "The text");
    button.addEventListener("click", () => goTo(Math.max(fault.line, 1), Math.max(fault.column, 1)));
    return make("li", { class: fault.isError ? "error" : "warning" }, button, " ", make("span", { dir: "auto" }, fault.message), " ", make("span", { class: "code-name" }, fault.code));
  }));
  number();
}

/** The line numbers, those with a fault marked. */
function number(): void {
  const lines = text.value.split("\n").length;
  const marks = new Map<number, string>();
  for (const fault of faults) if (fault.isError || !marks.has(fault.line)) marks.set(fault.line, fault.isError ? "error" : "warning");
  const key = `${lines}:${[...marks].join()}`;
  if (gutter.dataset["key"] !== key) {
    gutter.dataset["key"] = key;
    const parts: (Node | string)[] = [];
    let plain = "";
    for (let line = 1; line <= lines; line++) {
      const mark = marks.get(line);
      if (mark === undefined) { plain += `${line}\n`; continue; }
      parts.push(plain, make("span", { class: mark }, `${mark === "error" ? "●" : "○"} ${line}`), "\n");
      plain = "";
    }
    gutter.replaceChildren(...parts, plain);
  }
  gutter.style.height = `${text.clientHeight}px`;
  gutter.scrollTop = text.scrollTop;
}

function goTo(line: number, column: number): void {
  const lines = text.value.split("\n");
  const start = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  const at = Math.min(start + column - 1, start + (lines[line - 1]?.length ?? 0));
  text.focus();
  text.setSelectionRange(start, start + (lines[line - 1]?.length ?? 0));
  text.scrollTop = (line - 4) * (text.scrollHeight / Math.max(lines.length, 1));
  if (column > 1) text.setSelectionRange(at, at);
}

/** Moves the lines that are selected two spaces to the right, so that the browser can take it back like anything typed. */
function indent(): void {
  const [from, to] = [text.value.lastIndexOf("\n", text.selectionStart - 1) + 1, text.selectionEnd];
  const block = text.value.slice(from, to).replace(/^(?=.)/gm, "  ");
  text.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, block)) {
    text.setRangeText(block, from, to, "select");
    text.dispatchEvent(new Event("input"));
  }
  text.setSelectionRange(from, from + block.length);
}
