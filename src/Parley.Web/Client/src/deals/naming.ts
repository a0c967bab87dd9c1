// A package of one's own gets a name, and is in the case from then on. What it is to be called stays until it is saved.

import type { Edits } from "../core/edits";
import type { Choose, Package, Settled } from "../core/live";
import { find, make } from "../core/page";
import { idOf } from "../core/ids";

// Packages that were named here: the page says which the case had before.
const named = new Set<string>();
const taken = (): Set<string> => new Set([...(find("#taken").dataset["taken"] ?? "").split(" "), ...named]);

const settled = (one: Settled): string => typeof one === "string" ? one : `{ ${Object.entries(one).map(([party, part]) => `${party}: ${part}`).join(", ")} }`;
const written = (choose: Choose): string => Object.entries(choose).map(([issue, one]) => `${issue}: ${settled(one)}`).join(", ");

/** Asks what a package is called, below a button, and saves it under that name. */
export function askName(button: HTMLElement, own: Package, edits: Edits): void {
  if (document.querySelector("#package-name")) { find("#package-name").focus(); return; }
  const field = make("input", { id: "package-name", required: true, maxlength: "120", autocomplete: "off", "aria-label": "What the package is called", placeholder: "What it is called" });
  const [save, cancel] = [make("button", { class: "primary" }, "Save"), make("button", { type: "button", class: "quiet" }, "Cancel")];
  const form = make("form", { class: "row package-naming" }, field, save, cancel);
  const close = (): void => {
    const hadFocus = form.contains(document.activeElement) || document.activeElement === document.body;
    form.remove();
    if (hadFocus) button.focus();
  };
  const wait = (isWaiting: boolean): void => { for (const one of [field, save, cancel]) one.disabled = isWaiting; };
  cancel.addEventListener("click", close);
  field.addEventListener("keydown", event => { if (event.key === "Escape") close(); });
  form.addEventListener("submit", event => {
    event.preventDefault();
    const words = field.value.trim();
    if (words === "") return;
    // A package that has the id already stays as it is; this is another one.
    const id = idOf(words, taken(), "package");
    named.add(id);
    wait(true);
    void edits.save([{ do: "set", path: `packages.${id}`, value: `{ name: ${JSON.stringify(words)}, choose: { ${written(own.choose)} } }` }], `Named a package: ${words}`).then(why => {
      wait(false);
      if (why === null) { close(); return; }
      named.delete(id);
      field.focus();
    });
  });
  button.parentElement?.after(form);
  field.focus();
}
