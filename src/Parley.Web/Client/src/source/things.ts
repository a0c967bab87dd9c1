// Parties, issues and options that the text names: made from the passage.

import type { Edit } from "../core/api";
import type { Edits } from "../core/edits";
import { idOf } from "../core/ids";
import { make } from "../core/page";
import { claimEdits, claimId, openSource } from "./claims";
import { ask, field } from "./dialog";
import { idsOf, type Entry } from "./entries";
import type { Passage } from "./passage";
import { known, Saving } from "./saving";

export type Thing = "party" | "issue" | "option";

const sections: Record<Thing, string> = { party: "parties", issue: "issues", option: "options" };

/** Asks for a new party's, issue's or option's name, which is the passage unless it is changed, and adds it to the case. */
export async function askThing(edits: Edits, thing: Thing, passage: Passage): Promise<void> {
  const all = await known();
  if (!all) return;
  const saving = new Saving(edits);
  const name = make("input", { id: "thing-name", dir: "auto", autocomplete: "off", required: true, maxlength: "200" });
  name.value = passage.words.slice(0, 200).replace(/[.,;:]$/u, "");
  const cite = make("input", { id: "thing-cite", type: "checkbox" });
  const options = make("textarea", { id: "thing-options", rows: "3", dir: "auto" });
  options.value = "As it is now\nChanged";
  const issues = all.filter(entry => entry.kind === "issue" && all.some(other => other.kind === "option" && other.path.startsWith(`${entry.path}.options.`)));
  const issue = make("select", { id: "thing-issue", dir: "auto" }, ...issues.map(entry => make("option", { value: entry.path }, entry.words)));
  const parts: Node[] = [field("Name", name)];
  if (thing === "issue") parts.push(field("Its options, one a line", options, "The first is how things are now."));
  if (thing === "option") parts.unshift(field("An option of", issue));
  parts.push(make("div", { class: "row" }, cite, make("label", { for: "thing-cite" }, "Mark the passage as a claim on which it rests")));
  await ask(`A new ${thing}`, `Add the ${thing}`, parts, () => {
    const words = name.value.trim();
    if (words === "") return `The ${thing} needs a name.`;
    if (thing === "option" && issue.value === "") return "No issue of this case has options to choose from; make an issue first.";
    const made = thing === "party" ? party(all, words) : thing === "option" ? option(all, issue.value, words) : newIssue(all, words, options.value);
    if (typeof made === "string") return made;
    const path = made.path;
    if (cite.checked) {
      const claim = claimId(passage.words, idsOf(all, "claims"));
      made.edits.push(...claimEdits(claim, passage.words, `${openSource()} ¶${passage.first}${passage.last > passage.first ? `–${passage.last}` : ""}`, [path]));
    }
    return saving.save(made.edits, `Added the ${thing} '${words}'`);
  });
}

interface Made { edits: Edit[]; path: string }

function party(all: Entry[], name: string): Made {
  const path = `${sections.party}.${idOf(name, [...idsOf(all, sections.party), ...idsOf(all, "audiences")], "party")}`;
  return { edits: [{ do: "set", path, value: `{ name: ${JSON.stringify(name)} }` }], path };
}

function option(all: Entry[], issue: string, name: string): Made {
  const taken = new Set(all.filter(entry => entry.path.startsWith(`${issue}.options.`)).map(entry => entry.path.slice(`${issue}.options.`.length)));
  const path = `${issue}.options.${idOf(name, taken, "option")}`;
  return { edits: [{ do: "set-text", path, value: name }], path };
}

function newIssue(all: Entry[], name: string, lines: string): Made | string {
  const names = lines.split("\n").map(line => line.trim()).filter(line => line !== "");
  if (names.length < 2) return "An issue needs two options at least: one a line.";
  const id = idOf(name, idsOf(all, sections.issue), "issue");
  const path = `${sections.issue}.${id}`;
  const taken = new Set<string>();
  const edits: Edit[] = [{ do: "set-text", path: `${path}.name`, value: name }];
  let first = "";
  for (const one of names) {
    const key = idOf(one, taken, "option");
    taken.add(key);
    first ||= key;
    edits.push({ do: "set-text", path: `${path}.options.${key}`, value: one });
  }
  // A status quo names every issue.
  if (all.some(entry => entry.kind === "status quo")) edits.push({ do: "set-text", path: `status-quo.${id}`, value: first });
  // Without one, every package and offer settles every issue by itself.
  else for (const entry of all) if (entry.kind === "package" || entry.kind === "offer") edits.push({ do: "set-text", path: `${entry.path}.choose.${id}`, value: first });
  return { edits, path };
}
