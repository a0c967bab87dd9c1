// Keeps windows in step: tells when somebody saved a version, here or elsewhere.

import { caseCall } from "./page";

export interface VersionEvent { number: number; author: string; note: string }

/** Listens for versions of this page's case. The browser connects again by itself when the line breaks. */
export function onVersion(then: (version: VersionEvent) => void): () => void {
  const source = new EventSource(caseCall("events"));
  source.addEventListener("version", event => then(JSON.parse((event as MessageEvent<string>).data) as VersionEvent));
  addEventListener("pagehide", () => source.close(), { once: true });
  return () => source.close();
}
