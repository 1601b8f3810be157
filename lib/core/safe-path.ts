const own = "http://own.invalid";

/** A path of this site to go on to, or `fallback` for anything that a browser could read as another site. */
export function safePath(path: unknown, fallback = "/"): string {
  if (typeof path !== "string" || path.length > 2000 || !path.startsWith("/")) return fallback;
  // Browsers drop control characters and read backslashes as slashes.
  if (/[\p{Cc}\\]|%5c|%2f%2f|^\/+%2f/iu.test(path) || !URL.canParse(path, own)) return fallback;
  const url = new URL(path, own);
  const clean = `${url.pathname}${url.search}${url.hash}`;
  // Dots may have folded into a second slash, written out or not: "/.//elsewhere", "/../%2felsewhere".
  return url.origin === own && !/^\/(\/|%2f)/i.test(clean) ? clean : fallback;
}
