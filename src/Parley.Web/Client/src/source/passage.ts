// The passage that is selected: which paragraphs, and which words.

import { all } from "../core/page";

export interface Passage { first: number; last: number; words: string }

/** The paragraphs of the text that is shown. */
export const paragraphs = (): HTMLElement[] => all(".source-text .para");

/** The paragraph that holds a node; null where none does. */
export const paragraphOf = (node: Node | null): HTMLElement | null =>
  (node instanceof Element ? node : node?.parentElement ?? null)?.closest<HTMLElement>(".para") ?? null;

/** The number of a paragraph. */
export const numberOf = (paragraph: HTMLElement): number => Number(paragraph.dataset["number"]);

/** The words of a paragraph, without the numbers of claims among them. */
export const wordsOf = (paragraph: HTMLElement): string => all("[data-at]", paragraph).map(piece => piece.textContent ?? "").join("");

/** What is selected in the text; null where nothing of it is. */
export function selected(): Passage | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const text = document.querySelector(".source-text");
  if (!text || !range.intersectsNode(text)) return null;
  const touched = paragraphs().filter(paragraph => range.intersectsNode(paragraph));
  const parts = touched.map(paragraph => ({ number: numberOf(paragraph), words: within(paragraph, range) })).filter(part => part.words !== "");
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  return { first: first.number, last: last.number, words: parts.map(part => part.words).join(" ") };
}

/** Selects words of a paragraph, from one place in it to another. */
export function select(paragraph: HTMLElement, from: number, to: number): void {
  const [start, end] = [point(paragraph, from, false), point(paragraph, to, true)];
  if (start && end) getSelection()?.setBaseAndExtent(start.node, start.at, end.node, end.at);
}

/** Where in a paragraph the selection begins and ends; null where it is not in this paragraph alone. */
export function extent(paragraph: HTMLElement): { from: number; to: number } | null {
  const selection = getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (paragraphOf(range.startContainer) !== paragraph || paragraphOf(range.endContainer) !== paragraph) return null;
  const [from, to] = [place(range.startContainer, range.startOffset), place(range.endContainer, range.endOffset)];
  return from === null || to === null ? null : { from, to };
}

// A hand seldom meets the edge of a word: what it cut through counts as a whole. The browser's own rules know the words of any script.
const segments = new Intl.Segmenter(undefined, { granularity: "word" });

function within(paragraph: HTMLElement, range: Range): string {
  let [from, to] = [Number.POSITIVE_INFINITY, -1];
  for (const piece of all("[data-at]", paragraph)) {
    const node = piece.firstChild;
    if (!node || !range.intersectsNode(node)) continue;
    const at = Number(piece.dataset["at"]);
    const start = at + (range.startContainer === node ? range.startOffset : 0);
    const end = at + (range.endContainer === node ? range.endOffset : (node.textContent ?? "").length);
    if (end <= start) continue;
    from = Math.min(from, start);
    to = Math.max(to, end);
  }
  if (to < 0) return "";
  const text = wordsOf(paragraph);
  const words = segments.segment(text);
  const [first, last] = [words.containing(from), words.containing(to - 1)];
  if (first?.isWordLike) from = first.index;
  if (last?.isWordLike) to = last.index + last.segment.length;
  return text.slice(from, to).replace(/\s+/gu, " ").trim();
}

function point(paragraph: HTMLElement, at: number, isEnd: boolean): { node: Node; at: number } | null {
  for (const piece of all("[data-at]", paragraph)) {
    const [start, node] = [Number(piece.dataset["at"]), piece.firstChild];
    const length = node?.textContent?.length ?? 0;
    if (node && at >= start && (isEnd ? at <= start + length : at < start + length)) return { node, at: at - start };
  }
  return null;
}

function place(node: Node, offset: number): number | null {
  const piece = node.parentElement?.closest<HTMLElement>("[data-at]");
  return piece && node.nodeType === Node.TEXT_NODE ? Number(piece.dataset["at"]) + offset : null;
}
