// A ruler under a number: where there is a deal and where there is none, the range that is written, and a mark where the number is.

import { draw } from "../core/page";
import { decimalsFor, rounded, zoneOf, type Turns } from "./turns";

const height = 46;
const edge = 2;
const track = { top: 13, height: 15 };
const words: Record<string, string> = { yes: "deal", no: "no deal", unproved: "none found", impossible: "–" };

/** What a number field holds: its likely value, and the range's ends where it has them. */
export interface Held { value: number; low: number; high: number }

/** From the numbers that a field holds: one, or a range's two or three. */
export function held(numbers: number[]): Held {
  const [first = 0, second = first, third = second] = numbers;
  return { value: numbers.length === 2 ? (first + second) / 2 : second, low: first, high: third };
}

/** What a ruler shows: from the turn before the number to the turn after it, with some room, and the whole range that is written. */
export function window(turns: Turns, nash: Turns | null, number: Held): { low: number; high: number } {
  const zone = turns.zones[zoneOf(turns, number.value)];
  const inner = turns.zones.slice(1).map(z => z.from);
  const shown = [number.value, number.low, number.high];
  if (zone && inner.includes(zone.from)) shown.push(zone.from);
  if (zone && zone.to !== turns.to) shown.push(zone.to);
  // Where there is a deal everywhere, the turns of the solution; where that stays as well, all that was looked through.
  if (inner.length === 0) {
    const same = nash?.zones[zoneOf(nash, number.value)];
    if (nash && same && same.from !== nash.from) shown.push(same.from);
    if (nash && same && same.to !== nash.to) shown.push(same.to);
    if (!nash || nash.zones.length < 2) shown.push(turns.from, turns.to);
  }
  let [low, high] = [Math.min(...shown), Math.max(...shown)];
  const room = Math.max((high - low) * 0.3, (turns.to - turns.from) / 40);
  [low, high] = [Math.max(low - room, Math.min(turns.from, low)), Math.min(high + room, Math.max(turns.to, high))];
  return { low, high };
}

/** Draws it. */
export function drawRuler(svg: SVGElement, turns: Turns, nash: Turns | null, number: Held, seen: { low: number; high: number }, width: number): void {
  svg.setAttribute("viewBox", `0 0 ${width} ${height}`);
  svg.setAttribute("width", String(width));
  svg.setAttribute("height", String(height));
  const x = (value: number): number => Math.round((edge + ((value - seen.low) / (seen.high - seen.low || 1)) * (width - 2 * edge)) * 10) / 10;
  const clamp = (value: number): number => Math.min(Math.max(x(value), edge), width - edge);
  const parts: SVGElement[] = [];
  const obstacles = [clamp(number.value), ...(nash?.zones.slice(1) ?? []).filter(zone => zone.from >= seen.low && zone.from <= seen.high).map(zone => clamp(zone.from))].sort((a, b) => a - b);
  for (const zone of turns.zones) {
    const [left, right] = [clamp(zone.from), clamp(zone.to)];
    if (right <= left && zone.from !== zone.to) continue;
    parts.push(draw("rect", { class: `zone ${zone.verdict}`, x: left, y: track.top, width: Math.max(right - left, 1.5), height: track.height }));
    const name = words[zone.verdict] ?? "";
    const room = name.length * 6.5 + 8;
    // Its name beside the marks, where there is most room.
    const marks = [left, ...obstacles.filter(at => at > left && at < right), right];
    const gaps = marks.slice(1).map((to, i) => ({ from: marks[i]! + (i > 0 ? 5 : 0), to: to - (i < marks.length - 2 ? 5 : 0) }));
    const gap = gaps.reduce((best, one) => (one.to - one.from > best.to - best.from + 0.1 ? one : best));
    if (gap.to - gap.from > room) parts.push(text(name, (gap.from + gap.to) / 2, track.top + 11.5, `zone-name ${zone.verdict}`));
  }
  const decimals = decimalsFor(seen.high - seen.low);
  // The turns first: they are what is looked for. The ends of the ruler where there is room.
  const labels: { at: number; words: string; turn: boolean }[] = [
    ...turns.zones.slice(1).filter(zone => zone.from >= seen.low && zone.from <= seen.high).map(zone => ({ at: x(zone.from), words: rounded(zone.from, decimals), turn: true })),
    ...(nash?.zones.slice(1) ?? []).filter(zone => zone.from >= seen.low && zone.from <= seen.high).map(zone => ({ at: x(zone.from), words: rounded(zone.from, decimals), turn: false })),
    { at: edge, words: rounded(seen.low, Math.max(decimals - 2, 0)), turn: false }, { at: width - edge, words: rounded(seen.high, Math.max(decimals - 2, 0)), turn: false },
  ];
  for (const zone of nash?.zones.slice(1) ?? []) {
    if (zone.from < seen.low || zone.from > seen.high || turns.zones.some((one, i) => i > 0 && one.from === zone.from)) continue;
    parts.push(draw("path", { class: "nash-turn", d: `M${x(zone.from)} ${track.top + 3}l4 4.5l-4 4.5l-4 -4.5z` }));
  }
  const taken: [number, number][] = [];
  for (const label of labels) {
    const half = label.words.length * 3.3 + 3;
    const middle = Math.min(Math.max(label.at, half), width - half);
    if (label.turn) parts.push(draw("rect", { class: "turn", x: label.at - 0.75, y: track.top - 3, width: 1.5, height: track.height + 7 }));
    if (taken.some(([from, to]) => middle + half > from && middle - half < to)) continue;
    taken.push([middle - half, middle + half]);
    parts.push(text(label.words, middle, height - 3, label.turn ? "turn-value" : "ruler-end"));
  }
  if (number.high > number.low) {
    const [left, right] = [clamp(number.low), clamp(number.high)];
    parts.push(draw("path", { class: "written", d: `M${left} ${track.top - 6}v4M${left} ${track.top - 4}H${right}M${right} ${track.top - 6}v4` }));
  }
  const here = clamp(number.value);
  parts.push(draw("path", { class: "here", d: `M${here - 5} 1h10l-5 8zM${here} 9V${track.top + track.height}` }));
  svg.replaceChildren(...parts);
}

function text(words: string, at: number, y: number, style: string): SVGElement {
  const element = draw("text", { class: style, x: at, y, "text-anchor": "middle" });
  element.textContent = words;
  return element;
}
