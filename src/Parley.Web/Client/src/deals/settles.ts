// What a package settles, in words: what it changes, and that the rest stays as it is.

import type { Package } from "../core/live";
import { make } from "../core/page";
import { inWords, issues } from "./compare";

const most = 8;

/** Tells what a package settles; nothing of none. */
export function tellSettled(place: HTMLElement, own: Package | null): void {
  const settled = own ? issues().filter(({ id }) => own.issues.includes(id) && own.choose[id] !== undefined) : [];
  const said = settled.map(({ id, name }) => ({ id, name, words: inWords(id, own?.choose[id]) }));
  const changed = said.filter(({ id, words }) => words !== asNow(id));
  const lines = changed.slice(0, most).map(({ name, words }) => item(name, words));
  if (changed.length > most) lines.push(make("li", { class: "soft" }, `and ${changed.length - most} more, issue by issue`));
  if (changed.length < said.length) lines.push(make("li", { class: "soft" }, changed.length === 0 ? "Everything stays as it is." : "All else stays as it is."));
  place.hidden = lines.length === 0;
  place.replaceChildren(...lines);
}

function item(name: string, words: string): HTMLElement {
  const line = make("li", { dir: "auto" });
  line.append(make("span", { class: "soft" }, `${name}: `), words);
  return line;
}

// The list of an issue begins with what holds now, where that is known.
const asNow = (issue: string): string | undefined =>
  document.querySelector<HTMLOptionElement>(`select[data-issue="${CSS.escape(issue)}"] option[value=""]`)?.dataset["now"];
