// Where the answer turns as one number changes. That does not depend on the number itself, so that it is asked for once, when a hand comes
// near, and kept for as long as nothing else changes.

import { ApiError, api, isAborted, type Edit, type Saved } from "../core/api";
import type { Edits } from "../core/edits";
import { caseCall } from "../core/page";

/** What is watched: whether there is a deal, or which package the Nash solution is. */
export type Watch = "exists" | "nash";

/** Values of the number with one answer: yes, no, unproved; package or why there is none; impossible where the case cannot be computed. */
export interface Zone { verdict: string; from: number; hasFrom: boolean; to: number; hasTo: boolean; differs: string[] | null }

/** All zones in the range that was looked through, ascending, and the likely value when it was asked. */
export interface Turns { vary: string; value: number; from: number; to: number; zones: Zone[]; located: boolean }

const most = 100;

const pathOf = (edit: Edit): string => ("path" in edit ? edit.path : "");

export class TurnsKept {
  private readonly kept = new Map<string, Turns | string>();
  private underWay: { key: string; path: string; stop: AbortController; answer: Promise<Turns | string | null> } | null = null;

  /** Remembers the turns of one thing watched. */
  constructor(private readonly edits: () => Edits, private readonly watch: Watch) {}

  /** The turns of a number if they are known; a sentence where they cannot be told. */
  known(path: string): Turns | string | null { return this.kept.get(this.key(path)) ?? null; }

  /** The same, asked for where they are not known; null when another question took this one's place. */
  async of(path: string): Promise<Turns | string | null> {
    const key = this.key(path);
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    if (this.underWay?.key !== key) {
      this.underWay?.stop.abort();
      const stop = new AbortController();
      this.underWay = { key, path, stop, answer: this.ask(key, path, stop.signal) };
    }
    return this.underWay.answer;
  }

  /** Gives up what is being asked, but for a number. */
  stop(except = ""): void {
    if (this.underWay && this.underWay.path !== except) { this.underWay.stop.abort(); this.underWay = null; }
  }

  /** Forgets a number's turns, because its hand has left the range that was looked through. */
  forget(path: string): void { this.kept.delete(this.key(path)); }

  /** A version of ours was saved. What turns where for a number is not changed by that number. */
  saved(saved: Saved, edits: Edit[]): void {
    const path = edits.length > 0 ? pathOf(edits[0]!) : "";
    const own = saved.merged || edits.some(edit => edit.do !== "set" || edit.path !== path) ? undefined
      : [...this.kept].find(([key]) => key.endsWith(`\n${path}\n[]`))?.[1];
    this.clear();
    if (own !== undefined) this.kept.set(`${saved.number}\n${path}\n[]`, own);
  }

  /** Everything may have changed. */
  clear(): void { this.kept.clear(); }

  private key(path: string): string {
    const edits = this.edits();
    return `${edits.number}\n${path}\n${JSON.stringify(edits.pending.filter(edit => pathOf(edit) !== path))}`;
  }

  private async ask(key: string, path: string, signal: AbortSignal): Promise<Turns | string | null> {
    const edits = this.edits();
    try {
      const turns = await api.post<Turns>(caseCall("turns"), { basedOn: edits.number, vary: path, edits: edits.pending, watch: this.watch }, signal);
      if (this.kept.size >= most) this.kept.clear();
      this.kept.set(key, turns);
      return turns;
    } catch (error) {
      if (isAborted(error)) return null;
      if (!(error instanceof ApiError)) throw error;
      return error.message;
    } finally {
      if (this.underWay?.key === key && this.underWay.stop.signal === signal) this.underWay = null;
    }
  }
}

/** The zone that a value lies in; −1 where none was looked at. */
export const zoneOf = (turns: Turns, value: number): number =>
  turns.zones.findIndex(zone => (value > zone.from || (zone.hasFrom && value === zone.from)) && (value < zone.to || (zone.hasTo && value === zone.to)));

/** How many decimals are worth telling in a range this wide: a thousandth of it. */
export const decimalsFor = (width: number): number => Math.min(Math.max(Math.ceil(3 - Math.log10(width || 1)), 0), 12);

