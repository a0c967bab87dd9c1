// What can be done with the passage that is selected: a small bar beside it, on a phone at the foot of the window.

import { all, find, make } from "../core/page";

export interface Action { label: string; run: () => void }

export class Palette {
  private readonly bar = find("#palette");

  constructor(actions: Action[]) {
    this.bar.replaceChildren(...actions.map(({ label, run }, at) => {
      const button = make("button", { type: "button", tabindex: at === 0 ? "0" : "-1" }, label);
      button.addEventListener("click", run);
      return button;
    }));
    // The selection is kept while a button is pressed.
    this.bar.addEventListener("pointerdown", event => event.preventDefault());
    this.bar.addEventListener("keydown", event => this.key(event));
  }

  /** Shows the bar at the selection. */
  show(): void {
    const selection = getSelection();
    if (!selection || selection.rangeCount === 0) return;
    const box = selection.getRangeAt(0).getBoundingClientRect();
    this.bar.hidden = false;
    const { width, height } = this.bar.getBoundingClientRect();
    const [left, top] = [scrollX + Math.min(Math.max(box.left, 8), innerWidth - width - 8), scrollY + (box.top > height + 12 ? box.top - height - 8 : box.bottom + 8)];
    this.bar.style.setProperty("left", `${Math.max(left, 0)}px`);
    this.bar.style.setProperty("top", `${top}px`);
  }

  hide(): void { this.bar.hidden = true; }

  /** Puts the focus on the first button. */
  focus(): void { this.bar.querySelector("button")?.focus(); }

  private key(event: KeyboardEvent): void {
    const buttons = all<HTMLButtonElement>("button", this.bar);
    const at = buttons.indexOf(document.activeElement as HTMLButtonElement);
    if (event.key === "ArrowRight" || event.key === "ArrowLeft") {
      event.preventDefault();
      const next = buttons[(at + (event.key === "ArrowRight" ? 1 : buttons.length - 1)) % buttons.length];
      for (const button of buttons) button.tabIndex = button === next ? 0 : -1;
      next?.focus();
    } else if (event.key === "Escape") {
      event.preventDefault();
      this.hide();
      document.querySelector<HTMLElement>(".source-text .para[tabindex='0']")?.focus();
    }
  }
}
