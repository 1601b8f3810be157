/** A file that lies somewhere in parts: read where it is needed, never as a whole. */
export type Bytes = {
  size: number;
  read: (offset: number, length: number) => Promise<Buffer>;
};

const stretch = 256 * 1024;

/** The bytes from one place to another, a stretch at a time. */
export async function* stretches(
  bytes: Bytes,
  from = 0,
  until = bytes.size,
): AsyncGenerator<Buffer, void, undefined> {
  for (let at = from; at < until; at += stretch) {
    yield await bytes.read(at, Math.min(stretch, until - at));
  }
}
