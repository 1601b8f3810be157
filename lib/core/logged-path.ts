const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const slug = /^[a-z0-9]{1,20}(-[a-z0-9]{1,20})*$/;
const longestPlainSegment = 24;

/**
 * A request's path as the log may show it: without the query, and without a long segment that is neither an id nor
 * words nor a file, since that is a secret in a link (an invitation, a reset, a calendar's address).
 */
export function loggedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? "";
  return path
    .split("/")
    .map((segment) => (isSecret(segment) ? "…" : segment))
    .join("/")
    .slice(0, 300);
}

function isSecret(segment: string): boolean {
  if (segment.length <= longestPlainSegment) return false;
  return !uuid.test(segment) && !slug.test(segment) && (!segment.includes(".") || segment.endsWith(".ics"));
}
