import type { APIRequestContext } from "@playwright/test";

export type Visited = { path: string; status: number; body: string; isPage: boolean };

/** Addresses that differ only in ids and values are of one shape; a few of each are enough. */
const shapeOf = (path: string) =>
  path
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "ID")
    .replaceAll(/(?<!\btab)=[^&]*/g, "=")
    .replaceAll(/\d+/g, "N");
// Filters and orders of one list are alike; two records may differ.
const perShape = (path: string) => (path.includes("?") ? 1 : 2);
const atMost = 110;
/** A page, or a tab of one, rather than a list narrowed or ordered in one more way. */
const isPlain = (path: string) => !path.includes("?") || /\?tab=[a-z-]+$/.test(path);

/** Every page of an organisation that its own links lead to, from its start page; the filters of lists come last. */
export async function crawl(request: APIRequestContext, slug: string): Promise<Visited[]> {
  const waiting = [`/${slug}`];
  const filters: string[] = [];
  const met = new Set(waiting);
  const shapes = new Map<string, number>();
  const visited: Visited[] = [];
  const next = () => waiting.shift() ?? filters.shift();
  for (let path = next(); path && visited.length < atMost; path = next()) {
    const shape = shapeOf(path);
    const count = shapes.get(shape) ?? 0;
    if (count >= perShape(path)) continue;
    shapes.set(shape, count + 1);
    const answer = await request.get(path, { maxRedirects: 0 });
    const body = await answer.text();
    const location = answer.headers().location;
    const isPage = answer.headers()["content-type"]?.includes("text/html") ?? false;
    if (location) waiting.push(pathOf(location, path));
    else visited.push({ path, status: answer.status(), body, isPage });
    for (const link of isPage ? linksIn(body, path) : []) {
      if (
        met.has(link) ||
        !(link === `/${slug}` || link.startsWith(`/${slug}/`) || link.startsWith(`/${slug}?`))
      )
        continue;
      met.add(link);
      (isPlain(link) ? waiting : filters).push(link);
    }
  }
  return visited;
}

function linksIn(body: string, path: string): string[] {
  return [...body.matchAll(/<a\b[^>]*?\shref="([^"#]*)/g)].map(([, href = ""]) => {
    const url = new URL(href.replaceAll("&amp;", "&"), `http://x${path}`);
    return url.host === "x" ? url.pathname + url.search : "";
  });
}

function pathOf(location: string, path: string): string {
  const url = new URL(location, `http://x${path}`);
  return url.pathname + url.search;
}
