// Saves what pages of score sheets and offers change, keeps what is not saved, and renews the page's server part afterwards.

import { ApiError, type Edit, type Saved } from "../core/api";
import { Edits } from "../core/edits";
import { followed, rewrite } from "../core/lists";
import { askLive, Live, showVerdict } from "../core/live";
import { notice } from "../core/notices";
import { make } from "../core/page";
import { refresh } from "../core/refresh";
import { isGood, understand, weight, type Amount } from "./amount";
import { bare, UnsentTexts, type Kind, type Unsent } from "./unsent";
import { parentOf } from "./yaml";

const mostAtOnce = 1500;

export class Saver {
  readonly unsent: UnsentTexts;
  readonly edits: Edits;
  /** Say whether something is being written. */
  readonly holds: (() => boolean)[] = [];
  private readonly live: Live;
  /** Texts that are under way, and with which edits. */
  private readonly sent = new Map<string, { edits: Edit[]; text: string }>();
  private readonly texts = new WeakMap<Edit[], [string, string][]>();

  /**
   * @param root The part of the page that the server makes anew.
   * @param renewed Runs when it was.
   * @param doubt Shows that what is being typed makes no case, or null that it does.
   */
  constructor(private readonly root: HTMLElement, private readonly renewed: () => void, private readonly doubt: (why: string | null) => void = () => {}) {
    this.live = new Live(answer => { showVerdict(answer.headlines); this.doubt(null); }, error => { if (error.status === 422) this.doubt(error.message); });
    this.edits = new Edits({
      // Of a case that is only begun nothing can be told yet.
      preview: pending => this.root.dataset["begun"] === undefined && this.live.ask({ basedOn: this.edits.number, edits: pending }),
      saved: (saved, edits) => this.saved(saved, edits),
      changed: () => this.take(),
      refused: (edits, error) => void this.refused(edits, error),
      isHeld: () => this.holds.some(hold => hold()),
    });
    this.unsent = new UnsentTexts(root, () => this.edits.number, () => this.tell());
    // What was written was given to be saved by then, or given up.
    root.addEventListener("focusout", () => setTimeout(() => this.edits.resume()));
    this.settle();
    this.tell();
  }

  /** Ids of the quantities that formulas can use. */
  get quantities(): string[] { return (this.root.dataset["quantities"] ?? "").split(" ").filter(id => id !== ""); }

  private amount(path: string, typed: string): Amount { return understand(path.endsWith(".weight") ? weight(typed) : typed, this.quantities); }

  /** Tries a text while it is typed; null: it is not typed any more. Why it is wrong, or null. */
  attempt(path: string, text: string | null): string | null {
    if (text === null) setTimeout(() => this.edits.resume());
    if (text === null || text === "") { this.edits.forget(path); return null; }
    const amount = this.amount(path, text);
    if (!isGood(amount)) { this.edits.forget(path); return amount.why; }
    this.edits.try(path, amount.yaml);
    return null;
  }

  /** What stands, or is about to, at an entry: what is under way there, else what the page was made with. */
  textOf(path: string): string { return this.sent.get(path)?.text ?? this.savedText(path); }

  /** Saves amounts by path, as one version. What is none stays where it is, with the reason beside it. */
  amounts(cells: [string, string][]): void {
    const good: Edit[] = [];
    const empty: string[] = [];
    const based: string[] = [];
    const texts: [string, string][] = [];
    for (const [path, typed] of cells) {
      const amount = typed === "" ? { text: "", yaml: "" } : this.amount(path, typed);
      if (!isGood(amount)) { this.hold(path, typed, amount.why, "amount"); continue; }
      if (amount.text === this.textOf(path)) { if (!this.sent.has(path)) this.unsent.drop(path); continue; }
      const on = this.base(path);
      // What was typed on another version is brought together with what was saved since, by itself.
      if (on) { this.write(path, amount.text, "amount", there => [typed === "" ? { do: "remove", path: there } : { do: "set", path: there, value: amount.yaml }]); continue; }
      this.unsent.put(path, amount.text, null, "amount", this.sent.has(path));
      texts.push([path, amount.text]);
      if (typed !== "") { good.push({ do: "set", path, value: amount.yaml }); continue; }
      empty.push(path);
      const cell = this.root.querySelector<HTMLElement>(`.sheet-based[data-path="${CSS.escape(path)}"]`);
      if (cell) based.push(cell.dataset["label"] ?? path);
    }
    const all = [...good, ...this.removals(empty, new Set(good.map(edit => ("path" in edit ? edit.path : ""))))];
    if (based.length > 0) this.told(based.length === 1 ? `${based[0]}: emptied, and with it the link from what a source says.` : `${based.length} cells were emptied, and with them the links from what sources say.`);
    for (let i = 0; i < all.length; i += mostAtOnce) {
      const some = all.slice(i, i + mostAtOnce);
      const about = new Set(some.flatMap(edit => ("path" in edit ? [edit.path] : [])));
      this.send(some, texts.filter(([path, text]) => about.has(path) || (text === "" && [...about].some(one => path.startsWith(`${one}.`)))));
    }
  }

