import type { ExportFormat } from "@/db/tenant/schema/exports";
import { attachment } from "@/lib/core/attachment";

const mediaTypes: Record<ExportFormat, string> = {
  csv: "text/csv; charset=utf-8",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/**
 * A file as an answer: a download that no cache keeps, sent as it is made. What fails midway breaks the download off, so that
 * half a file isn't taken for all.
 */
export function fileResponse(
  name: string,
  format: ExportFormat,
  pieces: AsyncIterable<Uint8Array>,
  size?: number,
): Response {
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
      ...(size !== undefined && { "content-length": String(size) }),
    },
  });
}
