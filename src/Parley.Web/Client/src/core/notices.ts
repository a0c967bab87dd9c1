// Short notices at the foot of the page, and the word on the state of saving at its head.

import { find, make } from "./page";

const most = 3;

/**
 * Says something that the user should see; with remarks, one under the other, and a button, if there is something to do about it. Errors and doubts
 * (what was done, but not all as it was meant) stay until they are closed. What is said again takes the place of what was said before, and of many
 * the oldest goes.
 */
export function notice(words: string, options: { kind?: "note" | "doubt" | "error"; remarks?: string[]; action?: { label: string; run: () => void } } = {}): () => void {
  const kind = options.kind ?? "note";
  const said = make("div", { class: "notice-said" }, make("p", { dir: "auto" }, words));
  if (options.remarks?.length) said.append(make("ul", {}, ...options.remarks.map(remark => make("li", { dir: "auto" }, remark))));
  const box = make("div", { class: "notice", "data-kind": kind, role: kind === "error" ? "alert" : "status" }, said);
  const close = (): void => box.remove();
  if (options.action) {
    const { label, run } = options.action;
    const button = make("button", { type: "button" }, label);
    button.addEventListener("click", () => { close(); run(); });
    box.append(button);
  }
  const dismiss = make("button", { type: "button", class: "quiet", "aria-label": "Close" }, "✕");
  dismiss.addEventListener("click", close);
  box.append(dismiss);
  const place = find("#notices");
  for (const older of [...place.children]) if (older.querySelector("p")?.textContent === words) older.remove();
  place.append(box);
  while (place.children.length > most) (place.querySelector(".notice[data-kind=note]") ?? place.firstElementChild)?.remove();
  if (kind === "note") setTimeout(close, options.action ? 12_000 : 6_000);
  return close;
}

/** The state of saving, in a word or two: "Saved as version 7". */
export function status(words: string, kind: "" | "busy" | "error" = ""): void {
  const place = find("#status");
  place.textContent = words;
  place.dataset["kind"] = kind;
}
