import { getImport } from "@/lib/imports/get-import";
import { leftHeading, leftLines } from "@/lib/imports/left-lines";
import { listImportRows } from "@/lib/imports/list-import-rows";
import { inTenant, pageTools } from "@/lib/request/page";
import { streamedFile } from "@/lib/request/streamed-file";

type Context = { params: Promise<{ org: string; importId: string }> };

/** The rows that are left out, as the file has them, with the reason in a column of its own. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, importId: id } = await params;
  const { t, actor } = await pageTools(org);
  const job = await inTenant(org, (ctx) => getImport(ctx, { id }));
  const asked = { id, outcome: "left" as const, limit: 2000 };
  async function* parts() {
    yield leftHeading(job, t, actor.locale);
    for (let after = 0; ; ) {
      const { rows, next } = await inTenant(org, (ctx) => listImportRows(ctx, { ...asked, after }));
      yield leftLines(rows, job, t, actor.locale);
      if (next === null) return;
      after = next;
    }
  }
  return streamedFile(`${job.fileName.replace(/\.[a-z]{1,5}$/i, "")} – ${t("imports.leftFile")}`, parts());
}
