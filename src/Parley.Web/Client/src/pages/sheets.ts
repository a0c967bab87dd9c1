// Score sheets: typed like a spreadsheet, with everything else that a case says of its parties below.

import { notice } from "../core/notices";
import { claimAddress } from "../core/claims";
import { all, find, make } from "../core/page";
import { Fields } from "../sheets/fields";
import { Grid } from "../sheets/grid";
import { Saver } from "../sheets/saver";

const root = find("#sheets");
let grid: Grid | null = null;

const saver = new Saver(root, () => sync(), why => grid?.doubt(why));
const fields = new Fields(root, saver, navigate);
saver.holds.push(() => grid?.isEditing ?? false);

function sync(): void {
  const table = root.querySelector<HTMLElement>("#grid");
  if (table && !grid) grid = new Grid(table, { unsent: saver.unsent, save: cells => { saver.amounts(cells); grid?.sync(); }, attempt: (path, text) => saver.attempt(path, text), keep: (path, text) => saver.hold(path, text, null, "amount"), giveUp: path => saver.giveUp(path), notice });
  grid?.sync();
  fields.sync();
  show();
  dialog();
  section();
  if (root.dataset["claims"] !== claims) { claims = root.dataset["claims"] ?? "{}"; rests(seen ? root.querySelector<HTMLElement>('#grid td[tabindex="0"]') : null); }
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

let claims = "";
let seen = false;

/** Below the table: which cell it is, and the passages that its number rests on. */
function rests(cell: HTMLElement | null): void {
  const line = root.querySelector<HTMLElement>("#grid-cell");
  if (!line || !cell) return;
  const known = JSON.parse(claims === "" ? "{}" : claims) as Record<string, [string, string]>;
  const ids = (cell.dataset["claims"] ?? "").split(" ").filter(id => known[id]);
  line.replaceChildren(
    make("span", { class: "sheet-cell-name", dir: "auto" }, cell.dataset["label"] ?? ""),
    ids.length === 0
      ? make("span", { class: "soft" }, Object.keys(known).length > 0 ? "rests on no passage" : "")
      : make("span", { class: "sheet-cell-claims" }, make("span", { class: "nowrap" }, "rests on "), ...ids.map(id => make("a", { href: claimAddress(id), title: known[id]?.[1] ?? "", dir: "auto" }, `${known[id]?.[0] ?? ""} ${known[id]?.[1] ?? ""}`))),
  );
}

/** The list of sections says which of them is in view. */
function section(): void {
  const links = all<HTMLAnchorElement>(".sheet-nav a", root);
  const here = links.filter(link => (document.getElementById(link.hash.slice(1))?.getBoundingClientRect().top ?? 0) < innerHeight / 3).at(-1) ?? links[0];
  const last = innerHeight + scrollY >= document.documentElement.scrollHeight - 2 ? links.at(-1) : here;
  for (const link of links) {
    if (link !== last) link.removeAttribute("aria-current");
    else if (!link.hasAttribute("aria-current")) {
      link.setAttribute("aria-current", "true");
      const strip = link.closest<HTMLElement>("ul");
      if (strip && strip.scrollWidth > strip.clientWidth) strip.scrollTo({ left: link.offsetLeft - strip.offsetLeft - 60, behavior: "instant" });
    }
  }
}

let opener: string | null = null;

function navigate(to: string): void {
  const active = document.activeElement;
  if (active instanceof HTMLAnchorElement && active.hasAttribute("data-edit")) opener = active.getAttribute("href");
  grid?.commit();
  history.pushState(null, "", to);
  const editor = find<HTMLDialogElement>("#editor", root);
  if (editor.open && !new URLSearchParams(location.search).has("edit")) editor.close();
  saver.renew();
}

root.addEventListener("close", event => {
  if (!(event.target instanceof HTMLDialogElement)) return;
  if (new URLSearchParams(location.search).has("edit")) { history.pushState(null, "", location.pathname); saver.renew(); }
  // Where the dialog was opened from; what was renamed there has another address now.
  const from = opener ? root.querySelector<HTMLElement>(`a[data-edit][href="${CSS.escape(opener)}"]`) : null;
  (from ?? root.querySelector<HTMLElement>("a[data-edit]"))?.focus();
}, true);
root.addEventListener("change", event => { if (event.target instanceof HTMLElement && event.target.id === "shown") { show(); grid?.sync(); } });
root.addEventListener("focusin", event => { if (event.target instanceof HTMLElement && event.target.matches("#grid td[data-path]")) { seen = true; rests(event.target); } });
addEventListener("scroll", () => requestAnimationFrame(section), { passive: true });
root.addEventListener("show-entry", event => {
  const path = String((event as CustomEvent<string>).detail);
  const field = root.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`);
  if (field) {
    for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) fold.open = true;
    field.focus();
    return;
  }
  const cell = root.querySelector<HTMLElement>(`td[data-path="${CSS.escape(path)}"]`);
  const chosen = root.querySelector<HTMLSelectElement>("#shown");
  if (cell && chosen) { chosen.selectedIndex = Number(cell.dataset["col"]); show(); }
  grid?.goTo(path);
});
addEventListener("pagehide", () => { grid?.keep(); fields.keep(); });
addEventListener("popstate", () => saver.renew());
document.body.classList.add("with-script");
sync();
