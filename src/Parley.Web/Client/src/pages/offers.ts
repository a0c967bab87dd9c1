// Offers: what has been on the table, changed where it stands, and what could be put there next.

import { type Edit } from "../core/api";
import { itemOf } from "../core/lists";
import { all, find, make } from "../core/page";
import { Fields } from "../sheets/fields";
import { Saver } from "../sheets/saver";
import { key, quote } from "../sheets/yaml";

const root = find("#offers");
const saver = new Saver(root, () => sync());
const fields = new Fields(root, saver, () => {});
let columns = 0;

function sync(): void {
  const chosen = root.querySelector<HTMLSelectElement>("#shown");
  // A new offer is what a phone shows next.
  if (chosen && columns > 0 && chosen.options.length > columns) chosen.selectedIndex = all(".sheet-column .offer-by", root).length - 1;
  columns = chosen?.options.length ?? 0;
  fields.sync();
  restore();
  show();
  count();
}

function show(): void {
  const column = String(root.querySelector<HTMLSelectElement>("#shown")?.selectedIndex ?? 0);
  for (const cell of all("[data-col]", root)) cell.classList.toggle("elsewhere", cell.getAttribute("data-col") !== column);
}

/** On a phone one offer is shown: the one that the address names. */
function fromAddress(): void {
  const named = document.getElementById(decodeURIComponent(location.hash.slice(1)))?.dataset["col"];
  const shown = root.querySelector<HTMLSelectElement>("#shown");
  if (named !== undefined && shown) { shown.selectedIndex = Number(named); show(); }
}

// Choices that were refused, and shares that make no whole yet, are kept by the window until they are saved or taken back, so that no reload loses them.
const choiceKey = (one: HTMLSelectElement): string => `form choice ${one.dataset["choice"] ?? ""}`;
const sharesKey = (set: HTMLElement): string => `form shares ${set.dataset["shares"] ?? ""}`;

/** Puts what is not saved back into its lists and fields, with the reason. */
function restore(): void {
  for (const one of all<HTMLSelectElement>("select[data-choice]", root)) {
    const kept = saver.unsent.get(choiceKey(one));
    if (!kept) continue;
    if (kept.text === one.dataset["saved"] || ![...one.options].some(option => option.value === kept.text)) { saver.unsent.drop(choiceKey(one)); continue; }
    one.value = kept.text;
    one.dataset["dirty"] = "";
    refuse(one, kept.why);
  }
  for (const set of all("[data-shares]", root)) {
    const kept = saver.unsent.get(sharesKey(set));
    if (!kept) continue;
    const typed = JSON.parse(kept.text) as Record<string, string>;
    for (const one of parts(set)) { const text = typed[one.dataset["party"] ?? ""]; if (text !== undefined && text !== one.value) one.value = text; }
    const fold = set.closest("details");
    if (fold) fold.open = true;
    if (!set.contains(document.activeElement)) note(set, kept.why ?? wrongShares(set));
  }
}

function refuse(one: HTMLSelectElement, why: string | null): void {
  one.setAttribute("aria-invalid", "true");
  const cell = one.closest("td");
  cell?.querySelector(".field-note")?.remove();
  const back = make("button", { type: "button", class: "quiet" }, "Take back");
  back.addEventListener("click", () => { one.value = one.dataset["saved"] ?? ""; one.dispatchEvent(new Event("change", { bubbles: true })); });
  cell?.append(make("span", { class: "field-note problem", role: "alert" }, why === null ? "Not saved yet." : `Not saved yet: ${why}`, " ", back));
}

function accept(...ones: HTMLSelectElement[]): void {
  for (const one of ones) {
    delete one.dataset["dirty"];
    one.removeAttribute("aria-invalid");
    one.closest("td")?.querySelector(".field-note")?.remove();
  }
  saver.unsent.drop(...ones.map(choiceKey));
}

/** Choices that hang together can only be changed together: what was refused stays, and goes with the next one of its offer. */
function choose(field: HTMLSelectElement): void {
  const offer = itemOf(field.dataset["choice"] ?? "") ?? "";
  const ofOffer = all<HTMLSelectElement>("select[data-choice]", root).filter(one => itemOf(one.dataset["choice"] ?? "") === offer);
  const mine = ofOffer.filter(one => one.value !== (one.dataset["saved"] ?? ""));
  accept(...ofOffer.filter(one => !mine.includes(one) && "dirty" in one.dataset));
  for (const one of mine) one.dataset["dirty"] = "";
  if (mine.length === 0) return;
  // What was chosen on an older version, and is still not saved, must not write over what others saved since.
  const on = mine.map(one => saver.base(choiceKey(one))).filter(one => one !== null).sort((a, b) => a.number - b.number)[0];
  const there = (path: string): string => (on ? (itemOf(on.path) ?? "") + path.slice(offer.length) : path);
  const edits: Edit[] = mine.map(one => {
    const path = there(one.dataset["choice"] ?? "");
    return one.value === "" ? { do: "remove", path } : { do: "set", path, value: /^-?[\d.]+$/.test(one.value) ? one.value : quote(one.value) };
  });
  const sent = new Map(mine.map(one => [one, one.value]));
  for (const one of mine) saver.unsent.put(choiceKey(one), one.value, null, "text");
  saver.save(edits, error => {
    if (error) {
      for (const one of mine) { saver.unsent.refuse(choiceKey(one), error.message, error.conflicts.length > 0); one.setAttribute("aria-invalid", "true"); }
      refuse(field, error.message);
      return;
    }
    for (const [one, value] of sent) one.dataset["saved"] = value;
    accept(...mine.filter(one => one.value === sent.get(one)));
  }, on?.number);
}

