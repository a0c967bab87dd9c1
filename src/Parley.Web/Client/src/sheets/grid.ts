// The score sheets as a spreadsheet: moved through with the keys, typed into, copied from and pasted into. Cells are
// <td data-path="values.usa.tension.eased" data-saved="10..15">; what is typed goes to `save`, what is being typed to `attempt`.

import { all, make } from "../core/page";
import type { UnsentTexts } from "./unsent";

export interface GridOptions {
  unsent: UnsentTexts;
  /** Saves texts by path; empty ones take their entry away. */
  save: (cells: [string, string][]) => void;
  /** A text is being typed; null: no longer. Tells why it is wrong, or null. */
  attempt: (path: string, text: string | null) => string | null;
  /** Keeps a text that is being typed, because the page is about to be left. */
  keep: (path: string, text: string) => void;
  /** Gives up what was typed and not saved. */
  giveUp: (path: string) => void;
  notice: (words: string) => void;
}

export class Grid {
  private at = "";
  private anchor = "";
  private leaving = false;
  private editor: { cell: HTMLTableCellElement; input: HTMLInputElement } | null = null;

  constructor(private readonly root: HTMLElement, private readonly options: GridOptions) {
    root.addEventListener("keydown", event => { if (this.within(event)) this.key(event); });
    root.addEventListener("click", event => this.click(event));
    root.addEventListener("dblclick", event => { const cell = cellOf(event.target); if (cell && !this.editor) this.edit(cell, null); });
    root.addEventListener("focusin", event => { const cell = cellOf(event.target); if (cell && cell === event.target) this.go(cell, false); });
    document.addEventListener("copy", event => this.copy(event));
    document.addEventListener("cut", event => { if (this.copy(event)) this.clear(); });
    document.addEventListener("paste", event => this.paste(event));
    this.sync();
  }

  /** Whether something is being typed. */
  get isEditing(): boolean { return this.editor !== null; }

  /** Shows what the page now holds: after the server's part of it was renewed, or texts were saved or refused. */
  sync(): void {
    const cells = this.cells();
    if (!cells.some(cell => cell.dataset["path"] === this.at)) this.at = this.anchor = cells[0]?.dataset["path"] ?? "";
    for (const cell of cells) {
      if (cell === this.editor?.cell) continue;
      this.show(cell);
      cell.tabIndex = cell.dataset["path"] === this.at ? 0 : -1;
    }
    this.mark();
  }

  /** Goes to a cell and brings it into view. */
  goTo(path: string): void {
    const cell = this.cells().find(one => one.dataset["path"] === path);
    if (cell) this.go(cell, true);
  }

  /** Says below the cell that is being typed into why it is wrong. */
  doubt(why: string | null): void {
    if (this.editor) this.note(this.editor.cell, why, this.editor.input);
  }

  private within(event: Event): boolean { return event.target instanceof Element && event.target.closest("td[data-path]") !== null; }

  private cells(): HTMLTableCellElement[] { return all<HTMLTableCellElement>("td[data-path]", this.root); }

  // The table as it is seen: on a phone one column.
  private matrix(): (HTMLTableCellElement | null)[][] {
    return all<HTMLTableRowElement>("tr[data-row]", this.root).map(row =>
      all<HTMLTableCellElement>("td[data-col]", row).filter(cell => cell.getClientRects().length > 0).map(cell => (cell.dataset["path"] ? cell : null)));
  }

  private find(matrix: (HTMLTableCellElement | null)[][], path: string): [number, number] {
    for (const [r, row] of matrix.entries()) {
      const c = row.findIndex(cell => cell?.dataset["path"] === path);
      if (c >= 0) return [r, c];
    }
    return [0, 0];
  }

  private text(cell: HTMLTableCellElement): string { return this.options.unsent.get(cell.dataset["path"] ?? "")?.text ?? cell.dataset["saved"] ?? ""; }

  private show(cell: HTMLTableCellElement): void {
    const unsent = this.options.unsent.get(cell.dataset["path"] ?? "");
    const text = this.text(cell);
    const shown = make("span", { class: "sheet-value" }, text);
    if (text === "" && !unsent && cell.querySelector(".sheet-otherwise")) {
      cell.classList.remove("unsent");
      this.note(cell, null, cell);
      return;
    }
    const now = cell.querySelector(".sheet-value");
    if (now?.textContent !== text || now.firstElementChild) {
      if (now) now.replaceWith(shown);
      else cell.prepend(shown);
    }
    cell.classList.toggle("unsent", unsent !== undefined);
    this.note(cell, unsent?.why ?? null, cell);
  }

  private note(cell: HTMLTableCellElement, why: string | null, field: HTMLElement): void {
    const old = cell.querySelector<HTMLElement>(".cell-note");
    if (why === null) {
      old?.remove();
      field.removeAttribute("aria-invalid");
      field.removeAttribute("aria-describedby");
      return;
    }
    if (old) old.textContent = why;
    const id = old?.id ?? `note-${cell.dataset["path"]}`;
    if (!old) cell.append(make("span", { class: "cell-note", id, role: "alert" }, why));
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", id);
  }

