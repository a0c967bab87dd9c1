// Deals: the frontier, a package of one's own, and every number of the case, all moving together.

import { Edits } from "../core/edits";
import { Live, askLive, onNarrow, showVerdict, type Choose, type LiveAnswer, type Package } from "../core/live";
import { notice, status } from "../core/notices";
import { bindNumbers } from "../core/numbers";
import { all, find, make, putServerMarkup, steady } from "../core/page";
import { refreshParts } from "../core/refresh";
import { drawBars } from "../deals/bars";
import { Certainty } from "../deals/certainty";
import { Chart } from "../deals/chart";
import { Hand } from "../deals/hand";
import { comparison, inWords, issues, same, type Pinned } from "../deals/compare";

const most = 5;
const viewKey = "parley.deals.view";
let answer: LiveAnswer | null = null;
let choose: Choose | null = null;
let own: Package | null = null;
let pinned: Pinned[] = [];
// What the chart shows: as the user said; until then what the first answer showed, so that it never changes under a hand.
let close: boolean | null = remembered();

if (document.querySelector("#picture")) start();

function start(): void {
  find("#package").hidden = false;
  const hasNumbers = document.querySelector("#numbers input") !== null;
  if (hasNumbers) find("#threshold").textContent = "Take a number in hand, and see where the answer turns.";
  const chart = new Chart(find("#picture"), (series, at) => void pick(series, at));
  const live = new Live(show, error => {
    status(error.message, "error");
    for (const input of all<HTMLInputElement>("input[data-path]")) if (input.value !== input.defaultValue) input.setAttribute("aria-invalid", "true");
  });
  const edits: Edits = new Edits({
    preview: pending => { ask(pending); hand.follow(); },
    saved: (saved, made) => hand.saved(saved, made),
    changed: () => void refreshParts("#numbers", "#package-issues", "#taken").then(() => { bind(); ask(); hand.refresh(); }),
    refused: () => void refreshParts("#numbers").then(() => { bind(); ask(); hand.refresh(); }),
  });
  const hand = new Hand(() => edits);
  const certainty = new Certainty();

  function ask(pending = edits.pending): void {
    live.ask({ basedOn: edits.number, edits: pending, choose, close });
    certainty.rest(edits.number, pending);
  }

  function show(next: LiveAnswer): void {
    answer = next;
    own = next.package;
    if (find("#status").dataset["kind"] === "error") status("");
    for (const input of all("input[aria-invalid]")) input.removeAttribute("aria-invalid");
    showVerdict(next.headlines);
    const balance = next.headlines.find(h => h.lens === "balance");
    if (balance) steady(find("#balance"), balance.headline);
    chart.show(next);
    showView(next);
    putServerMarkup(find("#tables"), next.tables);
    starts(next);
    showPackage();
  }

  function showView(next: LiveAnswer): void {
    if (next.picture && close === null) close = next.picture.isClose;
    const views = find("#views");
    views.hidden = !next.picture?.canBeClose;
    for (const button of all<HTMLButtonElement>("button", views)) button.setAttribute("aria-pressed", String((button.dataset["view"] === "close") === (next.picture?.isClose ?? false)));
  }

  async function pick(series: number, at: number): Promise<void> {
    const picked = (await askLive({ basedOn: edits.number, edits: edits.pending, choose, close, pick: { series, at } })).package;
    if (picked) take(picked.choose);
  }

  function take(next: Choose | null): void {
    choose = next;
    for (const select of all<HTMLSelectElement>("select[data-issue]")) {
      const settled = next?.[select.dataset["issue"] ?? ""];
      select.value = typeof settled === "string" ? settled : "";
    }
    ask();
  }

  function starts(next: LiveAnswer): void {
    const groups: { name: string; choose: Choose }[] = [];
    for (const solution of next.solutions) {
      const known = groups.find(group => same(group.choose, solution.choose));
      const name = solution.name.split("-").map(word => word.charAt(0).toUpperCase() + word.slice(1)).join("–");
      if (known) known.name += `, ${name}`;
      else groups.push({ name, choose: solution.choose });
    }
    const place = find("#starts");
    const words = groups.map(group => group.name).join("|");
    const buttons = groups.map(group => {
      const button = make("button", { type: "button", class: "chip", "aria-pressed": own !== null && same(own.choose, group.choose) ? "true" : "false" }, group.name);
      button.addEventListener("click", () => take(group.choose));
      return button;
    });
    // The same buttons stay where they are, so that a hand or a focus on them is not lost.
    if (place.dataset["words"] === words) {
      [...place.children].forEach((old, at) => {
        old.setAttribute("aria-pressed", buttons[at]?.getAttribute("aria-pressed") ?? "false");
        (old as HTMLButtonElement).onclick = () => take(groups[at]?.choose ?? null);
      });
      return;
    }
    place.dataset["words"] = words;
    buttons.forEach((button, at) => { const plain = button.cloneNode(true) as HTMLButtonElement; plain.onclick = () => take(groups[at]?.choose ?? null); buttons[at] = plain; });
    place.replaceChildren(...buttons);
  }

  function showPackage(): void {
    if (!answer) return;
    const standing = find("#package-standing");
    standing.textContent = own ? own.standing : answer.picture ? `Pick a point of the chart, ${answer.solutions.length > 0 ? "start from a solution, " : ""}or choose issue by issue.` : "Choose issue by issue, and see who would take it.";
    if (!answer.picture && !own) find<HTMLDetailsElement>("#package-issues").open = true;
    standing.dataset["acceptable"] = own ? String(own.acceptable) : "";
    drawBars(find("#package-bars"), answer, own);
    find<HTMLButtonElement>("#package-improve").disabled = !own?.better;
    find<HTMLButtonElement>("#package-save").disabled = !own?.feasible;
    for (const row of all(".issue[data-issue]")) {
      const id = row.dataset["issue"] ?? "";
      const arises = !own || own.issues.includes(id) || own.unsettled.includes(id);
      row.classList.toggle("does-not-arise", !arises);
      row.classList.toggle("unsettled", own?.unsettled.includes(id) ?? false);
      find<HTMLSelectElement>("select", row).disabled = !arises;
    }
    showPinned();
  }

  function showPinned(): void {
    find("#compare").hidden = pinned.length === 0;
    const isPinned = own !== null && pinned.some(p => own && same(p.package.choose, own.choose));
    const pin = find<HTMLButtonElement>("#package-pin");
    pin.disabled = !own?.feasible || isPinned;
    pin.textContent = isPinned ? "Compared" : "Compare";
    find("#compare-more").hidden = pinned.length !== 1;
    if (pinned.length === 0 || !answer) return;
    find("#compare-table").replaceChildren(comparison(pinned, answer.sides, at => { pinned.splice(at, 1); showPinned(); }));
  }

  function bind(): void {
    bindNumbers(edits);
    for (const select of all<HTMLSelectElement>("select[data-issue]:not([data-bound])")) {
      select.dataset["bound"] = "";
      select.addEventListener("change", () => {
        const next: Choose = { ...(own?.choose ?? choose ?? {}) };
        if (select.value) next[select.dataset["issue"] ?? ""] = select.value;
        else delete next[select.dataset["issue"] ?? ""];
        choose = next;
        ask();
      });
    }
  }

  find("#package-clear").addEventListener("click", () => take(null));
  find("#package-improve").addEventListener("click", () => {
    if (!own?.better) return;
    const better = own.better;
    const changes = issues().filter(({ id }) => JSON.stringify(better[id]) !== JSON.stringify(own?.choose[id])).map(({ id, name }) => `${name}: ${inWords(id, better[id])}`);
    take(better);
    notice(`Better for everyone: ${changes.slice(0, 4).join("; ")}${changes.length > 4 ? `; and ${changes.length - 4} more` : ""}.`);
  });
  find("#package-pin").addEventListener("click", () => {
    if (!own || pinned.some(p => own && same(p.package.choose, own.choose))) return;
    const known = all("#starts [aria-pressed=true]")[0]?.textContent;
    pinned = [...pinned, { name: known || `Package ${String.fromCharCode(65 + pinned.length)}`, package: own }].slice(-most);
    showPinned();
  });
  find("#compare-clear").addEventListener("click", () => { pinned = []; showPinned(); });
  find("#package-save").addEventListener("click", () => name());

  const named = new Set<string>();
  const taken = (): Set<string> => new Set([...(find("#taken").dataset["taken"] ?? "").split(" "), ...named]);

  function name(): void {
    if (!own || document.querySelector("#package-name")) return;
    const settled = own.choose;
    const field = make("input", { id: "package-name", required: true, maxlength: "120", "aria-label": "What the package is called", placeholder: "What it is called" });
    const form = make("form", { class: "row" }, field, make("button", { class: "primary" }, "Save"), make("button", { type: "button", class: "quiet" }, "Cancel"));
    form.lastElementChild?.addEventListener("click", () => form.remove());
    form.addEventListener("submit", event => {
      event.preventDefault();
      const words = field.value.trim();
      const base = words.toLowerCase().normalize("NFKD").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "package";
      // A package that has the id already stays as it is; this is another one.
      let id = base;
      for (let next = 2; taken().has(id); next++) id = `${base}-${next}`;
      named.add(id);
      const chosen = Object.entries(settled).map(([issue, one]) => `${issue}: ${typeof one === "string" ? one : `{ ${Object.entries(one).map(([p, n]) => `${p}: ${n}`).join(", ")} }`}`).join(", ");
      edits.save([{ do: "set", path: `packages.${id}`, value: `{ name: ${JSON.stringify(words)}, choose: { ${chosen} } }` }], `Named a package: ${words}`);
      form.remove();
    });
    find("#package-save").after(form);
    field.focus();
  }

  for (const button of all<HTMLButtonElement>("#views button")) {
    button.addEventListener("click", () => {
      close = button.dataset["view"] === "close";
      try { localStorage.setItem(viewKey, close ? "close" : "all"); } catch { /* Then it is not remembered. */ }
      ask();
    });
  }

  bind();
  onNarrow(() => ask());
  ask();
}

function remembered(): boolean | null {
  try {
    const view = localStorage.getItem(viewKey);
    return view === null ? null : view === "close";
  } catch { return null; }
}
