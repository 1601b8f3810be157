export type PictureRoom = {
  /** Bytes that the picture may have. */
  most: number;
  /** Pixels of its longer side, to begin with. */
  side: number;
  /** What may be sent, the first that fits. */
  types: ("image/png" | "image/webp" | "image/jpeg")[];
};

/** A picture drawn anew, as large as there is room for; null where the browser can't read it or nothing is small enough. */
export async function shrinkPicture(file: File, { most, side, types }: PictureRoom): Promise<File | null> {
  const picture = await createImageBitmap(file).catch(() => null);
  if (!picture) return null;
  for (let longest = side; longest >= 64; longest = Math.round(longest * 0.75)) {
    for (const type of types) {
      const blob = await drawn(picture, longest, type);
      // A browser that can't write a type writes PNG instead.
      if (!blob || blob.type !== type || blob.size > most) continue;
      const name = file.name.replace(/\.\w+$/, "");
      return new File([blob], `${name}.${type.slice("image/".length)}`, { type });
    }
  }
  return null;
}

function drawn(picture: ImageBitmap, longest: number, type: string): Promise<Blob | null> {
  const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(picture.width * scale));
  canvas.height = Math.max(1, Math.round(picture.height * scale));
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(null);
  pen.imageSmoothingQuality = "high";
  if (type === "image/jpeg") {
    pen.fillStyle = "white";
    pen.fillRect(0, 0, canvas.width, canvas.height);
  }
  pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve) => canvas.toBlob(resolve, type, 0.85));
}
