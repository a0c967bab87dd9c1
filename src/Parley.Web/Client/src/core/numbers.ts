// Fields with a number of the case: typed into, stepped with the arrow keys, or dragged sideways with the mouse or a finger. Ranges
// (10..14..18) keep their width; formulas are typed only. A field is an <input data-path="values.usa.tension.eased">.

import type { ApiError, Edit } from "./api";
import type { Edits } from "./edits";
import { all } from "./page";

const number = /^[-+]?\d+(?:\.\d+)?$/;
const threshold = 4;

/** The numbers that a field holds: one, or a range's two or three; null for a formula or anything else. */
export function parse(text: string): number[] | null {
  const parts = text.split("..").map(part => part.trim());
  return parts.length <= 3 && parts.every(part => number.test(part)) ? parts.map(Number) : null;
}

/**
 * A step that is worth taking at this size: 1 for two digits, 0.1 for one with decimals, 10 for thousands, a hundredth of one with many
 * decimals; and smaller where that would lead past all that matters, whose width may be known.
 */
function stepOf(text: string, width: number): number {
  const numbers = parse(text);
  if (!numbers) return 1;
  const decimals = Math.max(...text.split("..").map(part => part.trim().split(".")[1]?.length ?? 0));
  const digits = Math.floor(Math.log10(Math.max(...numbers.map(Math.abs)) || 1));
  const plainly = decimals > 2 ? 10 ** Math.max(-decimals, Math.min(digits - 2, -2)) : decimals > 0 ? 10 ** -decimals : digits >= 3 ? 10 ** (digits - 2) : 1;
  return width > 0 && plainly > width / 4 ? 10 ** Math.floor(Math.log10(width / 100)) : plainly;
}

// How wide a range of values matters; 0: not known.
const widthOf = (input: HTMLInputElement): number => Number(input.dataset["width"] ?? 0);

/** The text with all its numbers moved by an amount. */
export function moved(text: string, by: number): string | null {
  const numbers = parse(text);
  if (!numbers) return null;
  return numbers.map(n => plain(n + by)).join("..");
}

const plain = (n: number): string => {
  const rounded = Math.round(n * 1e9) / 1e9;
  return Object.is(rounded, -0) ? "0" : String(rounded);
};

/** Makes the number fields within an element follow hands, and saves what they are set to. */
export function bindNumbers(edits: Edits, within: ParentNode = document): void {
  for (const input of all<HTMLInputElement>("input[data-path]:not([data-bound])", within)) bind(input, edits);
}

// A field's default is what is saved. While it says something else it has data-dirty, so that nobody else writes into it; what it says and is
// being saved is in data-sent, what was refused in data-refused.
const goal = (input: HTMLInputElement): string => input.dataset["sent"] ?? input.defaultValue;

function mark(input: HTMLInputElement): void {
  const value = input.value.trim();
  if (value !== input.dataset["refused"]) delete input.dataset["refused"];
  input.toggleAttribute("data-dirty", value !== input.defaultValue || input.dataset["sent"] !== undefined);
  if (!input.hasAttribute("data-dirty")) input.removeAttribute("aria-invalid");
}

function put(input: HTMLInputElement, text: string): void {
  input.value = text;
  mark(input);
}

function* fieldsOf(edits: readonly Edit[]): Generator<{ input: HTMLInputElement; value: string }> {
  for (const edit of edits) {
    if (edit.do !== "set") continue;
    const input = document.querySelector<HTMLInputElement>(`input[data-path="${CSS.escape(edit.path)}"]`);
    if (input) yield { input, value: edit.value };
  }
}

/** Takes what was saved as what the fields are measured against. What is typed into one meanwhile stays. */
export function settle(edits: readonly Edit[]): void {
  for (const { input, value } of fieldsOf(edits)) {
    const follows = !input.hasAttribute("data-dirty");
    if (input.dataset["sent"] === value) delete input.dataset["sent"];
    input.defaultValue = value;
    if (follows) input.value = value;
    mark(input);
  }
}

