import "server-only";

/** A PDF that the browser shows in place and no cache keeps; saved, it bears this name, whatever its letters (RFC 6266). */
export function pdfResponse(name: string, bytes: Buffer): Response {
  const plain = name.normalize("NFKD").replace(/[^\w.\- ]/g, "");
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "application/pdf",
      "content-disposition": `inline; filename="${plain}.pdf"; filename*=UTF-8''${encodeURIComponent(name)}.pdf`,
      "cache-control": "private, no-store",
      "x-content-type-options": "nosniff",
    },
  });
}
