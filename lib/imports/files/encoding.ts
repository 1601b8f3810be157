import { z } from "zod";

/** The encodings that files come in, by the names that the Encoding Standard gives them. */
export const encodings = ["utf-8", "windows-1252", "utf-16le", "utf-16be", "macintosh"] as const;
export type Encoding = (typeof encodings)[number];
export const EncodingName = z.enum(encodings);

/**
 * Finds a text's encoding while its bytes go past: byte order mark, then UTF-16 by its zero bytes, then strict UTF-8;
 * what is none of these is Windows-1252, which fits any bytes.
 */
export function watchEncoding() {
  const strict = new TextDecoder("utf-8", { fatal: true });
  let head: Buffer = Buffer.alloc(0);
  let isUtf8 = true;
  return {
    see(chunk: Uint8Array): void {
      if (head.length < 4096) head = Buffer.concat([head, chunk.subarray(0, 4096)]);
      if (!isUtf8) return;
      try {
        strict.decode(chunk, { stream: true });
      } catch {
        isUtf8 = false;
      }
    },
    result(): Encoding {
      const marked = byMark(head) ?? byZeros(head);
      if (marked) return marked;
      try {
        if (isUtf8) strict.decode();
      } catch {
        isUtf8 = false; // it ends within a letter
      }
      return isUtf8 ? "utf-8" : "windows-1252";
    },
  };
}

function byMark(head: Buffer): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? "utf-8" : null;
}

/** Most letters of our languages have a zero byte in UTF-16, always on the same side. */
function byZeros(head: Buffer): Encoding | null {
  const zeros = [0, 0];
  for (let at = 0; at < head.length; at++) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even < odd / 10) return "utf-16le";
  return even > head.length / 5 && odd < even / 10 ? "utf-16be" : null;
}
