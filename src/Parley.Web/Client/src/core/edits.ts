// The edits of this page: tried out live while a hand moves, saved when it lets go, one save after the other, taken back with Ctrl-Z.

import { ApiError, api, type Conflict, type Edit, type Saved } from "./api";
import { onVersion } from "./events";
import { notice, status } from "./notices";
import { caseCall, isWriting } from "./page";

export interface EditsOptions {
  /** Shows what the case says with these edits. */
  preview?: (edits: Edit[]) => void;
  /** Runs when a version of ours was saved. Fields of the page are up to date already. */
  saved?: (saved: Saved, edits: Edit[]) => void;
  /**
   * Brings the page up to date, because the case was changed elsewhere, or by undo. What it gives is the version that the page shows now, or null
   * where it could not be brought there; nothing: it shows the new one at once. Left out: the page is loaded again.
   */
  changed?: (number: number) => Promise<number | null> | void;
  /** Runs when a save was refused, after the user was told: put the fields back, or mark them. */
  refused?: (edits: Edit[], error: ApiError) => void;
  /** Whether something is being written on the page, which therefore has to stay at its version; `resume` is called when it is no longer. */
  isHeld?: () => boolean;
  /** Whether edits that the workbench could not be given stay here, and are saved when it answers again; else they are refused. */
  keeps?: boolean;
}

interface Batch { edits: Edit[]; note: string | undefined; basedOn: number | undefined; call?: (basedOn: number) => Promise<Saved>; done: (error: ApiError | null) => void }

// After these, the paths of other entries that the page has are not those of the case any more.
const shifts = (edit: Edit): boolean => edit.do === "insert" || edit.do === "move" || edit.do === "rename" || edit.do === "rename-id" || (edit.do === "remove" && edit.path.endsWith("]"));

// How long it waits before it tries again, in milliseconds.
const [soonest, latest] = [1_000, 15_000];

/**
 * Every edit is sent with the version that the page was made of when it was written, so that the server brings it together with what others saved
 * since, or tells that it cannot. The page is therefore only brought up to date while nothing is being written, tried out or saved.
 */
export class Edits {
  /** The version that this page shows: the one that it was made of, with saves of our own that changed nothing but their own entries. */
  number: number = Number(document.body.dataset["number"] ?? 0);

  private readonly trial = new Map<string, Edit>();
  private readonly queue: Batch[] = [];
  /** Saves of our own that the page was not made of yet, and the versions in which their entries are as we wrote them. */
  private since: Edit[] = [];
  private readonly own = new Map<string, number>();
  /** Refused edits that can still be insisted on; null: their entry is gone. */
  private readonly clashes = new Set<{ edits: Edit[] | null }>();
  private readonly waiting: (() => void)[] = [];
  private saving = false;
  private showing = false;
  private due = false;
  private heard = 0;
  /** Closes the notice of what was taken back or done again last. */
  private stepped: () => void = () => {};
  private unsent: { close: () => void; pause: number; timer: number } | null = null;

  constructor(private readonly options: EditsOptions = {}) {
    onVersion(version => this.hear(version.number));
    addEventListener("keydown", event => this.key(event));
    addEventListener("online", () => this.again());
    addEventListener("beforeunload", event => { if (this.isBusy) event.preventDefault(); });
  }

  /** Whether something is not saved yet. */
  get isBusy(): boolean { return this.saving || this.queue.length > 0 || this.trial.size > 0; }

  /** Whether edits are kept that the workbench could not be given. */
  get isUnsent(): boolean { return this.unsent !== null; }

  /** Whether the page may be brought to another version now. */
  get isFree(): boolean { return !this.isBusy && !this.options.isHeld?.(); }

  /** Whether the page is, or is being brought, behind what was saved: entries of lists may stand elsewhere by now. */
  get isBehind(): boolean { return this.saving || this.queue.length > 0 || this.showing || this.due || this.heard > this.number; }

  /** All edits that are not in the page's version yet, in order. */
  get pending(): Edit[] { return [...this.since, ...this.queue.flatMap(one => one.edits), ...this.trial.values()]; }

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
  set(path: string, value: string): void { void this.save([{ do: "set", path, value }]); }

