// Saves what pages of score sheets and offers change, keeps what is not saved, and renews the page's server part afterwards.

import { ApiError, type Edit } from "../core/api";
import { Edits } from "../core/edits";
import { askLive, Live, showVerdict } from "../core/live";
import { notice } from "../core/notices";
import { make } from "../core/page";
import { refresh } from "../core/refresh";
import { isGood, understand } from "./amount";
import { UnsentTexts } from "./unsent";
import { parentOf } from "./yaml";

const mostAtOnce = 1500;

export class Saver {
  readonly unsent: UnsentTexts;
  readonly edits: Edits;
  private readonly live: Live;
  private readonly waiting = new Map<Edit[], (why: string | null) => void>();
  private readonly underWay = new Set<string>();

  /**
   * @param root The part of the page that the server makes anew.
   * @param renewed Runs when it was.
   * @param doubt Shows that what is being typed makes no case, or null that it does.
   */
  constructor(private readonly root: HTMLElement, private readonly renewed: () => void, private readonly doubt: (why: string | null) => void = () => {}) {
    this.unsent = new UnsentTexts(() => this.tell());
    this.live = new Live(answer => { showVerdict(answer.headlines); this.doubt(null); }, error => { if (error.status === 422) this.doubt(error.message); });
    this.edits = new Edits({
      // Of a case that is only begun nothing can be told yet.
      preview: pending => this.root.dataset["begun"] === undefined && this.live.ask({ basedOn: this.edits.number, edits: pending }),
      saved: (_, edits) => this.saved(edits),
      changed: () => void this.renew(),
      refused: (edits, error) => void this.refused(edits, error),
    });
    this.tell();
  }

  /** Ids of the quantities that formulas can use. */
  get quantities(): string[] { return (this.root.dataset["quantities"] ?? "").split(" ").filter(id => id !== ""); }

  /** Tries a text while it is typed; null: it is not typed any more. Why it is wrong, or null. */
  attempt(path: string, text: string | null): string | null {
    if (text === null || text === "") { this.edits.forget(path); return null; }
    const amount = understand(text, this.quantities);
    if (!isGood(amount)) { this.edits.forget(path); return amount.why; }
    this.edits.try(path, amount.yaml);
    return null;
  }

  /** Saves amounts by path, as one version. What is none stays where it is, with the reason beside it. */
  amounts(cells: [string, string][]): void {
    const good: Edit[] = [];
    const empty: string[] = [];
    const based: string[] = [];
    for (const [path, typed] of cells) {
      if (typed === "") {
        if (this.savedText(path) === "") { this.unsent.drop(path); continue; }
        empty.push(path);
        const cell = this.root.querySelector<HTMLElement>(`.sheet-based[data-path="${CSS.escape(path)}"]`);
        if (cell) based.push(cell.dataset["label"] ?? path);
        this.underWay.add(path);
        this.unsent.put(path, "", null);
        continue;
      }
      const amount = understand(typed, this.quantities);
      if (!isGood(amount)) { this.unsent.put(path, typed, amount.why); continue; }
      if (amount.text === this.savedText(path)) { this.unsent.drop(path); continue; }
      this.underWay.add(path);
      this.unsent.put(path, amount.text, null);
      good.push({ do: "set", path, value: amount.yaml });
    }
    const all = [...good, ...this.removals(empty, new Set(good.map(edit => ("path" in edit ? edit.path : ""))))];
    if (based.length > 0) this.told(based.length === 1 ? `${based[0]}: emptied, and with it the link from what a source says.` : `${based.length} cells were emptied, and with them the links from what sources say.`);
    for (let i = 0; i < all.length; i += mostAtOnce) this.save(all.slice(i, i + mostAtOnce));
  }

  /** Remembers words that are being saved, so that they are there again if they are refused. */
  keep(path: string, text: string): void {
    this.underWay.add(path);
    this.unsent.put(path, text, null);
  }

  /** Saves edits as one version, and says when they are saved: null, or why they were refused. */
  save(edits: Edit[], note?: string, done?: (why: string | null) => void): void {
    if (edits.length === 0) return;
    if (done) this.waiting.set(edits, done);
    this.edits.save(edits, note);
  }

  private answer(edits: Edit[], why: string | null): void {
    this.waiting.get(edits)?.(why);
    this.waiting.delete(edits);
  }

  /** Takes the server's part of this page anew. */
  async renew(): Promise<void> {
    const number = await refresh([`#${this.root.id}`, "#verdict", ".case-head h1"], {
      // While the server still works on the answer, the last live one is better.
      before: (old, fresh) => old.id !== "verdict" || (fresh.querySelector(".badge") !== null && !this.edits.isBusy),
    });
    if (number === null) return;
    if (!this.edits.isBusy) this.edits.number = Math.max(this.edits.number, number);
    this.renewed();
  }

