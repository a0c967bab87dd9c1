// What was typed and is not saved: kept by the window until it is, or is given up, so that no reload loses it.

import { itemOf, itemsOf, type Follow } from "../core/lists";
import { notice } from "../core/notices";
import { caseId } from "../core/page";

/** How a text is saved. */
export type Kind = "amount" | "number" | "text" | "date";

export interface Unsent {
  text: string;
  /** Why it was refused; null: it was not yet. */
  why: string | null;
  kind: Kind;
  /** The version of the page that it was typed on, and where its entry stood there; null: what others made of it since was told, and it may be written over. */
  on: { number: number; path: string } | null;
  /** What its item of a list held then. */
  held?: string;
}

const place = `parley-unsent-${caseId}`;
export class UnsentTexts {
  private readonly texts = new Map<string, Unsent>();

  constructor(private readonly root: HTMLElement, private readonly number: () => number, private readonly told: () => void) {
    try {
      for (const [path, one] of Object.entries(JSON.parse(sessionStorage.getItem(place) ?? "{}") as Record<string, Unsent>)) this.texts.set(path, { ...one, text: String(one.text), kind: one.kind ?? "amount" });
    } catch { /* Nothing that can be read was kept. */ }
    this.find();
  }

  get(path: string): Unsent | undefined { return this.texts.get(path); }

  /** Those of entries of the case; what was typed into forms for new ones is not among them. */
  get entries(): [string, Unsent][] { return [...this.texts].filter(([path]) => !path.startsWith("form ")); }

  /** Keeps a text. It belongs to the version on which its entry was first typed over, unless what was typed then `isSent`. */
  put(path: string, text: string, why: string | null, kind: Kind, isSent = false): void {
    const item = itemOf(bare(path));
    const known = this.texts.get(path);
    const held = known?.held ?? (item === null ? undefined : itemsOf(this.root).get(item)?.join("\n"));
    this.texts.set(path, { text, why, kind, on: known && !isSent ? known.on : { number: this.number(), path: bare(path) }, ...(held === undefined ? {} : { held }) });
    this.keep();
  }

  /** Says why a text was refused; `isTold`: because others changed its entry, so that saving it again means to write over theirs. */
  refuse(path: string, why: string, isTold: boolean): void {
    const one = this.texts.get(path);
    if (!one) return;
    this.texts.set(path, { ...one, why, on: isTold ? null : one.on });
    this.keep();
  }

  /** An earlier text of the same entry was saved: what was typed since belongs to that version. */
  rebase(path: string, number: number): void {
    const one = this.texts.get(path);
    if (!one?.on) return;
    one.on = { ...one.on, number };
    this.keep();
  }

  drop(...paths: string[]): void {
    for (const path of paths) this.texts.delete(path);
    this.keep();
  }

  /** What was typed into a form for something new. */
  dropForm(name: string): void { this.drop(...[...this.texts.keys()].filter(path => path.startsWith(`form ${name} `))); }

  /** Goes with entries to where they stand now. What was typed for one that is gone is told. */
  follow(where: Follow): void {
    const lost: string[] = [];
    const now = new Map<string, Unsent>();
    for (const [path, one] of this.texts) {
      const next = where(bare(path));
      if (next !== null) now.set(path.slice(0, path.length - bare(path).length) + next, one);
      else if (one.text !== "") lost.push(one.text);
    }
    this.texts.clear();
    for (const [path, one] of now) this.texts.set(path, one);
    if (lost.length > 0) notice(`What was written here is not saved, and its entry is not in the case any more: ${lost.map(text => `“${text}”`).join(", ")}.`, { kind: "error" });
    this.keep();
  }

  // After a reload the lists may not be what they were: an item is where what it held stands now.
  private find(): void {
    const now = [...itemsOf(this.root)].map(([path, held]) => ({ path, held: held.join("\n") }));
    this.follow(path => {
      const item = itemOf(path);
      const kept = [...this.texts].find(([known]) => bare(known) === path)?.[1];
      if (item === null || kept?.held === undefined) return path;
      const list = item.slice(0, item.lastIndexOf("[") + 1);
      const here = now.find(one => one.path === item);
      const same = here?.held === kept.held ? here : now.find(one => one.path.startsWith(list) && one.held === kept.held) ?? here;
      return same ? same.path + path.slice(item.length) : null;
    });
  }

  private keep(): void {
    try {
      if (this.texts.size === 0) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(this.texts)));
    } catch { /* Without storage it is kept by the page alone. */ }
    this.told();
  }
}

/** The path of an entry whose choice or shares are kept under a name of their own, beside the fields of forms; else what it is given. */
export const bare = (key: string): string => key.replace(/^form (?:choice|shares) /, "");
