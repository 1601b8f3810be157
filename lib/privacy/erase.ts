import { sql } from "drizzle-orm";
import { erasures, suppressions } from "@/db/tenant/schema/exports";
import { passPrimaryOn } from "@/lib/contacts/primary-contact";
import type { Ctx } from "@/lib/core/context";
import { translatorFor } from "@/lib/i18n/translator";
import { eraseLog } from "./erase-log";
import { eraseActivities, eraseDealings, eraseRecords } from "./erase-rows";
import { eraseMentions } from "./mentions";
import type { Person } from "./person";
import { personPattern } from "./person-pattern";
import { suppressionHashes } from "./suppression-hashes";

/**
 * Takes persons out of everything for good: records, what was written about them, every text that names them, and the change
 * log of all of it, which comes last since the erasing itself is logged. What the books need stays, for administrators alone. A
 * keyed hash keeps imports from bringing them back. All texts are gone through once, however many persons there are.
 */
export async function erase(
  ctx: Ctx,
  persons: Person[],
  rule: string | null,
): Promise<Record<string, number>> {
  const { tx, tenant } = ctx;
  await tx.execute(sql`set local statement_timeout = '120s'`);
  const name = translatorFor(tenant.locale)("privacy.erasedName");
  const counts: Record<string, number> = {};
  const add = (some: Record<string, number>) => {
    for (const [key, count] of Object.entries(some)) counts[key] = (counts[key] ?? 0) + count;
  };
  const rows: string[] = [];
  for (const person of persons) {
    const companies = await primaryAt(ctx, person);
    await suppress(ctx, person);
    const activities = await eraseActivities(ctx, person);
    add(activities.counts);
    rows.push(...activities.rows);
    add(await eraseDealings(ctx, person));
    await eraseRecords(ctx, person, name);
    for (const id of companies) await passPrimaryOn(ctx, id);
    await forgetWords(ctx, person);
  }
  const pattern = persons.flatMap((person) => personPattern(person) ?? []).join("|");
  if (pattern !== "") add(await eraseMentions(ctx, pattern));
  add({ mails: await forgetMails(ctx, persons, pattern) });
  // At the end of the transaction triggers would still write to the log: they do it now.
  await tx.execute(sql`set constraints all immediate`);
  add({ logged: await eraseLog(ctx, persons, rows) });
  await noteErasures(ctx, persons, rule, counts);
  return counts;
}

async function primaryAt({ tx }: Ctx, { contact }: Person): Promise<string[]> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select distinct customer_id as id from contact_roles where contact_id = ${contact?.id ?? null} and is_primary`,
  );
  return rows.map(({ id }) => id);
}

async function suppress({ tx, tenant }: Ctx, person: Person): Promise<void> {
  const hashes = suppressionHashes(person, tenant.country);
  if (hashes.length === 0) return;
  await tx
    .insert(suppressions)
    .values(hashes.map((hash) => ({ hash })))
    .onConflictDoNothing();
}

/** What was mailed to them, and subjects that name them: those lie with the service, not among the organisation's tables. */
async function forgetMails({ tx }: Ctx, persons: Person[], pattern: string): Promise<number> {
  const addresses = persons.flatMap(({ emails }) => emails.map((email) => email.toLowerCase()));
  const { rows } = await tx.execute<{ n: string }>(
    sql`select app.forget_mails(${sql.param(addresses)}::text[], ${pattern === "" ? null : pattern}) as n`,
  );
  return Number(rows[0]?.n ?? 0);
}

/** Words of the name that no other name has. */
async function forgetWords({ tx }: Ctx, { name, customer }: Person): Promise<void> {
  const names = [name, customer?.name, customer?.nickname].filter(Boolean).join(" ");
  await tx.execute(sql`
    delete from search_words w using app.words_of(${names}) o (word)
     where w.word = o.word
       and not exists (select from contacts c where c.search like '%' || o.word || '%')
       and not exists (select from customers c where c.search like '%' || o.word || '%')`);
}

async function noteErasures(
  { tx, actor }: Ctx,
  persons: Person[],
  rule: string | null,
  counts: Record<string, number>,
) {
  await tx.insert(erasures).values(
    persons.map(({ contact, customer }) => ({
      actorId: actor.employeeId,
      kind: contact ? ("contact" as const) : ("customer" as const),
      rowId: (contact ?? customer)?.id ?? "",
      rule,
      counts: persons.length === 1 ? counts : {},
    })),
  );
}
