import { boolean, pgTable, smallint, text, timestamp } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";

/** What an erased person is known by again: a keyed hash. */
export const suppressions = pgTable("suppressions", {
  hash: text().primaryKey(),
  at: timestamp({ withTimezone: true }).notNull().defaultNow(),
});

const retentionKinds = ["idle_contacts", "archived_contacts", "archived_persons", "lost_cases"] as const;
type RetentionKind = (typeof retentionKinds)[number];

/** How long what is kept, by kind of record. */
export const retentionRules = pgTable("retention_rules", {
  id: rowId(),
  kind: text().$type<RetentionKind>().notNull(),
  months: smallint().notNull(),
  enabled: boolean().notNull().default(false),
  ...rowTimes(),
});
