// What a form above the page saves: on the version of the page from which it was opened, and told when it is saved.

import { ApiError, type Edit } from "../core/api";
import type { Edits } from "../core/edits";
import { notice } from "../core/notices";
import { entries, entriesNumber, type Entry } from "./entries";

/** The entries of the case; null where they cannot be had, which is told: without them nobody knows which ids are free. */
export async function known(): Promise<Entry[] | null> {
  try {
    return await entries();
  } catch (error) {
    if (!(error instanceof ApiError)) throw error;
    notice(`What the case has cannot be asked for. ${error.message}`, { kind: "error" });
    return null;
  }
}

export class Saving {
  private basedOn: number;

  constructor(private readonly edits: Edits) { this.basedOn = Math.min(edits.number, entriesNumber() ?? edits.number); }

  /** Saves; null when it is saved, else why it is not. What others changed is told once, and may be written over then. */
  async save(made: Edit[], note: string): Promise<string | null> {
    const error = await this.edits.send(made, note, this.basedOn);
    if (error === null) return null;
    if (error.conflicts.length === 0 || error.current === null) return error.message;
    this.basedOn = error.current;
    return `${error.message} Save again to use yours.`;
  }
}
