import { and, eq } from "drizzle-orm";
import { importParts } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";
import type { Bytes } from "./files/bytes";
import { FileRefused } from "./files/refused";

/** Every part of a file but the last has this size; a part is read and written whole. */
export const partBytes = 512 * 1024;

/** Runs something in a transaction of its own, or in the one that is open. */
export type Within = <T>(run: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** The import's file, read part by part, each in a short transaction. */
export function storedFile(within: Within, importId: string, size: number): Bytes {
  let last: { position: number; bytes: Buffer } | null = null;
  const part = async (position: number): Promise<Buffer> => {
    if (last?.position === position) return last.bytes;
    const bytes = await within((ctx) => readPart(ctx, importId, position));
    last = { position, bytes };
    return bytes;
  };
  return {
    size,
    async read(offset, length) {
      const until = Math.min(offset + length, size);
      const pieces: Buffer[] = [];
      for (let at = offset; at < until; ) {
        const position = Math.floor(at / partBytes);
        const start = at - position * partBytes;
        const piece = (await part(position)).subarray(start, start + until - at);
        if (piece.length === 0) throw new FileRefused("lost");
        pieces.push(piece);
        at += piece.length;
      }
      return pieces.length === 1 ? (pieces[0] ?? Buffer.alloc(0)) : Buffer.concat(pieces);
    },
  };
}

async function readPart({ tx }: Ctx, importId: string, position: number): Promise<Buffer> {
  const [row] = await tx
    .select({ bytes: importParts.bytes })
    .from(importParts)
    .where(and(eq(importParts.importId, importId), eq(importParts.position, position)));
  if (!row) throw new FileRefused("lost");
  return row.bytes;
}
