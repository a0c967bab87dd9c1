// A package as bars, one a side and one an audience: from the least to the most that the frontier gives, with the floor and the ideal
// marked, so that one sees at once who would refuse.

import type { LiveAnswer, Package, Side } from "../core/live";
import { draw, figure, make, signed } from "../core/page";

const width = 300;

/** Draws the bars of a package; without one, the sides alone. */
export function drawBars(place: HTMLElement, answer: LiveAnswer, own: Package | null): void {
  place.replaceChildren(
    ...answer.sides.map(side => sideBar(side, own)),
    ...(own?.audiences ?? []).map(audience => {
      // Without a threshold there is nothing to measure a reading against.
      if (audience.acceptsFrom === null) return bar(audience.name, figure(audience.value), "reads it, and never blocks", false, null);
      const blocks = audience.value < audience.acceptsFrom;
      const [low, high] = [Math.min(audience.value, audience.acceptsFrom, 0), Math.max(audience.value, audience.acceptsFrom, 0)];
      const spare = Math.max(high - low, 1) * 0.15;
      return bar(audience.name, figure(audience.value), `${blocks ? "blocks" : "would block"} below ${figure(audience.acceptsFrom)}`, blocks,
        { low: low - spare, high: high + spare, from: 0, value: audience.value, marks: [{ at: audience.acceptsFrom, kind: "floor" }] });
    }),
  );
}

function sideBar(side: Side, own: Package | null): HTMLElement {
  const value = own?.values[side.id];
  const low = Math.min(side.least, value ?? side.least);
  const high = Math.max(side.most, value ?? side.most);
  const refuses = value !== undefined && value < side.floor;
  const words = value === undefined ? `no deal ${figure(side.noDeal)}` : `${signed(own?.gains[side.id] ?? 0)} over no deal${refuses ? `, below its floor of ${figure(side.floor)}` : ""}`;
  return bar(side.name, value === undefined ? "" : figure(value), words, refuses, {
    low, high, from: side.noDeal, value: value ?? side.noDeal,
    marks: [{ at: side.floor, kind: "floor" }, ...(side.ideal === null ? [] : [{ at: side.ideal, kind: "ideal" }])],
  });
}

interface Scale { low: number; high: number; from: number; value: number; marks: { at: number; kind: string }[] }

function bar(name: string, value: string, words: string, refuses: boolean, scale: Scale | null): HTMLElement {
  return make("div", { class: `bar-row${refuses ? " refuses" : ""}` },
    make("span", { class: "bar-name", dir: "auto" }, name), make("span", { class: "bar-value numeric" }, value), ...(scale ? [drawing(scale, refuses)] : []), make("span", { class: "bar-words" }, words));
}

function drawing(scale: Scale, refuses: boolean): SVGElement {
  const x = (n: number): number => (scale.high > scale.low ? ((n - scale.low) / (scale.high - scale.low)) * width : width / 2);
  const svg = draw("svg", { viewBox: `0 0 ${width} 14`, class: "bar-drawing", "aria-hidden": "true", preserveAspectRatio: "none" });
  const [start, end] = [Math.min(x(scale.from), x(scale.value)), Math.max(x(scale.from), x(scale.value))];
  svg.append(
    draw("rect", { class: "track", x: 0, y: 4, width, height: 6 }),
    draw("rect", { class: refuses ? "fill refuses" : "fill", x: start, y: 4, width: Math.max(end - start, 1.5), height: 6 }),
    ...scale.marks.map(mark => draw("rect", { class: `tick ${mark.kind}`, x: x(mark.at) - 0.75, y: 0, width: 1.5, height: 14 })),
  );
  return svg;
}
