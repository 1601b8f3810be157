import { fileResponse } from "@/lib/exports/file-response";
import { getImport } from "@/lib/imports/get-import";
import { leftHeading, leftLines } from "@/lib/imports/left-lines";
import { listImportRows } from "@/lib/imports/list-import-rows";
import { inTenant, pageTools, readAs } from "@/lib/request/page";

type Context = { params: Promise<{ org: string; importId: string }> };

/** The rows that are left out, as the file has them, with the reason in a column of its own. */
export async function GET(_: Request, { params }: Context): Promise<Response> {
  const { org, importId: id } = await params;
  const tools = await pageTools(org);
  const { t, actor } = tools;
  const job = await inTenant(org, (ctx) => getImport(ctx, { id }));
  const encoder = new TextEncoder();
  const asked = { id, outcome: "left" as const, limit: 2000 };
  async function* pieces() {
    yield encoder.encode(leftHeading(job, t, actor.locale));
    for (let after = 0; ; ) {
      const { rows, next } = await readAs(tools, (ctx) => listImportRows(ctx, { ...asked, after }));
      yield encoder.encode(leftLines(rows, job, t, actor.locale));
      if (next === null) return;
      after = next;
    }
  }
  return fileResponse(
    `${job.fileName.replace(/\.[a-z]{1,5}$/i, "")} ${t("imports.leftFile")}`,
    "csv",
    pieces(),
  );
}
