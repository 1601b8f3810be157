import { boolean, date, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { rowId, rowTimes } from "./columns";
import { customers } from "./customers";
import { employees } from "./employees";

export const contacts = pgTable("contacts", {
  id: rowId(),
  firstName: text().notNull(),
  lastName: text(),
  email: text(),
  phone: text(),
  ownerId: uuid().references(() => employees.id),
  visibility: text().$type<"everyone" | "owner">().notNull().default("everyone"),
  externalId: text(),
  search: text().generatedAlwaysAs("folded name, e-mail and phone"),
  ...rowTimes(),
  archivedAt: timestamp({ withTimezone: true }),
});

/** A person's place at a company: what belongs to the link, not to the person. */
export const contactRoles = pgTable("contact_roles", {
  id: rowId(),
  contactId: uuid()
    .notNull()
    .references(() => contacts.id),
  customerId: uuid()
    .notNull()
    .references(() => customers.id),
  title: text(),
  email: text(),
  phone: text(),
  isPrimary: boolean().notNull().default(false),
  fromDate: date(),
  untilDate: date(),
  ...rowTimes(),
});
