import "server-only";
import { after } from "next/server";
import { logFailure } from "@/lib/core/log";
import { recordView, type viewKinds } from "@/lib/recent/record-view";
import { writeInTenant } from "./page";
import { requireMember } from "./session";

/** Remembers, once the page is sent, that the member looked at a record. A failure costs nobody the page. */
export async function noteView(slug: string, kind: (typeof viewKinds)[number], rowId: string): Promise<void> {
  const member = await requireMember(slug);
  after(async () => {
    try {
      await writeInTenant(member, recordView.verbName, (ctx) => recordView(ctx, { kind, rowId }));
    } catch (error) {
      logFailure(error, { organisation: slug, verb: recordView.verbName });
    }
  });
}
