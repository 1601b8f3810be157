import "server-only";
import type { z } from "zod";
import type { Verb } from "@/lib/core/command";
import type { Encoding } from "@/lib/imports/files/encoding";
import { watchEncoding } from "@/lib/imports/files/encoding";
import { keepImportPart } from "@/lib/imports/keep-import-part";
import { openImportFile } from "@/lib/imports/open-import-file";
import { partBytes } from "@/lib/imports/stored-file";
import { multipartFile } from "./multipart-file";
import { writeInTenant } from "./page";
import type { Member } from "./session";

/** A file on its way into the database, part by part; never more than a part of it is held. Null: there was no file. */
export async function receiveImport(
  member: Member,
  request: Request,
): Promise<{ id: string; fault: string | null } | null> {
  const file = await multipartFile(request);
  if (!file) return null;
  const watch = watchEncoding();
  let id: string | null = null;
  let position = 0;
  let pending: Buffer[] = [];
  let size = 0;
  const keep = async (bytes: Buffer) => {
    const part = { id, fileName: file.name.slice(0, 200) || "file", position: position++, bytes };
    ({ id } = await write(member, keepImportPart, part));
  };
  for await (const chunk of file.bytes) {
    watch.see(chunk);
    pending.push(chunk);
    size += chunk.length;
    while (size >= partBytes) {
      const all = Buffer.concat(pending);
      await keep(all.subarray(0, partBytes));
      pending = [all.subarray(partBytes)];
      size -= partBytes;
    }
  }
  if (size > 0 || position === 0) await keep(Buffer.concat(pending));
  const encoding: Encoding = watch.result();
  return write(member, openImportFile, { id: id ?? "", encoding });
}

async function write<Input extends z.ZodType, Output>(
  member: Member,
  verb: Verb<Input, Output>,
  input: z.input<Input>,
): Promise<Output> {
  const { value } = await writeInTenant(member, verb.verbName, (ctx) => verb(ctx, input));
  return value;
}
