import { inflateSync } from "node:zlib";

const mostSide = 2000;
/** Samples a pixel by PNG's colour types: grey, colour, palette, grey with alpha, colour with alpha. */
const samples: Record<number, number> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * Why a picture can't stand in a document: too many pixels to unpack, interlaced, or broken. Null: it can. A PNG is unpacked
 * once, no further than its size says, so that one that would fill the memory or stop a document later is told now.
 */
export function pictureFault(bytes: Buffer, type: "image/png" | "image/jpeg"): string | null {
  const size = type === "image/png" ? pngSize(bytes) : jpegSize(bytes);
  if (!size) return "logo_broken";
  if (size.width > mostSide || size.height > mostSide) return "logo_too_many_pixels";
  if (type === "image/jpeg") return null;
  if (bytes[28] !== 0) return "logo_interlaced";
  return isWholePng(bytes, size) ? null : "logo_broken";
}

type Size = { width: number; height: number };

function pngSize(bytes: Buffer): Size | null {
  if (bytes.length < 33 || bytes.toString("latin1", 12, 16) !== "IHDR") return null;
  const size = { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) };
  return size.width > 0 && size.height > 0 ? size : null;
}

function isWholePng(bytes: Buffer, { width, height }: Size): boolean {
  const parts: Buffer[] = [];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString("latin1", at + 4, at + 8) === "IDAT")
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const bits = (bytes[24] ?? 0) * (samples[bytes[25] ?? -1] ?? 0);
  const expected = height * (1 + Math.ceil((width * bits) / 8));
  if (bits === 0) return false;
  try {
    return inflateSync(Buffer.concat(parts), { maxOutputLength: expected + 1 }).length === expected;
  } catch {
    return false;
  }
}

/** From the first frame header (SOF): T.81, B.2.2. */
function jpegSize(bytes: Buffer): Size | null {
  for (let at = 2; at + 9 < bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) {
      const size = { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
      return size.width > 0 && size.height > 0 ? size : null;
    }
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}
