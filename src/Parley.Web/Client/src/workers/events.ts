// Holds the line to the workbench for all windows of this browser. A window says which case it shows, or null when it is left; it is told
// of that case's versions, or null where this worker cannot hear of them.

import { Line, type VersionEvent } from "../core/line";

// As many as one stream tells of; see EventStream on the server.
const most = 64;

const windows = new Map<MessagePort, string>();
const known = new Map<string, VersionEvent>();
let lines: Line[] = [];

function hear(version: VersionEvent): void {
  known.set(version.id, version);
  for (const [port, id] of windows) if (id === version.id) port.postMessage(version);
}

// What is listened to besides is let go of when a line is made anew, which starts with the latest versions: nothing is missed in between.
function follow(): void {
  const wanted = [...new Set(windows.values())];
  const followed = new Set(lines.flatMap(line => line.cases));
  if (wanted.length > 0 && wanted.every(id => followed.has(id))) return;
  for (const line of lines) line.close();
  for (const id of known.keys()) if (!wanted.includes(id)) known.delete(id);
  lines = Array.from({ length: Math.ceil(wanted.length / most) }, (_, at) => new Line(wanted.slice(at * most, (at + 1) * most), hear));
  for (const line of lines) line.open();
}

addEventListener("connect", event => {
  const [port] = (event as MessageEvent).ports;
  if (!port) return;
  port.onmessage = (said: MessageEvent<string | null>) => {
    if (typeof EventSource === "undefined") { port.postMessage(null); return; }
    if (said.data === null) windows.delete(port);
    else windows.set(port, said.data);
    const latest = said.data === null ? undefined : known.get(said.data);
    if (latest) port.postMessage(latest);
    follow();
  };
});
