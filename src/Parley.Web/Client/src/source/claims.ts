// Claims: made from a passage, changed, and taken out.

import type { Edit } from "../core/api";
import type { Edits } from "../core/edits";
import { idOf, isId, telling } from "../core/ids";
import { find, make } from "../core/page";
import { ask, field } from "./dialog";
import { idsOf } from "./entries";
import { Saving, known as knownEntries } from "./saving";
import type { Passage } from "./passage";
import { EntryPicker } from "./picker";

const place = (passage: Passage): string => (passage.last > passage.first ? `¶${passage.first}–${passage.last}` : `¶${passage.first}`);

/** The source that is open. */
export const openSource = (): string => find("#source-view").dataset["source"] ?? "";

/** A list of paths as YAML on one line. */
const listed = (paths: string[]): string => `[ ${paths.map(path => (/^[a-z0-9.-]+$/u.test(path) ? path : JSON.stringify(path))).join(", ")} ]`;

/** The id of a new claim with these words. */
export const claimId = (words: string, taken: Iterable<string>): string => idOf(telling(words), taken, "claim");

/** The edits that write a claim. */
export function claimEdits(id: string, says: string, from: string, supports: string[]): Edit[] {
  const edits: Edit[] = [{ do: "set-text", path: `claims.${id}.says`, value: says }];
  if (from !== "") edits.push({ do: "set-text", path: `claims.${id}.from`, value: from });
  if (supports.length > 0) edits.push({ do: "set", path: `claims.${id}.supports`, value: listed(supports) });
  return edits;
}

interface Known { id: string; says: string; from: string; supports: string[] }

/** Asks for a claim's words and what rests on it, and saves it: a new one, or one that is known. */
export async function askClaim(edits: Edits, passage: Passage | null, known: Known | null, supports: string[] = []): Promise<void> {
  const all = await knownEntries();
  if (!all) return;
  const saving = new Saving(edits);
  const taken = idsOf(all, "claims");
  for (const item of document.querySelectorAll<HTMLElement>(".source-claim")) taken.add(item.dataset["claim"] ?? "");
  const says = make("textarea", { id: "claim-says", rows: "4", dir: "auto", required: true });
  says.value = known?.says ?? passage?.words ?? "";
  const from = make("input", { id: "claim-from", autocomplete: "off", spellcheck: "false" });
  from.value = known?.from ?? (passage ? `${openSource()} ${place(passage)}` : openSource());
  const id = make("input", { id: "claim-id", autocomplete: "off", spellcheck: "false", maxlength: "80" });
  id.value = known?.id ?? claimId(says.value, taken);
  let isOwn = known !== null;
  id.addEventListener("input", () => { isOwn = true; });
  says.addEventListener("input", () => { if (!isOwn) id.value = claimId(says.value, taken); });
  const picker = new EntryPicker("claim-supports", "What rests on it");
  void picker.show(known?.supports ?? supports);
  await ask(known ? "Change the claim" : "A claim", known ? "Save the claim" : "Add the claim", [
    field("What the source says", says, "The passage, or your own words for it."),
    picker.element,
    make("div", { class: "source-fields" }, field("Where", from), field("Id", id)),
  ], () => {
    const words = says.value.replace(/\s+/gu, " ").trim();
    if (words === "") return "A claim needs words: what does the source say?";
    if (!isId(id.value)) return `'${id.value}' is no id: small letters a-z, digits and single hyphens between them.`;
    if (id.value !== known?.id && taken.has(id.value)) return `There is a claim '${id.value}' already.`;
    if (picker.input.value.trim() !== "") return `'${picker.input.value.trim()}' is not chosen yet: take an entry from the list, or empty the field.`;
    const made: Edit[] = known && known.id !== id.value ? [{ do: "rename-id", kind: "claim", old: known.id, new: id.value }] : [];
    made.push(...claimEdits(id.value, words, from.value.trim(), picker.paths));
    if (known && known.from !== "" && from.value.trim() === "") made.push({ do: "remove", path: `claims.${id.value}.from` });
    if (known && known.supports.length > 0 && picker.paths.length === 0) made.push({ do: "remove", path: `claims.${id.value}.supports` });
    return saving.save(made, known ? `Changed the claim '${id.value}'` : `Claim '${id.value}' marked`);
  });
}

/** What a claim of the list holds. */
export const knownClaim = (item: HTMLElement): Known => ({
  id: item.dataset["claim"] ?? "",
  says: find(".claim-words", item).textContent ?? "",
  from: item.dataset["from"] ?? "",
  supports: (item.dataset["supports"] ?? "").split(" ").filter(path => path !== ""),
});
