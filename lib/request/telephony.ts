import "server-only";
import { callProviders } from "@/db/tenant/schema/calls";
import { DatabaseUnavailable, platformRead } from "@/db/transaction";
import { callReaders } from "@/lib/connectors/telephony/call-readers";
import { UnreadableCall } from "@/lib/connectors/telephony/port";
import { env } from "@/lib/core/env";
import { DomainError } from "@/lib/core/errors";
import { logFailure } from "@/lib/core/log";
import { inTenantJob } from "@/lib/jobs/in-tenant";
import { findTenantBySlug } from "@/lib/organisations/find-tenant-by-slug";
import { readTelephonySecret } from "@/lib/telephony/read-telephony-secret";
import { takeCall } from "@/lib/telephony/take-call";

const largestBytes = 32_000;

/**
 * What a telephone exchange says of a call: signed, or with the secret in its address. Whoever knows no secret learns nothing, not
 * even which organisations and exchanges there are.
 */
export async function answerTelephony(request: Request, slug: string, name: string): Promise<Response> {
  const now = new Date();
  const body = await shortBody(request);
  if (body === null) return answer(413, "too large");
  const provider = callProviders.find((candidate) => candidate === name);
  try {
    const tenant = provider ? await platformRead((tx) => findTenantBySlug(tx, slug)) : null;
    const secret =
      provider && tenant
        ? await inTenantJob(tenant, "take-call", (ctx) => readTelephonySecret(ctx, provider))
        : null;
    const { pathname, search } = new URL(request.url);
    const said = { url: `${env().appUrl}${pathname}${search}`, headers: request.headers, body, now };
    const reader = provider && callReaders[provider];
    if (!provider || !tenant || !reader || secret === null || !reader.isSigned(said, secret))
      return answer(401, "not known");
    const event = reader.read(said);
    await inTenantJob(tenant, takeCall.verbName, (ctx) => takeCall(ctx, { provider, event }));
    return new Response(null, { status: 204 });
  } catch (error) {
    if (error instanceof UnreadableCall || error instanceof DomainError) return answer(400, "not understood");
    if (error instanceof DatabaseUnavailable) return answer(503, "try again");
    logFailure(error, { organisation: slug, verb: takeCall.verbName });
    return answer(500, "try again");
  }
}

const answer = (status: number, text: string) => new Response(`${text}\n`, { status });

/** The body, read no further than it may be long; null when it is longer. */
async function shortBody(request: Request): Promise<string | null> {
  const reader = request.body?.getReader();
  if (!reader) return "";
  const parts: Uint8Array[] = [];
  let size = 0;
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > largestBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(part.value);
  }
  return Buffer.concat(parts).toString("utf8");
}
