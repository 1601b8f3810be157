/** The header for a download of that name, whatever its letters (RFC 6266): with the plain letters first, for old readers. */
export function attachment(name: string, extension: string): string {
  const plain = name.normalize("NFKD").replace(/[^\w.\- ]/g, "") || extension;
  const whole = encodeURIComponent(name).replace(
    /['()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}.${extension}"; filename*=UTF-8''${whole}.${extension}`;
}
