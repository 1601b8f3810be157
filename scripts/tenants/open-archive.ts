import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { type Entry, open, type ZipFile } from "yauzl";
import type { ArchiveSource } from "@/db/archive/fill-tenant";
import type { ArchiveManifest } from "@/lib/exports/write-archive";

const rowsAtATime = 1000;
/** A file that stands in a row is small; a lying header is not believed. */
const fileBytesAtMost = 64 * 1024 * 1024;

/** An archive's parts by their names, read as they are asked for. */
export async function openArchive(path: string) {
  const zip = await (promisify(open) as Open)(path, { lazyEntries: true, autoClose: false });
  const entries = await readEntries(zip);
  const stream = async (name: string) => {
    const entry = entries.get(name);
    return entry ? promisify(zip.openReadStream.bind(zip) as OpenStream)(entry) : null;
  };
  const whole = async (name: string) => {
    const found = await stream(name);
    if (!found || (entries.get(name)?.uncompressedSize ?? 0) > fileBytesAtMost)
      throw new Error(`the archive has no ${name}`);
    return buffer(found);
  };
  const manifest = JSON.parse((await whole("manifest.json")).toString("utf8")) as ArchiveManifest;
  if (manifest.format !== "vekt-archive") throw new Error("this is no archive of an organisation");
  const source: ArchiveSource = {
    file: whole,
    async *rows(table) {
      const found = await stream(`tables/${table}.jsonl`);
      if (!found) return;
      let rows: string[] = [];
      for await (const line of linesOf(found)) {
        rows.push(line);
        if (rows.length === rowsAtATime) {
          yield rows;
          rows = [];
        }
      }
      if (rows.length > 0) yield rows;
    },
  };
  return { manifest, source, close: () => zip.close() };
}

type Open = (path: string, options: { lazyEntries: boolean; autoClose: boolean }) => Promise<ZipFile>;
type OpenStream = (
  entry: Entry,
  done: (error: Error | null, stream: NodeJS.ReadableStream & AsyncIterable<Buffer>) => void,
) => void;

async function readEntries(zip: ZipFile): Promise<Map<string, Entry>> {
  const entries = new Map<string, Entry>();
  zip.on("entry", (entry: Entry) => {
    entries.set(entry.fileName, entry);
    zip.readEntry();
  });
  zip.readEntry();
  await once(zip, "end");
  return entries;
}

/** Lines that end with a line feed alone: texts may hold other ends of lines. */
async function* linesOf(source: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let left = "";
  for await (const piece of source) {
    const lines = (left + decoder.decode(piece, { stream: true })).split("\n");
    left = lines.pop() ?? "";
    yield* lines;
  }
}
