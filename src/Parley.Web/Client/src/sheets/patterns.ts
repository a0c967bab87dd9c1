// Editors of conditions and choices: built from the tree that the server wrote, saved as soon as they are whole. What is not whole yet, or was refused, stays
// as it is, with the reason below it.

import { notice } from "../core/notices";
import { all, make } from "../core/page";
import { morph } from "../core/morph";
import type { Saver } from "./saver";
import { choiceYaml, isGroup, numberExamples, patternYaml, type Condition, type Group, type IssueData, type TreeYaml } from "./trees";

interface Editor { tree: Group; seen: string; sent: string | null }

const kinds = { any: "at least one of these", all: "all of these", not: "not: all of these" } as const;

export class Patterns {
  /** A list of issues through which somebody goes with the arrow keys: nothing is chosen before Enter, or before it is left. */
  private picking: HTMLSelectElement | null = null;
  private readonly editors = new WeakMap<HTMLElement, Editor>();

  constructor(private readonly root: HTMLElement, private readonly saver: Saver) {
    root.addEventListener("change", event => this.changed(event));
    root.addEventListener("click", event => this.clicked(event));
    root.addEventListener("keydown", event => this.key(event));
    root.addEventListener("toggle", () => this.sync(), true);
    root.addEventListener("focusout", event => { if (event.target === this.picking) this.pick(false); });
    root.addEventListener("edits-refused", event => {
      const { paths, why } = (event as CustomEvent<{ paths: string[]; why: string }>).detail;
      for (const place of all<HTMLElement>(".pattern", root)) if (paths.includes(place.dataset["pattern"] ?? "")) { this.note(place, `Not saved: ${why}`); const editor = this.editors.get(place); if (editor) editor.sent = null; }
    });
  }

  private get issues(): IssueData[] { return JSON.parse(this.root.dataset["issues"] ?? "[]") as IssueData[]; }

  /** Builds what is new, and takes over what the server now says. */
  sync(): void {
    const issues = this.issues;
    for (const place of all<HTMLElement>(".pattern", this.root)) {
      const said = place.dataset["tree"] ?? "";
      const editor = this.editors.get(place);
      // What is folded is built when it is unfolded.
      if (editor?.seen === said || (!editor && place.closest("details:not([open])"))) continue;
      const tree = JSON.parse(said === "" ? '{"is":"all","of":[]}' : said) as Group;
      const same = editor && this.yaml(place, editor.tree, issues) === this.yaml(place, tree, issues);
      // What is not whole yet cannot be brought together with what others made of it; it is told.
      if (editor && !same && place.dataset["pattern"] && JSON.stringify(editor.tree) !== (editor.seen === "" ? "" : JSON.stringify(JSON.parse(editor.seen))) && editor.sent === null) {
        notice(`“${place.dataset["label"] ?? ""}” was changed elsewhere while you were changing it. It shows what is saved; what you chose was not saved.`, { kind: "error" });
      }
      this.editors.set(place, { tree: same ? editor.tree : tree, seen: said, sent: null });
      if (!same) this.draw(place);
      this.note(place, null);
    }
  }

  /** What stands in an editor, as YAML. */
  read(place: HTMLElement | null): TreeYaml {
    const editor = place ? this.editors.get(place) : undefined;
    return editor && place ? this.written(place, editor.tree) : { why: "Nothing is chosen." };
  }

  /** Empties the editors of a form. */
  clear(form: HTMLElement): void {
    for (const place of all<HTMLElement>(".pattern", form)) {
      this.editors.set(place, { tree: { is: "all", of: [] }, seen: place.dataset["tree"] ?? "", sent: null });
      this.draw(place);
      this.note(place, null);
    }
  }

  private isChoice(place: HTMLElement): boolean { return place.dataset["mode"] === "choice"; }

  private written(place: HTMLElement, tree: Group): TreeYaml { return this.isChoice(place) ? choiceYaml(tree, this.issues) : patternYaml(tree, this.issues); }

  private yaml(place: HTMLElement, tree: Group, issues: readonly IssueData[]): string {
    const one = this.isChoice(place) ? choiceYaml(tree, issues) : patternYaml(tree, issues);
    return "yaml" in one ? one.yaml : "";
  }

  // ---- Drawing: every control says by data-at where in the tree it stands, as in 0.2.

  private draw(place: HTMLElement): void {
    const [editor, box] = [this.editors.get(place), place.querySelector<HTMLElement>(".pattern-editor")];
    if (!editor || !box) return;
    const set = make("fieldset", { class: "pattern-group" }, make("legend", {}, place.dataset["label"] ?? ""), this.list(place, editor.tree, "", this.issues));
    // What stays keeps its element: it may just be getting the focus, or a click.
    const old = box.querySelector(":scope > fieldset");
    if (old) morph(old, set);
    else box.replaceChildren(set);
  }

