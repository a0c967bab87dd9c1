// What was typed and is not saved: kept by the window until it is, or is given up, so that no reload loses it.

import { caseId } from "../core/page";

export interface Unsent { text: string; why: string | null }

const place = `parley-unsent-${caseId}`;

export class UnsentTexts {
  private readonly texts = new Map<string, Unsent>();

  constructor(private readonly told: () => void) {
    try {
      for (const [path, one] of Object.entries(JSON.parse(sessionStorage.getItem(place) ?? "{}") as Record<string, Unsent>)) this.texts.set(path, { text: String(one.text), why: one.why });
    } catch { /* Nothing that can be read was kept. */ }
  }

  get(path: string): Unsent | undefined { return this.texts.get(path); }

  /** Those of entries of the case; what was typed into forms for new ones is not among them. */
  get entries(): [string, Unsent][] { return [...this.texts].filter(([path]) => !path.startsWith("form ")); }

  put(path: string, text: string, why: string | null): void {
    this.texts.set(path, { text, why });
    this.keep();
  }

  drop(...paths: string[]): void {
    for (const path of paths) this.texts.delete(path);
    this.keep();
  }

  /** What was typed into a form for something new. */
  dropForm(name: string): void { this.drop(...[...this.texts.keys()].filter(path => path.startsWith(`form ${name} `))); }

  private keep(): void {
    try {
      if (this.texts.size === 0) sessionStorage.removeItem(place);
      else sessionStorage.setItem(place, JSON.stringify(Object.fromEntries(this.texts)));
    } catch { /* Without storage it is kept by the page alone. */ }
    this.told();
  }
}
