import { redirect } from "next/navigation";
import { getImport } from "@/lib/imports/get-import";
import { stepOf } from "@/lib/imports/present-import";
import { inTenant } from "@/lib/request/page";

type Props = { params: Promise<{ org: string; importId: string }> };

/** Leads to the step at which the import stands. */
export default async function ImportPage({ params }: Props) {
  const { org, importId } = await params;
  const job = await inTenant(org, (ctx) => getImport(ctx, { id: importId }));
  redirect(`/${org}/imports/${importId}/${stepOf(job)}`);
}
