import type { NextRequest } from "next/server";
import { candidateOfForm } from "@/lib/duplicates/candidate-of-form";
import { findDuplicates } from "@/lib/duplicates/find-duplicates";
import { presentDuplicates } from "@/lib/duplicates/present-duplicates";
import { inTenant, pageTools } from "@/lib/request/page";

type Context = { params: Promise<{ org: string }> };

/** Possible duplicates of what stands in a form, `?entity=customer&name=…` → a `DuplicateList`, or null. */
export async function GET(request: NextRequest, { params }: Context): Promise<Response> {
  const { org } = await params;
  const { t } = await pageTools(org);
  const candidate = candidateOfForm(request.nextUrl.searchParams);
  const found = await inTenant(org, (ctx) => findDuplicates(ctx, candidate));
  const list = presentDuplicates(
    found,
    { isNew: !candidate.id, ownId: typeof candidate.id === "string" ? candidate.id : null },
    org,
    t,
  );
  return Response.json(list, { headers: { "Cache-Control": "private, no-store" } });
}
