// The text beside the case: passages are marked as claims, linked to what rests on them, and found again.

import { Edits } from "../core/edits";
import { all, find } from "../core/page";
import { refresh } from "../core/refresh";
import { askClaim, knownClaim } from "../source/claims";
import { forgetEntries } from "../source/entries";
import { bindForms } from "../source/form";
import { bindKeys } from "../source/keys";
import { Palette } from "../source/palette";
import { selected, type Passage } from "../source/passage";
import { askThing } from "../source/things";

const view = (): HTMLElement => find("#source-view");
const canMark = (): boolean => "can" in view().dataset;

const edits = new Edits({ saved: () => edits.renew(), changed: () => renew() });

let passage: Passage | null = null;
const use = (then: (passage: Passage) => Promise<void>) => (): void => {
  const one = passage;
  palette.hide();
  if (one) void then(one);
};
const palette = new Palette([
  { label: "Mark as claim", run: use(one => askClaim(edits, one, null)) },
  { label: "New party", run: use(one => askThing(edits, "party", one)) },
  { label: "New issue", run: use(one => askThing(edits, "issue", one)) },
  { label: "New option", run: use(one => askThing(edits, "option", one)) },
]);

async function renew(): Promise<number | null> {
  forgetEntries();
  // With its first source the page changes as a whole; what is typed in its form is kept.
  if (document.querySelector(".source-first")) { location.reload(); return null; }
  const number = await refresh(["#source-view", "#verdict"], { may: edits.may });
  if (number === null) return null;
  const reached = document.querySelector<HTMLElement>(".source-text .para");
  if (reached && !document.querySelector(".source-text .para[tabindex='0']")) reached.tabIndex = 0;
  palette.hide();
  bind();
  return number;
}

// What the page has anew after a save.
function bind(): void {
  for (const element of all(".needs-script")) element.hidden = !canMark();
  bindForms(edits, source => { if (source === null) location.assign(location.pathname); });
  const text = document.querySelector<HTMLElement>("#source-text");
  if (text && canMark() && !("bound" in text.dataset)) bindKeys(text, () => { showPalette(); palette.focus(); });
}

const claimOf = (target: EventTarget | null): HTMLElement | null => (target instanceof Element ? target.closest<HTMLElement>(".source-claim") : null);

// The page's parts come and go; what is done with them is heard above them.
document.addEventListener("click", event => {
  const target = event.target instanceof Element ? event.target : null;
  const item = claimOf(target);
  if (target?.closest("#claim-new")) void askClaim(edits, null, null);
  else if (item && target?.closest(".claim-edit")) void askClaim(edits, null, knownClaim(item));
  else if (item && target?.closest(".claim-jump[href^='#']")) { event.preventDefault(); show(item.dataset["claim"] ?? "", true); }
});
document.addEventListener("submit", event => {
  const item = event.target instanceof Element && event.target.matches(".claim-remove") ? claimOf(event.target) : null;
  if (!item) return;
  event.preventDefault();
  edits.save([{ do: "remove", path: `claims.${item.dataset["claim"] ?? ""}` }]);
});
for (const [kind, isLit] of [["pointerover", true], ["pointerout", false]] as const) {
  document.addEventListener(kind, event => {
    const target = event.target instanceof Element ? event.target.closest<HTMLElement>(".source-claim, a.claim-ref") : null;
    if (target && !(event.relatedTarget instanceof Node && target.contains(event.relatedTarget))) light(target.dataset["claim"] ?? "", isLit);
  });
}

function showPalette(): void {
  passage = canMark() ? selected() : null;
  if (passage) palette.show();
  else palette.hide();
}

const pieces = (claim: string): HTMLElement[] => all<HTMLElement>("mark[data-claims]").filter(mark => mark.dataset["claims"]?.split(" ").includes(claim));

function light(claim: string, isLit: boolean): void {
  for (const piece of pieces(claim)) piece.classList.toggle("lit", isLit);
  for (const ref of all(`a.claim-ref[data-claim="${CSS.escape(claim)}"]`)) ref.closest(".para")?.classList.toggle("lit", isLit && pieces(claim).length === 0);
}

// A claim by its address: its item, and its passage lit up and in view.
function show(claim: string, isJump: boolean): void {
  const item = document.getElementById(`claim-${claim}`);
  if (!item) return;
  const source = item.dataset["source"] ?? "";
  if (source !== "" && source !== view().dataset["source"]) { location.replace(`${location.pathname}?claim=${encodeURIComponent(claim)}#claim-${encodeURIComponent(claim)}`); return; }
  for (const lit of all(".lit")) lit.classList.remove("lit");
  light(claim, true);
  const target = pieces(claim)[0] ?? document.querySelector(`a.claim-ref[data-claim="${CSS.escape(claim)}"]`)?.closest(".para");
  target?.scrollIntoView({ block: "center" });
  if (isJump) target?.closest<HTMLElement>(".para")?.focus({ preventScroll: true });
}

const fromAddress = (): void => { if (location.hash.startsWith("#claim-")) show(decodeURIComponent(location.hash.slice("#claim-".length)), false); };

// Once the hand lets go; while it draws, a bar would be in its way.
addEventListener("pointerup", event => { if (!(event.target instanceof Element && event.target.closest("#palette, dialog"))) setTimeout(showPalette); });
// A finger selects by holding, and by handles of the browser's own, of which a page is told nothing but that the selection changed.
let isTouch = matchMedia("(pointer: coarse)").matches;
let settling = 0;
addEventListener("pointerdown", event => { isTouch = event.pointerType === "touch"; }, { capture: true });
document.addEventListener("selectionchange", () => {
  clearTimeout(settling);
  if (!selected()) { if (document.activeElement?.closest("#palette") === null) palette.hide(); return; }
  if (isTouch) settling = window.setTimeout(showPalette, 350);
});
addEventListener("hashchange", fromAddress);

bind();
fromAddress();
