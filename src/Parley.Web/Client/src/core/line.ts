// One line to the workbench, on which it tells of versions of cases as they are saved.

export interface VersionEvent { id: string; number: number; author: string; note: string }

const [soonest, latest] = [2_000, 60_000];

/** A line that is opened again whenever it breaks. It starts with the latest version of each case, so that nothing is missed in between. */
export class Line {
  private source: EventSource | null = null;
  private again: ReturnType<typeof setTimeout> | undefined;
  private pause = soonest;

  constructor(readonly cases: readonly string[], private readonly hear: (version: VersionEvent) => void) {}

  open(): void {
    if (this.source) return;
    const source = new EventSource(`/api/events?${this.cases.map(id => `case=${encodeURIComponent(id)}`).join("&")}`);
    this.source = source;
    source.addEventListener("open", () => { this.pause = soonest; });
    source.addEventListener("version", event => this.hear(JSON.parse((event as MessageEvent<string>).data) as VersionEvent));
    source.addEventListener("error", () => {
      // A broken line is mended by the browser; one that was refused is not.
      if (source.readyState !== EventSource.CLOSED || this.source !== source) return;
      this.close();
      this.again = setTimeout(() => this.open(), this.pause);
      this.pause = Math.min(latest, this.pause * 2);
    });
  }

  close(): void {
    clearTimeout(this.again);
    this.source?.close();
    this.source = null;
  }
}
