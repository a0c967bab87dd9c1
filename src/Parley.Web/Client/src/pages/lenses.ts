// Lenses: what takes long is fetched when the page is there already; new versions are shown as they come.

import { ApiError, api, isAborted } from "../core/api";
import { Edits } from "../core/edits";
import { notice, status } from "../core/notices";
import { all, caseCall, find, make, putServerMarkup } from "../core/page";
import { showVerdict, type Headline } from "../core/live";
import { refreshParts } from "../core/refresh";

const place = document.querySelector<HTMLElement>("#findings");

if (place) {
  const lens = place.dataset["lens"] ?? "deal";
  let underWay: AbortController | null = null;
  // The latest question is the only one: an answer to an earlier one may come late, and is of an older version.
  const load = async (): Promise<void> => {
    underWay?.abort();
    const mine = (underWay = new AbortController());
    const waiting = setTimeout(() => status("Working …", "busy"), 300);
    try {
      const found = await api.get<{ headlines: Headline[]; html: string }>(`${caseCall("findings")}/${encodeURIComponent(lens)}?as=html`, mine.signal);
      if (mine !== underWay) return;
      putServerMarkup(place, found.html);
      if (lens === "deal") showVerdict(found.headlines);
    } catch (error) {
      if (isAborted(error) || mine !== underWay) return;
      if (!(error instanceof ApiError)) throw error;
      // What was found before is better than nothing, while nobody answers.
      if (error.status === 0 && !("waiting" in place.dataset)) notice(error.message, { kind: "error" });
      else place.replaceChildren(make("p", { class: "problem-box", role: "alert", dir: "auto" }, error.message));
    } finally {
      clearTimeout(waiting);
      if (mine === underWay) {
        underWay = null;
        delete place.dataset["waiting"];
        if (find("#status").dataset["kind"] === "busy") status("");
      }
    }
  };
  if ("waiting" in place.dataset) void load();
  new Edits({
    changed: async () => {
      const head = refreshParts(".case-head");
      await load();
      return head;
    },
  });
  // What cannot be written in a form is told; a link alone would save the refusal as a file, or nothing.
  for (const link of all<HTMLAnchorElement>(".exports a[download]")) {
    link.addEventListener("click", event => {
      event.preventDefault();
      void download(link);
    });
  }
  // A menu closes when something else is chosen.
  addEventListener("click", event => {
    const menu = find<HTMLDetailsElement>(".menu");
    if (menu.open && event.target instanceof Node && !find("summary", menu).contains(event.target)) menu.open = false;
  });
}

async function download(link: HTMLAnchorElement): Promise<void> {
  status("Writing …", "busy");
  try {
    const file = await api.file(link.href);
    const address = URL.createObjectURL(file.content);
    const save = make("a", { href: address, download: file.name });
    document.body.append(save);
    save.click();
    save.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    status("");
  } catch (error) {
    status("");
    if (!(error instanceof ApiError)) throw error;
    notice(error.message, { kind: "error" });
  }
}
