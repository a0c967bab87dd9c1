// Chooses entries of the case by typing: a combobox with a list, and what was chosen as chips that can be taken away again.

import { make } from "../core/page";
import { ApiError } from "../core/api";
import { entries, matching, type Entry } from "./entries";

const most = 12;

export class EntryPicker {
  /** What to put into the page. */
  readonly element: HTMLElement;
  /** The field that is typed into. */
  readonly input: HTMLInputElement;

  private readonly chips = make("ul", { class: "picker-chips", "aria-label": "Chosen" });
  private readonly list: HTMLUListElement;
  private readonly chosen = new Map<string, Entry>();
  private shown: Entry[] = [];
  private at = -1;

  constructor(id: string, label: string) {
    this.input = make("input", {
      id, type: "text", role: "combobox", "aria-expanded": "false", "aria-controls": `${id}-list`, "aria-autocomplete": "list", autocomplete: "off", spellcheck: "false",
      placeholder: "A party, an issue, an option, a number …",
    });
    this.list = make("ul", { id: `${id}-list`, class: "picker-list", role: "listbox", "aria-label": label, hidden: true });
    this.element = make("div", { class: "field picker" }, make("label", { for: id }, label), this.chips, this.input, this.list);
    this.input.addEventListener("input", () => void this.look());
    this.input.addEventListener("focus", () => void this.look());
    this.input.addEventListener("blur", () => this.close());
    this.input.addEventListener("keydown", event => this.key(event));
    // The field keeps the focus while an entry is pressed.
    this.list.addEventListener("pointerdown", event => event.preventDefault());
    this.list.addEventListener("click", event => {
      const option = (event.target as Element).closest<HTMLElement>("[role=option]");
      const entry = this.shown[Number(option?.dataset["at"])];
      if (option && entry) this.take(entry);
    });
  }

  /** The paths that were chosen, in the order in which they were. */
  get paths(): string[] { return [...this.chosen.keys()]; }

  /** Shows these paths as chosen, and nothing else. */
  async show(paths: string[]): Promise<void> {
    const all = new Map((await entries().catch((): Entry[] => [])).map(entry => [entry.path, entry]));
    this.chosen.clear();
    for (const path of paths) this.chosen.set(path, all.get(path) ?? { path, words: path, kind: "entry" });
    this.input.value = "";
    this.close();
    this.showChips();
  }

  private async look(): Promise<void> {
    const typed = this.input.value;
    let found: Entry[] = [];
    let why = "Nothing in the case is called so.";
    try {
      found = matching((await entries()).filter(entry => !this.chosen.has(entry.path)), typed, most);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      why = error.message;
    }
    if (typed !== this.input.value || document.activeElement !== this.input) return;
    this.shown = found;
    this.at = typed.trim() === "" ? -1 : 0;
    this.list.replaceChildren(...this.shown.map((entry, at) => make("li", { role: "option", id: `${this.list.id}-${at}`, "data-at": String(at), "aria-selected": "false" },
      make("span", { dir: "auto" }, entry.words), make("span", { class: "soft small" }, entry.kind))));
    if (this.shown.length === 0) this.list.append(make("li", { class: "soft picker-none", role: "option", "aria-disabled": "true" }, why));
    this.list.hidden = false;
    this.input.setAttribute("aria-expanded", "true");
    this.mark();
  }

  private mark(): void {
    [...this.list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === this.at)));
    const option = this.at >= 0 ? this.list.children[this.at] : undefined;
    if (option && this.shown.length > 0) { this.input.setAttribute("aria-activedescendant", option.id); option.scrollIntoView({ block: "nearest" }); }
    else this.input.removeAttribute("aria-activedescendant");
  }

  private key(event: KeyboardEvent): void {
    const isOpen = !this.list.hidden;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) { void this.look(); return; }
      const count = this.shown.length;
      if (count > 0) this.at = event.key === "ArrowDown" ? (this.at + 1) % count : (this.at <= 0 ? count : this.at) - 1;
      this.mark();
    } else if (event.key === "Enter") {
      const entry = isOpen ? this.shown[this.at] : undefined;
      if (entry) { event.preventDefault(); this.take(entry); }
      else if (this.input.value.trim() !== "") event.preventDefault();
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      event.stopPropagation();
      this.close();
    } else if (event.key === "Backspace" && this.input.value === "") {
      const last = this.paths.at(-1);
      if (last !== undefined) { this.chosen.delete(last); this.showChips(); }
    }
  }

  private take(entry: Entry): void {
    this.chosen.set(entry.path, entry);
    this.input.value = "";
    this.showChips();
    this.close();
  }

  private close(): void {
    this.list.hidden = true;
    this.input.setAttribute("aria-expanded", "false");
    this.input.removeAttribute("aria-activedescendant");
  }

  private showChips(): void {
    this.chips.replaceChildren(...[...this.chosen.values()].map(entry => {
      const remove = make("button", { type: "button", class: "quiet", "aria-label": `Take away: ${entry.words}` }, "✕");
      remove.addEventListener("click", () => { this.chosen.delete(entry.path); this.showChips(); this.input.focus(); });
      return make("li", { class: "chip" }, make("span", { dir: "auto" }, entry.words), remove);
    }));
    this.chips.hidden = this.chosen.size === 0;
  }
}
