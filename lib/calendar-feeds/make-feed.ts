import { randomUUID } from "node:crypto";
import { calendarFeeds } from "@/db/tenant/schema/calendar-links";
import type { Ctx } from "@/lib/core/context";
import { feedHash } from "./feed-token";

export async function makeFeed({ tx, tenant, actor }: Ctx, includesTasks: boolean): Promise<void> {
  const id = randomUUID();
  const tokenHash = feedHash(tenant.organisationId, id);
  await tx.insert(calendarFeeds).values({ id, tokenHash, includesTasks, employeeId: actor.employeeId });
}
