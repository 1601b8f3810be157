export const dynamic = "force-dynamic";

/** The process answers; whether it can serve is another question (see ready). */
export function GET(): Response {
  return new Response("live\n", { headers: { "content-type": "text/plain", "cache-control": "no-store" } });
}
