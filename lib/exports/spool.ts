import { randomUUID } from "node:crypto";
import { open, unlink } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const pieceBytes = 65_536;

/**
 * A file between one who writes as fast as it can and one who reads as slowly as the net takes it, who may begin at once: so
 * a slow download holds no database connection. The file has no name and is gone with whoever holds it.
 */
export async function openSpool() {
  const path = join(tmpdir(), `vekt-${randomUUID()}`);
  const file = await open(path, "wx+", 0o600);
  await unlink(path);
  let size = 0;
  let end: "open" | "whole" | { failure: unknown } = "open";
  let wake = () => {};
  return {
    async write(piece: Uint8Array): Promise<void> {
      await file.write(piece, 0, piece.length, size);
      size += piece.length;
      wake();
    },
    /** Nothing comes after this. */
    close(failure?: unknown): void {
      end = failure === undefined ? "whole" : { failure };
      wake();
    },
    /** What is written, to the end; fails where the writer failed. To be read once. */
    async *read(): AsyncGenerator<Uint8Array> {
      try {
        for (let at = 0; ; ) {
          if (at < size) {
            const { bytesRead, buffer } = await file.read(Buffer.alloc(pieceBytes), 0, pieceBytes, at);
            at += bytesRead;
            yield buffer.subarray(0, bytesRead);
          } else if (end === "open") {
            await new Promise<void>((resolve) => {
              wake = resolve;
            });
          } else if (end === "whole") return;
          else throw end.failure;
        }
      } finally {
        await file.close();
      }
    },
  };
}
