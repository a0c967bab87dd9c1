// Deals: the frontier, a package of one's own, and every number of the case, all moving together.

import { ApiError, isAborted } from "../core/api";
import { Edits } from "../core/edits";
import { Live, askLive, onNarrow, showVerdict, type Choose, type LiveAnswer, type Package, type Settled } from "../core/live";
import { notice, status } from "../core/notices";
import { bindNumbers, isRefused, refuse, settle } from "../core/numbers";
import { all, find, make, putServerMarkup, steady } from "../core/page";
import { refresh } from "../core/refresh";
import { drawBars } from "../deals/bars";
import { Certainty } from "../deals/certainty";
import { Chart } from "../deals/chart";
import { offerFinding, sift } from "../deals/finding";
import { Hand } from "../deals/hand";
import { Comparison, inWords, issues, same, settledBy, showSettled } from "../deals/compare";
import { askName } from "../deals/naming";
import { tellSettled } from "../deals/settles";

const viewKey = "parley.deals.view";
let answer: LiveAnswer | null = null;
let choose: Choose | null = null;
let own: Package | null = null;
let picking: AbortController | null = null;
let isWithoutAnswer = false;
// What the chart shows: as the user said; until then what the first answer showed, so that it never changes under a hand.
let close: boolean | null = remembered();

if (document.querySelector("#picture")) start();

