// What somebody typed into a cell of a score sheet: a number, a range or a formula, or a sentence that says why it is none.

export type Amount = { text: string; yaml: string } | { why: string };

const number = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const commaed = /^[-+]?\d+,\d+$/;

/** Whether a text is understood. */
export const isGood = (amount: Amount): amount is { text: string; yaml: string } => "yaml" in amount;

/** Reads what was typed; signs that word processors and spreadsheets put in are taken for what they mean. */
export function understand(typed: string, quantities: readonly string[]): Amount {
  const text = typed.trim().replaceAll("−", "-").replaceAll("…", "..").replace(/\s*\.\.\s*/g, "..").replace(/^(\d+(?:\.\d+)?)\s*[–—]\s*(\d+(?:\.\d+)?)$/, "$1..$2");
  if (text.startsWith("=")) return formula(text, quantities);
  const parts = text.split("..");
  if (parts.length > 3) return { why: "A range has two or three numbers: 10..15 or 10..12..15." };
  const numbers: number[] = [];
  const written: string[] = [];
  for (const part of parts) {
    const one = plain(part);
    if (typeof one !== "string") return one;
    numbers.push(Number(one));
    written.push(one);
  }
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) return { why: `A range goes from low to high: ${[...written].sort((a, b) => Number(a) - Number(b)).join("..")}.` };
  }
  if (numbers.length > 1 && numbers[0] === numbers.at(-1)) return { why: `A range needs two different ends; for one number write ${written[0]}.` };
  const joined = written.join("..");
  return { text: joined, yaml: joined };
}

/** A weight may be typed in percent: 10% is 0.1. What is no such thing stays as it is. */
export const weight = (typed: string): string => (/^\s*\d+(?:\.\d+)?\s*%(?:\s*\.\.\s*\d+(?:\.\d+)?\s*%)*\s*$/.test(typed) ? typed.replace(/(\d+(?:\.\d+)?)\s*%/g, (_, percent: string) => String(Math.round(Number(percent) * 1e8) / 1e10)) : typed);

function plain(part: string): string | { why: string } {
  if (number.test(part)) return part.replace(/^\+/, "").replace(/^(-?)\./, "$10.").replace(/\.$/, "");
  if (commaed.test(part)) {
    if (/,\d{3}$/.test(part)) return { why: `“${part}” could be ${part.replace(",", ".")} or ${part.replace(",", "")}: write it without the comma.` };
    return part.replace(",", ".").replace(/^\+/, "");
  }
  if (part === "") return { why: "A number is missing: write 12, 10..15, or = 0.8 * quantity." };
  if (/^-?\d+(\.\d+)?\s*-\s*\d+(\.\d+)?$/.test(part)) return { why: `Write a range with two dots: ${part.replace(/\s*-\s*(?=\d+(\.\d+)?$)/, "..")}.` };
  return { why: `“${part.slice(0, 40)}” is no number; write 12, 10..15, or = 0.8 * quantity.` };
}

function formula(text: string, quantities: readonly string[]): Amount {
  const body = text.slice(1).trim();
  if (body === "") return { why: "The formula is empty: write = 0.8 * quantity." };
  if (/[^-\w\s.+*/(),]/.test(body)) return { why: `A formula has numbers, quantities, + - * / ( ) min and max; “${/[^-\w\s.+*/(),]/.exec(body)?.[0]}” is none of these.` };
  let depth = 0;
  for (const letter of body) {
    depth += letter === "(" ? 1 : letter === ")" ? -1 : 0;
    if (depth < 0) break;
  }
  if (depth !== 0) return { why: "The brackets of the formula do not match." };
  if (/[-+*/,(]$/.test(body)) return { why: "The formula is not finished." };
  for (const [word] of body.matchAll(/[a-z][a-z0-9]*(?:-[a-z0-9]+)*/gi)) {
    if (word === "min" || word === "max" || quantities.includes(word) || /\d[eE]/.test(body.slice(body.indexOf(word) - 1, body.indexOf(word) + 1))) continue;
    const known = quantities.length > 0 ? `known are ${quantities.slice(0, 6).join(", ")}` : "add it below, under “Shared unknowns”";
    return { why: `There is no quantity “${word}”; ${known}.` };
  }
  const written = `= ${body}`;
  return { text: written, yaml: /[,:#[\]{}&*!|>'"%@`?](?=\s|$)|,/.test(written.slice(2)) && /,/.test(written) ? JSON.stringify(written) : written };
}
