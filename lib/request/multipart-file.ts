import "server-only";

const mostHead = 16 * 1024;
const blank = Buffer.from("\r\n\r\n");

/** A form's first file, as its bytes arrive: its name, and the bytes without the form around them (RFC 7578). */
export async function multipartFile(
  request: Request,
): Promise<{ name: string; bytes: AsyncIterable<Buffer> } | null> {
  const [, quoted, bare] =
    /^multipart\/form-data;.*boundary=(?:"([^"]+)"|([^;\s]+))/i.exec(
      request.headers.get("content-type") ?? "",
    ) ?? [];
  const boundary = quoted ?? bare;
  if (!boundary || !request.body) return null;
  const reader = request.body.getReader();
  const next = async (): Promise<Buffer | null> => {
    const { done, value } = await reader.read();
    return done ? null : Buffer.from(value.buffer, value.byteOffset, value.byteLength);
  };
  let head: Buffer = Buffer.alloc(0);
  while (!head.includes(blank)) {
    const chunk = await next();
    if (!chunk || head.length > mostHead) return null;
    head = Buffer.concat([head, chunk]);
  }
  const end = head.indexOf(blank);
  const [, name] = /filename="([^"]*)"/i.exec(head.toString("utf8", 0, end)) ?? [];
  if (!name) return null;
  const bytes = untilBoundary(head.subarray(end + blank.length), next, Buffer.from(`\r\n--${boundary}`));
  return { name: name.split(/[\\/]/).at(-1) ?? name, bytes };
}

async function* untilBoundary(
  start: Buffer,
  next: () => Promise<Buffer | null>,
  boundary: Buffer,
): AsyncGenerator<Buffer, void, undefined> {
  let pending = start;
  for (;;) {
    const end = pending.indexOf(boundary);
    if (end >= 0) {
      if (end > 0) yield pending.subarray(0, end);
      // What stands behind is taken and thrown away, so that the browser hears the answer.
      while ((await next()) !== null);
      return;
    }
    // The boundary may have come by half.
    const whole = pending.length - boundary.length;
    if (whole > 0) {
      yield pending.subarray(0, whole);
      pending = pending.subarray(whole);
    }
    const chunk = await next();
    if (!chunk) throw new Error("the upload broke off");
    pending = Buffer.concat([pending, chunk]);
  }
}
