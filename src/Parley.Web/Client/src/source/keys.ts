// The text by keyboard: from paragraph to paragraph, sentence by sentence, word by word. Places in a text are those of the browser's
// own rules for the page's languages (Intl.Segmenter), so that any script has words and sentences.

import { find } from "../core/page";
import { extent, numberOf, paragraphOf, paragraphs, select, wordsOf } from "./passage";

const sentences = new Intl.Segmenter(undefined, { granularity: "sentence" });
const words = new Intl.Segmenter(undefined, { granularity: "word" });

/** Makes the text follow the keyboard; `use` runs when the passage, or the whole paragraph, is to be used. */
export function bindKeys(text: HTMLElement, use: () => void): void {
  text.dataset["bound"] = "";
  text.addEventListener("keydown", event => {
    const paragraph = paragraphOf(event.target as Node);
    if (!paragraph || event.target !== paragraph || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = paragraphs();
    const at = all.indexOf(paragraph);
    const go = (to: number): void => focus(all, all[Math.min(Math.max(to, 0), all.length - 1)]);
    switch (event.key) {
      case "ArrowDown": go(at + 1); break;
      case "ArrowUp": go(at - 1); break;
      case "Home": go(0); break;
      case "End": go(all.length - 1); break;
      case "ArrowRight": event.shiftKey ? stretch(paragraph, 1) : sentence(paragraph, 1); break;
      case "ArrowLeft": event.shiftKey ? stretch(paragraph, -1) : sentence(paragraph, -1); break;
      case "Escape": getSelection()?.removeAllRanges(); break;
      case "Enter":
      case " ":
        if (!extent(paragraph)) select(paragraph, 0, wordsOf(paragraph).length);
        use();
        break;
      default: return;
    }
    event.preventDefault();
  });
}

function focus(all: HTMLElement[], paragraph: HTMLElement | undefined): void {
  if (!paragraph) return;
  for (const one of all) one.tabIndex = one === paragraph ? 0 : -1;
  paragraph.focus();
}

function sentence(paragraph: HTMLElement, step: 1 | -1): void {
  const text = wordsOf(paragraph);
  const all = [...sentences.segment(text)].map(one => ({ from: one.index, to: one.index + one.segment.trimEnd().length })).filter(one => one.to > one.from);
  const now = extent(paragraph);
  const at = now ? all.findIndex(one => one.to > now.from) : step > 0 ? -1 : all.length;
  const next = all[Math.min(Math.max(at + step, 0), all.length - 1)];
  if (next) tell(paragraph, next.from, next.to);
}

function stretch(paragraph: HTMLElement, step: 1 | -1): void {
  const text = wordsOf(paragraph);
  const ends = [...words.segment(text)].filter(one => one.isWordLike).map(one => one.index + one.segment.length);
  const now = extent(paragraph) ?? { from: 0, to: 0 };
  const to = step > 0 ? ends.find(end => end > now.to) : ends.filter(end => end < now.to && end > now.from).at(-1);
  if (to !== undefined) tell(paragraph, now.from, to);
}

function tell(paragraph: HTMLElement, from: number, to: number): void {
  select(paragraph, from, to);
  find("#told").textContent = `Selected in paragraph ${numberOf(paragraph)}: ${wordsOf(paragraph).slice(from, to)}`;
}
