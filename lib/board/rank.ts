import { sql } from "drizzle-orm";
import { cases } from "@/db/tenant/schema/cases";

/** Where a case stands in its column, the highest first: where it was put, else by its number, so that new ones stand on top. */
export const boardRank = sql`(coalesce(${cases.boardRank}, ${cases.number}))`;
