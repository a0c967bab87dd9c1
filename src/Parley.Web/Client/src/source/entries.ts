// The entries of the case that something can be said of, in its own words; asked for once, and again when the case was changed.

import { api } from "../core/api";
import { caseCall } from "../core/page";

export interface Entry { path: string; words: string; kind: string }

interface Known { entries: Promise<Entry[]>; number: number }

let known: Known | null = null;

/**
 * The entries of the case.
 * @throws ApiError where they cannot be had: nothing can be told of what the case has then.
 */
export async function entries(): Promise<Entry[]> {
  const mine = (known ??= { entries: api.get<Entry[]>(caseCall("entries")), number: Number(document.body.dataset["number"] ?? 0) });
  try {
    return await mine.entries;
  } catch (error) {
    if (known === mine) known = null;
    throw error;
  }
}

/** The version on which to save what was made with these entries: what others add by the same id since is then in conflict, and never replaced. */
export const entriesNumber = (): number | undefined => known?.number;

/** Forgets them: the case was changed. */
export const forgetEntries = (): void => { known = null; };

/** The ids of a kind of thing: what follows `issues.` in the paths of issues. */
export const idsOf = (all: Entry[], section: string): Set<string> =>
  new Set(all.map(entry => entry.path.split(".")).filter(steps => steps[0] === section && steps[1] !== undefined).map(steps => steps[1] ?? ""));

/** Those that have all the words that were typed, in their own words, their kind or their path; the closest first. */
export function matching(all: Entry[], typed: string, most: number): Entry[] {
  const parts = typed.toLowerCase().split(/\s+/u).filter(part => part !== "");
  const found: { entry: Entry; rank: number }[] = [];
  for (const entry of all) {
    const [words, rest] = [entry.words.toLowerCase(), `${entry.kind} ${entry.path}`];
    if (!parts.every(part => words.includes(part) || rest.includes(part))) continue;
    const first = parts[0] ?? "";
    found.push({ entry, rank: (words.startsWith(first) ? 0 : words.includes(first) ? 1 : 2) * 1000 + Math.min(words.length, 999) });
  }
  if (parts.length > 0) found.sort((a, b) => a.rank - b.rank);
  return found.slice(0, most).map(one => one.entry);
}
