import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";

/**
 * Text as a download that no cache keeps, sent as it is made and no faster than it is taken. The name is sent as
 * RFC 6266 asks, whatever its letters. What fails midway breaks the download off, so that half a file isn't taken for all.
 */
export function streamedFile(name: string, parts: AsyncIterator<string>): Response {
  const encoder = new TextEncoder();
  // What is read later is still this request's: its session is found by it.
  const withinRequest = AsyncLocalStorage.snapshot();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await withinRequest(() => parts.next());
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await parts.return?.();
    },
  });
  const plain = name.normalize("NFKD").replace(/[^\w.\- ]/g, "");
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8",
      "content-disposition": `attachment; filename="${plain}.csv"; filename*=UTF-8''${encodeURIComponent(name)}.csv`,
      "cache-control": "private, no-store",
    },
  });
}
