// The number in hand: a ruler under it with the turns of the answer, and the sentence at the head of the page, both following the hand.

import type { Edit, Saved } from "../core/api";
import type { Edits } from "../core/edits";
import { parse } from "../core/numbers";
import { all, draw, find, make, steady } from "../core/page";
import { drawRuler, held, window as windowOf, type Held } from "./ruler";
import { issues } from "./compare";
import { TurnsKept, told, toldNash, type Turns } from "./turns";

const field = "#numbers input[data-path]";
const manyIssues = 40;
const hoverPause = 70;
const typingPause = 250;
const workingPause = 250;

export class Hand {
  private readonly kept: TurnsKept;
  private readonly solutions: TurnsKept;
  private input: HTMLInputElement | null = null;
  private path = "";
  private turns: Turns | null = null;
  private nash: Turns | null = null;
  private seen = { low: 0, high: 0 };
  private hover = 0;
  private later = 0;
  private readonly ruler = draw("svg", { class: "ruler", "aria-hidden": "true" });
  private readonly words = make("p", { class: "turns-words", id: "turns-words" });
  // Where the head of the page is out of sight, the answer stands here as well.
  private readonly verdict = make("p", { class: "turns-verdict", "aria-hidden": "true", dir: "auto" });
  private readonly box = make("div", { class: "turns" });

  constructor(edits: () => Edits) {
    this.kept = new TurnsKept(edits, "exists");
    this.solutions = new TurnsKept(edits, "nash");
    this.box.append(this.ruler, this.words, this.verdict);
    const own = (event: Event): HTMLInputElement | null => event.target instanceof HTMLInputElement && event.target.matches(field) ? event.target : null;
    // Coming near is enough to look where the answer turns; it is there when the hand takes hold.
    document.addEventListener("pointerover", event => {
      clearTimeout(this.hover);
      const input = own(event);
      if (input && event.buttons === 0) this.hover = setTimeout(() => void this.kept.of(input.dataset["path"] ?? ""), hoverPause);
    });
    document.addEventListener("pointerdown", event => { const input = own(event); if (input) this.take(input); });
    document.addEventListener("focusin", event => { const input = own(event); if (input) this.take(input); });
    addEventListener("resize", () => this.show());
  }

  /** The number in hand has moved, or was let go of. */
  follow(): void {
    if (!this.input) return;
    const number = this.number();
    const isFormula = parse(this.input.value) === null;
    if (this.turns && number && !isFormula && number.value >= this.turns.from && number.value <= this.turns.to) { this.show(); return; }
    // A formula's value only the server can tell; a hand that left the range that was looked through wants another.
    clearTimeout(this.later);
    this.later = setTimeout(() => { this.forget(); void this.look(); }, typingPause);
  }

  /** The head of the page has another answer. */
  answered(): void {
    const head = document.querySelector("#verdict");
    if (!head || head.textContent === this.verdict.textContent) return;
    this.verdict.replaceChildren(...[...head.childNodes].filter(node => node.nodeName !== "A").map(node => node.cloneNode(true)));
  }

  /** A version of ours was saved. */
  saved(saved: Saved, edits: Edit[]): void {
    this.kept.saved(saved, edits);
    this.solutions.saved(saved, edits);
    void this.look();
  }

  /** Takes the ruler away while the fields are made anew; `refresh` puts it back. */
  lift(): void { this.box.remove(); }

  /** The fields were made anew: puts the ruler back to the number in hand. */
  refresh(): void {
    const before = this.input;
    const path = before?.isConnected ? before.dataset["path"] ?? "" : this.path;
    if (path === "") return;
    this.input = all<HTMLInputElement>(field).find(input => input.dataset["path"] === path) ?? null;
    if (!this.input) { this.path = ""; this.tell(null, "Take a number in hand, and see where the answer turns."); return; }
    // Where nothing was moved, nothing needs to be measured.
    if (this.input === before) this.input.closest(".numbers-row")?.after(this.box);
    else this.place(this.input);
  }

  /** The case was changed elsewhere: everything may turn elsewhere now. */
  renew(): void {
    this.kept.clear();
    this.solutions.clear();
    if (this.input) void this.look();
  }

  private forget(): void {
    const path = this.input?.dataset["path"] ?? "";
    this.kept.forget(path);
    this.solutions.forget(path);
  }