  /** Saves edits as one version. What it gives is null when they are saved, or the sentence that says why they were refused. */
  save(edits: Edit[], note?: string): Promise<string | null> { return this.send(edits, note).then(error => error?.message ?? null); }

  /**
   * Saves edits as one version.
   * @param basedOn The version that they were written on; left out: the page's.
   * @returns Null when they are saved, or why they were refused.
   */
  send(edits: Edit[], note?: string, basedOn?: number): Promise<ApiError | null> {
    for (const edit of edits) if ("path" in edit) this.trial.delete(edit.path);
    return new Promise(done => {
      this.queue.push({ edits, note, basedOn, done });
      this.options.preview?.(this.pending);
      if (!this.saving) void this.flush();
    });
  }

  /** Saves what is no edit of entries, in its turn. Why it was refused is the caller's to tell. */
  call(call: (basedOn: number) => Promise<Saved>, basedOn?: number): Promise<ApiError | null> {
    return new Promise(done => {
      this.queue.push({ edits: [], note: undefined, basedOn, call, done });
      if (!this.saving) void this.flush();
    });
  }

  /** Brings the page up to date as soon as nothing is being written or saved. */
  renew(): void {
    this.due = true;
    this.resume();
  }

  /** Whether a page of that version may be shown now: for `refresh`. */
  readonly may = (number: number): boolean => this.isFree && number >= this.number;

  /** Runs something that has to be told by a page that shows all that we saved: now, or when it does. */
  inStep(run: () => void): void {
    this.waiting.push(run);
    this.resume();
  }

  /** What was being written is not any more: what the page has to catch up with is taken in. */
  resume(): void {
    for (let run; !this.isBehind && (run = this.waiting.shift());) run();
    if (this.showing || !this.isFree || (!this.due && this.heard <= this.number)) return;
    this.due = false;
    void this.bring(Math.max(this.heard, this.number));
  }

