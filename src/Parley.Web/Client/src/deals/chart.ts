// The frontier, to point at: the nearest point is told, and picked by a click, or with the keys.

import type { LiveAnswer, Picture } from "../core/live";
import { showPicture } from "../core/live";
import { draw, figure, find, make } from "../core/page";

interface Point { series: number; at: number; x: number; y: number; first: number; second: number; label: string | null }

const reach = 16;

const inPlot = ({ plot: [left = 0, top = 0, right = 0, bottom = 0] }: Picture, x: number, y: number): boolean => x >= left - 0.2 && x <= right + 0.2 && y >= top - 0.2 && y <= bottom + 0.2;

/** Every spot of the picture once, with all the names that it has: where packages lie on one spot, with a name the first of those. */
function spots(picture: Picture): Point[] {
  const found = new Map<string, Point>();
  for (const [s, series] of picture.series.entries()) {
    for (let i = 0; i < series.places.length / 2; i++) {
      const [x = 0, y = 0] = series.places.slice(2 * i, 2 * i + 2);
      if (!inPlot(picture, x, y)) continue;
      const label = series.labels?.[i] || null;
      const known = found.get(`${x} ${y}`);
      if (known?.label && label) { if (!known.label.split("; ").includes(label)) known.label += `; ${label}`; }
      else if (!known?.label) found.set(`${x} ${y}`, { series: s, at: i, x, y, first: series.values[2 * i] ?? 0, second: series.values[2 * i + 1] ?? 0, label });
    }
  }
  return [...found.values()];
}

export class Chart {
  private points: Point[] = [];
  private walk: Point[] = [];
  private picture: Picture | null = null;
  private names: [string, string] = ["", ""];
  private near: Point | null = null;
  // Where the walk was when the focus went elsewhere.
  private left: Point | null = null;
  private ring: SVGElement | null = null;
  private own: SVGElement | null = null;
  private hand: { clientX: number; clientY: number } | null = null;
  private readonly tip = make("div", { class: "tip", hidden: true });
  // Told beside the picture, which is drawn anew with every answer.
  private readonly told = make("p", { class: "visually-hidden", "aria-live": "polite", dir: "auto" });

  constructor(private readonly place: HTMLElement, private readonly pick: (series: number, at: number) => void) {
    place.tabIndex = 0;
    place.setAttribute("role", "application");
    place.setAttribute("aria-label", "The frontier. Left and right walk along the packages, Home and End lead to the ends, Enter picks one.");
    place.after(this.told);
    place.addEventListener("pointermove", event => {
      // A page that moves under a mouse at rest is no hand.
      if (event.pointerType === "mouse" && event.movementX === 0 && event.movementY === 0) return;
      this.hand = event;
      this.hover(event);
    });
    place.addEventListener("pointerleave", () => { if (this.hand) this.point(null); this.hand = null; });
    place.addEventListener("click", event => { this.hover(event); if (this.near) this.pick(this.near.series, this.near.at); });
    place.addEventListener("keydown", event => this.key(event));
    place.addEventListener("blur", () => { this.left = this.near; this.point(null); });
  }

  /** Shows an answer's picture, and one's own package on it. */
  show(answer: LiveAnswer): void {
    const picture = answer.picture;
    const before = this.near;
    this.picture = picture;
    this.near = null;
    if (!picture) {
      this.place.replaceChildren(make("p", { class: "soft" }, "There is no frontier to draw: fewer than two sides have points at stake, or no package is possible."));
      return;
    }
    find("#frontier-title").textContent = picture.title;
    const [first, second] = answer.sides;
    this.names = [first?.name ?? "", second?.name ?? ""];
    showPicture(this.place, picture);
    find(".drawing", this.place).append(this.tip);
    this.tip.hidden = true;
    this.points = spots(picture);
    this.walk = [...this.points].sort((a, b) => a.x - b.x || a.y - b.y);
    const svg = find<SVGSVGElement>("svg", this.place);
    this.ring = draw("circle", { class: "near", r: 8, cx: -99, cy: -99 });
    this.own = draw("circle", { class: "own", r: 9, cx: -99, cy: -99 });
    svg.append(this.own, this.ring);
    this.mark(answer.package?.place ?? null);
    // What is pointed at stays so, where it is now.
    if (this.hand) this.hover(this.hand);
    else if (before) this.point(this.successor(before));
  }