  private go(cell: HTMLTableCellElement, focus: boolean, extend = false): void {
    this.leaving = false;
    for (const one of all<HTMLTableCellElement>('td[tabindex="0"]', this.root)) one.tabIndex = -1;
    cell.tabIndex = 0;
    this.at = cell.dataset["path"] ?? "";
    if (!extend) this.anchor = this.at;
    if (focus) {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
    this.mark();
  }

  private selection(): (HTMLTableCellElement | null)[][] {
    const matrix = this.matrix();
    const [[r1, c1], [r2, c2]] = [this.find(matrix, this.anchor), this.find(matrix, this.at)];
    return matrix.slice(Math.min(r1, r2), Math.max(r1, r2) + 1).map(row => row.slice(Math.min(c1, c2), Math.max(c1, c2) + 1));
  }

  private mark(): void {
    for (const cell of all("td[aria-selected]", this.root)) cell.removeAttribute("aria-selected");
    if (this.anchor === this.at) return;
    for (const cell of this.selection().flat()) cell?.setAttribute("aria-selected", "true");
  }

  private move(rows: number, columns: number, extend = false): boolean {
    const matrix = this.matrix();
    let [r, c] = this.find(matrix, this.at);
    for (;;) {
      r += rows;
      c += columns;
      const row = matrix[r];
      if (!row || c < 0 || c >= row.length) return false;
      const cell = row[c];
      if (cell) { this.go(cell, true, extend); return true; }
    }
  }

  // To the next cell in reading order, over the end of a row.
  private step(by: 1 | -1): boolean {
    const cells = this.matrix().flat().filter(cell => cell !== null);
    const next = cells[cells.findIndex(cell => cell.dataset["path"] === this.at) + by];
    if (!next) return false;
    this.go(next, true);
    return true;
  }

  private end(rows: number, columns: number, extend: boolean): void { while (this.move(rows, columns, extend)); }

  private key(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.editor) { this.editKey(event, this.editor.input); return; }
    const cell = cellOf(event.target);
    if (!cell) return;
    const far = event.ctrlKey || event.metaKey;
    const arrows: Record<string, [number, number]> = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
    const arrow = arrows[event.key];
    if (arrow && !event.altKey) {
      event.preventDefault();
      if (far) this.end(arrow[0], arrow[1], event.shiftKey);
      else this.move(arrow[0], arrow[1], event.shiftKey);
    } else if (event.key === "Tab" && !far && !event.altKey) {
      if (!this.leaving && this.step(event.shiftKey ? -1 : 1)) event.preventDefault();
      // The browser goes on from there: out of the table, past its headings.
      else document.getElementById(event.shiftKey ? "grid-start" : "grid-end")?.focus({ preventScroll: true });
    } else if (event.key === "Enter" && !far) {
      event.preventDefault();
      this.move(event.shiftKey ? -1 : 1, 0);
    } else if (event.key === "Home" || event.key === "End") {
      event.preventDefault();
      const way = event.key === "Home" ? -1 : 1;
      if (far) this.end(way, 0, event.shiftKey);
      this.end(0, way, event.shiftKey);
    } else if (event.key === "F2") {
      event.preventDefault();
      this.edit(cell, null);
    } else if (event.key === "Escape") {
      this.escape(cell);
    } else if (event.key === "Delete" || event.key === "Backspace") {
      event.preventDefault();
      this.clear();
    } else if (event.key.toLowerCase() === "a" && far && !event.altKey) {
      event.preventDefault();
      const cells = this.matrix().flat().filter(one => one !== null);
      this.anchor = cells[0]?.dataset["path"] ?? "";
      const last = cells.at(-1);
      if (last) this.go(last, false, true);
      cell.focus();
    } else if (event.key.length === 1 && !far && !event.altKey) {
      this.edit(cell, "");
    }
  }

  private escape(cell: HTMLTableCellElement): void {
    const path = cell.dataset["path"] ?? "";
    if (this.anchor !== this.at) this.go(cell, false);
    else if (this.options.unsent.get(path)) { this.options.giveUp(path); this.show(cell); }
    this.leaving = true;
  }

  private click(event: MouseEvent): void {
    const cell = cellOf(event.target);
    if (!cell || this.editor?.cell === cell) return;
    const byFinger = event.detail === 0 || ("pointerType" in event && (event as PointerEvent).pointerType !== "mouse");
    this.go(cell, true, event.shiftKey);
    if (byFinger) this.edit(cell, null);
  }

