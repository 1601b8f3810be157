const starts = {
  "image/png": [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  "image/jpeg": [0xff, 0xd8, 0xff],
} as const;

export type PictureType = "image/png" | "image/jpeg" | "image/webp";

/** Which kind of picture bytes are, by how they begin, whatever their sender calls them; null for anything else. */
export function pictureType(bytes: Uint8Array): PictureType | null {
  for (const [type, start] of Object.entries(starts) as [keyof typeof starts, readonly number[]][])
    if (start.every((byte, at) => bytes[at] === byte)) return type;
  const text = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4));
  return text(0) === "RIFF" && text(8) === "WEBP" ? "image/webp" : null;
}
