// What the case says with edits that are not saved: asked while a number is dragged. One request is under way at a time; of those
// that come meanwhile only the latest is sent, so that the answer shown is never older than the one before it.

import { ApiError, api, isAborted, type Edit } from "./api";
import { caseCall, putServerMarkup } from "./page";

export interface Headline { lens: string; verdict: string; headline: string }
export interface Side { id: string; name: string; noDeal: number; floor: number; ideal: number | null; least: number; most: number }
export interface Series { name: string; places: number[]; values: number[]; labels: string[] | null }
export interface Picture { title: string; svg: string; legend: string; width: number; height: number; series: Series[]; plot: number[]; canBeClose: boolean; isClose: boolean }
export type Settled = string | Record<string, number>;
export type Choose = Record<string, Settled>;
export interface Solution { name: string; choose: Choose; values: Record<string, number>; gains: Record<string, number>; exact: boolean; unique: boolean }
export interface AudienceReading { id: string; name: string; party: string; value: number; acceptsFrom: number | null }
export interface Package {
  choose: Choose; values: Record<string, number>; gains: Record<string, number>; audiences: AudienceReading[];
  feasible: boolean; acceptable: boolean; efficient: boolean | null; refusedBy: string[]; unsettled: string[]; broken: string[];
  standing: string; better: Choose | null; issues: string[]; place: [number, number] | null;
}
export interface LiveAnswer {
  basedOn: number; headlines: Headline[]; sides: Side[]; picture: Picture | null; solutions: Solution[]; tables: string; package: Package | null;
}

/** What to ask: see LiveRequest on the server. */
export interface LiveQuestion { basedOn: number; edits?: Edit[]; choose?: Choose | null; pick?: { series: number; at: number } | null; close?: boolean | null }

const narrow = matchMedia("(max-width: 46rem)");

// Whether the screen is a phone's, for which charts are drawn anew.
const isNarrow = (): boolean => narrow.matches;

/** Runs when the screen turns from wide to narrow or back. */
export const onNarrow = (then: () => void): void => narrow.addEventListener("change", then);

/** Asks once, beside whatever else is asked. */
export const askLive = (question: LiveQuestion, signal?: AbortSignal): Promise<LiveAnswer> =>
  api.post<LiveAnswer>(caseCall("live"), { ...question, narrow: isNarrow() }, signal);

export class Live {
  private waiting: LiveQuestion | null = null;
  private underWay: AbortController | null = null;
  private started = 0;

  /**
   * @param show Shows an answer. Called in the order of the questions.
   * @param refused Shows why there is none.
   */
  constructor(private readonly show: (answer: LiveAnswer) => void, private readonly refused: (error: ApiError) => void) {}

  /** Asks. A question that waits is replaced; one that takes longer than a moment is given up for the new one. */
  ask(question: LiveQuestion): void {
    this.waiting = question;
    if (!this.underWay) void this.next();
    else if (performance.now() - this.started > 400) this.underWay.abort();
  }

  private async next(): Promise<void> {
    while (this.waiting) {
      const question = this.waiting;
      this.waiting = null;
      this.underWay = new AbortController();
      this.started = performance.now();
      try {
        const answer = await askLive(question, this.underWay.signal);
        this.show(answer);
      } catch (error) {
        if (error instanceof ApiError) this.refused(error);
        else if (!isAborted(error)) throw error;
      } finally {
        this.underWay = null;
      }
    }
  }
}

/** Shows the deal's answer at the head of the page. */
export function showVerdict(headlines: Headline[]): void {
  const [deal] = headlines;
  const place = document.querySelector<HTMLElement>("#verdict");
  if (!deal || !place) return;
  place.dataset["verdict"] = deal.verdict;
  const badge = place.querySelector<HTMLElement>(".badge");
  const words: Record<string, string> = { yes: "Deal", no: "No deal", unproved: "None found", unreadable: "Errors", begun: "Begun" };
  if (badge) {
    badge.dataset["verdict"] = deal.verdict;
    badge.textContent = words[deal.verdict] ?? "Unknown";
  }
  const text = place.querySelector(".headline-text");
  if (text && text.textContent !== deal.headline) text.textContent = deal.headline;
}

/** Puts a chart into its place, with its legend below. */
export function showPicture(place: HTMLElement, picture: Picture): void {
  putServerMarkup(place, `<div class="drawing">${picture.svg}</div>${picture.legend}`);
}