  // The point that takes another one's place in a new picture: of the same name, or else worth the same, or else nearest along the way.
  private successor(before: Point): Point | null {
    const from = (point: Point): number => Math.abs(point.first - before.first) + Math.abs(point.second - before.second);
    const named = before.label === null ? undefined : this.walk.find(point => point.label === before.label);
    return named ?? this.walk.reduce<Point | null>((best, point) => (best === null || from(point) < from(best) ? point : best), null);
  }

  /** Marks a place as one's own package; one that a closer look leaves out is told. */
  mark(place: readonly [number, number] | null): void {
    const outside = place !== null && this.picture !== null && !inPlot(this.picture, place[0], place[1]);
    find("#outside").hidden = !outside;
    if (outside) place = null;
    this.own?.setAttribute("cx", String(place?.[0] ?? -99));
    this.own?.setAttribute("cy", String(place?.[1] ?? -99));
  }

  private hover(event: { clientX: number; clientY: number }): void {
    const svg = this.place.querySelector<SVGSVGElement>("svg");
    if (!svg || !this.picture) return;
    const box = svg.getBoundingClientRect();
    if (box.width === 0) return;
    const scale = this.picture.width / box.width;
    const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
    let [best, distance] = [null as Point | null, (reach * scale) ** 2];
    for (const point of this.points) {
      // Of points close by, the one that has a name.
      const squared = (point.x - x) ** 2 + (point.y - y) ** 2 - (point.label ? 4 : 0);
      if (squared < distance) [best, distance] = [point, squared];
    }
    this.point(best);
  }

  private point(point: Point | null): void {
    if (point === this.near) return;
    this.near = point;
    this.ring?.setAttribute("cx", String(point?.x ?? -99));
    this.ring?.setAttribute("cy", String(point?.y ?? -99));
    this.place.classList.toggle("pointing", point !== null);
    this.tip.hidden = point === null;
    if (!point || !this.picture) return;
    const [name, worth] = this.words(point);
    this.tip.replaceChildren(make("strong", { dir: "auto" }, name), make("span", { dir: "auto" }, worth));
    const svg = find<SVGSVGElement>("svg", this.place).getBoundingClientRect();
    const scale = svg.width / this.picture.width;
    const left = point.x * scale;
    this.tip.classList.toggle("leftwards", left > svg.width * 0.6);
    this.tip.style.left = `${left}px`;
    this.tip.style.top = `${point.y * scale}px`;
  }

  private words(point: Point): [name: string, worth: string] {
    const series = this.picture?.series[point.series]?.name ?? "";
    const name = point.label ?? ({ "Efficient": "Efficient package", "Efficient among the acceptable": "Efficient, and acceptable" }[series] ?? series);
    return [name, `${this.names[0]} ${figure(point.first)}, ${this.names[1]} ${figure(point.second)}`];
  }

  private key(event: KeyboardEvent): void {
    const last = this.walk.length - 1;
    const here = this.near ?? (this.left ? this.successor(this.left) : null);
    const from = here ? this.walk.indexOf(here) : null;
    const to: Record<string, number> = { ArrowRight: from === null ? 0 : from + 1, ArrowLeft: from === null ? last : from - 1, Home: 0, End: last };
    const at = event.altKey || event.ctrlKey || event.metaKey ? undefined : to[event.key];
    const next = at === undefined ? undefined : this.walk[Math.min(Math.max(at, 0), last)];
    if (next) {
      event.preventDefault();
      this.hand = null;
      this.point(next);
      this.told.textContent = this.words(next).join(": ");
    } else if ((event.key === "Enter" || event.key === " ") && this.near) {
      event.preventDefault();
      this.pick(this.near.series, this.near.at);
    } else if (event.key === "Escape") this.point(null);
  }
}
