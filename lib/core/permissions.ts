export const roles = ["administrator", "seller", "report_viewer"] as const;
export type Role = (typeof roles)[number];

const everyone: readonly Role[] = roles;
const sellers: readonly Role[] = ["administrator", "seller"];
const administrators: readonly Role[] = ["administrator"];

/** The one table of who may do what at all; on which rows is decided by each noun's visibility. */
const table = {
  "customer:read": everyone,
  "customer:write": sellers,
  "contact:read": everyone,
  "contact:write": sellers,
  "case:read": everyone,
  "case:write": sellers,
  "order:read": everyone,
  "order:write": sellers,
  "activity:read": everyone,
  "activity:write": sellers,
  "notification:write": everyone,
  "feed:write": everyone,
  "report:read": everyone,
  "change:read": everyone,
  "change:undo": sellers,
  "setting:read": everyone,
  "setting:write": administrators,
  "import:run": administrators,
  "merge:run": sellers,
  "privacy:write": administrators,
  "member:read": administrators,
  "member:write": administrators,
} as const satisfies Record<string, readonly Role[]>;

export type Permission = keyof typeof table;
export const permissions = Object.keys(table) as Permission[];

export function can(role: Role, permission: Permission): boolean {
  return (table[permission] as readonly Role[]).includes(role);
}
