// The edits of this page: tried out live while a hand moves, saved when it lets go, one save after the other, taken back with Ctrl-Z.

import { ApiError, api, type Conflict, type Edit, type Saved } from "./api";
import { onVersion, type VersionEvent } from "./events";
import { notice, status } from "./notices";
import { caseCall, isWriting } from "./page";

export interface EditsOptions {
  /** Shows what the case says with these edits. */
  preview?: (edits: Edit[]) => void;
  /** Runs when a version of ours was saved. Fields of the page are up to date already. */
  saved?: (saved: Saved, edits: Edit[]) => void;
  /** Runs when the case was changed elsewhere, or by undo: the page's fields are out of date. Left out: the page is loaded again. */
  changed?: (number: number) => void;
  /** Runs when a save was refused, after the user was told: put the fields back, or mark them. */
  refused?: (edits: Edit[], error: ApiError) => void;
}

export class Edits {
  /** The version that this page shows, as changed by saves. */
  number: number = Number(document.body.dataset["number"] ?? 0);

  private readonly trial = new Map<string, Edit>();
  private readonly queue: { edits: Edit[]; note: string | undefined }[] = [];
  private saving = false;
  private heard = 0;

  constructor(private readonly options: EditsOptions = {}) {
    onVersion(version => this.hear(version));
    addEventListener("keydown", event => this.key(event));
    addEventListener("beforeunload", event => { if (this.isBusy) event.preventDefault(); });
  }

  /** Whether something is not saved yet. */
  get isBusy(): boolean { return this.saving || this.queue.length > 0 || this.trial.size > 0; }

  /** All edits that are not saved yet, in order. */
  get pending(): Edit[] { return [...this.queue.flatMap(one => one.edits), ...this.trial.values()]; }

  /** Tries a value out without saving it: a later one for the same path takes its place. */
  try(path: string, value: string): void {
    this.trial.set(path, { do: "set", path, value });
    this.options.preview?.(this.pending);
  }

  /** Gives up what was tried out for a path. */
  forget(path: string): void {
    if (this.trial.delete(path)) this.options.preview?.(this.pending);
  }

  /** Saves a value. */
  set(path: string, value: string): void { this.save([{ do: "set", path, value }]); }

  /** Saves edits as one version. */
  save(edits: Edit[], note?: string): void {
    for (const edit of edits) if ("path" in edit) this.trial.delete(edit.path);
    this.queue.push({ edits, note });
    this.options.preview?.(this.pending);
    if (!this.saving) void this.flush();
  }

  /** Takes the last change back. */
  undo(): Promise<void> { return this.step("undo", "Nothing is left to take back."); }

  /** Makes the last undone change again. */
  redo(): Promise<void> { return this.step("redo", "Nothing is left to do again."); }

  private async flush(): Promise<void> {
    this.saving = true;
    try {
      for (let next = this.queue[0]; next; next = this.queue[0]) {
        status("Saving …", "busy");
        try {
          const saved = await api.post<Saved>(caseCall("edits"), { basedOn: this.number, edits: next.edits, note: next.note });
          this.queue.shift();
          this.take(saved.number);
          if (saved.merged) this.changed(saved.number);
          this.options.saved?.(saved, next.edits);
        } catch (error) {
          this.queue.shift();
          if (!(error instanceof ApiError)) throw error;
          this.refuse(next.edits, error);
        }
      }
    } finally {
      this.saving = false;
      this.catchUp();
    }
  }

  private refuse(edits: Edit[], error: ApiError): void {
    status("Not saved", "error");
    const [conflict] = error.conflicts;
    notice(conflict ? `${error.message} ${told(conflict)}` : error.message, {
      kind: "error",
      ...(error.current && conflict ? { action: { label: "Use mine", run: () => this.insist(edits, error.current ?? this.number) } } : {}),
    });
    if (error.current && conflict) this.changed(error.current);
    this.options.refused?.(edits, error);
  }

  /** Saves over what others saved, because the user says so. */
  private insist(edits: Edit[], number: number): void {
    this.number = number;
    this.save(edits);
  }

  private async step(which: "undo" | "redo", nothing: string): Promise<void> {
    if (this.isBusy) return;
    try {
      status(which === "undo" ? "Taking back …" : "Doing again …", "busy");
      const saved = await api.post<Saved>(caseCall(which), { basedOn: this.number });
      this.take(saved.number);
      this.changed(saved.number);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      status("");
      notice(error.status === 409 && error.current === this.number ? nothing : error.message);
      if (error.current && error.current !== this.number) this.hear({ number: error.current });
    }
  }

  private take(number: number): void {
    this.number = Math.max(this.number, number);
    document.body.dataset["number"] = String(this.number);
    status(`Saved as version ${number}`);
  }

  private hear(version: Pick<VersionEvent, "number">): void {
    this.heard = Math.max(this.heard, version.number);
    if (!this.isBusy) this.catchUp();
  }

  // What others saved is taken in once nothing of ours is under way.
  private catchUp(): void {
    if (this.heard <= this.number || this.isBusy) return;
    this.number = this.heard;
    document.body.dataset["number"] = String(this.number);
    this.changed(this.number);
  }

  private changed(number: number): void {
    if (this.options.changed) this.options.changed(number);
    else location.reload();
  }

  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== "z") return;
    // In a field, the browser takes back what was typed there; a number that was let go of is saved, and is ours to take back.
    if (isWriting(event) && !(event.target instanceof HTMLInputElement && "path" in event.target.dataset && event.target.value === event.target.defaultValue)) return;
    event.preventDefault();
    void (event.shiftKey ? this.redo() : this.undo());
  }
}

function told(conflict: Conflict): string {
  const value = (text: string | null): string => text ?? "nothing";
  return `Yours: ${value(conflict.mine)}. Theirs: ${value(conflict.theirs)}. Before: ${value(conflict.base)}.`;
}
