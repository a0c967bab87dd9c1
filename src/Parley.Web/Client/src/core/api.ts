// Calls of the workbench's API: the header that they need, JSON both ways, and errors in words.

/** A fault of a case's text. */
export interface CaseFault { line: number; column: number; code: string; isError: boolean; message: string }

/** An entry that two people changed in different ways. */
export interface Conflict { path: string; base: string | null; mine: string | null; theirs: string | null }

/** A version that was saved. */
export interface Saved { id: string; number: number; at: string; author: string; note: string; merged: boolean; faults: CaseFault[]; change?: string | null }

/** One change of a case's text; see EditBody on the server and /api/openapi.json. */
export type Edit =
  | { do: "set" | "set-text"; path: string; value: string }
  | { do: "remove"; path: string }
  | { do: "rename"; path: string; key: string }
  | { do: "insert"; path: string; index: number; value: string }
  | { do: "move"; path: string; index: number }
  | { do: "rename-id"; kind: string; old: string; new: string; issue?: string };

/** A call that was refused, or could not be made. Its message is a sentence for the user. */
export class ApiError extends Error {
  constructor(
    message: string,
    readonly status: number,
    readonly faults: CaseFault[] = [],
    readonly conflicts: Conflict[] = [],
    readonly current: number | null = null,
  ) {
    super(message);
    this.name = "ApiError";
  }
}

/** Whether an error only means that a newer call has taken this one's place. */
export const isAborted = (error: unknown): boolean => error instanceof DOMException && error.name === "AbortError";

async function refusal(response: Response): Promise<ApiError> {
  try {
    const body = (await response.json()) as { detail?: string; faults?: CaseFault[]; conflicts?: Conflict[]; current?: number | null };
    return new ApiError(body.detail ?? `The workbench refused (${response.status}).`, response.status, body.faults ?? [], body.conflicts ?? [], body.current ?? null);
  } catch {
    return new ApiError(`The workbench refused (${response.status}).`, response.status);
  }
}

async function call(method: string, path: string, body: BodyInit | undefined, type: string | undefined, signal: AbortSignal | undefined): Promise<Response> {
  const headers: Record<string, string> = { Accept: "application/json", "X-Parley": "1" };
  if (type) headers["Content-Type"] = type;
  let response: Response;
  try {
    response = await fetch(path, { method, headers, body: body ?? null, signal: signal ?? null, credentials: "same-origin", redirect: "error", cache: "no-store" });
  } catch (error) {
    if (isAborted(error)) throw error;
    throw new ApiError("The workbench does not answer. Is it still running?", 0);
  }
  if (!response.ok) throw await refusal(response);
  return response;
}

async function json<T>(method: string, path: string, body?: unknown, signal?: AbortSignal): Promise<T> {
  const response = await call(method, path, body === undefined ? undefined : JSON.stringify(body), body === undefined ? undefined : "application/json", signal);
  return (response.status === 204 ? undefined : await response.json()) as T;
}

/** The API. Paths start with /api; ids are put in with `encodeURIComponent`. */
export const api = {
  get: <T>(path: string, signal?: AbortSignal) => json<T>("GET", path, undefined, signal),
  post: <T>(path: string, body: unknown = {}, signal?: AbortSignal) => json<T>("POST", path, body, signal),
  put: <T>(path: string, body: unknown, signal?: AbortSignal) => json<T>("PUT", path, body, signal),
  /** A file, with the name that the server gives it. */
  file: async (path: string, signal?: AbortSignal): Promise<{ name: string; content: Blob }> => {
    const response = await call("GET", path, undefined, undefined, signal);
    const name = /filename="?([^";]+)/u.exec(response.headers.get("Content-Disposition") ?? "")?.[1] ?? "parley";
    return { name, content: await response.blob() };
  },
  /** Sends files as a form. */
  upload: async <T>(path: string, files: Iterable<File>, signal?: AbortSignal): Promise<T> => {
    const form = new FormData();
    for (const file of files) form.append("files", file, file.webkitRelativePath || file.name);
    return (await (await call("POST", path, form, undefined, signal)).json()) as T;
  },
};
