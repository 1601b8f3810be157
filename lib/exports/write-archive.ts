import { createHash } from "node:crypto";
import { Readable, type Writable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { ZipFile } from "yazl";
import type { ArchiveTable } from "@/db/archive/describe-tables";
import { readFiles, readRows, readTables } from "@/db/archive/read-rows";
import type { TenantTx } from "@/db/transaction";
import { tenantVersion } from "@/db/versions";
import type { Tenant } from "@/lib/core/context";
import { archiveReadme } from "./archive-readme";

export type ArchiveManifest = {
  format: "vekt-archive";
  formatVersion: 1;
  schemaVersion: number;
  exportedAt: string;
  organisation: Pick<Tenant, "name" | "country" | "currency" | "timeZone" | "locale">;
  /** `sha256` is of the table's file. */
  tables: { name: string; rows: number; sha256: string; columns: { name: string; type: string }[] }[];
  files: number;
};

/**
 * Everything that an organisation has as one archive: a file of JSON lines a table, in the tables' own names, the files that
 * stand in them, a manifest with counts and hashes, and how to read it. All of one instant, and a table's rows at a time in
 * memory no more than some thousand. Rows that only their owner sees are in it: they are the organisation's too.
 */
export async function writeArchive(
  tx: TenantTx,
  { name, country, currency, timeZone, locale }: ArchiveManifest["organisation"],
  now: Date,
  out: Writable,
): Promise<ArchiveManifest> {
  const manifest: ArchiveManifest = {
    format: "vekt-archive",
    formatVersion: 1,
    schemaVersion: tenantVersion,
    exportedAt: now.toISOString(),
    organisation: { name, country, currency, timeZone, locale },
    tables: [],
    files: 0,
  };
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  zip.on("error", (error: Error) => output.destroy(error));
  const written = pipeline(output, out);
  const add = (path: string, pieces: AsyncIterable<string | Buffer>) =>
    new Promise<void>((resolve, reject) => {
      const source = Readable.from(pieces, { objectMode: false });
      source.once("error", reject).once("end", resolve);
      zip.addReadStream(source, path, { compressionLevel: 1, forceZip64Format: true, mtime: now });
    });
  try {
    for (const table of await readTables(tx)) {
      await Promise.race([add(`tables/${table.name}.jsonl`, tableLines(tx, table, manifest)), written]);
      for await (const { path, bytes } of readFiles(tx, table)) {
        manifest.files++;
        await Promise.race([add(path, Readable.from([bytes])), written]);
      }
    }
  } catch (error) {
    output.destroy(error as Error);
    await written.catch(() => {});
    throw error;
  }
  zip.addBuffer(Buffer.from(archiveReadme(manifest)), "README.md", { mtime: now });
  zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), "manifest.json", { mtime: now });
  zip.end();
  await written;
  return manifest;
}

async function* tableLines(tx: TenantTx, table: ArchiveTable, manifest: ArchiveManifest) {
  const hash = createHash("sha256");
  let count = 0;
  for await (const rows of readRows(tx, table)) {
    const text = `${rows.join("\n")}\n`;
    hash.update(text);
    count += rows.length;
    yield text;
  }
  manifest.tables.push({
    name: table.name,
    rows: count,
    sha256: hash.digest("hex"),
    columns: table.columns.map(({ name, type }) => ({ name, type })),
  });
}
