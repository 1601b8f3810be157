import "server-only";
import { open } from "node:fs/promises";
import { notFound } from "next/navigation";
import { attachment } from "@/lib/core/attachment";
import { archivePath } from "@/lib/exports/archive-path";
import { noteExport, noteExportEnd } from "@/lib/exports/note-export";
import { type PageTools, writeInTenant } from "./page";

type Archive = { id: string; rowCount: number | null };

/** An archive as a download. Each time that it is fetched is noted, before it is. */
export async function archiveResponse(tools: PageTools, name: string, archive: Archive): Promise<Response> {
  const file = await open(archivePath(tools.tenant.schema, archive.id)).catch(() => notFound());
  const note = { kind: "archive", subject: "fetched", address: "", format: "zip" } as const;
  await writeInTenant(tools, "fetch-archive", async (ctx) =>
    noteExportEnd(ctx, await noteExport(ctx, note), archive.rowCount ?? 0),
  );
  const { size } = await file.stat();
  return new Response(file.readableWebStream() as ReadableStream<Uint8Array>, {
    headers: {
      "content-type": "application/zip",
      "content-length": String(size),
      "content-disposition": attachment(name, "zip"),
      "cache-control": "private, no-store",
    },
  });
}