/** Whether a number that was refused still waits to be mended or given up: it was written on the version that the page shows. */
export const isRefused = (): boolean => document.querySelector("input[data-path][data-refused]") !== null;

/** What was refused stays in its field, marked, to be mended or given up; where somebody else's number counts now, the field is theirs. */
export function refuse(edits: readonly Edit[], error: ApiError): void {
  for (const { input, value } of fieldsOf(edits)) {
    if (input.dataset["sent"] === value) delete input.dataset["sent"];
    const isHere = input.value.trim() === value;
    if (isHere && error.conflicts.length > 0) input.value = input.defaultValue;
    mark(input);
    if (!isHere || error.conflicts.length > 0) continue;
    input.dataset["refused"] = value;
    input.setAttribute("aria-invalid", "true");
  }
}

function bind(input: HTMLInputElement, edits: Edits): void {
  input.dataset["bound"] = "";
  // Where it stands can change under it: an item of a list moves up when one above it goes.
  const path = (): string => input.dataset["path"] ?? "";
  const tryOut = (): void => {
    mark(input);
    const value = input.value.trim();
    if (value === "" || value === goal(input)) forget();
    else edits.try(path(), value);
  };
  const forget = (): void => { edits.forget(path()); edits.resume(); };
  const giveUp = (): void => { put(input, goal(input)); forget(); };
  const commit = (): void => {
    const value = input.value.trim();
    if (value === "" || value === goal(input)) { giveUp(); return; }
    // What was refused is not sent again until it was changed, or Enter says so.
    if (value === input.dataset["refused"]) { forget(); return; }
    input.value = value;
    input.dataset["sent"] = value;
    mark(input);
    edits.set(path(), value);
  };
  input.addEventListener("input", tryOut);
  input.addEventListener("change", commit);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape") { giveUp(); return; }
    if (event.key === "Enter") { delete input.dataset["refused"]; commit(); return; }
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    const step = stepOf(input.value, widthOf(input)) * (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
    const value = moved(input.value, step);
    if (value === null) return;
    event.preventDefault();
    input.value = value;
    tryOut();
  });
  input.addEventListener("blur", commit);
  drag(input, tryOut, commit);
}

function drag(input: HTMLInputElement, tryOut: () => void, commit: () => void): void {
  let from: { x: number; text: string; step: number } | null = null;
  let dragging = false;
  input.addEventListener("pointerdown", event => {
    if (event.button !== 0 || document.activeElement === input || !parse(input.value)) return;
    from = { x: event.clientX, text: input.value, step: 0 };
    dragging = false;
    // The field is only written into once it was clicked; until then the hand may be about to drag.
    event.preventDefault();
    input.setPointerCapture(event.pointerId);
    addEventListener("keydown", giveUp, { capture: true });
  });
  input.addEventListener("pointermove", event => {
    if (!from) return;
    const distance = event.clientX - from.x;
    if (!dragging && Math.abs(distance) < threshold) return;
    // One step for the whole drag.
    if (!dragging) from.step = stepOf(from.text, widthOf(input));
    dragging = true;
    input.classList.add("dragging");
    const value = moved(from.text, Math.round(distance / threshold) * from.step * (event.shiftKey ? 10 : 1));
    if (value === null || value === input.value) return;
    input.value = value;
    tryOut();
  });
  const end = (keep: boolean): void => {
    if (!from) return;
    const { text } = from;
    const dragged = dragging;
    from = null;
    dragging = false;
    removeEventListener("keydown", giveUp, { capture: true });
    input.classList.remove("dragging");
    if (dragged && !keep) { input.value = text; tryOut(); }
    else if (dragged) commit();
    else if (keep) { input.focus(); input.select(); }
  };
  // The keyboard is elsewhere while the hand drags.
  const giveUp = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !dragging) return;
    event.preventDefault();
    event.stopPropagation();
    end(false);
  };
  input.addEventListener("pointerup", () => end(true));
  input.addEventListener("pointercancel", () => end(false));
  input.addEventListener("lostpointercapture", () => end(false));
}
