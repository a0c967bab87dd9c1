// Makes a part of this page what the server now says it is, and touches only what differs: focus, scroll, what is unfolded and what is
// being typed stay. Elements are the same when their data-key or id is; else by their order and tag.

const keyOf = (node: Node): string | null =>
  node instanceof Element ? (node.getAttribute("data-key") ?? (node.id || null)) : null;

// Attributes that scripts set, of which the server says nothing.
const scripts = new Set(["tabindex", "aria-selected", "aria-invalid", "aria-describedby", "data-bound", "data-dirty", "style"]);

/** Makes `old` like `fresh`, a part of a page that this workbench's own server sent. What has data-dirty or data-keep is left as it is. */
export function morph(old: Element, fresh: Element): void {
  if (old.hasAttribute("data-dirty") || old.hasAttribute("data-keep")) {
    // What a form is told of the case is the server's also while it is being written in.
    if (old instanceof HTMLFormElement) attributes(old, fresh);
    return;
  }
  // A field that has the focus follows like any other until something is typed into it.
  const typed = old === document.activeElement && (old instanceof HTMLInputElement || old instanceof HTMLTextAreaElement) && old.value !== old.defaultValue;
  attributes(old, fresh);
  children(old, fresh);
  if (old instanceof HTMLInputElement && fresh instanceof HTMLInputElement) input(old, fresh, typed);
  else if (old instanceof HTMLTextAreaElement && !typed) follow(old, (fresh as HTMLTextAreaElement).defaultValue);
  else if (old instanceof HTMLSelectElement && !old.hasAttribute("data-keep-value")) select(old, fresh as HTMLSelectElement);
}

function attributes(old: Element, fresh: Element): void {
  // What is unfolded is the reader's, and what scripts say of a cell is theirs.
  const kept = (name: string): boolean => (name === "open" && (old.matches("details, dialog"))) || scripts.has(name);
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name) && !kept(name)) old.removeAttribute(name);
  for (const { name, value } of [...fresh.attributes]) if (!kept(name) && old.getAttribute(name) !== value) old.setAttribute(name, value);
}

function children(old: Element, fresh: Element): void {
  const known = new Map<string, Element>();
  for (const child of old.children) {
    const key = keyOf(child);
    if (key !== null && !known.has(key)) known.set(key, child);
  }
  // What is gone goes first, so that nothing else has to be moved for it: what is moved loses the focus, and with it what is being typed.
  const wantedKeys = new Set([...fresh.children].map(keyOf));
  for (const [key, child] of known) if (!wantedKeys.has(key)) child.remove();
  let next: ChildNode | null = old.firstChild;
  for (const wanted of [...fresh.childNodes]) {
    const key = keyOf(wanted);
    const same = key !== null ? known.get(key) : undefined;
    if (same && same.tagName === (wanted as Element).tagName) {
      while (next && next !== same && keyOf(next) === null) {
        const between: ChildNode = next;
        next = next.nextSibling;
        between.remove();
      }
      if (same === next) next = next.nextSibling;
      else old.insertBefore(same, next);
      morph(same, wanted as Element);
    } else if (next && key === null && keyOf(next) === null && alike(next, wanted)) {
      if (next instanceof Element) morph(next, wanted as Element);
      else if (next.nodeValue !== wanted.nodeValue) next.nodeValue = wanted.nodeValue;
      next = next.nextSibling;
    } else {
      old.insertBefore(document.importNode(wanted, true), next);
    }
  }
  while (next) {
    const gone: ChildNode = next;
    next = next.nextSibling;
    gone.remove();
  }
}

const alike = (one: Node, other: Node): boolean => one.nodeType === other.nodeType && one.nodeName === other.nodeName;

function input(old: HTMLInputElement, fresh: HTMLInputElement, typed: boolean): void {
  if (old.type === "checkbox" || old.type === "radio") old.checked = fresh.defaultChecked;
  // A file that was chosen cannot be put into its field by a page.
  else if (old.type !== "file" && !typed) follow(old, fresh.defaultValue);
}

function follow(field: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  if (field.value !== text) field.value = text;
}

function select(old: HTMLSelectElement, fresh: HTMLSelectElement): void {
  const chosen = [...fresh.options].findIndex(option => option.defaultSelected);
  if (old !== document.activeElement || chosen >= 0) old.selectedIndex = Math.max(0, chosen);
}
