// Conditions as a tree, as the server writes it into data-tree, and the tree as YAML.

import { isGood, understand } from "./amount";
import { quote } from "./yaml";

export interface IssueData { id: string; name: string; numeric: boolean; unit: string | null; marks?: string[] | null; shared: boolean; now: string | null; options: { id: string; name: string }[] }

/** An issue that is settled by one of these options, or shared out. */
export interface Condition { issue: string; options: string[]; shares?: Record<string, string> }

/** Conditions of which all, any, or not all hold. */
export interface Group { is: "all" | "any" | "not"; of: (Group | Condition)[] }

export const isGroup = (part: Group | Condition): part is Group => "is" in part;

/** How a number of an issue, or several, can be written, by its own numbers. */
export function numberExamples(issue: IssueData): { short: string; long: string } {
  const [from = "0", middle = "5", to = "10"] = issue.marks ?? [];
  return { short: `${from}, ${middle}..${to}`, long: `${middle}, ${from}..${middle}, ${middle}.. or ..${middle}` };
}

/** A tree as YAML, or a sentence that says what is missing or wrong. */
export type TreeYaml = { yaml: string } | { why: string };

/** A pattern. */
export function patternYaml(tree: Group, issues: readonly IssueData[]): TreeYaml {
  if (tree.of.length === 0) return { why: "Choose an issue and an option of it, for as many conditions as must hold." };
  return group(tree.of, issues);
}

/** A choice: one option, or shares, for each issue. */
export function choiceYaml(tree: Group, issues: readonly IssueData[]): TreeYaml {
  const parts: string[] = [];
  for (const part of tree.of) {
    if (isGroup(part)) continue;
    const one = part.shares ? shares(part, issues) : options(part, issues);
    if ("why" in one) return one;
    parts.push(`${part.issue}: ${one.yaml}`);
  }
  return parts.length === 0 ? { why: "Choose an issue and an option of it." } : { yaml: `{ ${parts.join(", ")} }` };
}

// Keys of a mapping are there once: what would be there twice is written as a list of all.
function group(parts: (Group | Condition)[], issues: readonly IssueData[]): TreeYaml {
  const written: [string, string][] = [];
  for (const part of parts) {
    if (!isGroup(part)) {
      const one = options(part, issues);
      if ("why" in one) return one;
      written.push([part.issue, one.yaml]);
      continue;
    }
    if (part.of.length === 0) return { why: "A group needs a condition; choose one, or remove the group." };
    if (part.is === "not") {
      const inner = group(part.of, issues);
      if ("why" in inner) return inner;
      written.push(["not", inner.yaml]);
      continue;
    }
    const items: string[] = [];
    for (const item of part.of) {
      const inner = isGroup(item) && item.is === "all" && item.of.length > 0 ? group(item.of, issues) : group([item], issues);
      if ("why" in inner) return inner;
      items.push(inner.yaml);
    }
    written.push([part.is, `[${items.join(", ")}]`]);
  }
  if (new Set(written.map(([name]) => name)).size === written.length) return { yaml: `{ ${written.map(([name, value]) => `${name}: ${value}`).join(", ")} }` };
  return { yaml: `{ all: [${written.map(([name, value]) => `{ ${name}: ${value} }`).join(", ")}] }` };
}

function options(condition: Condition, issues: readonly IssueData[]): TreeYaml {
  const issue = issues.find(one => one.id === condition.issue);
  const chosen: string[] = [];
  for (const option of condition.options) {
    if (option.trim() === "") continue;
    if (!issue?.numeric) { chosen.push(quote(option)); continue; }
    const text = option.trim().replaceAll("−", "-").replace(/\s*(?:\.\.+|…)\s*/g, "..")
      // "At least" and "at most" as signs.
      .replace(/^(?:≥|>\s*=|=\s*>)\s*(-?\d+(?:\.\d+)?)$/, "$1..").replace(/^(?:≤|<\s*=|=\s*<)\s*(-?\d+(?:\.\d+)?)$/, "..$1");
    if (/^(?:-?\d+(?:\.\d+)?\.\.|\.\.-?\d+(?:\.\d+)?)$/.test(text)) { chosen.push(text); continue; }
    const amount = understand(text, []);
    if (!isGood(amount) || amount.text.startsWith("=") || amount.text.split("..").length > 2) {
      return { why: `“${text.slice(0, 40)}” is no number of “${issue.name}”: write for example ${numberExamples(issue).long}.` };
    }
    chosen.push(amount.text);
  }
  if (chosen.length === 0) return { why: `Choose an option of “${issue?.name ?? condition.issue}”.` };
  return { yaml: chosen.length === 1 ? (chosen[0] ?? "") : `[${chosen.join(", ")}]` };
}

function shares(condition: Condition, issues: readonly IssueData[]): TreeYaml {
  const issue = issues.find(one => one.id === condition.issue);
  const parts: [string, number, string][] = [];
  for (const [party, typed] of Object.entries(condition.shares ?? {})) {
    if (typed.trim() === "") continue;
    const percent = /^(.*)%$/.exec(typed.trim());
    const amount = understand(percent?.[1] ?? typed, []);
    if (!isGood(amount) || !/^-?[\d.]+$/.test(amount.text) || amount.text.includes("..")) return { why: isGood(amount) ? "A share is one number from 0 to 1." : amount.why };
    const part = Number(amount.text) / (percent ? 100 : 1);
    parts.push([party, part, percent ? String(Math.round(part * 1e9) / 1e9) : amount.text]);
  }
  const sum = Math.round(parts.reduce((all, [, part]) => all + part, 0) * 1e9) / 1e9;
  if (sum !== 1) return { why: `The shares of “${issue?.name ?? condition.issue}” add up to ${sum}, not to 1.` };
  return { yaml: `{ ${parts.map(([party, , text]) => `${party}: ${text}`).join(", ")} }` };
}
