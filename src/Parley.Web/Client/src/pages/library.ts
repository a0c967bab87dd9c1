// Cases: import by button or by dropping files anywhere.

import { ApiError, api, type Saved } from "../core/api";
import { tellTimes } from "../core/ago";
import { notice, status } from "../core/notices";
import { all, find } from "../core/page";

interface Imported { cases: Saved[]; notes: { kind: string; text: string }[] }

const largest = 8 * 1024 * 1024;

tellTimes();
for (const element of all(".needs-script")) element.hidden = false;
const input = document.querySelector<HTMLInputElement>("#import");
input?.addEventListener("change", () => { if (input.files?.length) void bring([...input.files]); input.value = ""; });

let depth = 0;
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
addEventListener("dragenter", event => { if (carriesFiles(event)) { event.preventDefault(); depth++; find("#drop").hidden = false; } });
addEventListener("dragleave", event => { if (carriesFiles(event) && --depth <= 0) { depth = 0; find("#drop").hidden = true; } });
addEventListener("dragover", event => { if (carriesFiles(event)) event.preventDefault(); });
addEventListener("drop", event => {
  if (!carriesFiles(event)) return;
  event.preventDefault();
  depth = 0;
  find("#drop").hidden = true;
  const entries = [...(event.dataTransfer?.items ?? [])].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  void Promise.all(entries.map(filesOf)).then(files => bring(files.flat()));
});

/** A file, or all files of a folder, with the folder's name before theirs. */
async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) {
    const file = await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed));
    return [new File([file], entry.fullPath.replace(/^\//, ""), { type: file.type })];
  }
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const found: File[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (some.length === 0) return found;
    for (const one of some) found.push(...(await filesOf(one)));
  }
}

async function bring(files: File[]): Promise<void> {
  if (files.length === 0) return;
  if (files.reduce((sum, file) => sum + file.size, 0) > largest) { notice("That is more than the workbench takes at once: 8 MiB.", { kind: "error" }); return; }
  status("Importing …", "busy");
  try {
    const imported = await api.upload<Imported>("/api/cases/import", files);
    const [first] = imported.cases;
    const doubts = imported.notes.filter(note => note.kind !== "found");
    if (first && imported.cases.length === 1 && doubts.length === 0) { location.href = `/cases/${encodeURIComponent(first.id)}/deals`; return; }
    status("");
    const told = doubts.slice(0, 6).map(note => note.text).join(" ");
    notice(`${imported.cases.length === 1 ? "One case was made." : `${imported.cases.length} cases were made.`} ${told}${doubts.length > 6 ? ` And ${doubts.length - 6} more remarks.` : ""}`, {
      kind: "error",
      action: { label: imported.cases.length === 1 ? "Open it" : "Show them", run: () => { location.href = imported.cases.length === 1 && first ? `/cases/${encodeURIComponent(first.id)}/deals` : "/"; } },
    });
  } catch (error) {
    status("");
    if (!(error instanceof ApiError)) throw error;
    notice([error.message, ...error.faults.slice(1, 5).map(fault => fault.message)].join(" "), { kind: "error" });
  }
}
