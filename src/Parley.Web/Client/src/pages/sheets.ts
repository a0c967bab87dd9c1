// Score sheets: typed like a spreadsheet, with everything else that a case says of its parties below.

import { notice } from "../core/notices";
import { all, find } from "../core/page";
import { Fields } from "../sheets/fields";
import { Grid } from "../sheets/grid";
import { Saver } from "../sheets/saver";

const root = find("#sheets");
let grid: Grid | null = null;

const saver = new Saver(root, () => sync(), why => grid?.doubt(why));
const fields = new Fields(root, saver, navigate);

function sync(): void {
  const table = root.querySelector<HTMLElement>("#grid");
  if (table && !grid) grid = new Grid(table, { unsent: saver.unsent, save: cells => { saver.amounts(cells); grid?.sync(); }, attempt: (path, text) => saver.attempt(path, text), notice });
  grid?.sync();
  fields.sync();
  show();
  dialog();
}

/** Phones show one sheet at a time. */
function show(): void {
  const chosen = root.querySelector<HTMLSelectElement>("#shown");
  const column = String(chosen?.selectedIndex ?? 0);
  for (const cell of all("[data-col]", root)) cell.classList.toggle("elsewhere", cell.getAttribute("data-col") !== column);
}

function dialog(): void {
  const editor = find<HTMLDialogElement>("#editor", root);
  const wanted = new URLSearchParams(location.search).has("edit") && editor.childElementCount > 0;
  if (!wanted) { if (editor.open) editor.close(); return; }
  if (editor.matches(":modal")) return;
  editor.removeAttribute("open");
  editor.showModal();
  editor.querySelector<HTMLElement>("[data-first], input, button")?.focus();
}

let opener: string | null = null;

function navigate(to: string): void {
  const active = document.activeElement;
  if (active instanceof HTMLAnchorElement && active.hasAttribute("data-edit")) opener = active.getAttribute("href");
  grid?.commit();
  history.pushState(null, "", to);
  const editor = find<HTMLDialogElement>("#editor", root);
  if (editor.open && !new URLSearchParams(location.search).has("edit")) editor.close();
  void saver.renew();
}

root.addEventListener("close", event => {
  if (!(event.target instanceof HTMLDialogElement)) return;
  if (new URLSearchParams(location.search).has("edit")) { history.pushState(null, "", location.pathname); void saver.renew(); }
  // Where the dialog was opened from; what was renamed there has another address now.
  const from = opener ? root.querySelector<HTMLElement>(`a[data-edit][href="${CSS.escape(opener)}"]`) : null;
  (from ?? root.querySelector<HTMLElement>("a[data-edit]"))?.focus();
}, true);
root.addEventListener("change", event => { if (event.target instanceof HTMLElement && event.target.id === "shown") { show(); grid?.sync(); } });
root.addEventListener("show-entry", event => {
  const path = String((event as CustomEvent<string>).detail);
  const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  if (field) { field.focus(); return; }
  const cell = root.querySelector<HTMLElement>(`td[data-path="${CSS.escape(path)}"]`);
  const chosen = root.querySelector<HTMLSelectElement>("#shown");
  if (cell && chosen) { chosen.selectedIndex = Number(cell.dataset["col"]); show(); }
  grid?.goTo(path);
});
addEventListener("pagehide", () => grid?.keep());
addEventListener("popstate", () => void saver.renew());
document.body.classList.add("with-script");
sync();
