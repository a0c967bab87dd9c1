// The edits that the forms for new parties, issues, options, audiences, levers, rules, interactions and quantities make.

import type { Edit } from "../core/api";
import { idOf } from "../core/ids";
import { all } from "../core/page";
import { isGood, understand } from "./amount";
import type { Patterns } from "./patterns";
import { key, quote } from "./yaml";

/** A formula inside braces: its commas are its own. */
const inFlow = (yaml: string): string => (yaml.startsWith("=") && /,/.test(yaml) ? JSON.stringify(yaml) : yaml);

/** The edits of a form, where to go then, and what to tell. */
export interface Adding { edits: Edit[]; then?: string; told?: string }

export type Made = Adding | { why: string };
/** How many there are already. The form itself stays as it is while it is written in; what stands around it does not. */
const countOf = (form: HTMLFormElement): number => Number(form.closest<HTMLElement>("[data-count]")?.dataset["count"] ?? 0);

type MakeId = (name: string, among?: Iterable<string>) => string;

export function adding(kind: string, form: HTMLFormElement, root: HTMLElement, patterns: Patterns, id: MakeId, quantities: string[]): Made {
  const data = new FormData(form);
  const text = (name: string): string => String(data.get(name) ?? "").trim();
  if (kind.startsWith("statement.")) return statement(form, patterns, kind.slice("statement.".length), countOf(form));
  switch (kind) {
    case "party": return { edits: [{ do: "set", path: `parties.${id(text("name"))}`, value: `{ name: ${quote(text("name"))} }` }], then: location.pathname };
    case "audience": {
      const path = `audiences.${id(text("name"))}`;
      return { edits: [{ do: "set", path, value: `{ name: ${quote(text("name"))}, party: ${text("party")} }` }], then: location.pathname };
    }
    case "lever": {
      if (text("by") === text("against")) return { why: "A lever is against another party." };
      const costs: string[] = [];
      for (const field of all<HTMLInputElement>("input[name^='cost.']", form)) {
        if (field.value.trim() === "") continue;
        const amount = understand(field.value, quantities);
        if (!isGood(amount)) return { why: amount.why };
        costs.push(`${field.name.slice("cost.".length)}: ${inFlow(amount.yaml)}`);
      }
      return { edits: [{ do: "set", path: `levers.${id(text("name"))}`, value: `{ name: ${quote(text("name"))}, by: ${text("by")}, against: ${text("against")}${costs.length > 0 ? `, costs: { ${costs.join(", ")} }` : ""} }` }] };
    }
    case "quantity": {
      const amount = understand(text("value"), []);
      if (!isGood(amount) || amount.text.startsWith("=")) return { why: isGood(amount) ? "A shared unknown is a number or a range, not a formula." : amount.why };
      return { edits: [{ do: "set", path: `quantities.${id(text("name"))}`, value: `{ name: ${quote(text("name"))}, value: ${amount.yaml}${text("unit") ? `, unit: ${quote(text("unit"))}` : ""} }` }] };
    }
    case "option": return { edits: [{ do: "set-text", path: `issues.${form.dataset["issue"]}.options.${id(text("name"), (form.dataset["taken"] ?? "").split(" "))}`, value: text("name") }] };
    case "rule":
    case "interaction":
    case "alone":
    case "package": return chosen(kind, form, text, id, patterns, quantities);
    case "order": return statement(form, patterns, text("party"), 0);
    case "reading": return reading(form, text);
    case "issue": return issueEdits(form, text, id);
    case "knot": return knot(form, root, text("at"));
    default: return { why: `Nothing is known of '${kind}'.` };
  }
}

function statement(form: HTMLFormElement, patterns: Patterns, party: string, index: number): Made {
  const pattern = patterns.read(form.querySelector<HTMLElement>(".pattern"));
  return "why" in pattern ? pattern : { edits: [{ do: "insert", path: `priorities.${party}`, index, value: pattern.yaml }] };
}

function reading(form: HTMLFormElement, text: (name: string) => string): Made {
  const at = text("at");
  return at === "" ? { why: "Choose an option." } : { edits: [{ do: "set-text", path: `audiences.${form.dataset["audience"] ?? ""}.reads.${at}`, value: text("words") }] };
}

// What has conditions or a choice.
function chosen(kind: "rule" | "interaction" | "alone" | "package", form: HTMLFormElement, text: (name: string) => string, id: MakeId, patterns: Patterns, quantities: string[]): Made {
  const made = patterns.read(form.querySelector<HTMLElement>(".pattern"));
  if ("why" in made) return made;
  const index = countOf(form);
  if (kind === "rule") return { edits: [{ do: "insert", path: "rules", index, value: `{ never: ${made.yaml}${text("because") ? `, because: ${quote(text("because"))}` : ""} }` }] };
  if (kind === "package") return { edits: [{ do: "set", path: `packages.${id(text("name"))}`, value: `{ name: ${quote(text("name"))}${text("date") ? `, date: ${text("date")}` : ""}, choose: ${made.yaml} }` }] };
  const amounts: Record<string, string> = {};
  for (const name of kind === "alone" ? ["costs", "chance"] : ["points"]) {
    if (kind === "alone" && text(name) === "") continue;
    const amount = understand(text(name), quantities);
    if (!isGood(amount)) return { why: amount.why };
    amounts[name] = inFlow(amount.yaml);
  }
  const written = Object.entries(amounts).map(([name, amount]) => `, ${name}: ${amount}`).join("");
  return kind === "alone"
    ? { edits: [{ do: "insert", path: "alone", index, value: `{ party: ${text("party")}, reaches: ${made.yaml}${written} }` }] }
    : { edits: [{ do: "insert", path: "interactions", index, value: `{ party: ${text("party")}, when: ${made.yaml}${written} }` }] };
}

