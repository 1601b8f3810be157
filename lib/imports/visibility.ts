import { eq, type SQL } from "drizzle-orm";
import { imports } from "@/db/tenant/schema/imports";
import type { Ctx } from "@/lib/core/context";

/** An import is its owner's alone: the file may hold what others mustn't see, and the dry run says what the owner sees. */
export const visibleImports = (ctx: Ctx): SQL => eq(imports.ownerId, ctx.actor.employeeId);
