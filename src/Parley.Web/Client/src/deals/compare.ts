// Packages side by side: what they settle differently, and what each is worth to whom.

import type { Choose, Package, Settled, Side } from "../core/live";
import { all, figure, make, signed } from "../core/page";

/** A package that was put beside others. */
export interface Pinned { name: string; package: Package }

/** How a package settles an issue, in the page's words. */
export function inWords(issue: string, settled: Settled | undefined): string {
  if (settled === undefined) return "does not arise";
  if (typeof settled !== "string") return Object.entries(settled).map(([party, part]) => `${party} ${Math.round(part * 1000) / 10}%`).join(", ");
  const option = document.querySelector<HTMLOptionElement>(`select[data-issue="${CSS.escape(issue)}"] option[value="${CSS.escape(settled)}"]`);
  return option?.textContent ?? settled;
}

/** The issues' names, in order. */
export const issues = (): { id: string; name: string }[] =>
  all<HTMLSelectElement>("select[data-issue]").map(select => ({ id: select.dataset["issue"] ?? "", name: select.labels[0]?.textContent ?? "" }));

/** Whether two packages settle an issue alike. */
const alike = (a: Settled | undefined, b: Settled | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Whether two packages are the same. */
export const same = (a: Choose, b: Choose): boolean => [...new Set([...Object.keys(a), ...Object.keys(b)])].every(id => alike(a[id], b[id]));

/** The table. */
export function comparison(pinned: Pinned[], sides: Side[], remove: (at: number) => void): HTMLTableElement {
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