/** A new issue, of a form with `name`, `kind`, and what the kind needs; the form says in data-now and data-choices what has to say something of every issue. */
export function issueEdits(form: HTMLFormElement, text: (name: string) => string, id: MakeId): Made {
  const path = `issues.${id(text("name"))}`;
  const lists = all<HTMLElement>("[data-list], .ticks", form);
  const ticked = (place: HTMLElement | undefined): string[] => (place ? all<HTMLInputElement>("input:checked", place).map(one => one.value) : []);
  const edits: Edit[] = [{ do: "set-text", path: `${path}.name`, value: text("name") }];
  let first: string;
  if (text("kind") === "range") {
    const numbers = ["from", "to", "step"].map(name => understand(text(name), []));
    const bad = numbers.find(one => !isGood(one) || /\.\.|=/.test(one.text));
    if (bad) return { why: isGood(bad) ? "From, to and step are one number each." : bad.why };
    const [from, to, step] = numbers.map(one => (isGood(one) ? one.text : ""));
    if (Number(from) >= Number(to)) return { why: "“To” must be above “from”." };
    if (Number(step) <= 0) return { why: "The step must be above 0." };
    first = from ?? "";
    edits.push({ do: "set", path: `${path}.range`, value: `{ from: ${from}, to: ${to}, step: ${step}${text("unit") ? `, unit: ${quote(text("unit"))}` : ""} }` });
  } else if (text("kind") === "divide") {
    const sides = ticked(lists.find(one => one.closest("[data-kind=divide]")));
    if (sides.length < 2) return { why: "An item is divided between two parties or more." };
    first = sides[0] ?? "";
    edits.push({ do: "set", path: `${path}.divide`, value: `[${sides.join(", ")}]` });
    if (new FormData(form).has("divisible")) edits.push({ do: "set", path: `${path}.divisible`, value: "true" });
  } else {
    const names = text("options").split("\n").map(one => one.trim()).filter(one => one !== "");
    if (names.length === 0) return { why: "Write the options, one a line." };
    const ids: string[] = [];
    for (const name of names) ids.push(idOf(name, ids, "option"));
    first = ids[0] ?? "";
    edits.push({ do: "set", path: `${path}.options`, value: `{ ${names.map((name, i) => `${ids[i]}: ${quote(name)}`).join(", ")} }` });
  }
  const givers = ticked(lists.find(one => !one.closest("[data-kind]")));
  if (givers.length > 0) edits.splice(1, 0, { do: "set", path: `${path}.given-by`, value: `[${givers.join(", ")}]` });
  // A status quo names every issue.
  if (form.dataset["now"]?.toLowerCase() === "true" || form.hasAttribute("data-now")) edits.push({ do: "set", path: path.replace("issues.", "status-quo."), value: quote(first) === first || /^[-\d.]+$/.test(first) ? first : quote(first) });
  // Without a status quo to fall back on, what has been offered or named says something of every issue.
  const choices = form.hasAttribute("data-now") ? [] : (JSON.parse(form.dataset["choices"] ?? "[]") as string[]);
  for (const place of choices) edits.push({ do: "set", path: `${place}.${path.slice("issues.".length)}`, value: quote(first) === first || /^-?[\d.]+$/.test(first) ? first : quote(first) });
  return { edits, then: location.pathname, ...(choices.length > 0 ? { told: `${choices.length} ${choices.length === 1 ? "package or offer takes" : "packages and offers take"} its first option; change that where it is not so.` } : {}) };
}

// A row for another number: every sheet gets there the points that its straight line has there already.
function knot(form: HTMLFormElement, root: HTMLElement, at: string): Made {
  const number = understand(at, []);
  const issue = form.dataset["issue"] ?? "";
  if (!isGood(number) || /\.\.|=/.test(number.text)) return { why: "Write one number." };
  const rows = all<HTMLElement>(`tr[data-row^="${CSS.escape(issue)}."]`, root).filter(row => /\.-?[\d.]+$/.test(row.dataset["row"] ?? ""));
  const numberOf = (row: HTMLElement): number => Number((row.dataset["row"] ?? "").slice(issue.length + 1));
  const wanted = Number(number.text);
  if (rows.some(row => numberOf(row) === wanted)) return { why: `There is a row for ${number.text} already.` };
  const edits: Edit[] = [];
  const columns = Number(root.querySelector<HTMLElement>("#grid")?.dataset["columns"] ?? 0);
  for (let c = 0; c < columns; c++) {
    const points = rows.flatMap(row => {
      const cell = row.querySelector<HTMLElement>(`[data-col="${c}"][data-path]`);
      const written = cell?.dataset["saved"] ?? "";
      return cell && /^-?[\d.]+$/.test(written) && !written.includes("..") ? [{ at: numberOf(row), points: Number(written), path: cell.dataset["path"] ?? "" }] : [];
    });
    const [low, high] = [points.filter(one => one.at < wanted).at(-1), points.find(one => one.at > wanted)];
    if (!low || !high) continue;
    const value = low.points + ((high.points - low.points) * (wanted - low.at)) / (high.at - low.at);
    edits.push({ do: "set", path: `${low.path.replace(/\.(?:"[^"]*"|[^."]+)$/, "")}.${key(number.text)}`, value: String(Math.round(value * 100) / 100) });
  }
  if (edits.length === 0) {
    const cell = rows[0]?.querySelector<HTMLElement>("[data-path]");
    if (!cell) return { why: "No sheet has points for this issue." };
    edits.push({ do: "set", path: `${(cell.dataset["path"] ?? "").replace(/\.(?:"[^"]*"|[^."]+)$/, "")}.${key(number.text)}`, value: "0" });
  }
  return { edits };
}
