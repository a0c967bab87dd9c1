// What a page knows of itself, and small things every page needs.

/** The case that this page shows; empty on pages of no case. */
export const caseId: string = document.body.dataset["case"] ?? "";

/** The address of a call about this case. */
export const caseCall = (call: string): string => `/api/cases/${encodeURIComponent(caseId)}/${call}`;

// On a phone tabs and lenses are wider than the screen: the present one is always in sight. Only the list moves, never the page.
for (const present of document.querySelectorAll(".tabs [aria-current], .lens-list [aria-current]")) {
  const list = present.closest("ul");
  if (!list) continue;
  const [at, room] = [present.getBoundingClientRect(), list.getBoundingClientRect()];
  list.scrollBy({ left: at.left + at.width / 2 - room.left - room.width / 2, behavior: "instant" });
}

/** The one element that a selector finds; an error where the page has none. */
export function find<T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T {
  const found = within.querySelector<T>(selector);
  if (!found) throw new Error(`This page has no ${selector}.`);
  return found;
}

/** All elements that a selector finds. */
export const all = <T extends Element = HTMLElement>(selector: string, within: ParentNode = document): T[] => [...within.querySelectorAll<T>(selector)];

/** An element with attributes and children. Words are text, never markup. */
export function make<K extends keyof HTMLElementTagNameMap>(
  tag: K, attributes: Record<string, string | boolean | null | undefined> = {}, ...children: (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children);
  return element;
}

/** An element of SVG with attributes. */
export function draw(tag: string, attributes: Record<string, string | number> = {}): SVGElement {
  const element = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  return element;
}

/**
 * Puts markup that this workbench's own server made into an element. The server escapes every word of a case; nothing from anywhere
 * else may be given to this.
 */
export function putServerMarkup(element: Element, markup: string): void {
  element.innerHTML = markup;
}

/** A number as people read it: at most two decimals, thousands apart, a real minus. */
export function figure(number: number): string {
  const rounded = Math.abs(number) >= 100 ? Math.round(number * 10) / 10 : Math.round(number * 100) / 100;
  return rounded.toLocaleString("en", { maximumFractionDigits: 2 }).replace("-", "−");
}

/** The same with its sign. */
export const signed = (number: number): string => (number > 0 ? `+${figure(number)}` : figure(number));

/** Whether a key stroke is meant for a text that is being written. */
export const isWriting = (event: Event): boolean =>
  event.target instanceof HTMLElement && (event.target.isContentEditable || event.target.matches("input, textarea, select"));

/** Puts words in their place, which grows for them and never shrinks, so that nothing below jumps up and down while a number is dragged. */
export function steady(place: HTMLElement, words: string): void {
  if (place.textContent === words) return;
  place.textContent = words;
  const height = place.offsetHeight;
  if (height > (Number.parseFloat(place.style.minHeight) || 0)) place.style.minHeight = `${height}px`;
}

addEventListener("resize", () => { for (const place of all("[style*='min-height']")) place.style.minHeight = ""; });