/** A number with at most so many decimals. */
export const rounded = (value: number, decimals: number): string =>
  (Math.round(value * 10 ** decimals) / 10 ** decimals + 0).toLocaleString("en", { maximumFractionDigits: decimals }).replace("-", "−");

const nouns: Record<string, string> = { yes: "A deal", no: "No deal", unproved: "No deal was found", impossible: "The case cannot be computed" };

/** Where the present answer holds, in words; null where none was looked at. */
function extentOf(turns: Turns, value: number): { zone: Zone; before: Zone | undefined; after: Zone | undefined; extent: string; number: (n: number) => string } | null {
  const at = zoneOf(turns, value);
  const zone = turns.zones[at];
  if (!zone) return null;
  const [before, after] = [turns.zones[at - 1], turns.zones[at + 1]];
  const nearest = Math.min(before ? value - zone.from : Infinity, after ? zone.to - value : Infinity, turns.to - turns.from);
  const width = Math.min(turns.to - turns.from, Math.max(nearest * 4, (turns.to - turns.from) / 100));
  const number = (n: number): string => rounded(n, decimalsFor(width));
  const about = turns.located ? "" : "about ";
  const low = `${zone.hasFrom ? "from" : "above"} ${about}${number(zone.from)}`;
  const high = `${zone.hasTo ? "up to" : "below"} ${about}${number(zone.to)}`;
  const extent = before && after ? (zone.from === zone.to ? `at ${number(zone.from)} alone` : `${low} and ${high}`.replace(/^from (.*) and up to/u, "from $1 up to"))
    : before ? low.replace(/^from (.*)/u, "from $1 up") : after ? high : `at every value from ${number(turns.from)} to ${number(turns.to)}`;
  return { zone, before, after, extent, number };
}

/** Where the present verdict holds, and how far it is to where it turns. */
export function told(turns: Turns, value: number): string {
  const place = extentOf(turns, value);
  if (!place) return "";
  const { zone, before, after, extent, number } = place;
  const noun = nouns[zone.verdict] ?? "Unknown";
  if (!before && !after) return `${noun} ${extent}.`;
  const fall = before ? { by: value - zone.from, over: zone.hasFrom, to: before.verdict } : null;
  const rise = after ? { by: zone.to - value, over: zone.hasTo, to: after.verdict } : null;
  const moves = [rise && { ...rise, words: "rise" }, fall && { ...fall, words: "fall" }].filter(move => move !== null);
  if (zone.verdict === "yes" && moves.every(move => move.to === "no")) {
    return `${noun} ${extent}. It can ${moves.map(move => `${move.words} by ${number(move.by)}`).join(" or ")} before there is none.`;
  }
  const steps = moves.map(move => {
    const what = move.to === "yes" ? "makes one" : move.to === "no" ? "leaves none" : move.to === "unproved" ? "leaves none to be found" : "cannot be computed";
    return `${move.words} of ${move.over ? "more than " : ""}${number(move.by)} ${what}`;
  });
  return `${noun} ${extent}. ${steps.map((step, i) => `${i === 0 ? "A" : "a"} ${step}`).join(", ")}.`;
}

/** Where the Nash solution is the package that it is now, and what changes beyond. */
export function toldNash(turns: Turns, value: number, issueName: (id: string) => string, isBrief: boolean): string {
  const place = extentOf(turns, value);
  if (!place || place.zone.verdict === "impossible") return "";
  const { zone, before, after, extent, number } = place;
  if (zone.verdict !== "package" || (!before && !after)) return zone.verdict === "package" ? "The Nash solution stays the same all along." : "";
  const named = (differs: string[] | null): string => {
    const names = (differs ?? []).map(issueName);
    return names.length === 0 ? "there is none" : `it changes in ${names.slice(0, 2).map(name => `“${name}”`).join(" and ")}${names.length > 2 ? ` and ${names.length - 2} more` : ""}`;
  };
  // The turn that is nearer.
  const up = after && (!before || zone.to - value <= value - zone.from);
  const same = `The Nash solution stays the same ${extent}`;
  return isBrief ? `${same}.` : `${same}; ${up ? (zone.hasTo ? `above ${number(zone.to)}` : `from ${number(zone.to)} up`) : zone.hasFrom ? `below ${number(zone.from)}` : `from ${number(zone.from)} down`} ${named(up ? after.differs : zone.differs)}.`;
}
