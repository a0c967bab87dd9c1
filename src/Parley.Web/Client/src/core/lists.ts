// Items of lists are known to a case by their number alone. When an item comes, moves or goes, these find which of the items that the page shows is which
// of those that it has now, so that what is being written, unfolded or kept stays with its own item.
//
// Items are elements with data-item="rules[1]"; what they hold is said by the fields of their paths.

import { all } from "./page";

/** Where an entry stands now; null: it is gone. */
export type Follow = (path: string) => string | null;

const carriers = ["field", "pattern", "choice", "flag", "list"] as const;
const rewritten = ["data-key", "data-item", "data-field", "data-edits", "data-pattern", "data-choice", "data-shares", "data-flag", "data-list", "data-empty", "id"];

/** The item of a list to which an entry belongs, as its path begins; null: none. */
export const itemOf = (path: string): string | null => /^[^[]*\[\d+\]/.exec(path)?.[0] ?? null;

/** What every item of a part holds, as far as it is saved: by the item's path, in the order of the lists. */
export function itemsOf(root: ParentNode): Map<string, string[]> {
  const items = new Map<string, string[]>(all("[data-item]", root).map(element => [element.dataset["item"] ?? "", []]));
  for (const element of all(carriers.map(name => `[data-${name}]`).join(), root)) {
    const path = carriers.map(name => element.dataset[name]).find(value => value !== undefined) ?? "";
    const item = itemOf(path);
    if (item !== null) items.get(item)?.push(`${path.slice(item.length)}=${held(element)}`);
  }
  return items;
}

function held(element: HTMLElement): string {
  const { saved, tree } = element.dataset;
  if (saved !== undefined) return saved;
  if (tree !== undefined) return tree;
  if (element instanceof HTMLInputElement && element.type === "checkbox") return String(element.defaultChecked);
  if (element instanceof HTMLInputElement || element instanceof HTMLTextAreaElement) return element.defaultValue;
  if (element instanceof HTMLSelectElement) return [...element.options].find(option => option.defaultSelected)?.value ?? "";
  return all<HTMLInputElement>("input", element).filter(one => one.defaultChecked).map(one => one.value).join();
}

/** Which old item is which fresh one. Those that hold the same are the same, in their order first; of the others, those between the same neighbours. Takes time in the product of both counts. */
export function align(old: readonly string[][], fresh: readonly string[][]): (number | null)[] {
  const [before, after] = [old.map(one => one.join("\n")), fresh.map(one => one.join("\n"))];
  const found: (number | null)[] = before.map(() => null);
  const taken = new Set<number>();
  const pair = (i: number, j: number): void => { found[i] = j; taken.add(j); };
  // The longest run of the same, in order.
  const length = Array.from({ length: before.length + 1 }, () => new Uint32Array(after.length + 1));
  const at = (i: number, j: number): number => length[i]?.[j] ?? 0;
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) (length[i] as Uint32Array)[j] = before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
  }
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) pair(i++, j++);
    else if (at(i + 1, j) >= at(i, j + 1)) i++;
    else j++;
  }
  // What moved past others.
  for (const [i, one] of before.entries()) {
    const j = found[i] === null ? after.findIndex((other, at) => other === one && !taken.has(at)) : -1;
    if (j >= 0) pair(i, j);
  }
  // What was changed: the most alike first; with nothing in common only where as many are left on both sides.
  const left = (): [number[], number[]] => [found.flatMap((one, i) => (one === null ? [i] : [])), after.flatMap((_, j) => (taken.has(j) ? [] : [j]))];
  const [mine, theirs] = left();
  const likeness = mine.flatMap(i => theirs.map(j => ({ i, j, common: (old[i] ?? []).filter(part => fresh[j]?.includes(part) && !part.endsWith("=")).length })));
  likeness.sort((a, b) => b.common - a.common || Math.abs(a.i - a.j) - Math.abs(b.i - b.j) || a.i - b.i);
  for (const { i, j, common } of likeness) if (common > 0 && found[i] === null && !taken.has(j)) pair(i, j);
  const [rest, others] = left();
  if (rest.length === others.length) for (const [n, i] of rest.entries()) pair(i, others[n] ?? 0);
  return found;
}

/** How items go from an old part of the page to the fresh one; null where none goes anywhere. */
export function followed(old: ParentNode, fresh: ParentNode): Follow | null {
  const [before, after] = [byList(itemsOf(old)), byList(itemsOf(fresh))];
  const to = new Map<string, string | null>();
  let moves = false;
  for (const [list, items] of before) {
    const now = after.get(list) ?? [];
    for (const [i, j] of align(items.map(one => one.held), now.map(one => one.held)).entries()) {
      const [from, next] = [items[i]?.path ?? "", j === null ? null : (now[j]?.path ?? null)];
      to.set(from, next);
      moves ||= from !== next;
    }
  }
  if (!moves) return null;
  return path => {
    const item = itemOf(path);
    const next = item === null ? undefined : to.get(item);
    return item === null || next === undefined ? path : next === null ? null : next + path.slice(item.length);
  };
}

function byList(items: Map<string, string[]>): Map<string, { path: string; held: string[] }[]> {
  const lists = new Map<string, { path: string; held: string[] }[]>();
  for (const [path, held] of items) {
    const list = path.slice(0, path.lastIndexOf("["));
    lists.set(list, [...(lists.get(list) ?? []), { path, held }]);
  }
  return lists;
}

/** Writes the paths of a part's elements as they are now. What is gone gets a path that nothing has. */
export function rewrite(root: Element, where: Follow): void {
  for (const element of root.querySelectorAll(rewritten.map(name => `[${name}*="["]`).join())) {
    for (const name of rewritten) {
      const value = element.getAttribute(name);
      if (value === null || !value.includes("[")) continue;
      const next = value.replace(/[a-z][\w.-]*\[\d+\]/g, item => where(item) ?? item.replace("[", "[gone "));
      if (next !== value) element.setAttribute(name, next);
    }
  }
}