  private savedText(path: string): string {
    const cell = this.root.querySelector<HTMLElement>(`[data-saved][data-path="${CSS.escape(path)}"]`);
    return cell?.dataset["saved"] ?? this.root.querySelector<HTMLInputElement>(`[data-field="${CSS.escape(path)}"]`)?.defaultValue ?? "";
  }

  // A mapping goes with its last entry. Only sections of amounts, of which this page shows every entry.
  private removals(paths: string[], set: Set<string>): Edit[] {
    const gone = new Set(paths);
    const filled = [...this.root.querySelectorAll<HTMLElement>("[data-saved][data-path]")].filter(cell => cell.dataset["saved"] !== "").map(cell => cell.dataset["path"] ?? "");
    for (let again = true; again;) {
      again = false;
      for (const path of [...gone]) {
        const parent = parentOf(path);
        if (gone.has(parent) || !/^(?:values(?:\..*)?|no-deal|walk-away|audiences\.[^.]+\.values(?:\..*)?)$/.test(parent)) continue;
        const under = (one: string): boolean => one.startsWith(`${parent}.`);
        if ([...set].some(under) || filled.some(one => under(one) && ![...gone].some(other => one === other || one.startsWith(`${other}.`)))) continue;
        gone.add(parent);
        again = true;
      }
    }
    return [...gone].filter(path => ![...gone].some(other => other !== path && path.startsWith(`${other}.`))).map(path => ({ do: "remove", path }));
  }

  private saved(edits: Edit[]): void {
    this.answer(edits, null);
    for (const edit of edits) {
      if (!("path" in edit)) continue;
      for (const [path, one] of this.unsent.entries) {
        if (path !== edit.path && !(edit.do === "remove" && path.startsWith(`${edit.path}.`))) continue;
        const cell = this.root.querySelector<HTMLElement>(`[data-saved][data-path="${CSS.escape(path)}"]`);
        this.underWay.delete(path);
        if (cell && one.why === null) cell.dataset["saved"] = one.text;
        if (one.why === null) this.unsent.drop(path);
      }
    }
    if (!this.edits.isBusy || this.edits.pending.length <= edits.length) void this.renew();
  }

  // Of several, those that are to blame keep their text, and the others are saved.
  private async refused(edits: Edit[], error: ApiError): Promise<void> {
    this.answer(edits, error.message);
    this.root.dispatchEvent(new CustomEvent("edits-refused", { detail: { paths: edits.flatMap(edit => ("path" in edit ? [edit.path] : [])), why: error.message } }));
    const mine = edits.filter(edit => "path" in edit && this.unsent.get(edit.path)) as Extract<Edit, { path: string }>[];
    if (mine.length === 0) { void this.renew(); return; }
    const blame = (path: string, why: string): void => { const one = this.unsent.get(path); this.underWay.delete(path); if (one) this.unsent.put(path, one.text, why); };
    if (edits.length === 1 || error.status !== 422) {
      for (const edit of mine) blame(edit.path, error.conflicts.length > 0 ? "Somebody else changed this meanwhile; save it again to use yours." : error.message);
      this.renewed();
      return;
    }
    const good: Edit[] = [];
    for (const edit of edits) {
      try {
        await askLive({ basedOn: this.edits.number, edits: [edit] });
        good.push(edit);
      } catch (refusal) {
        if (!(refusal instanceof ApiError)) throw refusal;
        if ("path" in edit) blame(edit.path, refusal.message);
      }
    }
    this.renewed();
    if (good.length < edits.length) this.save(good);
  }

  // What is not saved is told above the table, as long as it is not.
  private tell(): void {
    const place = this.root.querySelector<HTMLElement>("#unsent");
    if (!place) return;
    const wrong = this.unsent.entries.filter(([, one]) => one.why !== null);
    const resting = this.unsent.entries.filter(([path, one]) => one.why === null && !this.underWay.has(path));
    const all = [...wrong, ...resting];
    place.hidden = all.length === 0;
    if (all.length === 0) { place.replaceChildren(); return; }
    const button = (words: string, run: () => void): HTMLElement => {
      const one = make("button", { type: "button" }, words);
      one.addEventListener("click", run);
      return one;
    };
    place.replaceChildren(
      make("p", {}, `${all.length} ${all.length === 1 ? "entry is" : "entries are"} not saved${wrong.length > 0 ? `: ${wrong[0]?.[1].why ?? ""}` : "."}`),
      button("Show", () => this.root.dispatchEvent(new CustomEvent("show-entry", { detail: all[0]?.[0] }))),
      button("Save again", () => { this.amounts(all.map(([path, one]) => [path, one.text])); this.renewed(); }),
      button("Give up", () => { this.unsent.drop(...all.map(([path]) => path)); this.renewed(); }),
    );
  }

  /** Says what was removed, and offers it back. */
  told(words: string): void { notice(words, { action: { label: "Undo", run: () => void this.edits.undo() } }); }
}
