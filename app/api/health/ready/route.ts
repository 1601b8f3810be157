import { getReadiness } from "@/lib/request/get-readiness";

export const dynamic = "force-dynamic";

/** 200 when requests can be sent here; else 503 and which check failed. */
export async function GET(): Promise<Response> {
  const readiness = await getReadiness();
  const status = readiness.ready ? 200 : 503;
  return Response.json(readiness, { status, headers: { "cache-control": "no-store" } });
}
