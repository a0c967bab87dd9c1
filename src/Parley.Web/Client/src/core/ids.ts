// Ids made of words, as the case file wants them: small letters, digits, and single hyphens between them.

const longest = 40;
const reserved = new Set(["not", "any", "all", "weight", "min", "max"]);
const small = new Set("a an and are as at be by for from has have in is it its of on or that the their this to was were will with".split(" "));

const parts = (words: string): string[] => words.slice(0, 400).normalize("NFKD").replace(/\p{M}/gu, "").replaceAll("ß", "ss").toLowerCase()
  .replaceAll("ø", "o").replaceAll("æ", "ae").replaceAll("ł", "l").replace(/['’]/gu, "").split(/[^a-z0-9]+/u).filter(part => part !== "");

/**
 * The id that a name gives. One that is taken gets a number.
 * @param word What it is, `issue`: its id where nothing of the name can be kept is `issue-1`.
 */
export function idOf(name: string, taken: Iterable<string>, word: string): string {
  const used = new Set(taken);
  let id = parts(name).join("-").slice(0, longest).replace(/-+$/u, "");
  if (id === "") id = `${word}-1`;
  // A formula would read it as a number.
  if (word === "quantity" && /^\d/u.test(id)) id = `q-${id}`;
  if (reserved.has(id)) id = `${id}-1`;
  if (!used.has(id)) return id;
  const stem = id.replace(/-\d+$/u, "");
  for (let n = 2; ; n++) if (!used.has(`${stem}-${n}`)) return `${stem}-${n}`;
}

/** The few words of a passage that tell most, for an id of it. */
export function telling(words: string, most = 5): string {
  const all = parts(words);
  const some = all.filter(part => !small.has(part));
  const found: string[] = [];
  for (const part of (some.length > 0 ? some : all).slice(0, most)) {
    if (found.length > 0 && [...found, part].join("-").length > longest) break;
    found.push(part);
  }
  return found.join(" ");
}

/** Whether a text has the form of an id. */
export const isId = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
