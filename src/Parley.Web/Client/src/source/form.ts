// The form of a source: a file dropped or chosen is read into it, what is typed survives a reload, and it is saved without leaving the page.

import { ApiError, api, type Saved } from "../core/api";
import type { Edits } from "../core/edits";
import { status } from "../core/notices";
import { all, caseCall, caseId, find, make } from "../core/page";

const largest = 1024 * 1024;
const largestDocument = 8 * 1024 * 1024 - 4096;

// What people keep texts in that is no text, by the end of the name.
const documents = new Map([
  ["doc", "a Word document of the old kind"], ["odt", "an OpenDocument text"], ["rtf", "a text in RTF"], ["pdf", "a PDF"], ["pages", "a Pages document"],
  ["epub", "an e-book"], ["html", "a web page"], ["htm", "a web page"],
]);

/** Binds the forms of sources that are not bound yet. */
export function bindForms(edits: Edits, saved: (source: string | null) => void): void {
  for (const form of all<HTMLFormElement>("form.source-form:not([data-bound])")) bind(form, edits, saved);
}

function bind(form: HTMLFormElement, edits: Edits, done: (source: string | null) => void): void {
  form.dataset["bound"] = "";
  const source = form.dataset["source"] ?? "";
  const text = find<HTMLTextAreaElement>("textarea[name=text]", form);
  const title = find<HTMLInputElement>("input[name=title]", form);
  const file = find<HTMLInputElement>("input[type=file]", form);
  const problem = find(".form-problem", form);
  const tell = (words: string): void => { problem.textContent = words; problem.hidden = words === ""; };
  const key = `parley-source:${caseId}:${source}`;
  const number = find<HTMLInputElement>("[name=basedOn]", form);
  const fields = (): (HTMLInputElement | HTMLTextAreaElement)[] => [text, ...all<HTMLInputElement>("input[name]:not([type=hidden], [type=file])", form)];
  const keep = (): void => {
    const typed = fields().filter(field => field.value !== field.defaultValue);
    form.toggleAttribute("data-dirty", typed.length > 0);
    try {
      if (typed.length === 0) sessionStorage.removeItem(key);
      // What was written belongs to the version that it was written on.
      else sessionStorage.setItem(key, JSON.stringify({ basedOn: number.value, ...Object.fromEntries(typed.map(field => [field.name, field.value])) }));
    } catch { /* Too long for the browser's store: it is still in the field. */ }
  };
  for (const [name, value] of Object.entries(kept(key))) {
    const field = find<HTMLInputElement>(`[name="${CSS.escape(name)}"]`, form);
    field.value = value;
  }
  keep();
  // What is being written in stays as it is when the page is renewed.
  form.addEventListener("input", keep);

  const put = (words: string, name: string): void => {
    tell("");
    text.value = words;
    if (title.value === "") title.value = name.replace(/\.[^.]*$/u, "");
    keep();
  };

  // The words of a Word document are read by the workbench, which keeps nothing of it.
  const takeWords = async (one: File): Promise<void> => {
    if (one.size > largestDocument) { tell(`${one.name} has ${one.size.toLocaleString("en")} bytes, and the workbench takes 8 MiB at once.`); return; }
    try {
      status(`Reading ${one.name} …`, "busy");
      put((await api.upload<{ text: string }>("/api/sources/words", [one])).text, one.name);
      status("");
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      status("");
      tell(error.message);
    }
  };

  const take = async (one: File): Promise<void> => {
    if (/\.docx$/iu.test(one.name)) { await takeWords(one); return; }
    if (one.size > largest) { tell(`${one.name} has ${one.size.toLocaleString("en")} bytes, and a source's text may have ${largest.toLocaleString("en")} (1 MiB).`); return; }
    let words: string;
    try { words = new TextDecoder("utf-8", { fatal: true }).decode(await one.arrayBuffer()); } catch { words = "\0"; }
    const foreign = documents.get(one.name.toLowerCase().replace(/^.*\./u, ""));
    if (foreign !== undefined) { tell(`${one.name} is ${foreign}, and a source is plain text, Markdown (.txt, .md) or a Word document (.docx). Copy its words and paste them, or save it as one of these there.`); return; }
    if (words.includes("\0")) { tell(`${one.name} is no plain text. Save it as plain text or Markdown (UTF-8) first, or copy its words and paste them.`); return; }
    put(words, one.name);
  };
  file.addEventListener("change", () => { const one = file.files?.[0]; if (one) void take(one).then(() => { file.value = ""; }); });
  form.addEventListener("dragover", event => { if (event.dataTransfer?.types.includes("Files")) { event.preventDefault(); form.classList.add("over"); } });
  form.addEventListener("dragleave", event => { if (!(event.relatedTarget instanceof Node && form.contains(event.relatedTarget))) form.classList.remove("over"); });
  form.addEventListener("drop", event => {
    form.classList.remove("over");
    const one = event.dataTransfer?.files[0];
    if (one) { event.preventDefault(); void take(one); }
  });
  form.addEventListener("submit", event => {
    event.preventDefault();
    void save();
  });

  /** Shows the text that somebody else saved below one's own; saving again is then a choice. */
  async function showTheirs(current: number): Promise<void> {
    const { sources } = await api.get<{ sources: Record<string, string> }>(caseCall(`versions/${current}`));
    form.querySelector(".source-theirs")?.remove();
    const theirs = make("textarea", { rows: "8", readonly: true, dir: "auto", "aria-label": "The text as it is saved now" });
    theirs.value = sources[form.dataset["key"] ?? ""] ?? "";
    problem.before(make("details", { class: "source-theirs", open: true }, make("summary", {}, `Theirs, version ${current}`), theirs));
    find("button.primary", form).textContent = "Save mine over it";
    number.value = String(current);
    keep();
  }

  let saving = false;

  async function save(): Promise<void> {
    if (saving) return;
    saving = true;
    const button = find<HTMLButtonElement>("button.primary", form);
    button.disabled = true;
    const value = (name: string): string => find<HTMLInputElement>(`[name=${name}]`, form).value.trim();
    // A source whose text is not kept can be described without one.
    const body = { title: value("title"), author: value("author"), date: value("date"), url: value("url"), ...(text.value === "" && "without" in form.dataset ? {} : { text: text.value }) };
    // The version that this form was made of: what others made of the source since is not to be written over.
    const error = await edits.call(basedOn => source === ""
      ? api.post<Saved>(caseCall("sources"), { basedOn, ...body })
      : api.put<Saved>(caseCall(`sources/${encodeURIComponent(source)}`), { basedOn, ...body }), Number(number.value) || undefined);
    saving = false;
    button.disabled = false;
    tell(error?.message ?? "");
    if (error) {
      if (error.status === 409 && error.current) await showTheirs(error.current);
      return;
    }
    sessionStorage.removeItem(key);
    delete form.dataset["dirty"];
    if (source === "") form.reset();
    const unfolded = form.closest("details");
    if (unfolded) unfolded.open = false;
    done(source === "" ? null : source);
  }
}

/** What was typed into a form and not saved, by the fields' names. */
function kept(key: string): Record<string, string> {
  const stored = sessionStorage.getItem(key);
  if (stored === null) return {};
  try {
    return Object.fromEntries(Object.entries(JSON.parse(stored) as Record<string, unknown>).filter((one): one is [string, string] => typeof one[1] === "string"));
  } catch { return {}; }
}