  /** Follows entries to where they stand now; null: they are gone. */
  follow(where: (path: string) => string | null): void {
    for (const clash of this.clashes) {
      const all = (clash.edits ?? []).map(edit => ("path" in edit ? { ...edit, path: where(edit.path) } : edit));
      clash.edits = clash.edits && all.every((edit): edit is Edit => !("path" in edit) || edit.path !== null) ? all : null;
    }
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
        const { edits, note, call } = next;
        const basedOn = next.basedOn ?? (call ? this.number : this.baseOf(edits));
        try {
          const saved = await (call ? call(basedOn) : api.post<Saved>(caseCall("edits"), { basedOn, edits, note }));
          this.queue.shift();
          this.release();
          this.took(saved, edits, call ? null : basedOn);
          this.options.saved?.(saved, edits);
          next.done(null);
        } catch (error) {
          if (this.options.keeps && error instanceof ApiError && isAway(error)) { this.keep(error); return; }
          this.queue.shift();
          this.release();
          if (!(error instanceof ApiError)) { next.done(new ApiError(String(error), 0)); throw error; }
          if (call) status("Not saved", "error");
          else this.refuse(edits, error);
          next.done(error);
        }
      }
    } finally {
      this.saving = false;
      this.resume();
    }
  }

  // What nobody took stays first in the queue, and goes before whatever is changed next.
  private keep(error: ApiError): void {
    status("Not saved", "error");
    const pause = this.unsent ? Math.min(this.unsent.pause * 2, latest) : soonest;
    const close = this.unsent?.close ?? notice(`${error.message} What you changed is kept here, and saved as soon as it can be.`, {
      kind: "error", action: { label: "Save now", run: () => this.again() },
    });
    this.unsent = { close, pause, timer: window.setTimeout(() => this.again(), pause) };
  }

  private again(): void {
    if (!this.unsent || this.saving) return;
    clearTimeout(this.unsent.timer);
    void this.flush();
  }

  private release(): void {
    clearTimeout(this.unsent?.timer);
    this.unsent?.close();
    this.unsent = null;
  }

  // What we wrote ourselves since the page was made is no conflict with us.
  private baseOf(edits: Edit[]): number {
    const known = edits.map(edit => ("path" in edit && !edit.path.includes("[") ? this.own.get(edit.path) : undefined));
    return known.every(number => number !== undefined) ? Math.min(...known) : this.number;
  }

  private took(saved: Saved, edits: Edit[], basedOn: number | null): void {
    status(`Saved as version ${saved.number}`);
    this.heard = Math.max(this.heard, saved.number);
    // Only what changed nothing but its own entries leaves the page true to what was saved.
    if (!saved.merged && basedOn === this.number && !edits.some(shifts)) {
      this.number = saved.number;
      document.body.dataset["number"] = String(this.number);
      return;
    }
    this.due = true;
    for (const edit of edits) {
      if (!("path" in edit)) continue;
      this.own.set(edit.path, saved.number);
      if (!shifts(edit) && !edit.path.includes("[")) this.since.push(edit);
    }
  }

  private refuse(edits: Edit[], error: ApiError): void {
    status("Not saved", "error");
    const { current, conflicts: [conflict] } = error;
    const clash = { edits: [...edits] };
    if (current && conflict) {
      this.clashes.add(clash);
      this.heard = Math.max(this.heard, current);
    }
    notice(conflict ? `${error.message} ${told(conflict)}` : error.message, {
      kind: "error",
      ...(current && conflict ? { action: { label: "Use mine", run: () => this.insist(clash) } } : {}),
    });
    this.options.refused?.(edits, error);
  }

  /** Saves over what others saved, once the page shows it, because the user says so. */
  private insist(clash: { edits: Edit[] | null }): void {
    this.inStep(() => {
      this.clashes.delete(clash);
      if (clash.edits) void this.save(clash.edits);
      else notice("What this was written for is not in the case any more.", { kind: "error" });
    });
  }

  private async bring(number: number): Promise<void> {
    if (!this.options.changed) { location.reload(); return; }
    this.showing = true;
    let shown: number | null = null;
    try {
      const coming = this.options.changed(number);
      // A page that says nothing shows the new version at once.
      shown = coming ? await coming : number;
    } finally {
      this.showing = false;
    }
    // Without an answer, another version or another change is the next occasion. What was written meanwhile comes first.
    if (shown !== null) this.shows(shown);
    else if (!this.isFree || this.heard > number) this.due = true;
    else return;
    this.resume();
  }

  private shows(number: number): void {
    this.number = number;
    document.body.dataset["number"] = String(number);
    this.since = [];
    this.own.clear();
  }

  private async step(which: "undo" | "redo", nothing: string): Promise<void> {
    if (this.unsent) notice("What you changed last is not saved yet, so that nothing can be taken back.");
    if (this.isBusy) return;
    const basedOn = Math.max(this.number, this.heard);
    try {
      status(which === "undo" ? "Taking back …" : "Doing again …", "busy");
      const saved = await api.post<Saved>(caseCall(which), { basedOn });
      status(`Saved as version ${saved.number}`);
      this.stepped();
      if (saved.change) {
        this.stepped = notice(`${which === "undo" ? "Taken back" : "Done again"}: ${saved.change}`, {
          action: which === "undo" ? { label: "Redo", run: () => void this.redo() } : { label: "Undo", run: () => void this.undo() },
        });
      }
      this.heard = Math.max(this.heard, saved.number);
      this.renew();
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      status("");
      notice(error.status === 409 && error.current === basedOn ? nothing : error.message);
      if (error.current) this.hear(error.current);
    }
  }

  private hear(number: number): void {
    // It answers again.
    this.again();
    this.heard = Math.max(this.heard, number);
    this.resume();
  }

  private key(event: KeyboardEvent): void {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.defaultPrevented) return;
    const key = event.key.toLowerCase();
    const again = (key === "z" && event.shiftKey) || (key === "y" && !event.shiftKey && !event.metaKey);
    if (key !== "z" && !again) return;
    // In a field, the browser takes back what was typed there; a number that was let go of is saved, and is ours to take back.
    if (isWriting(event) && !(event.target instanceof HTMLInputElement && "path" in event.target.dataset && event.target.value === event.target.defaultValue)) return;
    event.preventDefault();
    void (again ? this.redo() : this.undo());
  }
}

// Nobody answered, or what answered is in trouble: the edits are not to blame.
const isAway = (error: ApiError): boolean => error.status === 0 || error.status >= 500;

function told(conflict: Conflict): string {
  const value = (text: string | null): string => text ?? "nothing";
  return `Yours: ${value(conflict.mine)}. Theirs: ${value(conflict.theirs)}. Before: ${value(conflict.base)}.`;
}
