// Fields with a number of the case: typed into, stepped with the arrow keys, or dragged sideways with the mouse or a finger. Ranges
// (10..14..18) keep their width; formulas are typed only. A field is an <input data-path="values.usa.tension.eased">.

import type { Edits } from "./edits";
import { all } from "./page";

const number = /^[-+]?\d+(?:\.\d+)?$/;
const threshold = 4;

/** The numbers that a field holds: one, or a range's two or three; null for a formula or anything else. */
export function parse(text: string): number[] | null {
  const parts = text.split("..").map(part => part.trim());
  return parts.length <= 3 && parts.every(part => number.test(part)) ? parts.map(Number) : null;
}

/** A step that is worth taking at this size: 1 for two digits, 0.1 for one with decimals, 10 for hundreds. */
export function stepOf(text: string): number {
  const numbers = parse(text);
  if (!numbers) return 1;
  const decimals = Math.max(...text.split("..").map(part => part.trim().split(".")[1]?.length ?? 0));
  if (decimals > 0) return 10 ** -Math.min(decimals, 6);
  const size = Math.max(...numbers.map(Math.abs));
  return size >= 1000 ? 10 ** (Math.floor(Math.log10(size)) - 2) : 1;
}

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

/** Takes what a field shows as what is saved. */
export function settle(input: HTMLInputElement): void {
  input.defaultValue = input.value;
  input.removeAttribute("aria-invalid");
}

function bind(input: HTMLInputElement, edits: Edits): void {
  input.dataset["bound"] = "";
  // Where it stands can change under it: an item of a list moves up when one above it goes.
  const path = (): string => input.dataset["path"] ?? "";
  const tryOut = (): void => { if (input.value.trim() !== "") edits.try(path(), input.value.trim()); };
  const commit = (): void => {
    const value = input.value.trim();
    if (value === input.defaultValue) { edits.forget(path()); return; }
    if (value === "") { input.value = input.defaultValue; edits.forget(path()); return; }
    input.value = value;
    settle(input);
    edits.set(path(), value);
  };
  input.addEventListener("input", tryOut);
  input.addEventListener("change", commit);
  input.addEventListener("keydown", event => {
    if (event.key === "Escape") { input.value = input.defaultValue; edits.forget(path()); return; }
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    const step = stepOf(input.value) * (event.shiftKey ? 10 : 1) * (event.key === "ArrowUp" ? 1 : -1);
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
    from = { x: event.clientX, text: input.value, step: stepOf(input.value) };
    dragging = false;
    // The field is only written into once it was clicked; until then the hand may be about to drag.
    event.preventDefault();
    input.setPointerCapture(event.pointerId);
  });
  input.addEventListener("pointermove", event => {
    if (!from) return;
    const distance = event.clientX - from.x;
    if (!dragging && Math.abs(distance) < threshold) return;
    dragging = true;
    input.classList.add("dragging");
    const value = moved(from.text, Math.round(distance / threshold) * from.step * (event.shiftKey ? 10 : 1));
    if (value === null || value === input.value) return;
    input.value = value;
    tryOut();
  });
  const end = (keep: boolean): void => {
    if (!from) return;
    input.classList.remove("dragging");
    if (!dragging) { if (keep) { input.focus(); input.select(); } }
    else if (keep) commit();
    else { input.value = from.text; tryOut(); commit(); }
    from = null;
    dragging = false;
  };
  input.addEventListener("pointerup", () => end(true));
  input.addEventListener("pointercancel", () => end(false));
  input.addEventListener("lostpointercapture", () => end(false));
}
