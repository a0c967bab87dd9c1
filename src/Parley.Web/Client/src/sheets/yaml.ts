// Words as YAML on one line, and ids made of names.

const plain = /^[A-Za-z\u00c0-\u024f][\w\u00c0-\u024f '()/.+&;!-]*$/;
const typed = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
const reserved = new Set(["not", "any", "all", "weight", "min", "max"]);

/** A text in quotes where YAML would read it as something else. */
export const quote = (text: string): string => (plain.test(text) && !typed.test(text) && text.trim() === text ? text : JSON.stringify(text));

/** The id that a name gives: small letters, digits, hyphens. One that is taken gets a number. */
export function idOf(name: string, taken: Iterable<string>, fallback: string): string {
  const used = new Set(taken);
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").replaceAll("ø", "o").replaceAll("æ", "ae").replaceAll("ł", "l").toLowerCase();
  let id = words.replace(/['’]/g, "").replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "").slice(0, 40).replace(/-+$/, "");
  if (id === "") id = `${fallback}-1`;
  if (fallback === "quantity" && /^\d/.test(id)) id = `q-${id}`;
  if (reserved.has(id)) id = `${id}-1`;
  if (!used.has(id)) return id;
  const stem = id.replace(/-\d+$/, "");
  for (let n = 2; ; n++) if (!used.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** The steps of a path that has no quoted keys before its last. */
export const parentOf = (path: string): string => path.replace(/(?:\."(?:[^"\\]|\\.)*"|\.[^."[\]]+|\[\d+\])$/, "");

/** A key as paths have it. */
export const key = (text: string): string => (/[.[\]"\\]/.test(text) ? JSON.stringify(text) : text);