  /**
   * Saves a text, which is kept until it is saved.
   * @param key What it is kept by: its entry's path, or what `bare` makes that of.
   * @param make The edits that write it at a path; where that is depends on the version on which it was typed.
   */
  write(key: string, text: string, kind: Kind, make: (path: string) => Edit[]): void {
    const on = this.base(key);
    this.unsent.put(key, text, null, kind, this.sent.has(key));
    this.send(make(on?.path ?? bare(key)), [[key, text]], on?.number);
  }

  /** Keeps a text that is not, or cannot be, saved, with the reason. */
  hold(path: string, text: string, why: string | null, kind: Kind): void {
    const isSent = this.sent.delete(path);
    this.unsent.put(path, text, why, kind, isSent);
  }

  /** Gives a text up. */
  giveUp(path: string): void {
    this.sent.delete(path);
    this.unsent.drop(path);
    this.edits.forget(path);
  }

  /** Saves edits as one version, and says when they are saved: null, or why they were refused. */
  save(edits: Edit[], done?: (error: ApiError | null) => void, basedOn?: number): void {
    if (edits.length === 0) return;
    void this.edits.send(edits, undefined, basedOn).then(done);
  }

  private send(edits: Edit[], texts: [string, string][], basedOn?: number): void {
    if (edits.length === 0) return;
    this.texts.set(edits, texts);
    for (const [path, text] of texts) this.sent.set(path, { edits, text });
    this.tell();
    void this.edits.send(edits, undefined, basedOn);
  }

  /** The version on which a kept text was typed, and where its entry stood there; null: the page's. */
  base(path: string): { number: number; path: string } | null {
    const one = this.sent.has(path) ? undefined : this.unsent.get(path);
    return one?.on && one.on.number > 0 && one.on.number !== this.edits.number ? one.on : null;
  }

  /** Takes the server's part of this page anew, as soon as nothing is being written or saved. */
  renew(): void { this.edits.renew(); }

  private async take(): Promise<number | null> {
    const number = await refresh([`#${this.root.id}`, "#verdict", ".case-head h1"], {
      may: this.edits.may,
      before: (old, fresh) => {
        // While the server still works on the answer, the last live one is better.
        if (old.id === "verdict") return fresh.querySelector(".badge") !== null;
        const where = old === this.root ? followed(old, fresh) : null;
        if (!where) return true;
        rewrite(old, where);
        this.unsent.follow(where);
        this.edits.follow(where);
        return true;
      },
    });
    if (number === null) return null;
    this.settle();
    this.renewed();
    return number;
  }

