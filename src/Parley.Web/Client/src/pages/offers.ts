// Offers: what has been on the table, changed where it stands, and what could be put there next.

import { api, ApiError, type Edit, type Saved } from "../core/api";
import { all, caseCall, find, make } from "../core/page";
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

// Choices that were refused are kept by the window until they are saved or taken back, so that no reload loses them.
const keptAs = (path: string): string => `form choice ${path}`;

/** Puts choices that are not saved back into their lists, with the reason. */
function restore(): void {
  for (const one of all<HTMLSelectElement>("select[data-choice]", root)) {
    const kept = saver.unsent.get(keptAs(one.dataset["choice"] ?? ""));
    if (!kept) continue;
    if (kept.text === one.dataset["saved"] || ![...one.options].some(option => option.value === kept.text)) { saver.unsent.drop(keptAs(one.dataset["choice"] ?? "")); continue; }
    one.value = kept.text;
    one.dataset["dirty"] = "";
    refuse(one, kept.why);
  }
}

function refuse(one: HTMLSelectElement, why: string | null): void {
  one.setAttribute("aria-invalid", "true");
  const cell = one.closest("td");
  if (!cell || cell.querySelector(".field-note")) return;
  const back = make("button", { type: "button", class: "quiet" }, "Take back");
  back.addEventListener("click", () => { one.value = one.dataset["saved"] ?? ""; one.dispatchEvent(new Event("change", { bubbles: true })); });
  cell.append(make("span", { class: "field-note problem", role: "alert" }, why === null ? "Not saved yet." : `Not saved yet: ${why}`, " ", back));
}

function accept(...ones: HTMLSelectElement[]): void {
  for (const one of ones) {
    delete one.dataset["dirty"];
    one.removeAttribute("aria-invalid");
    one.closest("td")?.querySelector(".field-note")?.remove();
  }
  saver.unsent.drop(...ones.map(one => keptAs(one.dataset["choice"] ?? "")));
}

/** Choices that hang together can only be changed together: what was refused stays, and goes with the next one of its offer. */
async function choose(field: HTMLSelectElement): Promise<void> {
  const ofOffer = all<HTMLSelectElement>(`select[data-offer="${field.dataset["offer"] ?? ""}"]`, root);
  const mine = ofOffer.filter(one => one.value !== (one.dataset["saved"] ?? ""));
  accept(...ofOffer.filter(one => !mine.includes(one) && "dirty" in one.dataset));
  for (const one of mine) one.dataset["dirty"] = "";
  if (mine.length === 0) return;
  const edits: Edit[] = mine.map(one => {
    const path = one.dataset["choice"] ?? "";
    return one.value === "" ? { do: "remove", path } : { do: "set", path, value: /^-?[\d.]+$/.test(one.value) ? one.value : quote(one.value) };
  });
  const keep = (why: string | null): void => { for (const one of mine) saver.unsent.put(keptAs(one.dataset["choice"] ?? ""), one.value, why); };
  keep(null);
  try {
    const saved = await api.post<Saved>(caseCall("edits"), { basedOn: saver.edits.number, edits });
    accept(...mine);
    for (const one of mine) one.dataset["saved"] = one.value;
    saver.edits.number = Math.max(saver.edits.number, saved.number);
    await saver.renew();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    keep(error.message);
    for (const one of mine) { one.closest("td")?.querySelector(".field-note")?.remove(); one.setAttribute("aria-invalid", "true"); }
    refuse(field, error.message);
  }
}

/** Shares of a divisible item, in percent: of two sides the other has the rest; of more, all have to make a hundred. */
function share(field: HTMLInputElement, set: HTMLElement): void {
  const parts = all<HTMLInputElement>("input[data-party]", set);
  const percent = (one: HTMLInputElement): number => (one.value === "" ? 0 : Number(one.value));
  const tidy = (number: number): number => Math.round(number * 1e8) / 1e8;
  const [first, second] = parts;
  if (parts.length === 2 && first && second && field.value !== "") (field === first ? second : first).value = String(tidy(100 - percent(field)));
  const cell = set.closest("td");
  cell?.querySelector(".field-note")?.remove();
  const sum = tidy(parts.reduce((all, one) => all + percent(one), 0));
  if (sum !== 100 || parts.some(one => !(percent(one) >= 0 && percent(one) <= 100))) {
    cell?.append(make("span", { class: "field-note problem", role: "alert" }, `Not saved yet: the shares make ${sum} %, and have to make 100 %.`));
    return;
  }
  const whole = parts.find(one => percent(one) === 100);
  // Shifted by two places as text is shifted, so that what makes a hundred makes one.
  const part = (one: HTMLInputElement): string => String(Math.round(percent(one) * 1e8) / 1e10);
  const value = whole ? quote(whole.dataset["party"] ?? "") : `{ ${parts.map(one => `${key(one.dataset["party"] ?? "")}: ${part(one)}`).join(", ")} }`;
  saver.save([{ do: "set", path: set.dataset["shares"] ?? "", value }]);
}

root.addEventListener("submit", event => { if (event.target instanceof HTMLFormElement && event.target.id === "offers-form") event.preventDefault(); });
root.addEventListener("change", event => {
  const field = event.target;
  const shares = field instanceof HTMLInputElement ? field.closest<HTMLElement>("[data-shares]") : null;
  if (field instanceof HTMLSelectElement && field.dataset["choice"]) void choose(field);
  else if (field instanceof HTMLInputElement && shares) share(field, shares);
  else if (field instanceof HTMLSelectElement && field.id === "shown") show();
  else if (field instanceof HTMLInputElement && field.name === "with") {
    const form = field.form;
    if (!form) return;
    const query = new URLSearchParams([...new FormData(form)].map(([name, value]) => [name, String(value)]));
    history.replaceState(null, "", query.size > 0 ? `?${query}` : location.pathname);
    void saver.renew();
  }
});
document.body.classList.add("with-script");
addEventListener("hashchange", fromAddress);
sync();
fromAddress();
