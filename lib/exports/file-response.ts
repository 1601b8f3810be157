import { attachment } from "@/lib/core/attachment";
import { mediaTypes, type TableFormat } from "./table-file";

/**
 * A file as an answer: a download that no cache keeps, sent as it is made. What fails midway breaks the download off, so that
 * half a file isn't taken for all.
 */
export function fileResponse(name: string, format: TableFormat, pieces: AsyncIterable<Uint8Array>): Response {
  const source = pieces[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await source.return?.();
    },
  });
  return new Response(body, {
    headers: {
      "content-type": mediaTypes[format],
      "content-disposition": attachment(name, format),
      "cache-control": "private, no-store",
    },
  });
}