  private list(place: HTMLElement, group: Group, at: string, issues: IssueData[]): HTMLElement {
    const list = make("ul", {});
    for (const [i, part] of group.of.entries()) list.append(make("li", { "data-key": `${isGroup(part) ? "group" : part.issue}-${i}` }, ...(isGroup(part) ? this.nested(place, part, `${at}${i}`, issues) : this.condition(place, part, `${at}${i}`, issues))));
    list.append(make("li", { "data-key": "add" }, this.adder(place, group, at, issues)));
    return list;
  }

  private nested(place: HTMLElement, group: Group, at: string, issues: IssueData[]): Node[] {
    const kind = make("select", { "data-key": "kind", "data-part": "kind", "data-at": at, "aria-label": "How these conditions count" }, ...Object.entries(kinds).map(([value, words]) => make("option", { value, selected: value === group.is }, words)));
    return [make("fieldset", { class: "pattern-group" }, make("legend", { class: "visually-hidden" }, "A group of conditions"), make("div", { class: "pattern-head" }, kind, this.remover(at, "Remove this group")), this.list(place, group, `${at}.`, issues))];
  }

  private condition(place: HTMLElement, condition: Condition, at: string, issues: IssueData[]): Node[] {
    const issue = issues.find(one => one.id === condition.issue);
    const name = issue?.name ?? condition.issue;
    const parts: Node[] = [make("span", { class: "pattern-issue", dir: "auto" }, name)];
    if (condition.shares) parts.push(...(issue?.options ?? []).map(party => make("label", { class: "pattern-share", "data-key": `share-${party.id}` }, make("span", { dir: "auto" }, party.name),
      make("input", { "data-part": `share ${party.id}`, "data-at": at, "data-key": party.id, size: "5", autocomplete: "off", value: condition.shares?.[party.id] ?? "" }))));
    else parts.push(...this.options(place, condition, at, issue, name));
    parts.push(this.remover(at, `Remove ${name}`));
    return parts;
  }

  private options(place: HTMLElement, condition: Condition, at: string, issue: IssueData | undefined, name: string): Node[] {
    const several = !this.isChoice(place);
    const chosen = condition.options.length === 0 ? [""] : condition.options;
    const left = (issue?.options ?? []).filter(one => !condition.options.includes(one.id));
    const another = several && condition.options.length > 0 && (issue?.numeric === true || left.length > 0);
    return [...chosen, ...(another ? [null] : [])].map((option, i) => {
      const attributes = { "data-key": `option-${i}`, "data-part": `option ${i}`, "data-at": at, "aria-label": i === 0 ? `Option of ${name}` : `Or another option of ${name}`, dir: "auto" };
      if (issue?.numeric) return make("input", { ...attributes, size: "9", autocomplete: "off", value: option ?? "", placeholder: option === null ? "or …" : several ? numberExamples(issue).short : issue.unit ?? "" });
      const first = option === null ? "or …" : i > 0 ? "no more" : "choose an option";
      return make("select", { ...attributes, ...(option === null ? { class: "pattern-or" } : {}) },
        ...(option === "" || option === null || i > 0 ? [make("option", { value: "", selected: option === "" || option === null }, first)] : []),
        ...(issue?.options ?? []).filter(one => one.id === option || !condition.options.includes(one.id)).map(one => make("option", { value: one.id, selected: one.id === option }, one.name)),
        ...(!several && issue?.shared ? [make("option", { value: "shares …" }, "shared …")] : []));
    });
  }

  private adder(place: HTMLElement, group: Group, at: string, issues: IssueData[]): HTMLElement {
    const used = new Set(group.of.filter(part => !isGroup(part)).map(part => (part as Condition).issue));
    const free = group.is === "any" ? issues : issues.filter(one => !used.has(one.id));
    const words = group.of.length === 0 ? "Choose an issue …" : group.is === "any" ? "or …" : "and …";
    const choices = free.map(one => make("option", { value: one.id }, one.name));
    const groups = Object.entries(kinds).filter(([kind]) => kind !== group.is && (kind !== "all" || group.is === "any")).map(([kind, name]) => make("option", { value: `${kind} …` }, name));
    return make("select", { "data-key": "add", "data-part": "add", "data-at": at, "aria-label": group.of.length === 0 ? "Choose an issue" : "Add a condition", class: "pattern-add", dir: "auto" },
      make("option", { value: "", selected: true }, words), ...(this.isChoice(place) ? choices : [make("optgroup", { label: "Issues" }, ...choices), make("optgroup", { label: "Groups" }, ...groups)]));
  }

  private remover(at: string, words: string): HTMLElement { return make("button", { type: "button", class: "quiet icon", "data-key": "remove", "data-part": "remove", "data-at": at, "aria-label": words, title: "Remove" }, "✕"); }

  // ---- Changing.

