// Cases: import by button or by dropping files anywhere.

import { ApiError, api, type Saved } from "../core/api";
import { tellTimes } from "../core/ago";
import { notice, status } from "../core/notices";
import { all, find } from "../core/page";
import { refreshParts } from "../core/refresh";

interface Imported { cases: Saved[]; notes: { kind: string; text: string }[] }

const largest = 8 * 1024 * 1024;
const most = 200;

tellTimes();
for (const element of all(".needs-script")) element.hidden = false;
const input = document.querySelector<HTMLInputElement>("#import");
input?.addEventListener("change", () => { if (input.files?.length) void bring([...input.files]); input.value = ""; });

// A long list is found through by words of titles and questions.
const wanted = document.querySelector<HTMLInputElement>("#find");
wanted?.addEventListener("input", sift);

function sift(): void {
  if (!wanted) return;
  const words = wanted.value.toLowerCase().split(/\s+/u).filter(word => word !== "");
  const cases = all(".case");
  for (const one of cases) one.hidden = !words.every(word => all("h2, .case-question", one).map(part => part.textContent ?? "").join(" ").toLowerCase().includes(word));
  const left = cases.filter(one => !one.hidden).length;
  find("#found").textContent = words.length === 0 ? "" : left === 0 ? "No case has these words." : `${left} of ${cases.length}`;
}

// While files are dragged over the page it says that they can be dropped. The browser tells of every element that they pass, leaving
// one after entering the next, so that the page is left when all are.
const canDrop = input !== null;
let depth = 0;
const carriesFiles = (event: DragEvent): boolean => canDrop && (event.dataTransfer?.types.includes("Files") ?? false);
const shown = (isShown: boolean): void => { find("#drop").hidden = !isShown; if (!isShown) depth = 0; };
addEventListener("dragenter", event => { if (carriesFiles(event)) { event.preventDefault(); depth++; shown(true); } });
addEventListener("dragleave", event => { if (carriesFiles(event) && --depth <= 0) shown(false); });
addEventListener("dragover", event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  if (event.dataTransfer) event.dataTransfer.dropEffect = "copy";
});
addEventListener("drop", event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  shown(false);
  // What was dropped is only there to be asked for until this returns.
  const entries = [...(event.dataTransfer?.items ?? [])].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  const plain = [...(event.dataTransfer?.files ?? [])];
  void (entries.length > 0 ? collected(entries) : Promise.resolve(plain)).then(bring, () => notice("What was dropped cannot be read. Is it still where it was?", { kind: "error" }));
});

async function collected(entries: FileSystemEntry[]): Promise<File[]> {
  const found: File[] = [];
  for (const entry of entries) await collect(entry, found);
  return found;
}

/** A file, or all files of a folder, with the folder's name before theirs; no more than one import takes, and one. */
async function collect(entry: FileSystemEntry, found: File[]): Promise<void> {
  if (found.length > most) return;
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    found.push(new File([file], entry.fullPath.replace(/^\//, ""), { type: file.type }));
    return;
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return;
    // What a system keeps in a folder for itself is no part of a negotiation.
    for (const one of some) if (!one.name.startsWith(".")) await collect(one, found);
  }
}

const size = (bytes: number): string => (bytes < 1024 * 1024 ? `${Math.ceil(bytes / 1024)} KiB` : `${(bytes / 1024 / 1024).toFixed(1).replace(".0", "")} MiB`);

/** Why files cannot be taken, before they are sent; null: they can. */
function refused(files: File[]): string | null {
  if (files.length > most) return `There are more than ${most} files; one import takes ${most}.`;
  const [sum, worst] = [files.reduce((all, file) => all + file.size, 0), files.reduce((one, other) => (other.size > one.size ? other : one))];
  if (sum <= largest) return null;
  return files.length === 1 ? `${worst.name} has ${size(sum)}, and the workbench takes ${size(largest)} at once.` : `These ${files.length} files have ${size(sum)} together, and the workbench takes ${size(largest)} at once; the largest is ${worst.name} with ${size(worst.size)}.`;
}

async function bring(files: File[]): Promise<void> {
  const [first] = files;
  if (!first) { notice("There is no file in that folder."); return; }
  const why = refused(files);
  if (why !== null) { notice(why, { kind: "error" }); return; }
  status(files.length === 1 ? `Importing ${first.name} …` : `Importing ${files.length} files …`, "busy");
  try {
    await tell(await api.upload<Imported>("/api/cases/import", files));
  } catch (error) {
    status("");
    if (!(error instanceof ApiError)) throw error;
    notice([error.message, ...error.faults.slice(1, 5).map(fault => fault.message)].join(" "), { kind: "error" });
  }
}

async function tell(imported: Imported): Promise<void> {
  const [only] = imported.cases;
  const doubts = imported.notes.filter(note => note.kind !== "found");
  if (only && imported.cases.length === 1 && doubts.length === 0) { location.href = `/cases/${encodeURIComponent(only.id)}/deals`; return; }
  status("");
  await refreshParts("#cases");
  tellTimes();
  sift();
  // What was made is no failure, however much there is to say of it.
  const left = doubts.length - 6;
  notice(imported.cases.length === 1 ? "One case was made." : `${imported.cases.length} cases were made.`, {
    ...(doubts.length > 0 ? { kind: "doubt" as const } : {}),
    remarks: [...doubts.slice(0, 6).map(note => note.text), ...(left > 0 ? [left === 1 ? "And one more remark." : `And ${left} more remarks.`] : [])],
    ...(only && imported.cases.length === 1 ? { action: { label: "Open it", run: () => { location.href = `/cases/${encodeURIComponent(only.id)}/deals`; } } } : {}),
  });
}
