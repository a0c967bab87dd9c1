// Takes parts of this page from the server again, when the case was changed: what differs is changed in place, so that scroll, focus, what is
// unfolded and what is being typed stay. One request is under way at a time; the latest call wins, and takes the parts of the earlier ones along.

import { isAborted } from "./api";
import { status } from "./notices";
import { morph } from "./morph";

export interface RefreshOptions {
  /** Asked when the page is there, before anything is changed: whether to take it. `number` is the version that it shows. */
  may?: (number: number, fresh: Document) => boolean;
  /** Runs before a part is made like the fresh one; false leaves it as it is. */
  before?: (old: Element, fresh: Element) => boolean | void;
}

let underWay: AbortController | null = null;
const wanted = new Set<string>();

/**
 * Makes the elements that the selectors find what the server now says they are. A part that only one side has loads the page again.
 * @returns The version that the parts show now; null where nothing was changed: a newer call took this one's place, `may` said no, or there was no answer.
 */
export async function refresh(selectors: readonly string[], options: RefreshOptions = {}): Promise<number | null> {
  for (const selector of selectors) wanted.add(selector);
  underWay?.abort();
  const mine = (underWay = new AbortController());
  try {
    const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store", signal: mine.signal });
    const text = await response.text();
    if (mine !== underWay) return null;
    if (!response.ok) { status(`The page is not up to date (${response.status})`, "error"); return null; }
    const fresh = new DOMParser().parseFromString(text, "text/html");
    const number = Number(fresh.body.dataset["number"] ?? 0);
    const parts = [...wanted];
    if (options.may && !options.may(number, fresh)) return null;
    wanted.clear();
    if (parts.some(selector => (document.querySelector(selector) === null) !== (fresh.querySelector(selector) === null))) { location.reload(); return null; }
    const active = document.activeElement;
    for (const selector of parts) {
      const [old, next] = [document.querySelector(selector), fresh.querySelector(selector)];
      if (!old || !next || options.before?.(old, next) === false) continue;
      // Whether a whole part is in sight is the page's to say.
      next.toggleAttribute("hidden", old.hasAttribute("hidden"));
      morph(old, next);
    }
    if (active instanceof HTMLElement) refocus(active);
    document.body.dataset["number"] = String(number);
    return number;
  } catch (error) {
    if (!isAborted(error)) status("The workbench does not answer", "error");
    return null;
  }
}

/** The same, for parts that nothing stands in the way of. */
export const refreshParts = (...selectors: string[]): Promise<number | null> => refresh(selectors);

// What was moved among its neighbours has lost the keyboard's focus, and a button that can go no further hands it to its neighbour.
function refocus(active: HTMLElement): void {
  if (active === document.body || !active.isConnected) return;
  if (active instanceof HTMLButtonElement && active.disabled) active.closest(".moves")?.querySelector<HTMLButtonElement>("button:enabled")?.focus({ preventScroll: true });
  else if (active !== document.activeElement) active.focus({ preventScroll: true });
}
