// A long list of numbers is found through by words of what they are called and what they belong to.

import { all, find } from "../core/page";

const many = 20;
// Which groups were open before anything was looked for.
let before: Map<string, boolean> | null = null;

/** Offers to look for a number where there are many. */
export function offerFinding(): void {
  const field = document.querySelector<HTMLInputElement>("#find-number");
  if (!field || all("#numbers .numbers-row").length < many) return;
  find("#numbers-find").hidden = false;
  field.addEventListener("input", sift);
  field.addEventListener("keydown", event => { if (event.key === "Escape") { field.value = ""; sift(); } });
}

/** Shows the numbers that are looked for, and all where nothing is. */
export function sift(): void {
  const field = document.querySelector<HTMLInputElement>("#find-number");
  if (!field) return;
  const words = field.value.toLowerCase().split(/\s+/u).filter(word => word !== "");
  const groups = all<HTMLDetailsElement>("#numbers details");
  if (words.length > 0) before ??= new Map(groups.map(group => [group.id, group.open]));
  let found = 0;
  for (const group of groups) {
    const name = group.querySelector("summary")?.textContent ?? "";
    let [heading, inGroup] = [null as HTMLElement | null, 0];
    for (const one of all(".numbers-heading, .numbers-row", group)) {
      if (one.matches(".numbers-heading")) { heading = one; heading.hidden = words.length > 0; continue; }
      const told = `${name} ${one.querySelector("input")?.dataset["under"] ?? ""} ${one.querySelector("label")?.textContent ?? ""}`.toLowerCase();
      one.hidden = !words.every(word => told.includes(word));
      if (one.hidden) continue;
      inGroup++;
      if (heading) heading.hidden = false;
    }
    group.hidden = inGroup === 0;
    found += inGroup;
    if (words.length > 0) group.open = inGroup > 0;
    else if (before) group.open = before.get(group.id) ?? group.open;
  }
  if (words.length === 0) before = null;
  find("#found-numbers").textContent = words.length === 0 ? "" : found === 0 ? "No number is called that." : found === 1 ? "One number" : `${found} numbers`;
}
