// Lenses: what takes long is fetched when the page is there already; new versions are shown as they come.

import { ApiError, api } from "../core/api";
import { onVersion } from "../core/events";
import { notice, status } from "../core/notices";
import { all, caseCall, find, make, putServerMarkup } from "../core/page";
import { showVerdict, type Headline } from "../core/live";

const place = document.querySelector<HTMLElement>("#findings");

if (place) {
  const lens = place.dataset["lens"] ?? "deal";
  const load = async (): Promise<void> => {
    const waiting = setTimeout(() => status("Working …", "busy"), 300);
    try {
      const found = await api.get<{ headlines: Headline[]; html: string }>(`${caseCall("findings")}/${encodeURIComponent(lens)}?as=html`);
      putServerMarkup(place, found.html);
      if (lens === "deal") showVerdict(found.headlines);
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      place.replaceChildren(make("p", { class: "problem-box", role: "alert", dir: "auto" }, error.message));
    } finally {
      clearTimeout(waiting);
      status("");
    }
  };
  if ("waiting" in place.dataset) void load();
  let shown = Number(document.body.dataset["number"]);
  onVersion(version => {
    if (version.number <= shown) return;
    shown = version.number;
    void load();
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
