// Takes the sources and claims from the server again after a save, without losing the scroll, the focus or what was unfolded.

import { all, find } from "../core/page";

/** Replaces what the page shows of the case by the server's present state. */
export async function refresh(): Promise<void> {
  const response = await fetch(location.href, { credentials: "same-origin", cache: "no-store" });
  if (!response.ok) { location.reload(); return; }
  const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
  const [focused, number] = [document.activeElement?.id ?? "", document.querySelector<HTMLElement>(".source-text .para[tabindex='0']")?.id];
  for (const selector of ["#verdict", "#source-view"]) {
    const [old, next] = [document.querySelector(selector), fresh.querySelector(selector)];
    if (!old || !next) continue;
    // A form that is being written in stays as it is.
    for (const id of ["source-edit"]) {
      const [open, closed] = [old.querySelector<HTMLDetailsElement>(`#${id}`), next.querySelector(`#${id}`)];
      if (open?.open && closed) closed.replaceWith(open);
    }
    old.replaceWith(document.adoptNode(next));
  }
  if (number) for (const paragraph of all(".source-text .para")) paragraph.tabIndex = paragraph.id === number ? 0 : -1;
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
  find("#palette").hidden = true;
}
