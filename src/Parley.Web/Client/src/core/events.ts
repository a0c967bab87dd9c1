// Keeps windows in step: tells when somebody saved a version, here or elsewhere. Browsers open six connections to a workbench, for all
// windows together: these share one line, which a worker of theirs holds.

import { Line, type VersionEvent } from "./line";
import { caseId } from "./page";

export type { VersionEvent } from "./line";

type Stop = () => void;

/** Listens for versions of this page's case, from its latest on. */
export function onVersion(tell: (version: VersionEvent) => void): Stop {
  let newest = 0;
  // A line that is opened again starts with what was told before.
  const then = (version: VersionEvent): void => {
    if (version.number <= newest) return;
    newest = version.number;
    tell(version);
  };
  const worker = shared();
  if (!worker) return alone(then);
  const { port } = worker;
  let stopAlone: Stop | null = null;
  const withdraw = (): void => { stopAlone ??= alone(then); };
  port.onmessage = (event: MessageEvent<VersionEvent | null>) => { if (event.data) then(event.data); else withdraw(); };
  worker.addEventListener("error", withdraw);
  const join = (): void => port.postMessage(caseId);
  const leave = (): void => port.postMessage(null);
  join();
  const forget = whileShown(join, leave);
  return () => { forget(); leave(); stopAlone?.(); };
}

function shared(): SharedWorker | null {
  const address = document.body.dataset["events"];
  if (!address || typeof SharedWorker === "undefined") return null;
  try {
    return new SharedWorker(address, { name: "parley-events" });
  } catch {
    return null;
  }
}

// A browser without such workers: a line of this page's own, which it does not hold while nobody looks at it.
function alone(then: (version: VersionEvent) => void): Stop {
  const line = new Line([caseId], then);
  const look = (): void => { if (document.hidden) line.close(); else line.open(); };
  look();
  document.addEventListener("visibilitychange", look);
  const forget = whileShown(look, () => line.close());
  return () => { document.removeEventListener("visibilitychange", look); forget(); line.close(); };
}

/** Calls for a page that is left, and for one that is come back to without being loaded again. */
function whileShown(back: () => void, away: () => void): Stop {
  const shown = (event: PageTransitionEvent): void => { if (event.persisted) back(); };
  addEventListener("pagehide", away);
  addEventListener("pageshow", shown);
  return () => { removeEventListener("pagehide", away); removeEventListener("pageshow", shown); };
}