const parts = (set: HTMLElement): HTMLInputElement[] => all<HTMLInputElement>("input[data-party]", set);
const percent = (one: HTMLInputElement): number => (one.value === "" ? 0 : Number(one.value));
const tidy = (number: number): number => Math.round(number * 1e8) / 1e8;

function note(set: HTMLElement, why: string | null): void {
  const cell = set.closest("td");
  cell?.querySelector(".field-note")?.remove();
  if (why !== null) cell?.append(make("span", { class: "field-note problem", role: "alert" }, `Not saved yet: ${why}`));
}

/** Why shares make no whole; null: they do. */
function wrongShares(set: HTMLElement): string | null {
  const sum = tidy(parts(set).reduce((all, one) => all + percent(one), 0));
  return sum !== 100 || parts(set).some(one => !(percent(one) >= 0 && percent(one) <= 100)) ? `the shares make ${sum} %, and have to make 100 %.` : null;
}

function keepShares(set: HTMLElement): void {
  saver.unsent.put(sharesKey(set), JSON.stringify(Object.fromEntries(parts(set).map(one => [one.dataset["party"] ?? "", one.value]))), null, "text");
}

/** Shares of a divisible item, in percent: of two sides the other has the rest; of more, all have to make a hundred. */
function share(field: HTMLInputElement, set: HTMLElement): void {
  const [first, second, ...more] = parts(set);
  if (more.length === 0 && first && second && field.value !== "") (field === first ? second : first).value = String(tidy(100 - percent(field)));
  if (parts(set).every(one => one.value === one.defaultValue)) { saver.unsent.drop(sharesKey(set)); note(set, null); return; }
  keepShares(set);
  const why = wrongShares(set);
  note(set, why);
  if (why !== null) return;
  const whole = parts(set).find(one => percent(one) === 100);
  // Shifted by two places as text is shifted, so that what makes a hundred makes one.
  const part = (one: HTMLInputElement): string => String(Math.round(percent(one) * 1e8) / 1e10);
  const value = whole ? quote(whole.dataset["party"] ?? "") : `{ ${parts(set).map(one => `${key(one.dataset["party"] ?? "")}: ${part(one)}`).join(", ")} }`;
  saver.write(sharesKey(set), saver.unsent.get(sharesKey(set))?.text ?? "", "text", path => [{ do: "set", path, value }]);
}

/** Of a new offer: how many issues are still to choose. What was chosen stays while others save. */
function count(): void {
  const form = root.querySelector<HTMLFormElement>("#new-offer");
  const place = form?.querySelector<HTMLElement>("[data-first-left]");
  if (!form || !place) return;
  const isOpen = (one: HTMLSelectElement | HTMLInputElement): boolean => one.dataset["firstOffer"] === "always" && one.value === ""
    && all<HTMLInputElement>(".offers-parts input", one.closest(".offers-new-issue") ?? form).every(share => share.value === "");
  const left = all<HTMLSelectElement | HTMLInputElement>("[data-first-offer]", form).filter(isOpen).length;
  place.textContent = left === 0 ? "" : `${left} ${left === 1 ? "issue is" : "issues are"} still to choose.`;
  form.toggleAttribute("data-dirty", all<HTMLSelectElement | HTMLInputElement>("select, input:not([type=hidden])", form).some(one => one.value !== ""));
}

root.addEventListener("submit", event => { if (event.target instanceof HTMLFormElement && event.target.id === "offers-form") event.preventDefault(); });
root.addEventListener("input", event => {
  const set = event.target instanceof HTMLInputElement ? event.target.closest<HTMLElement>("[data-shares]") : null;
  if (set) keepShares(set);
});
root.addEventListener("change", event => {
  const field = event.target;
  count();
  const shares = field instanceof HTMLInputElement ? field.closest<HTMLElement>("[data-shares]") : null;
  if (field instanceof HTMLSelectElement && field.dataset["choice"]) choose(field);
  else if (field instanceof HTMLInputElement && shares) share(field, shares);
  else if (field instanceof HTMLSelectElement && field.id === "shown") show();
  else if (field instanceof HTMLInputElement && field.name === "with") {
    const form = field.form;
    if (!form) return;
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    saver.renew();
  }
});
document.body.classList.add("with-script");
addEventListener("hashchange", fromAddress);
addEventListener("pagehide", () => fields.keep());
sync();
fromAddress();
