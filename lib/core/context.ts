import { type Placeholder, sql } from "drizzle-orm";
import type { TenantTx } from "@/db/transaction";
import type { Locale } from "./locales";
import type { Role } from "./permissions";

/** An organisation as its members' requests see it. `schema` is also the name of its database login. */
export type Tenant = {
  organisationId: string;
  slug: string;
  name: string;
  schema: string;
  /** ISO 3166-1 alpha-2. */
  country: string;
  /** ISO 4217. */
  currency: string;
  /** IANA name. "Today" and "this month" are the organisation's, whoever looks. */
  timeZone: string;
  locale: Locale;
  /** The collation that the schema's indexes were made with. */
  collation: Locale;
  isDemo: boolean;
};

/** Who acts: a signed-in member, or the import that acts for one. */
export type Actor = {
  userId: string;
  employeeId: string;
  name: string;
  email: string;
  role: Role;
  locale: Locale;
  theme: "system" | "light" | "dark";
  singleKeys: boolean;
};

/** What a verb gets: an open transaction of its organisation, and who acts, when. */
export type Ctx = {
  tx: TenantTx;
  tenant: Tenant;
  actor: Actor;
  now: Date;
  /** The organisation's date, `YYYY-MM-DD`. */
  today: string;
  /** Everything that this transaction changes can be put back under this id. */
  batchId: string;
};

/** Through whose eyes rows are looked at. */
export type Seer = { actor: { employeeId: string | Placeholder } };

/** Whoever is named `me` when a statement is run that was written beforehand (see `prepared`). */
export const whoever: Seer = { actor: { employeeId: sql.placeholder("me") } };
