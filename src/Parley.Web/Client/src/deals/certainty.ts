// How sure the answer is, told once the hand rests: it takes thousands of draws, which nobody could watch follow a drag. Where a number is a
// range its line stands there from the start, so that nothing moves when the answer comes.

import { ApiError, api, isAborted, type Edit } from "../core/api";
import { caseCall, find, steady } from "../core/page";

const pause = 400;

export class Certainty {
  private readonly place = find("#certainty");
  private asked = "";
  private underWay: AbortController | null = null;
  private timer = 0;

  /** The hand may rest now: what is shown is out of date until it did, unless nothing that counts was changed. */
  rest(basedOn: number, edits: Edit[]): void {
    const question = JSON.stringify({ basedOn, edits });
    if (question === this.asked) return;
    this.asked = question;
    this.underWay?.abort();
    this.place.classList.add("stale");
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => void this.ask(question), pause);
  }

  private async ask(question: string): Promise<void> {
    this.underWay = new AbortController();
    try {
      const sure = await api.post<{ headline: string } | undefined>(caseCall("certainty"), JSON.parse(question) as object, this.underWay.signal);
      if (question !== this.asked) return;
      this.place.hidden = !sure;
      steady(this.place, sure?.headline ?? "");
      this.place.classList.remove("stale");
    } catch (error) {
      if (isAborted(error)) return;
      if (!(error instanceof ApiError)) throw error;
      // Why there is no answer at all is told by the live one.
      if (question === this.asked) this.place.textContent = "";
    }
  }
}