  // What is saved as it was typed is not unsaved, whoever saved it, or whether the page heard that it was.
  private settle(): void {
    for (const [path, one] of this.unsent.entries) if (!this.sent.has(path) && one.text === this.savedText(path)) this.unsent.drop(path);
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

  private saved(saved: Saved, edits: Edit[]): void {
    for (const [path, text] of this.texts.get(edits) ?? []) {
      const cell = this.root.querySelector<HTMLElement>(`[data-saved][data-path="${CSS.escape(path)}"]`);
      const field = cell ? null : this.root.querySelector<HTMLInputElement | HTMLTextAreaElement>(`input[data-field="${CSS.escape(path)}"], textarea[data-field="${CSS.escape(path)}"]`);
      if (cell) cell.dataset["saved"] = text;
      if (field) field.defaultValue = text;
      // What was typed there since is under way by itself, or kept.
      if (this.sent.get(path)?.edits !== edits) {
        if (!path.includes("[") || this.edits.number === saved.number) this.unsent.rebase(path, saved.number);
        continue;
      }
      this.sent.delete(path);
      this.unsent.drop(path);
    }
    this.renew();
  }

  // Of several, those that are to blame keep their text, and the others are saved.
  private async refused(edits: Edit[], error: ApiError): Promise<void> {
    this.root.dispatchEvent(new CustomEvent("edits-refused", { detail: { paths: edits.flatMap(edit => ("path" in edit ? [edit.path] : [])), why: error.message } }));
    const texts = (this.texts.get(edits) ?? []).filter(([path]) => this.sent.get(path)?.edits === edits);
    for (const [path] of texts) this.sent.delete(path);
    if (texts.length === 0) { this.renew(); return; }
    const clashes = error.conflicts.length > 0;
    const blame = (path: string, why: string): void => this.unsent.refuse(path, why, clashes);
    const about = (edit: Edit): [string, string][] => texts.filter(([path]) => texts.length === 1 || ("path" in edit && (path === edit.path || path.startsWith(`${edit.path}.`))));
    const good: Edit[] = [];
    const clashing = (edit: Edit): boolean => !("path" in edit) || error.conflicts.some(({ path }) => path === edit.path || path.startsWith(`${edit.path}.`) || edit.path.startsWith(`${path}.`));
    if (clashes && texts.length > 1 && edits.some(clashing)) {
      for (const edit of edits) {
        if (!clashing(edit)) good.push(edit);
        else for (const [path] of about(edit)) blame(path, "Somebody else changed this meanwhile; save it again to use yours.");
      }
    } else if (texts.length === 1 || error.status !== 422) {
      for (const [path] of texts) blame(path, clashes ? "Somebody else changed this meanwhile; save it again to use yours." : error.message);
    } else {
      for (const edit of edits) {
        try {
          await askLive({ basedOn: this.edits.number, edits: [edit] });
          good.push(edit);
        } catch (refusal) {
          if (!(refusal instanceof ApiError)) throw refusal;
          for (const [path] of about(edit)) blame(path, refusal.message);
        }
      }
    }
    this.renewed();
    if (good.length > 0 && good.length < edits.length) this.send(good, good.flatMap(about));
    else for (const edit of good) for (const [path] of about(edit)) blame(path, error.message);
    this.tell();
  }

  private again(path: string, { text, kind }: Unsent): void {
    if (kind === "amount") { this.amounts([[path, text]]); return; }
    if (text === "") { this.write(path, text, kind, there => [{ do: "remove", path: there }]); return; }
    if (kind === "text") { this.write(path, text, kind, there => [{ do: "set-text", path: there, value: text }]); return; }
    const amount = kind === "number" ? one(text) : { text, yaml: text };
    if (isGood(amount)) this.write(path, text, kind, there => [{ do: "set", path: there, value: amount.yaml }]);
    else this.hold(path, text, amount.why, kind);
  }

  // What is not saved is told above the table, as long as it is not.
  private tell(): void {
    const place = this.root.querySelector<HTMLElement>("#unsent");
    if (!place || !this.unsent) return;
    const wrong = this.unsent.entries.filter(([, one]) => one.why !== null);
    const resting = this.unsent.entries.filter(([path, one]) => one.why === null && !this.sent.has(path));
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
      button("Save again", () => {
        this.amounts(all.filter(([, kept]) => kept.kind === "amount").map(([path, kept]) => [path, kept.text]));
        for (const [path, kept] of all) if (kept.kind !== "amount") this.again(path, kept);
        this.renewed();
      }),
      button("Give up", () => { for (const [path] of all) this.giveUp(path); this.renewed(); }),
    );
  }

  /** Says what was removed, and offers it back. */
  told(words: string): void { notice(words, { action: { label: "Undo", run: () => void this.edits.undo() } }); }
}

/** One number, or why a text is none. */
export function one(text: string): Amount {
  const amount = understand(text, []);
  return isGood(amount) && /\.\.|^=/.test(amount.text) ? { why: "One number is wanted here." } : amount;
}