  private take(input: HTMLInputElement): void {
    clearTimeout(this.hover);
    if (this.input === input) return;
    this.input?.removeAttribute("aria-describedby");
    this.solutions.stop(input.dataset["path"]);
    this.input = input;
    this.path = input.dataset["path"] ?? "";
    this.turns = null;
    this.nash = null;
    this.place(input);
    void this.look();
  }

  private place(input: HTMLInputElement): void {
    const row = input.closest(".numbers-row");
    if (!row || row.nextElementSibling === this.box) return;
    // What is under the hand stays under it, although the ruler left its place above.
    const before = row.getBoundingClientRect().top;
    this.ruler.replaceChildren();
    this.words.textContent = "";
    row.after(this.box);
    const moved = row.getBoundingClientRect().top - before;
    if (moved !== 0) {
      const scrolls = input.closest<HTMLElement>(".controls");
      if (scrolls && scrolls.scrollHeight > scrolls.clientHeight + 1 && getComputedStyle(scrolls).overflowY === "auto") scrolls.scrollTop += moved;
      else scrollBy({ top: moved, behavior: "instant" });
    }
    input.setAttribute("aria-describedby", "turns-words");
  }

  private async look(): Promise<void> {
    const input = this.input;
    const path = input?.dataset["path"];
    if (!input || path === undefined) return;
    const working = setTimeout(() => { if (this.input === input && !this.turns) this.tell(null, "Looking for where the answer turns …"); }, workingPause);
    const answer = await this.kept.of(path);
    clearTimeout(working);
    if (answer === null || this.input?.dataset["path"] !== path) return;
    if (typeof answer === "string") { this.turns = null; this.nash = null; this.tell(null, answer); return; }
    if (this.turns !== answer) {
      this.turns = answer;
      this.nash = null;
      this.see();
    }
    this.show();
    // Of a large case only the verdict can be told this quickly; in a small one the solution as well.
    if (issues().length > manyIssues || this.nash) return;
    const nash = await this.solutions.of(path);
    if (nash === null || typeof nash === "string" || this.turns !== answer) return;
    this.nash = nash;
    if (answer.zones.length === 1) this.see();
    this.show();
  }

  private see(): void {
    const number = this.number();
    if (!number || !this.turns) return;
    this.seen = windowOf(this.turns, this.nash, number);
    if (this.input) this.input.dataset["width"] = String(this.seen.high - this.seen.low);
  }

  /** What the field holds. A formula's value is known from the answer. */
  private number(): Held | null {
    const numbers = parse(this.input?.value ?? "");
    if (numbers) return held(numbers);
    return this.turns ? { value: this.turns.value, low: this.turns.value, high: this.turns.value } : null;
  }

  private show(): void {
    const number = this.number();
    if (!this.turns || !number) return;
    if (number.value < this.seen.low || number.value > this.seen.high) this.see();
    const nash = (isBrief: boolean): string => this.nash ? toldNash(this.nash, number.value, id => issues().find(issue => issue.id === id)?.name ?? id, isBrief) : "";
    this.tell(number, told(this.turns, number.value), nash(false), nash(true));
  }

  private tell(number: Held | null, sentence: string, more = "", brief = ""): void {
    this.box.dataset["known"] = String(number !== null);
    if (number && this.turns) drawRuler(this.ruler, this.turns, this.nash, number, this.seen, Math.max(this.box.clientWidth, 120));
    else this.ruler.replaceChildren();
    const both = `${sentence} ${more}`.trim();
    if (this.words.textContent !== both) this.words.textContent = both;
    const headline = find("#threshold");
    // Where there is a deal whatever the number, what it does to the solution is the news.
    const news = brief !== "" && this.turns?.zones.length === 1 ? sentence.replace(/\.$/u, `; ${brief.charAt(0).toLowerCase()}${brief.slice(1)}`) : sentence;
    const whole = number ? `${this.name()}: ${news.charAt(0).toLowerCase()}${news.slice(1)}` : news;
    steady(headline, whole);
  }

  /** What the number is called: what it belongs to, and its own label. */
  private name(): string {
    const input = this.input;
    const group = input?.closest("details")?.querySelector("summary")?.textContent?.trim() ?? "";
    const heading = input?.dataset["under"] ?? "";
    const label = input?.labels?.[0]?.textContent?.trim() ?? "";
    // Their headings say it all.
    const isPlain = /^(?:quantities|no-deal|walk-away|parties)\./u.test(input?.dataset["path"] ?? "");
    return [isPlain ? "" : group, heading, label].filter((part, at, parts) => part !== "" && parts.indexOf(part) === at).join(", ");
  }
}
