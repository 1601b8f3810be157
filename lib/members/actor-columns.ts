import { memberships, users } from "@/db/platform/schema/users";

/** What of a membership and its user makes an actor. */
export const actorColumns = {
  userId: users.id,
  employeeId: memberships.employeeId,
  name: users.name,
  email: users.email,
  role: memberships.role,
  locale: users.locale,
  theme: users.theme,
  singleKeys: users.singleKeys,
};
