import "server-only";
import type { Readable } from "node:stream";
import { ZipFile } from "yazl";
import { fileResponse } from "@/lib/exports/file-response";
import { noteExport, noteExportEnd } from "@/lib/exports/note-export";
import type { PersonData } from "@/lib/privacy/get-person-data";
import { extractJson, presentExtract } from "@/lib/privacy/present-extract";
import { type PageTools, writeInTenant } from "./page";

/** What is known of a person as a download: a page to read, and the same for programs. Noted first, by the record's id alone. */
export async function personExtract(tools: PageTools, id: string, data: PersonData): Promise<Response> {
  const note = { kind: "person", subject: id, address: "", format: "zip" } as const;
  const rows = data.rows.length + data.mentions.length + data.log.length;
  await writeInTenant(tools, "export-person", async (ctx) =>
    noteExportEnd(ctx, await noteExport(ctx, note), rows),
  );
  const zip = new ZipFile();
  const name = `${tools.t("privacy.extractCard")} ${data.name}`;
  zip.addBuffer(Buffer.from(presentExtract(data, new Date(), tools)), "index.html");
  zip.addBuffer(Buffer.from(extractJson(data)), "data.json");
  zip.end();
  return fileResponse(`${name} ${tools.today}`, "zip", zip.outputStream as Readable);
}