function start(): void {
  find("#package").hidden = false;
  const hasNumbers = document.querySelector("#numbers input") !== null;
  if (hasNumbers) find("#threshold").textContent = "Take a number in hand, and see where the answer turns.";
  const chart = new Chart(find("#picture"), (series, at) => void pick(series, at));
  const live = new Live(show, error => {
    isWithoutAnswer = true;
    status(edits.isUnsent ? "Not saved" : error.message, "error");
    // Where somebody answered, it is what is being tried that is wrong.
    if (error.status === 400 || error.status === 422) for (const input of all("input[data-dirty]:not([data-sent])")) input.setAttribute("aria-invalid", "true");
  });
  const edits: Edits = new Edits({
    keeps: true,
    isHeld: isRefused,
    preview: pending => { ask(pending); hand.follow(); },
    saved: (saved, made) => { settle(made); hand.saved(saved, made); if (isWithoutAnswer) ask(); },
    changed: renew,
    refused: (made, error) => { refuse(made, error); ask(); hand.follow(); },
  });
  const hand = new Hand(() => edits);
  const certainty = new Certainty();
  const comparison = new Comparison(() => ({ basedOn: edits.number, edits: edits.pending }), () => showPinned());

  function ask(pending = edits.pending): void {
    live.ask({ basedOn: edits.number, edits: pending, choose, close });
    certainty.rest(edits.number, pending);
  }

  // The case was changed elsewhere: its numbers and issues as they are now, but for what is in hand.
  async function renew(): Promise<number | null> {
    const number = await refresh([".case-head h1", "#numbers", "#package-issues", "#taken"], {
      may: edits.may,
      before: old => { if (old.id === "numbers") hand.lift(); },
    });
    if (number === null) return null;
    // What is no longer there cannot be chosen.
    if (choose) choose = Object.fromEntries(Object.entries(choose).filter(([issue, one]) => hasOption(issue, one)));
    bind();
    sift();
    showChoice();
    hand.refresh();
    // Asked once the page's version is taken to be this one.
    setTimeout(() => { hand.renew(); ask(); });
    return number;
  }

  function show(next: LiveAnswer): void {
    answer = next;
    own = next.package;
    // What was saved meanwhile has been said.
    if (isWithoutAnswer && find("#status").dataset["kind"] === "error") status(edits.isUnsent ? "Not saved" : "", edits.isUnsent ? "error" : "");
    isWithoutAnswer = false;
    for (const input of all("input[aria-invalid]:not([data-refused])")) input.removeAttribute("aria-invalid");
    showVerdict(next.headlines);
    hand.answered();
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
    picking?.abort();
    const mine = (picking = new AbortController());
    try {
      const picked = (await askLive({ basedOn: edits.number, edits: edits.pending, choose, close, pick: { series, at } }, mine.signal)).package;
      if (!picked || mine.signal.aborted) return;
      take(picked.choose);
      own = picked;
      chart.mark(picked.place);
      showPackage();
    } catch (error) {
      if (isAborted(error)) return;
      if (!(error instanceof ApiError)) throw error;
      notice(error.message, { kind: "error" });
    }
  }

  // What is chosen now takes the place of what is still being looked up.
  function take(next: Choose | null): void {
    picking?.abort();
    choose = next;
    showChoice();
    ask();
  }

  function showChoice(): void {
    for (const select of all<HTMLSelectElement>("select[data-issue]")) {
      showSettled(select, choose?.[select.dataset["issue"] ?? ""]);
    }
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
    // The same buttons stay where they are, so that a hand or a focus on them is not lost.
    if (place.dataset["words"] !== words) place.replaceChildren(...groups.map(group => make("button", { type: "button", class: "chip" }, group.name)));
    place.dataset["words"] = words;
    for (const [at, button] of all<HTMLButtonElement>("button", place).entries()) {
      const group = groups[at];
      button.setAttribute("aria-pressed", String(group !== undefined && own !== null && same(own.choose, group.choose)));
      button.onclick = () => take(group?.choose ?? null);
    }
  }

  function showPackage(): void {
    if (!answer) return;
    const standing = find("#package-standing");
    standing.textContent = own ? own.standing : answer.picture ? `Pick a point of the chart, ${answer.solutions.length > 0 ? "start from a solution, " : ""}or choose issue by issue.` : "Choose issue by issue, and see who would take it.";
    if (!answer.picture && !own) find<HTMLDetailsElement>("#package-issues").open = true;
    standing.dataset["acceptable"] = own ? String(own.acceptable) : "";
    tellSettled(find("#package-settles"), own);
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
    const isPinned = own !== null && comparison.has(own.choose);
    const pin = find<HTMLButtonElement>("#package-pin");
    pin.disabled = !own?.feasible || isPinned;
    pin.textContent = isPinned ? "Compared" : "Compare";
    comparison.show(answer?.sides ?? []);
  }

  function bind(): void {
    bindNumbers(edits);
    for (const select of all<HTMLSelectElement>("select[data-issue]:not([data-bound])")) {
      select.dataset["bound"] = "";
      select.addEventListener("change", () => {
        // What was chosen last counts, although the answer to it may still be under way.
        const next: Choose = { ...choose };
        if (select.value) next[select.dataset["issue"] ?? ""] = settledBy(select.value);
        else delete next[select.dataset["issue"] ?? ""];
        picking?.abort();
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
    if (!own) return;
    comparison.add(all("#starts [aria-pressed=true]")[0]?.textContent || null, own);
    showPinned();
  });
  find("#package-save").addEventListener("click", () => { if (own) askName(find("#package-save"), own, edits); });

  for (const button of all<HTMLButtonElement>("#views button")) {
    button.addEventListener("click", () => {
      close = button.dataset["view"] === "close";
      try { localStorage.setItem(viewKey, close ? "close" : "all"); } catch { /* Then it is not remembered. */ }
      ask();
    });
  }

  bind();
  offerFinding();
  onNarrow(() => ask());
  ask();
}

const hasOption = (issue: string, one: Settled): boolean => {
  const select = document.querySelector<HTMLSelectElement>(`select[data-issue="${CSS.escape(issue)}"]`);
  return select !== null && (typeof one !== "string" || [...select.options].some(option => option.value === one));
};

function remembered(): boolean | null {
  try {
    const view = localStorage.getItem(viewKey);
    return view === null ? null : view === "close";
  } catch { return null; }
}
