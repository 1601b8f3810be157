import { env } from "@/lib/core/env";
import { RegistryFailure } from "./registry-failure";

const largestAnswer = 8 * 1024 * 1024;
const longestWaitMs = 5_000;
const usualWaitMs = 1_000;
const redirectsAtMost = 2;

export type Answer = { status: number; body: unknown };
type Request = {
  url: string;
  method?: "GET" | "POST";
  headers?: Record<string, string>;
  body?: string;
  /** Statuses that say something about the company, beside 200. */
  telling?: number[];
};

/**
 * One polite question to a registry: a time limit, one more try where the registry asks for it (429, 503 with
 * Retry-After up to five seconds), no answer above 8 MB, no following to another host.
 * @throws RegistryFailure
 */
export async function ask(request: Request): Promise<Answer> {
  let response = await send(request);
  if (response.status === 429 || response.status === 503) {
    const wait = waitMs(response.headers.get("retry-after"));
    await response.body?.cancel();
    if (wait === null) throw new RegistryFailure(response.status === 429 ? "quota" : "unreachable");
    await new Promise((resolve) => setTimeout(resolve, wait));
    response = await send(request);
  }
  const { status } = response;
  if (status === 200 || request.telling?.includes(status))
    return { status, body: await readJson(response, status) };
  await response.body?.cancel();
  if (status === 401 || status === 403) throw new RegistryFailure("refused");
  if (status === 429) throw new RegistryFailure("quota");
  throw new RegistryFailure(status >= 500 ? "unreachable" : "garbled");
}

async function send({ url, method = "GET", headers, body }: Request): Promise<Response> {
  const { timeoutMs, contact } = env().registries;
  let target = new URL(url);
  for (let hop = 0; ; hop++) {
    const response = await fetch(target, {
      method,
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(timeoutMs),
      headers: { accept: "application/json", "user-agent": `Vekt - CRM - ${contact}`, ...headers },
    }).catch((error) => {
      throw failureOf(error);
    });
    if (response.status < 300 || response.status > 399) return response;
    await response.body?.cancel();
    const location = response.headers.get("location");
    const next = location && URL.canParse(location, target) ? new URL(location, target) : null;
    // Our key goes to the host that it is for, and nobody leads us into the network behind us.
    if (!next || next.origin !== target.origin || hop === redirectsAtMost)
      throw new RegistryFailure("garbled");
    target = next;
  }
}

async function readJson(response: Response, status: number): Promise<unknown> {
  const decoder = new TextDecoder();
  let text = "";
  let size = 0;
  try {
    for await (const chunk of response.body ?? []) {
      size += chunk.byteLength;
      if (size > largestAnswer) throw new RegistryFailure("garbled");
      text += decoder.decode(chunk, { stream: true });
    }
  } catch (error) {
    throw failureOf(error);
  }
  try {
    return JSON.parse(text + decoder.decode());
  } catch (error) {
    if (status !== 200) return null; // "404" with an empty body or a page is still a 404
    throw new RegistryFailure("garbled", { cause: error });
  }
}

function failureOf(error: unknown): RegistryFailure {
  if (error instanceof RegistryFailure) return error;
  const isLate = error instanceof Error && error.name === "TimeoutError";
  return new RegistryFailure(isLate ? "timeout" : "unreachable", { cause: error });
}

/** Retry-After in seconds or as a date; null when it is longer than a person waits. */
function waitMs(header: string | null): number | null {
  if (header === null) return usualWaitMs;
  const wait = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - Date.now();
  if (Number.isNaN(wait)) return usualWaitMs;
  return wait <= longestWaitMs ? Math.max(wait, 0) : null;
}
