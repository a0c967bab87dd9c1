// Fields, ticks, buttons and forms of a page that the server made: each says in its attributes which entry it stands for.

import type { Edit } from "../core/api";
import { idOf } from "../core/ids";
import { all, make } from "../core/page";
import { adding, type Adding } from "./adding";
import { isGood } from "./amount";
import { Patterns } from "./patterns";
import { one, type Saver } from "./saver";
import type { Kind } from "./unsent";

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
      this.saver.giveUp(field.dataset["field"]);
      this.mark(field, null);
      this.saver.edits.resume();
    });
    // While something is being written, the page stays at the version for which it is.
    saver.holds.push(() => this.dates.size > 0 || this.writing !== null);
  }

  // The field that is being written in.
  private get writing(): HTMLInputElement | HTMLTextAreaElement | null {
    const field = document.activeElement;
    return isField(field) && field.dataset["field"] && this.root.contains(field) && field.value !== field.defaultValue && field.value.trim() !== this.saver.unsent.get(field.dataset["field"])?.text ? field : null;
  }

  /** Keeps what is being written: the page is about to be left. */
  keep(): void {
    const field = this.writing;
    if (field?.dataset["field"]) this.saver.hold(field.dataset["field"], field.value.trim(), null, kindOf(field));
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

  private formKey(form: HTMLFormElement, name: string): string { return `form ${formName(form)} ${name}`; }

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
      if (field.type !== "checkbox" && field.type !== "radio") this.saver.unsent.put(this.formKey(form, field.name), field.value, null, "text");
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
    else if (field instanceof HTMLSelectElement && field.hasAttribute("data-choose")) {
      const { edits, told } = field.selectedOptions[0]?.dataset ?? {};
      this.saver.save(JSON.parse(edits ?? "[]") as Edit[], error => { if (!error && told) this.saver.told(told); });
    }
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
    const [path, text, kind] = [field.dataset["field"] ?? "", field.value.trim(), kindOf(field)];
    this.saver.edits.forget(path);
    if (text === this.saver.textOf(path)) {
      // It is on its way already, or as it was.
      if (text === field.defaultValue) this.saver.unsent.drop(path);
      this.mark(field, null);
    } else if (text === "" && field.hasAttribute("data-required")) this.mark(field, "Something has to stand here.");
    else if (kind === "amount" && text !== "") {
      this.saver.amounts([[path, text]]);
      this.mark(field, this.saver.unsent.get(path)?.why ?? null);
    } else {
      const amount = kind === "number" && text !== "" ? one(text) : { text, yaml: text };
      if (!isGood(amount)) { this.saver.hold(path, text, amount.why, kind); this.mark(field, amount.why); return; }
      this.mark(field, null);
      const renaming = kind === "text" && text !== "" ? this.renaming(field, text) : [];
      this.saver.write(path, text, kind, there => text === "" ? [{ do: "remove", path: there }] : [kind === "text" ? { do: "set-text", path: there, value: text } : { do: "set", path: there, value: amount.yaml }, ...renaming]);
    }
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
      const [edit] = JSON.parse(target.dataset["edits"]) as Edit[];
      // What goes among its neighbours is told by its number, which the page knows once it shows all that was saved.
      if (edit && (edit.do === "move" || edit.do === "insert" || edit.do === "remove")) this.saver.edits.inStep(() => this.press(target));
      else this.press(target);
    }
  }

  private press(button: HTMLButtonElement): void {
    if (!button.isConnected || button.disabled) return;
    const edits = JSON.parse(button.dataset["edits"] ?? "[]") as Edit[];
    const { removed, also } = button.dataset;
    const item = button.closest<HTMLElement>(".sheet-entry");
    if (removed && item) leave(item);
    this.saver.save(edits, error => { if (error && item) item.hidden = false; });
    if (removed) this.saver.told(`${removed} was removed${also ? `, and with it ${also}` : ""}.`);
    if (button.hasAttribute("data-closes") && removed) this.navigate(location.pathname);
  }

  private submitted(event: SubmitEvent): void {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !form.dataset["add"]) return;
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button:not([type='button'])");
    if (button?.disabled || this.made(form) === null) return;
    if (button) button.disabled = true;
    const enable = (): void => { if (button) button.disabled = false; };
    // What it is put behind is counted once the page shows all that was saved.
    this.saver.edits.inStep(() => {
      const made = this.made(form);
      if (made === null) { enable(); return; }
      // What was typed stays until it is saved.
      this.saver.save(made.edits, error => {
        enable();
        if (error) this.mark(form, `Not added: ${error.message}`);
        else this.added(form, made);
      });
    });
  }

  /** What a form makes; null where something is wrong with it, which is told. */
  private made(form: HTMLFormElement): Adding | null {
    const kind = form.dataset["add"] ?? "";
    const made = adding(kind, form, this.root, this.patterns, (wanted, of) => idOf(wanted, of ? of : this.taken(kind), kind), this.saver.quantities);
    for (const old of all(".field-note", form)) old.remove();
    if (!("why" in made)) return made;
    this.mark(form, made.why);
    return null;
  }

  private added(form: HTMLFormElement, made: Adding): void {
    this.saver.unsent.dropForm(formName(form));
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
  }
}

const isField = (field: EventTarget | null): field is HTMLInputElement | HTMLTextAreaElement => field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement;

const kindOf = (field: HTMLElement): Kind => (field.dataset["as"] as Kind | undefined) ?? "text";

// Forms of one kind that stand at several places are told apart by these.
const formName = (form: HTMLFormElement): string => [form.dataset["add"], form.dataset["issue"], form.dataset["audience"]].filter(one => one !== undefined).join(":");

// An item that goes is not seen any more; the focus goes to what stands next.
function leave(item: HTMLElement): void {
  const next = item.nextElementSibling ?? item.previousElementSibling ?? item.closest("section")?.querySelector(".sheet-adding");
  item.hidden = true;
  next?.querySelector<HTMLElement>("summary")?.focus({ preventScroll: true });
}
