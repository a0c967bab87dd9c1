// A form in a window of its own above the page: it keeps the focus, Escape closes it, and closing gives the focus back.

import { make } from "../core/page";

/** A field with its label. */
export function field(label: string, control: HTMLElement, hint?: string): HTMLElement {
  const box = make("div", { class: "field" }, make("label", { for: control.id }, label), control);
  if (hint) {
    box.append(make("p", { class: "hint", id: `${control.id}-hint` }, hint));
    control.setAttribute("aria-describedby", `${control.id}-hint`);
  }
  return box;
}

/**
 * Opens a form. `done` saves, and gives null once it is saved, or the sentence that says what is wrong: it is shown, and what was written stays.
 * @returns Runs when it was closed.
 */
export function ask(title: string, button: string, parts: Node[], done: () => string | Promise<string | null>): Promise<void> {
  const heading = make("h2", { id: "dialog-title" }, title);
  const problem = make("p", { class: "problem", role: "alert", hidden: true });
  const cancel = make("button", { type: "button" }, "Cancel");
  const save = make("button", { class: "primary" }, button);
  const form = make("form", { class: "stack", method: "dialog" }, heading, ...parts, problem, make("div", { class: "row" }, save, cancel));
  const dialog = make("dialog", { class: "ask", "aria-labelledby": "dialog-title" }, form);
  const back = document.activeElement;
  return new Promise(resolve => {
    cancel.addEventListener("click", () => dialog.close());
    const submit = async (): Promise<void> => {
      problem.hidden = true;
      save.disabled = true;
      try {
        const wrong = await done();
        problem.hidden = wrong === null;
        problem.textContent = wrong ?? "";
        if (wrong === null) dialog.close();
      } finally {
        save.disabled = false;
      }
    };
    form.addEventListener("submit", event => {
      event.preventDefault();
      if (!save.disabled) void submit();
    });
    dialog.addEventListener("close", () => {
      dialog.remove();
      if (back instanceof HTMLElement && back.isConnected) back.focus();
      resolve();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
