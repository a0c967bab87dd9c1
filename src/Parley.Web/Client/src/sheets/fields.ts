// Fields, ticks, buttons and forms of a page that the server made: each says in its attributes which entry it stands for.

import type { Edit } from "../core/api";
import { all, make } from "../core/page";
import { adding } from "./adding";
import { isGood, understand } from "./amount";
import { patternRows, patternYaml } from "./patterns";
import type { Saver } from "./saver";
import { idOf } from "./yaml";

export class Fields {
  constructor(private readonly root: HTMLElement, private readonly saver: Saver, private readonly navigate: (to: string) => void) {
    root.addEventListener("input", event => this.typed(event));
    root.addEventListener("change", event => this.changed(event));
    root.addEventListener("click", event => this.clicked(event));
    root.addEventListener("submit", event => this.submitted(event));
    root.addEventListener("keydown", event => {
      const field = event.target;
      if (event.key === "Enter" && field instanceof HTMLInputElement && field.dataset["field"] && !field.form) field.blur();
      if (event.key !== "Escape" || !(field instanceof HTMLInputElement) || !field.dataset["field"]) return;
      event.stopPropagation();
      event.preventDefault();
      field.value = field.defaultValue;
      this.saver.unsent.drop(field.dataset["field"]);
      this.mark(field, null);
    });
  }

  /** Puts what was typed and not saved back into its fields. */
  sync(): void {
    for (const field of all<HTMLInputElement>("input[data-field]", this.root)) {
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
    field.setAttribute("aria-invalid", "true");
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
    if (field.closest("[data-part]")) { this.pattern(field); return; }
    if (form) return;
    if (field instanceof HTMLInputElement && field.dataset["field"]) this.field(field);
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

  private field(field: HTMLInputElement): void {
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
  private renaming(field: HTMLInputElement, text: string): Edit[] {
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

  private pattern(field: HTMLElement): void {
    const set = field.closest<HTMLFieldSetElement>("fieldset.pattern");
    if (!set) return;
    patternRows(set, field, this.root.dataset["issues"] ?? "[]");
    this.savePattern(set);
  }

  private savePattern(set: HTMLFieldSetElement): void {
    const path = set.dataset["pattern"];
    if (!path) return;
    const yaml = patternYaml(set);
    if (yaml === null) { if (set.dataset["empty"] === "remove") this.saver.save([{ do: "remove", path }]); return; }
    if (yaml !== "" && yaml !== set.dataset["sent"]) { set.dataset["sent"] = yaml; this.saver.save([{ do: "set", path, value: yaml }]); }
  }

  private clicked(event: MouseEvent): void {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-edit], [data-close], [data-edits], [data-part='remove']") : null;
    if (!target || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (target.hasAttribute("data-edit") || target.hasAttribute("data-close")) {
      event.preventDefault();
      this.navigate(target.getAttribute("href") ?? "");
    } else if (target.dataset["part"] === "remove") {
      const set = target.closest<HTMLFieldSetElement>("fieldset.pattern");
      const rows = set ? all("li", set).filter(row => row.querySelector<HTMLSelectElement>("[data-part=issue]")?.value) : [];
      if (!set || (rows.length < 2 && set.dataset["empty"] !== "remove" && set.dataset["pattern"])) { this.mark(target, "The last condition cannot go; remove the whole entry instead."); return; }
      target.closest("li")?.remove();
      this.savePattern(set);
    } else if (target instanceof HTMLButtonElement && target.dataset["edits"]) {
      this.saver.save(JSON.parse(target.dataset["edits"]) as Edit[]);
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
    const made = adding(kind, form, this.root, (wanted, of) => idOf(wanted, of ? of : this.taken(kind), kind), this.saver.quantities);
    for (const old of all(".field-note", form)) old.remove();
    if ("why" in made) { this.mark(form, made.why); return; }
    this.saver.unsent.dropForm(kind);
    form.reset();
    for (const row of all(".pattern li:not(:last-child)", form)) row.remove();
    delete form.dataset["dirty"];
    form.closest("details")?.removeAttribute("open");
    this.saver.save(made.edits);
    if (made.then) this.navigate(made.then);
  }
}

