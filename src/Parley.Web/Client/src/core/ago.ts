// Times as people tell them: "3 minutes ago"; the exact time stays in the title.

import { all } from "./page";

const steps: [Intl.RelativeTimeFormatUnit, number][] = [["year", 31_536_000], ["month", 2_592_000], ["week", 604_800], ["day", 86_400], ["hour", 3_600], ["minute", 60]];
const words = new Intl.RelativeTimeFormat("en", { numeric: "auto" });

let ticks = 0;

/** Tells the page's times relative to now, in the user's own time zone in the title; again every minute. */
export function tellTimes(): void {
  const tell = (): void => {
    for (const time of all<HTMLTimeElement>("time[data-ago]")) {
      const at = new Date(time.dateTime);
      const seconds = (at.getTime() - Date.now()) / 1000;
      const [unit, length] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ["second", 1];
      time.title = at.toLocaleString();
      time.textContent = unit === "second" ? "just now" : words.format(Math.round(seconds / length), unit);
    }
  };
  tell();
  if (ticks === 0) ticks = window.setInterval(tell, 60_000);
}
