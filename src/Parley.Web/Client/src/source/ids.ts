// Ids made from words, as the case file wants them.

const small = new Set("a an and are as at be by for from has have in is it its of on or that the their this to was were will with".split(" "));

/** An id of a few telling words; `word` and a number where nothing of them can be kept. */
export function idOf(words: string, word: string, taken: ReadonlySet<string>, most = 5): string {
  const plain = words.slice(0, 400).normalize("NFKD").replace(/[\u0300-\u036f'’]/gu, "").toLowerCase().split(/[^a-z0-9]+/u).filter(part => part !== "");
  const telling = plain.filter(part => !small.has(part));
  let id = "";
  for (const part of (telling.length > 0 ? telling : plain).slice(0, most)) {
    if (id !== "" && id.length + part.length >= 40) break;
    id = id === "" ? part.slice(0, 60) : `${id}-${part}`;
  }
  if (id !== "" && !taken.has(id)) return id;
  const stem = id === "" ? word : id;
  for (let number = id === "" ? 1 : 2; ; number++) if (!taken.has(`${stem}-${number}`)) return `${stem}-${number}`;
}

/** Whether a text has the form of an id. */
export const isId = (text: string): boolean => text.length <= 80 && /^[a-z0-9]+(?:-[a-z0-9]+)*$/u.test(text);
