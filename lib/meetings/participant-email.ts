import { type SQL, sql } from "drizzle-orm";
import { contacts } from "@/db/tenant/schema/contacts";
import { customers } from "@/db/tenant/schema/customers";
import { employees } from "@/db/tenant/schema/employees";
import { meetingParticipants } from "@/db/tenant/schema/meetings";
import type { Ctx } from "@/lib/core/context";

type Who = Record<"employeeId" | "contactId" | "customerId" | "email", string | null>;

/** Where mail to somebody who takes part goes: the address that was given, else the record's own of today. */
export const participantEmail: SQL<string | null> = sql<string | null>`coalesce(${meetingParticipants.email},
  (select ${employees.email} from ${employees} where ${employees.id} = ${meetingParticipants.employeeId}),
  (select coalesce(${contacts.email}, (select r.email from contact_roles r where r.contact_id = ${contacts.id}
      and r.email is not null order by r.is_primary desc, r.id limit 1))
     from ${contacts} where ${contacts.id} = ${meetingParticipants.contactId}),
  (select ${customers.email} from ${customers} where ${customers.id} = ${meetingParticipants.customerId}))`;

/** The same of somebody who takes part no more. */
export async function emailOfParticipant({ tx }: Ctx, { employeeId, contactId, customerId, email }: Who) {
  if (email) return email;
  const { rows } = await tx.execute<{ email: string | null }>(sql`
    select coalesce((select email from employees where id = ${employeeId}), (select email from contacts where id = ${contactId}),
      (select email from customers where id = ${customerId})) as email`);
  return rows[0]?.email ?? null;
}
