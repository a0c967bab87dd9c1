// History: times as people tell them, new versions as they come, undo and redo by key.

import { tellTimes } from "../core/ago";
import { Edits } from "../core/edits";
import { all, caseId } from "../core/page";
import { refreshParts } from "../core/refresh";

const difference = document.querySelector<HTMLElement>("#difference");
const touched = new Set<string>();

// The address names both versions, so that this is the comparison that is shown however many versions follow. A page that tells why nothing
// was undone has an address of its own, which cannot be asked for again.
const home = `/cases/${encodeURIComponent(caseId)}/history`;
history.replaceState(null, "", difference ? `${home}?from=${difference.dataset["from"] ?? ""}&to=${difference.dataset["to"] ?? ""}${location.hash}` : home + location.hash);

tellTimes();
new Edits({ changed: renew });
addEventListener("change", event => { if (event.target instanceof HTMLSelectElement) touched.add(event.target.id); });

/** Takes the list of versions anew. What is compared stays as it is, and so do versions chosen to be. */
async function renew(): Promise<number | null> {
  const chosen = all<HTMLSelectElement>(".compare-form select").filter(select => difference !== null || touched.has(select.id)).map(select => [select, select.value] as const);
  const number = await refreshParts(".case-head", ".history-head", ".compare-form", "#versions", ...(difference ? ["#newer"] : []));
  if (number === null) return null;
  for (const [select, value] of chosen) select.value = value;
  tellTimes();
  return number;
}