  private changed(event: Event): void {
    const field = event.target;
    const place = field instanceof HTMLElement ? field.closest<HTMLElement>(".pattern") : null;
    if (!place || !(field instanceof HTMLSelectElement || field instanceof HTMLInputElement)) return;
    const editor = this.editors.get(place);
    const [part = "", rest = ""] = (field.dataset["part"] ?? "").split(" ");
    const at = field.dataset["at"] ?? "";
    if (!editor) return;
    if (part === "add") { if (field !== this.picking) this.add(place, editor, at, field.value, true); return; }
    const there = follow(editor.tree, at);
    if (!there) return;
    if (part === "kind" && isGroup(there)) there.is = field.value as Group["is"];
    else if (part === "share" && !isGroup(there)) there.shares = { ...there.shares, [rest]: field.value };
    else if (part === "option" && !isGroup(there)) {
      if (field.value === "shares …") { there.options = []; there.shares = {}; }
      else {
        there.options[Number(rest)] = field.value;
        there.options = there.options.filter(one => one !== "" && one !== undefined);
      }
    }
    this.draw(place);
    this.save(place);
  }

  private key(event: KeyboardEvent): void {
    const field = event.target;
    if (!(field instanceof HTMLSelectElement) || field.dataset["part"] !== "add") return;
    if (event.key === "Enter" || (event.key === "Tab" && field === this.picking && field.value !== "")) {
      event.preventDefault();
      this.pick(true);
    } else if (!event.altKey && event.key !== " " && (event.key.startsWith("Arrow") || event.key.length === 1 || /^(?:Home|End|Page)/.test(event.key))) this.picking = field;
    else if (event.key === "Escape" && field === this.picking) { this.picking = null; field.selectedIndex = 0; event.stopPropagation(); event.preventDefault(); }
  }

  private pick(focus: boolean): void {
    const [field, place] = [this.picking, this.picking?.closest<HTMLElement>(".pattern")];
    const editor = place ? this.editors.get(place) : undefined;
    this.picking = null;
    if (field && place && editor) this.add(place, editor, field.dataset["at"] ?? "", field.value, focus);
  }

  private add(place: HTMLElement, editor: Editor, at: string, value: string, focus: boolean): void {
    const group = at === "" ? editor.tree : follow(editor.tree, at.replace(/\.$/, ""));
    if (!group || !isGroup(group) || value === "") return;
    const kind = /^(any|all|not) …$/.exec(value)?.[1] as Group["is"] | undefined;
    group.of.push(kind ? { is: kind, of: [] } : { issue: value, options: [] });
    this.draw(place);
    const next = `${at}${group.of.length - 1}`;
    if (focus) place.querySelector<HTMLElement>(kind ? `[data-at="${next}."][data-part="add"]` : `[data-at="${next}"][data-part="option 0"]`)?.focus();
    this.note(place, null);
  }

  private clicked(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>(".pattern [data-part='remove']") : null;
    const place = button?.closest<HTMLElement>(".pattern");
    const editor = place ? this.editors.get(place) : undefined;
    if (!button || !place || !editor) return;
    const steps = (button.dataset["at"] ?? "").split(".");
    const last = Number(steps.pop());
    const group = steps.length === 0 ? editor.tree : follow(editor.tree, steps.join("."));
    if (!group || !isGroup(group)) return;
    if (group === editor.tree && group.of.length === 1 && place.dataset["pattern"] && place.dataset["empty"] !== "remove") { this.note(place, "The last of it cannot go; remove the whole entry instead."); return; }
    group.of.splice(last, 1);
    this.draw(place);
    place.querySelector<HTMLElement>(`[data-at="${steps.map(one => `${one}.`).join("")}"][data-part="add"]`)?.focus();
    this.save(place);
  }

  private save(place: HTMLElement): void {
    const [editor, path] = [this.editors.get(place), place.dataset["pattern"]];
    this.note(place, null);
    if (!editor || !path) return;
    if (editor.tree.of.length === 0) { if (place.dataset["empty"] === "remove" && editor.sent !== "") { editor.sent = ""; this.saver.save([{ do: "remove", path }]); } return; }
    const written = this.written(place, editor.tree);
    if ("why" in written) { this.note(place, `Not saved yet: ${written.why}`); return; }
    if (written.yaml === editor.sent) return;
    editor.sent = written.yaml;
    this.saver.save([{ do: "set", path, value: written.yaml }]);
  }

  private note(place: HTMLElement, why: string | null): void {
    const box = place.querySelector(".pattern-editor");
    const old = box?.querySelector(".field-note");
    if (why === null) old?.remove();
    else if (old) old.textContent = why;
    else box?.append(make("p", { class: "field-note problem", role: "alert" }, why));
  }
}

function follow(tree: Group, at: string): Group | Condition | null {
  let there: Group | Condition | undefined = tree;
  for (const step of at.split(".")) there = there && isGroup(there) ? there.of[Number(step)] : undefined;
  return there ?? null;
}
