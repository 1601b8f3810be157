const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** A request's path as the log may show it: without the query; a long segment that is no id is a secret in a link (an invitation, a reset) and left out. */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((segment) => (segment.length > 24 && !uuid.test(segment) && !segment.includes(".") ? "…" : segment))
    .join("/")
    .slice(0, 300);
}
