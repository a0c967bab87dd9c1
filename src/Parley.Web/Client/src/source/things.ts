// Parties, issues and options that the text names: made from the passage.

import type { Edit } from "../core/api";
import type { Edits } from "../core/edits";
import { idOf } from "../core/ids";
import { make } from "../core/page";
import { issueEdits } from "../sheets/adding";
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
  const has = (kind: string): boolean => all.some(entry => entry.kind === kind);
  const kind = make("select", { id: "thing-kind", name: "kind" }, make("option", { value: "options" }, "One of several options"), make("option", { value: "range" }, "A number"));
  const options = make("textarea", { id: "thing-options", name: "options", rows: "3", dir: "auto" });
  options.value = "As it is now\nChanged";
  const number = (key: string, label: string): HTMLElement => field(label, make("input", { id: `thing-${key}`, name: key, autocomplete: "off", size: "6", ...(key === "step" ? { value: "1" } : {}), ...(key === "unit" ? {} : { inputmode: "decimal" }) }));
  const issues = all.filter(entry => entry.kind === "issue" && all.some(other => other.kind === "option" && other.path.startsWith(`${entry.path}.options.`)));
  const issue = make("select", { id: "thing-issue", dir: "auto" }, ...issues.map(entry => make("option", { value: entry.path }, entry.words)));
  const parts: Node[] = [field("Name", name)];
  if (thing === "issue") {
    // What says something of every issue says something of this one, too.
    const first = has("status quo") ? "The first is taken for how things are now; the score sheets can say otherwise."
      : has("package") || has("offer") ? "Packages and offers take the first; change that where it is not so." : undefined;
    const scale = make("div", { class: "row fields", hidden: true }, number("from", "From"), number("to", "To"), number("step", "In steps of"), number("unit", "Unit"));
    const list = field("Its options, one a line", options, first);
    kind.addEventListener("change", () => { list.hidden = kind.value !== "options"; scale.hidden = !list.hidden; });
    parts.push(field("Settled by", kind), list, scale);
  }
  if (thing === "option") parts.unshift(field("An option of", issue));
  parts.push(make("div", { class: "row" }, cite, make("label", { for: "thing-cite" }, "Mark the passage as a claim on which it rests")));
  await ask(`A new ${thing}`, `Add the ${thing}`, parts, () => {
    const words = name.value.trim();
    if (words === "") return `The ${thing} needs a name.`;
    if (thing === "option" && issue.value === "") return "No issue of this case has options to choose from; make an issue first.";
    const made = thing === "party" ? party(all, words) : thing === "option" ? option(all, issue.value, words) : newIssue(all, words, name.form);
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

// As on the score sheets.
function newIssue(all: Entry[], name: string, form: HTMLFormElement | null): Made | string {
  if (!form) return "The issue cannot be added from here.";
  const text = (key: string): string => (key === "name" ? name : String(new FormData(form).get(key) ?? "").trim());
  if (text("kind") === "options" && text("options").split("\n").filter(line => line.trim() !== "").length < 2) return "An issue needs two options at least: one a line.";
  form.toggleAttribute("data-now", all.some(entry => entry.kind === "status quo"));
  form.dataset["choices"] = JSON.stringify(all.filter(entry => entry.kind === "package" || entry.kind === "offer").map(entry => `${entry.path}.choose`));
  const id = idOf(name, idsOf(all, sections.issue), "issue");
  const made = issueEdits(form, text, () => id);
  return "why" in made ? made.why : { edits: made.edits, path: `${sections.issue}.${id}` };
}
