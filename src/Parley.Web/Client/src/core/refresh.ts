// Takes parts of this page from the server again, when the case was changed elsewhere: without losing the scroll, the focus or what was unfolded.

import { all } from "./page";

/** Replaces the elements that the selectors find by the server's present ones. */
export async function refreshParts(...selectors: string[]): Promise<void> {
  const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
  if (!response.ok) { location.reload(); return; }
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const focused = document.activeElement?.id ?? "";
  document.body.dataset["number"] = fresh.body.dataset["number"] ?? document.body.dataset["number"] ?? "";
  for (const selector of selectors) {
    const [old, next] = [document.querySelector(selector), fresh.querySelector(selector)];
    if (!old || !next) { location.reload(); return; }
    for (const details of all<HTMLDetailsElement>("details[id]", old)) {
      const same = next.querySelector<HTMLDetailsElement>(`#${CSS.escape(details.id)}`);
      if (same) same.open = details.open;
    }
    next.toggleAttribute("hidden", old.hasAttribute("hidden"));
    old.replaceWith(document.adoptNode(next));
  }
  if (focused) document.getElementById(focused)?.focus();
}
