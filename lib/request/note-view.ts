import "server-only";
import { after } from "next/server";
import type { Ctx } from "@/lib/core/context";
import { logFailure } from "@/lib/core/log";
import { markRecordRead } from "@/lib/notifications/mark-record-read";
import type { SeenRecord } from "@/lib/notifications/schema";
import { recordView, type viewKinds } from "@/lib/recent/record-view";
import { writeInTenant } from "./page";
import { requireMember } from "./session";

type Kind = (typeof viewKinds)[number];
type SeenKind = SeenRecord["kind"];

/** Remembers, once the page is sent, that the member looked at a record, and so read what they were told of it. */
export function noteView(slug: string, kind: Kind, rowId: string): Promise<void> {
  return afterwards(slug, recordView.verbName, async (ctx) => {
    await recordView(ctx, { kind, rowId });
    if (kind === "customer" || kind === "contact" || kind === "case")
      await markRecordRead(ctx, { kind, rowId });
  });
}

/** The same of what isn't among what one looked at last. */
export function noteSeen(slug: string, kind: SeenKind, rowId: string): Promise<void> {
  return afterwards(slug, markRecordRead.verbName, (ctx) => markRecordRead(ctx, { kind, rowId }));
}

/** A failure costs nobody the page. */
async function afterwards(slug: string, verb: string, write: (ctx: Ctx) => Promise<void>): Promise<void> {
  const member = await requireMember(slug);
  after(async () => {
    try {
      await writeInTenant(member, verb, write);
    } catch (error) {
      logFailure(error, { organisation: slug, verb });
    }
  });
}
