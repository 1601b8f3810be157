import type { calendarAccounts } from "@/db/tenant/schema/calendar-links";
import type { CalendarAccess } from "@/lib/connectors/caldav/port";
import { openText, sealText } from "@/lib/core/seal-text";

type Account = Pick<
  typeof calendarAccounts.$inferSelect,
  "employeeId" | "serverUrl" | "userName" | "sealedSecret"
>;

// A sealed password opens for that person, on that server, under that name alone.
const owner = (organisationId: string, { employeeId, serverUrl, userName }: Omit<Account, "sealedSecret">) =>
  JSON.stringify([organisationId, employeeId, serverUrl, userName]);

export const sealPassword = (
  password: string,
  organisationId: string,
  account: Omit<Account, "sealedSecret">,
) => sealText(password, "calendar", owner(organisationId, account));

/** How an account is reached; null where its password is missing, or was sealed under another key. */
export function accessOf(organisationId: string, account: Account): CalendarAccess | null {
  if (!account.sealedSecret) return null;
  try {
    const password = openText(account.sealedSecret, "calendar", owner(organisationId, account));
    return { userName: account.userName, password };
  } catch {
    return null;
  }
}
