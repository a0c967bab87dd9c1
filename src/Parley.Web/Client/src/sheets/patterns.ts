// The rows of conditions that a pattern is made of: an issue and an option each. Several rows with one issue are alternatives.

import { all, make } from "../core/page";
import { isGood, understand } from "./amount";
import { quote } from "./yaml";

export interface IssueData { id: string; name: string; numeric: boolean; now: string | null; options: { id: string; name: string }[] }

/** Makes the row fit what was just chosen in it, and sees that an empty row is left for another condition. */
export function patternRows(set: HTMLFieldSetElement, changed: HTMLElement, data: string): void {
  const row = changed.closest("li");
  if (!row) return;
  const issues = JSON.parse(data) as IssueData[];
  const chosen = row.querySelector<HTMLSelectElement>("[data-part=issue]");
  if (changed === chosen) {
    const issue = issues.find(one => one.id === chosen?.value);
    const part = row.querySelector("[data-part=option]");
    const next = issue?.numeric
      ? make("input", { "data-part": "option", "aria-label": "Number, or from..to", size: "9", autocomplete: "off" })
      : make("select", { "data-part": "option", "aria-label": "Option", dir: "auto", hidden: !issue }, make("option", { value: "" }), ...(issue?.options ?? []).map(one => make("option", { value: one.id }, one.name)));
    part?.replaceWith(next);
    if (issue) next.focus();
  }
  const rows = all("li", set);
  if (rows.every(one => one.querySelector<HTMLSelectElement>("[data-part=issue]")?.value)) {
    const first = rows[0]?.querySelector<HTMLSelectElement>("[data-part=issue]")?.cloneNode(true) as HTMLSelectElement | undefined;
    if (!first) return;
    first.selectedIndex = 0;
    if (first.options[0]) first.options[0].textContent = "and …";
    rows.at(-1)?.parentElement?.append(make("li", {}, first, make("select", { "data-part": "option", "aria-label": "Option", hidden: true })));
  }
}

/** The pattern as YAML; empty while a row is not finished, null where there is no row. */
export function patternYaml(set: HTMLElement): string | null {
  const conditions = new Map<string, string[]>();
  for (const row of all("li", set)) {
    const issue = row.querySelector<HTMLSelectElement>("[data-part=issue]")?.value ?? "";
    if (issue === "") continue;
    const part = row.querySelector<HTMLSelectElement | HTMLInputElement>("[data-part=option]");
    let option = part?.value.trim() ?? "";
    if (option === "") return "";
    if (part instanceof HTMLInputElement) {
      const amount = /^(?:-?[\d.]+\.\.|\.\.-?[\d.]+)$/.test(option) ? null : understand(option, []);
      if (amount && !isGood(amount)) { part.setAttribute("aria-invalid", "true"); return ""; }
      if (amount && isGood(amount)) option = amount.text;
      part.removeAttribute("aria-invalid");
    } else {
      option = quote(option);
    }
    const known = conditions.get(issue) ?? [];
    if (!known.includes(option)) conditions.set(issue, [...known, option]);
  }
  if (conditions.size === 0) return null;
  return `{ ${[...conditions].map(([issue, options]) => `${issue}: ${options.length === 1 ? options[0] : `[${options.join(", ")}]`}`).join(", ")} }`;
}
