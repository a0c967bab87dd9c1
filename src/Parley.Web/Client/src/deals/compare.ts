// Packages side by side: what they settle differently, and what each is worth to whom.

import { ApiError, isAborted } from "../core/api";
import { askLive, type Choose, type LiveQuestion, type Package, type Settled, type Side } from "../core/live";
import { notice } from "../core/notices";
import { all, figure, find, make, signed } from "../core/page";

/** A package that was put beside others. */
interface Pinned { name: string; package: Package }

const most = 5;
const pause = 150;

/** How a package settles an issue, in the page's words. */
export function inWords(issue: string, settled: Settled | undefined): string {
  if (settled === undefined) return "does not arise";
  if (typeof settled !== "string") return Object.entries(settled).map(([party, part]) => `${nameOf(party)} ${Math.round(part * 1000) / 10}%`).join(", ");
  const option = document.querySelector<HTMLOptionElement>(`select[data-issue="${CSS.escape(issue)}"] option[value="${CSS.escape(settled)}"]`);
  return option?.textContent ?? settled;
}

// Shares are by party; who is one is told by the page.
const nameOf = (party: string): string => (JSON.parse(find("#package-issues").dataset["parties"] ?? "{}") as Record<string, string>)[party] ?? party;

/** What an option of a list settles: an option's id, or shares. */
export const settledBy = (value: string): Settled => (value.startsWith("{") ? (JSON.parse(value) as Record<string, number>) : value);

/** Shows in a list how an issue is settled. Shares that it does not offer are added to it. */
export function showSettled(select: HTMLSelectElement, settled: Settled | undefined): void {
  for (const made of all("option[data-made]", select)) made.remove();
  if (settled === undefined) { select.value = ""; return; }
  const value = typeof settled === "string" ? settled : JSON.stringify(settled);
  if (typeof settled !== "string" && ![...select.options].some(option => option.value === value)) {
    select.append(make("option", { value, "data-made": true }, inWords(select.dataset["issue"] ?? "", settled)));
  }
  select.value = value;
}

/** The issues' names, in order. */
export const issues = (): { id: string; name: string }[] =>
  all<HTMLSelectElement>("select[data-issue]").map(select => ({ id: select.dataset["issue"] ?? "", name: select.labels[0]?.textContent ?? "" }));

/** Whether two packages settle an issue alike. */
const alike = (a: Settled | undefined, b: Settled | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether two packages are the same. */
export const same = (a: Choose, b: Choose): boolean => [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => alike(a[id], b[id]));

/** Packages that were put beside each other. What they are worth follows the numbers, a moment after the hand rests. */
export class Comparison {
  private pinned: Pinned[] = [];
  private asked = "";
  private timer = 0;
  private underWay: AbortController | null = null;
  private drawn: Package[] = [];

  /**
   * @param question What is asked now: the version, and what is not saved of it.
   * @param changed Runs when packages were left out.
   */
  constructor(private readonly question: () => LiveQuestion, private readonly changed: () => void) {
    find("#compare-clear").addEventListener("click", () => { this.pinned = []; this.changed(); });
  }

  /** Whether a package is beside the others. */
  has(choose: Choose): boolean { return this.pinned.some(one => same(one.package.choose, choose)); }

  /** Puts a package beside the others; of more than five the first goes. */
  add(name: string | null, one: Package): void {
    if (this.has(one.choose)) return;
    const letters = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"].map(letter => `Package ${letter}`);
    const free = letters.find(words => !this.pinned.some(other => other.name === words)) ?? "Package";
    this.pinned = [...this.pinned, { name: name ?? free, package: one }].slice(-most);
  }

  /** Shows them. */
  show(sides: Side[]): void {
    find("#compare").hidden = this.pinned.length === 0;
    find("#compare-more").hidden = this.pinned.length !== 1;
    if (this.pinned.length === 0) return;
    // The same table stays while answers come, with the focus that may be in it.
    const packages = this.pinned.map(one => one.package);
    if (packages.length !== this.drawn.length || packages.some((one, at) => one !== this.drawn[at])) {
      this.drawn = packages;
      find("#compare-table").replaceChildren(table(this.pinned, sides, at => { this.pinned.splice(at, 1); this.changed(); }));
    }
    this.rest();
  }

  // The answer that is shown is of other numbers than these packages were looked up with: once no newer one comes, they are looked up again.
  private rest(): void {
    const question = JSON.stringify(this.question());
    if (this.asked === question) return;
    const isFirst = this.asked === "";
    this.asked = question;
    this.underWay?.abort();
    clearTimeout(this.timer);
    // The first one was looked up with these very numbers.
    if (isFirst && this.pinned.length === 1) return;
    find("#compare-table").classList.add("stale");
    this.timer = window.setTimeout(() => void this.renew(question), pause);
  }

  private async renew(question: string): Promise<void> {
    const mine = (this.underWay = new AbortController());
    for (const one of [...this.pinned]) {
      try {
        const found = (await askLive({ ...(JSON.parse(question) as LiveQuestion), choose: one.package.choose }, mine.signal)).package;
        if (question !== this.asked) return;
        if (found) one.package = found;
      } catch (error) {
        if (isAborted(error)) return;
        if (!(error instanceof ApiError)) throw error;
        // Nobody answers: it stays marked, and is looked up with the next answer.
        if (error.status === 0 || error.status >= 500) { this.asked = "-"; return; }
        this.pinned = this.pinned.filter(other => other !== one);
        notice(`${one.name} is not compared any more: ${error.message}`);
      }
    }
    find("#compare-table").classList.remove("stale");
    this.changed();
  }
}

function table(pinned: Pinned[], sides: Side[], remove: (at: number) => void): HTMLTableElement {
  const rows = issues().filter(({ id }) => pinned.some(p => !alike(p.package.choose[id], pinned[0]?.package.choose[id])));
  const heads = pinned.map((p, at) => {
    const button = make("button", { type: "button", class: "quiet small", "aria-label": `Remove ${p.name}` }, "✕");
    button.addEventListener("click", () => remove(at));
    return make("th", { scope: "col", dir: "auto" }, p.name, " ", button);
  });
  return make("table", {},
    make("thead", {}, make("tr", {}, make("td"), ...heads)),
    make("tbody", {},
      ...rows.map(({ id, name }) => make("tr", {}, make("th", { scope: "row", dir: "auto" }, name), ...pinned.map(p => make("td", { dir: "auto" }, inWords(id, p.package.choose[id]))))),
      ...sides.map((side, at) => make("tr", { class: at === 0 ? "starts" : null }, make("th", { scope: "row", dir: "auto" }, side.name),
        ...pinned.map(p => make("td", { class: "numeric" }, `${figure(p.package.values[side.id] ?? 0)} (${signed(p.package.gains[side.id] ?? 0)})`)))),
      make("tr", {}, make("th", { scope: "row" }, "How it stands"), ...pinned.map(p => make("td", { dir: "auto" }, p.package.standing))),
    ));
}
