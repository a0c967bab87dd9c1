// Fields, ticks, buttons and forms of a page that the server made: each says in its attributes which entry it stands for.

import type { Edit } from "../core/api";
import { all, make } from "../core/page";
import { adding } from "./adding";
import { isGood, understand } from "./amount";
import { Patterns } from "./patterns";
import type { Saver } from "./saver";
import { idOf } from "./yaml";

const patience = 1200;

export class Fields {
  private readonly patterns: Patterns;
  private readonly dates = new Map<HTMLInputElement, number>();

  constructor(private readonly root: HTMLElement, private readonly saver: Saver, private readonly navigate: (to: string) => void) {
    this.patterns = new Patterns(root, saver);
    root.addEventListener("input", event => this.typed(event));
    root.addEventListener("focusout", event => { if (event.target instanceof HTMLInputElement && this.dates.has(event.target)) this.date(event.target); });
    root.addEventListener("change", event => this.changed(event));
    root.addEventListener("click", event => this.clicked(event));
    root.addEventListener("submit", event => this.submitted(event));
    root.addEventListener("keydown", event => {
      const field = event.target;
      if (event.key === "Enter" && field instanceof HTMLInputElement && field.dataset["field"] && !field.form) field.blur();
      if (event.key !== "Escape" || !isField(field) || !field.dataset["field"]) return;
      event.stopPropagation();
      event.preventDefault();
      field.value = field.defaultValue;
      this.saver.unsent.drop(field.dataset["field"]);
      this.mark(field, null);
    });
  }

  /** Puts what was typed and not saved back into its fields. */
  sync(): void {
    this.patterns.sync();
    for (const field of all<HTMLInputElement | HTMLTextAreaElement>("input[data-field], textarea[data-field]", this.root)) {
      const one = this.saver.unsent.get(field.dataset["field"] ?? "");
      if (one && field !== document.activeElement) field.value = one.text;
      this.mark(field, one?.why ?? null);
    }
    for (const form of all<HTMLFormElement>("form[data-add]", this.root)) {
      for (const field of all<HTMLInputElement | HTMLTextAreaElement>("input[name]:not([type='checkbox'], [type='radio']), textarea[name]", form)) {
        const one = this.saver.unsent.get(this.formKey(form, field.name));
        if (one && field.value === field.defaultValue) { field.value = one.text; form.dataset["dirty"] = ""; }
      }
    }
  }

  private formKey(form: HTMLFormElement, name: string): string { return `form ${form.dataset["add"]} ${name}`; }

  private mark(field: HTMLElement, why: string | null): void {
    const place = field.closest("label, li, form") ?? field.parentElement;
    const old = place?.querySelector(":scope > .field-note");
    if (why === null) { old?.remove(); field.removeAttribute("aria-invalid"); return; }
    if (!(field instanceof HTMLFormElement)) field.setAttribute("aria-invalid", "true");
    if (old) old.textContent = why;
    else place?.append(make("span", { class: "field-note problem", role: "alert" }, why));
  }

