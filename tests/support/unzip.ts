import { text } from "node:stream/consumers";
import { fromBuffer } from "yauzl";

/** The files of an archive, as text. */
export function unzip(archive: Buffer): Promise<Map<string, string>> {
  const parts = new Map<string, string>();
  return new Promise((resolve, reject) => {
    fromBuffer(archive, { lazyEntries: true }, (failure, zip) => {
      if (failure) return reject(failure);
      zip.on("entry", (entry) =>
        zip.openReadStream(entry, async (fault, stream) => {
          if (fault) return reject(fault);
          parts.set(entry.fileName, await text(stream));
          zip.readEntry();
        }),
      );
      zip.on("end", () => resolve(parts));
      zip.on("error", reject);
      zip.readEntry();
    });
  });
}