  /** Starts typing: over what is there, or with what is there. */
  private edit(cell: HTMLTableCellElement, start: string | null): void {
    this.commit();
    const text = start ?? this.text(cell);
    const input = make("input", { class: "cell-input", "aria-label": cell.dataset["label"] ?? "", autocomplete: "off", spellcheck: "false", autocapitalize: "off", enterkeyhint: "done" });
    input.value = text;
    cell.dataset["dirty"] = "";
    cell.tabIndex = -1;
    cell.querySelector(".sheet-value")?.replaceWith(input);
    this.editor = { cell, input };
    input.addEventListener("input", () => this.doubt(this.options.attempt(cell.dataset["path"] ?? "", input.value.trim())));
    input.addEventListener("blur", () => { if (this.editor?.input === input) this.commit(); });
    input.focus();
    if (start === null) input.setSelectionRange(text.length, text.length);
  }

  private editKey(event: KeyboardEvent, input: HTMLInputElement): void {
    if (event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
      this.close(null);
    } else if (event.key === "Enter") {
      event.preventDefault();
      this.commit();
      if (!this.move(event.shiftKey ? -1 : 1, 0)) this.goTo(this.at);
    } else if (event.key === "Tab") {
      event.preventDefault();
      this.commit();
      if (!this.step(event.shiftKey ? -1 : 1)) this.goTo(this.at);
    } else if ((event.key === "ArrowUp" || event.key === "ArrowDown") && !event.altKey && input.value.trim() !== "") {
      event.preventDefault();
      this.commit();
      if (!this.move(event.key === "ArrowUp" ? -1 : 1, 0)) this.goTo(this.at);
    }
  }

  /** Remembers what is being typed as not saved: the page is about to be left. */
  keep(): void {
    if (!this.editor) return;
    const { cell, input } = this.editor;
    const text = input.value.trim();
    if (text !== this.text(cell)) this.options.keep(cell.dataset["path"] ?? "", text);
  }

  /** Takes what is being typed. */
  commit(): void { if (this.editor) this.close(this.editor.input.value.trim()); }

  private close(text: string | null): void {
    if (!this.editor) return;
    const { cell, input } = this.editor;
    const path = cell.dataset["path"] ?? "";
    const had = document.activeElement === input;
    this.editor = null;
    delete cell.dataset["dirty"];
    // Before anything is saved: saving shows the cell anew.
    input.replaceWith(make("span", { class: "sheet-value" }));
    this.options.attempt(path, null);
    const before = this.options.unsent.get(path);
    if (text !== null && (text !== (cell.dataset["saved"] ?? "") || before)) this.options.save([[path, text]]);
    this.show(cell);
    cell.tabIndex = this.at === path ? 0 : -1;
    if (had) cell.focus({ preventScroll: true });
  }

  private clear(): void {
    const cells = this.selection().flat().filter(cell => cell !== null).filter(cell => this.text(cell) !== "");
    if (cells.length > 0) this.options.save(cells.map(cell => [cell.dataset["path"] ?? "", ""]));
    this.sync();
  }

  private isHere(): boolean { return !this.editor && cellOf(document.activeElement) !== null && this.root.contains(document.activeElement); }

  private copy(event: ClipboardEvent): boolean {
    if (!this.isHere() || !event.clipboardData) return false;
    event.preventDefault();
    event.clipboardData.setData("text/plain", this.selection().map(row => row.map(cell => (cell ? this.text(cell) : "")).join("\t")).join("\n"));
    return true;
  }

  private paste(event: ClipboardEvent): void {
    if (!this.isHere() || !event.clipboardData) return;
    event.preventDefault();
    const block = event.clipboardData.getData("text/plain").replace(/\r\n?/g, "\n").replace(/\n$/, "").split("\n").map(row => row.split("\t").map(unquoted));
    const matrix = this.matrix();
    const [[r1, c1], [r2, c2]] = [this.find(matrix, this.anchor), this.find(matrix, this.at)];
    const [top, left] = [Math.min(r1, r2), Math.min(c1, c2)];
    const cells: [string, string][] = [];
    // One value goes into every cell that is marked.
    if (block.length === 1 && block[0]?.length === 1) for (const cell of this.selection().flat()) { if (cell) cells.push([cell.dataset["path"] ?? "", block[0][0] ?? ""]); }
    else {
      let left_out = 0;
      for (const [r, row] of block.entries()) {
        for (const [c, text] of row.entries()) {
          const cell = matrix[top + r]?.[left + c];
          if (cell) cells.push([cell.dataset["path"] ?? "", text]);
          else if (text !== "") left_out++;
        }
      }
      if (left_out > 0) this.options.notice(`${left_out} ${left_out === 1 ? "value has" : "values have"} no cell here and ${left_out === 1 ? "was" : "were"} left out.`);
      const last = matrix[Math.min(top + block.length, matrix.length) - 1]?.[left + Math.max(...block.map(row => row.length)) - 1];
      this.anchor = matrix[top]?.[left]?.dataset["path"] ?? this.at;
      if (last) { this.at = last.dataset["path"] ?? this.at; this.goTo(this.anchor); }
    }
    if (cells.length > 0) this.options.save(cells);
    this.sync();
  }
}

const cellOf = (target: EventTarget | null): HTMLTableCellElement | null => (target instanceof Element ? target.closest<HTMLTableCellElement>("td[data-path]") : null);

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text).trim();