  private typed(event: Event): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
    const form = field.closest<HTMLFormElement>("form[data-add]");
    if (form && field.name) {
      form.dataset["dirty"] = "";
      if (field.type !== "checkbox" && field.type !== "radio") this.saver.unsent.put(this.formKey(form, field.name), field.value, null);
      return;
    }
    if (field.dataset["as"] === "amount") this.mark(field, this.saver.attempt(field.dataset["field"] ?? "", field.value.trim()));
  }

  private changed(event: Event): void {
    const field = event.target;
    if (!(field instanceof HTMLElement)) return;
    const form = field.closest<HTMLFormElement>("form[data-add]");
    if (form) form.dataset["dirty"] = "";
    if (form || field.closest(".pattern")) return;
    if (field instanceof HTMLInputElement && field.type === "date" && field.dataset["field"]) this.dating(field);
    else if (isField(field) && field.dataset["field"]) this.field(field);
    else if (field instanceof HTMLSelectElement && field.dataset["field"]) this.saver.save([{ do: "set", path: field.dataset["field"], value: field.value }]);
    else if (field instanceof HTMLSelectElement && field.hasAttribute("data-choose")) this.saver.save(JSON.parse(field.selectedOptions[0]?.dataset["edits"] ?? "[]") as Edit[]);
    else if (field instanceof HTMLInputElement && field.dataset["flag"]) this.saver.save([field.checked ? { do: "set", path: field.dataset["flag"], value: "true" } : { do: "remove", path: field.dataset["flag"] }]);
    else this.list(field);
  }

  private list(field: HTMLElement): void {
    const list = field.closest<HTMLElement>("[data-list]");
    const path = list?.dataset["list"];
    if (!list || !path) return;
    const ids = all<HTMLInputElement>("input:checked", list).map(one => one.value);
    this.saver.save([ids.length > 0 ? { do: "set", path, value: `[${ids.join(", ")}]` } : { do: "remove", path: list.dataset["empty"] ?? path }]);
  }

  // A date that is typed is one at every figure of its year: it is saved when it is left, or rests.
  private dating(field: HTMLInputElement): void {
    clearTimeout(this.dates.get(field));
    this.dates.set(field, setTimeout(() => this.date(field), patience));
  }

  private date(field: HTMLInputElement): void {
    clearTimeout(this.dates.get(field));
    this.dates.delete(field);
    if (field.validity.badInput) this.mark(field, "The date is not whole: day, month and year.");
    else { this.mark(field, null); this.field(field); }
  }

  private field(field: HTMLInputElement | HTMLTextAreaElement): void {
    const [path, text] = [field.dataset["field"] ?? "", field.value.trim()];
    if (text === field.defaultValue) { this.saver.unsent.drop(path); this.saver.edits.forget(path); this.mark(field, null); return; }
    if (text === "" && field.hasAttribute("data-required")) {
      this.mark(field, "Something has to stand here.");
      return;
    }
    if (text === "") {
      this.saver.edits.forget(path);
      this.saver.save([{ do: "remove", path }]);
      return;
    }
    if (field.dataset["as"] === "amount") {
      this.saver.edits.forget(path);
      this.saver.amounts([[path, text]]);
      this.mark(field, this.saver.unsent.get(path)?.why ?? null);
      return;
    }
    if (field.dataset["as"] === "date") {
      this.saver.save([{ do: "set", path, value: text }]);
      return;
    }
    if (field.dataset["as"] === "number") {
      const amount = understand(text, []);
      if (!isGood(amount) || amount.text.includes("..")) { this.saver.unsent.put(path, text, isGood(amount) ? "One number is wanted here." : amount.why); this.mark(field, this.saver.unsent.get(path)?.why ?? null); return; }
      this.saver.keep(path, text);
      this.saver.save([{ do: "set", path, value: amount.yaml }]);
      return;
    }
    this.saver.keep(path, text);
    this.saver.save([{ do: "set-text", path, value: text }, ...this.renaming(field, text)]);
  }

  // An id that was made of a name goes with it; one that somebody chose stays.
  private renaming(field: HTMLInputElement | HTMLTextAreaElement, text: string): Edit[] {
    const { rename: kind, id, issue } = field.dataset;
    if (!kind || !id) return [];
    const siblings = kind === "option" ? (this.root.querySelector<HTMLElement>(`form[data-add="option"][data-issue="${issue ?? ""}"]`)?.dataset["taken"] ?? "").split(" ") : this.taken(kind);
    const others = siblings.filter(one => one !== id);
    if (idOf(field.defaultValue, others, kind) !== id && !new RegExp(`^${kind}-\\d+$`).test(id)) return [];
    const next = idOf(text, others, kind);
    if (next === id) return [];
    const edited = new URLSearchParams(location.search).get("edit");
    const section = { party: "parties", issue: "issues", audience: "audiences" }[kind];
    if (section && edited === `${section}.${id}`) history.replaceState(null, "", `?edit=${section}.${next}`);
    return [{ do: "rename-id", kind, old: id, new: next, ...(issue ? { issue } : {}) }];
  }

  /** Ids in use. */
  taken(kind: string): string[] {
    const all = JSON.parse(this.root.dataset["taken"] ?? "{}") as Record<string, string[]>;
    // A cost can be a party's or an audience's, so that they share their ids.
    return kind === "party" || kind === "audience" ? [...(all["party"] ?? []), ...(all["audience"] ?? [])] : (all[kind] ?? []);
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-edit], [data-close], button[data-edits]") : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.hasAttribute("data-edit") || target.hasAttribute("data-close")) {
      event.preventDefault();
      this.navigate(target.getAttribute("href") ?? "");
    } else if (target instanceof HTMLButtonElement && target.dataset["edits"]) {
      const edits = JSON.parse(target.dataset["edits"]) as Edit[];
      moved(target, edits);
      this.saver.save(edits);
      const { removed, also } = target.dataset;
      if (removed) this.saver.told(`${removed} was removed${also ? `, and with it ${also}` : ""}.`);
      if (target.hasAttribute("data-closes") && removed) this.navigate(location.pathname);
    }
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset["add"]) return;
    event.preventDefault();
    const kind = form.dataset["add"];
    const made = adding(kind, form, this.root, this.patterns, (wanted, of) => idOf(wanted, of ? of : this.taken(kind), kind), this.saver.quantities);
    for (const old of all(".field-note", form)) old.remove();
    if ("why" in made) { this.mark(form, made.why); return; }
    // What was typed stays until it is saved.
    const button = form.querySelector<HTMLButtonElement>("button:not([type='button'])");
    if (button?.disabled) return;
    if (button) button.disabled = true;
    this.saver.save(made.edits, undefined, why => {
      if (button) button.disabled = false;
      if (why !== null) { this.mark(form, `Not added: ${why}`); return; }
      this.saver.unsent.dropForm(kind);
      form.reset();
      this.patterns.clear(form);
      delete form.dataset["dirty"];
      const fold = form.closest("details");
      if (fold) {
        const had = fold.contains(document.activeElement);
        fold.removeAttribute("open");
        if (had) fold.querySelector("summary")?.focus({ preventScroll: true });
      } else if (form.contains(document.activeElement)) form.querySelector<HTMLElement>("input, select")?.focus({ preventScroll: true });
      if (made.told) this.saver.told(made.told);
      if (made.then) this.navigate(made.then);
    });
  }
}

const isField = (field: EventTarget | null): field is HTMLInputElement | HTMLTextAreaElement => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

// An item of a list is known by its number: where it moves or goes, those that are unfolded stay with what they show.
function moved(button: HTMLElement, edits: Edit[]): void {
  const item = button.closest<HTMLElement>(".sheet-entry");
  const list = item?.parentElement;
  const [edit] = edits;
  if (!item || !list || edits.length !== 1 || !edit || !("path" in edit) || edit.path !== item.dataset["key"]) return;
  const keys = [...list.children].map(one => (one as HTMLElement).dataset["key"] ?? "");
  if (!keys.every(one => /\[\d+\]$/.test(one))) return;
  if (edit.do === "remove") item.remove();
  else if (edit.do === "move") {
    const others = [...list.children].filter(one => one !== item);
    list.insertBefore(item, others[edit.index] ?? null);
    button.focus();
  }
  for (const [i, one] of [...list.children].entries()) (one as HTMLElement).dataset["key"] = keys[i] ?? "";
}
