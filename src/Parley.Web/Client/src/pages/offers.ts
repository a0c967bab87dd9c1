// Offers: what has been on the table, changed where it stands, and what could be put there next.

import { api, ApiError, type Edit, type Saved } from "../core/api";
import { all, find, make } from "../core/page";
import { Fields } from "../sheets/fields";
import { Saver } from "../sheets/saver";
import { quote } from "../sheets/yaml";

const root = find("#offers");
const saver = new Saver(root, () => sync());
const fields = new Fields(root, saver, () => {});
let columns = 0;

function sync(): void {
  const chosen = root.querySelector<HTMLSelectElement>("#shown");
  // A new offer is what a phone shows next.
  if (chosen && columns > 0 && chosen.options.length > columns) chosen.selectedIndex = all(".sheet-column select[data-field]", root).length - 1;
  columns = chosen?.options.length ?? 0;
  fields.sync();
  show();
}

function show(): void {
  const column = String(root.querySelector<HTMLSelectElement>("#shown")?.selectedIndex ?? 0);
  for (const cell of all("[data-col]", root)) cell.classList.toggle("elsewhere", cell.getAttribute("data-col") !== column);
}

/** Choices that hang together can only be changed together: what was refused stays, and goes with the next one of its offer. */
async function choose(field: HTMLSelectElement): Promise<void> {
  const mine = all<HTMLSelectElement>(`select[data-offer="${field.dataset["offer"] ?? ""}"]`, root).filter(one => one.value !== (one.dataset["saved"] ?? ""));
  for (const one of mine) one.dataset["dirty"] = "";
  const edits: Edit[] = mine.map(one => {
    const path = one.dataset["choice"] ?? "";
    return one.value === "" ? { do: "remove", path } : { do: "set", path, value: /^-?[\d.]+$/.test(one.value) ? one.value : quote(one.value) };
  });
  for (const note of all(".field-note", root)) note.remove();
  if (edits.length === 0) { delete field.dataset["dirty"]; field.removeAttribute("aria-invalid"); return; }
  try {
    const saved = await api.post<Saved>(`/api/cases/${encodeURIComponent(document.body.dataset["case"] ?? "")}/edits`, { basedOn: saver.edits.number, edits });
    for (const one of mine) { delete one.dataset["dirty"]; one.removeAttribute("aria-invalid"); one.dataset["saved"] = one.value; }
    saver.edits.number = Math.max(saver.edits.number, saved.number);
    await saver.renew();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    for (const one of mine) one.setAttribute("aria-invalid", "true");
    field.closest("td")?.append(make("span", { class: "field-note problem", role: "alert" }, `Not saved yet: ${error.message}`));
  }
}

root.addEventListener("change", event => {
  const field = event.target;
  if (field instanceof HTMLSelectElement && field.dataset["choice"]) void choose(field);
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
sync();
