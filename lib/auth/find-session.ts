import { createHash } from "node:crypto";
import { and, eq, gt, isNull, sql } from "drizzle-orm";
import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";
import { sessions } from "@/db/platform/schema/sessions";
import { memberships, users } from "@/db/platform/schema/users";
import { prepared } from "@/db/prepared";
import { type PlatformTx, platformRead } from "@/db/transaction";
import type { Tenant } from "@/lib/core/context";
import type { Locale } from "@/lib/core/locales";
import type { Role } from "@/lib/core/permissions";

export const sessionIdleDays = 14;
export const sessionDays = 60;

export type Account = {
  sessionId: string;
  userId: string;
  name: string;
  email: string;
  locale: Locale;
  theme: "system" | "light" | "dark";
  singleKeys: boolean;
  memberships: Membership[];
};

/** An organisation that the account may enter, and as what. */
export type Membership = Tenant & { employeeId: string; role: Role };

/** A token is kept only as its SHA-256, so that reading the table gives no way in. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}

/**
 * The account behind a session token, with the organisations it may enter; null when the session is unknown, revoked,
 * too old or idle too long, or the user disabled. One query, on every request: revocation works at once.
 */
export async function findSession(token: string): Promise<Account | null> {
  return platformRead(async (tx) => {
    const [row] = await sessionStatement(tx).execute({ tokenHash: hashToken(token) });
    if (!row) return null;
    const { isStale, ...account } = row;
    if (isStale)
      await tx.update(sessions).set({ lastSeenAt: sql`now()` }).where(eq(sessions.id, row.sessionId));
    return account;
  });
}

const membershipsOfUser = sql<Membership[]>`(
  select coalesce(json_agg(json_build_object(
      'organisationId', o.id, 'slug', o.slug, 'name', o.name, 'schema', o.schema_name, 'country', o.country,
      'currency', o.currency, 'timeZone', o.time_zone, 'locale', o.locale, 'collation', s.collation_key,
      'isDemo', o.is_demo, 'employeeId', m.employee_id, 'role', m.role) order by o.name), '[]')
    from ${memberships} m
    join ${organisations} o on o.id = m.organisation_id
    join ${tenantSchemas} s on s.schema_name = o.schema_name
   where m.user_id = ${users.id} and m.disabled_at is null and o.disabled_at is null)`;

const sessionStatement = prepared((tx: PlatformTx) =>
  tx
    .select({
      sessionId: sessions.id,
      userId: users.id,
      name: users.name,
      email: users.email,
      locale: users.locale,
      theme: users.theme,
      singleKeys: users.singleKeys,
      isStale: sql<boolean>`${sessions.lastSeenAt} < now() - interval '10 minutes'`,
      memberships: membershipsOfUser,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .where(
      and(
        eq(sessions.tokenHash, sql.placeholder("tokenHash")),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, sql`now()`),
        sql`${sessions.lastSeenAt} > now() - make_interval(days => ${sessionIdleDays})`,
        isNull(users.disabledAt),
      ),
    )
    .prepare("find_session"),
);
