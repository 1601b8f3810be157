import { sql } from "drizzle-orm";
import { changeLog } from "@/db/tenant/schema/change-log";

/** Written along with what was meant, so counted with nothing: a tag that is used for the first time. */
const sideTables = ["tags"];

/** Entries of rows that are counted when it is said how many a batch wrote. */
export const isCounted = sql`${changeLog.tableName} <> all(${sql.param(sideTables)}::text[])`;

export const isCountedTable = (table: string): boolean => !sideTables.includes(table);
