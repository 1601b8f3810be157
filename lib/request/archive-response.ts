import "server-only";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { notFound } from "next/navigation";
import { archivePath } from "@/lib/exports/archive-path";
import { fileResponse } from "@/lib/exports/file-response";
import { noteExport, noteExportEnd } from "@/lib/exports/note-export";
import { type PageTools, writeInTenant } from "./page";

type Archive = { id: string; rowCount: number | null };

/** An archive as a download. Each time that it is fetched is noted, before it is. */
export async function archiveResponse(tools: PageTools, name: string, archive: Archive): Promise<Response> {
  const path = archivePath(tools.tenant.schema, archive.id);
  const { size } = await stat(path).catch(() => notFound());
  const note = { kind: "archive", subject: "fetched", address: "", format: "zip" } as const;
  await writeInTenant(tools, "fetch-archive", async (ctx) =>
    noteExportEnd(ctx, await noteExport(ctx, note), archive.rowCount ?? 0),
  );
  return fileResponse(name, "zip", createReadStream(path), size);
}
