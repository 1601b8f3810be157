import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import { mark } from "./erase-rows";

/** What lost cases say goes, and who took part; that they were, what they were worth and why they were lost stays. */
export async function eraseCases({ tx }: Ctx, ids: string[]): Promise<void> {
  const among = sql`any(${sql.param(ids)}::uuid[])`;
  await tx.execute(sql`update cases set title = ${mark}, description = null, custom = '{}', version = version + 1
    where id = ${among}`);
  await tx.execute(sql`delete from case_contacts where case_id = ${among}`);
  await tx.execute(
    sql`update note_comments set body = ${mark} where note_id in (select id from notes where case_id = ${among})`,
  );
  await tx.execute(sql`update notes set body = ${mark} where case_id = ${among}`);
  await tx.execute(
    sql`update tasks set title = ${mark}, description = null, checklist = '[]' where case_id = ${among}`,
  );
  await tx.execute(
    sql`update calls set number = null, number_e164 = null, note = null where case_id = ${among}`,
  );
  await tx.execute(
    sql`update meetings set title = ${mark}, description = null, location = null where case_id = ${among}`,
  );
  await tx.execute(sql`set constraints all immediate`);
  await tx.execute(sql`
    select erase_logged((select array_agg(distinct row_id) from change_log
       where row_id = ${among} or coalesce(new, old) ->> 'case_id' = any(${sql.param(ids)}::text[])
         or table_name = 'note_comments' and row_id in (select c.id from note_comments c join notes n on n.id = c.note_id where n.case_id = ${among})
         or row_id in (select id from notes where case_id = ${among} union all select id from tasks where case_id = ${among}
           union all select id from calls where case_id = ${among} union all select id from meetings where case_id = ${among})),
      '{title,description,custom,stalled_reason,body,checklist,number,number_e164,note,location,role}')`);
}
