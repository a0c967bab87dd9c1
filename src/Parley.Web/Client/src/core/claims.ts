// The way from an entry of the case, or a finding, back to the passage that it rests on.

import { caseId } from "./page";

/** The address of a claim on the page of sources, where its passage is shown and lit up. */
export const claimAddress = (claim: string): string =>
  `/cases/${encodeURIComponent(caseId)}/source?claim=${encodeURIComponent(claim)}#claim-${encodeURIComponent(claim)}`;
