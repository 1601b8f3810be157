import { Readable } from "node:stream";
import { createInflateRaw } from "node:zlib";
import { type Bytes, stretches } from "./bytes";
import { FileRefused } from "./refused";

type Entry = { name: string; method: number; packed: number; unpacked: number; offset: number };
export type Zip = Map<string, Entry>;

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const mostEntries = 2_000;
const mostDirectory = 1_000_000;
const mostUnpacked = 600_000_000;
// What people type packs ten- to fiftyfold; a bomb packs a thousandfold.
const mostFactor = 250;
const tolerated = 8_000_000;

/** What a zip file says that it holds. Nothing is unpacked; what it says is not believed later either. */
export async function readZip(bytes: Bytes): Promise<Zip> {
  const tail = await bytes.read(Math.max(0, bytes.size - 65_557), Math.min(bytes.size, 65_557));
  const end = findEnd(tail);
  if (end < 0) throw new FileRefused("unreadable");
  const count = tail.readUInt16LE(end + 10);
  const size = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (count > mostEntries || size > mostDirectory) throw new FileRefused("too_many_sheets");
  if (offset + size > bytes.size) throw new FileRefused("unreadable");
  const directory = await bytes.read(offset, size);
  const zip: Zip = new Map();
  for (let at = 0, read = 0; read < count; read++) {
    if (at + 46 > directory.length || directory.readUInt32LE(at) !== entrySignature)
      throw new FileRefused("unreadable");
    const [name, extra, comment] = [28, 30, 32].map((field) => directory.readUInt16LE(at + field));
    const entry = {
      name: directory.toString("utf8", at + 46, at + 46 + (name ?? 0)),
      method: directory.readUInt16LE(at + 10),
      packed: directory.readUInt32LE(at + 20),
      unpacked: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    };
    if (directory.readUInt16LE(at + 8) & 1) throw new FileRefused("protected");
    zip.set(entry.name.replace(/^\//, "").toLowerCase(), entry);
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return zip;
}

function findEnd(tail: Buffer): number {
  for (let at = tail.length - 22; at >= 0; at--) if (tail.readUInt32LE(at) === endSignature) return at;
  return -1;
}

/** A part of the zip, unpacked as it is taken; counted, whatever its header says. */
export async function* unpack(bytes: Bytes, entry: Entry): AsyncGenerator<Buffer, void, undefined> {
  if (entry.unpacked > mostUnpacked) throw new FileRefused("unpacks_too_large");
  if (entry.method !== 0 && entry.method !== 8) throw new FileRefused("unreadable");
  const header = await bytes.read(entry.offset, 30);
  if (header.length < 30 || header.readUInt32LE(0) !== 0x04034b50) throw new FileRefused("unreadable");
  const start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  const packed = Readable.from(stretches(bytes, start, Math.min(start + entry.packed, bytes.size)));
  const inflating = entry.method === 8 ? packed.pipe(createInflateRaw()) : null;
  const source = inflating ?? packed;
  if (source !== packed) packed.on("error", (error) => source.destroy(error));
  let count = 0;
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      count += chunk.length;
      // By what was taken in so far: a bomb is told by its first pieces, not when all that it may be is unpacked.
      const taken = Math.min(inflating?.bytesWritten ?? count, entry.packed);
      const isBomb = count > tolerated && count > taken * mostFactor;
      if (isBomb || count > mostUnpacked) throw new FileRefused("unpacks_too_large");
      // A header that lies about the size hides what comes.
      if (count > entry.unpacked) throw new FileRefused("unreadable");
      yield chunk;
    }
  } catch (error) {
    throw error instanceof FileRefused ? error : new FileRefused("unreadable");
  } finally {
    source.destroy();
    packed.destroy();
  }
  if (count !== entry.unpacked) throw new FileRefused("unreadable");
}
