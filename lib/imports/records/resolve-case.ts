import { sql } from "drizzle-orm";
import { collate } from "@/db/collate";
import { cases } from "@/db/tenant/schema/cases";
import { visibleCases } from "@/lib/cases/visibility";
import { lookUp } from "../look-up";
import type { RowValues } from "../read-row";
import { findByExternalId } from "./external-ids";
import type { Draft, DraftContext, Links } from "./record-kind";

/** How a row names the case that its record is about: by the other system's identifier, or by its title. */
export const caseOf = ({ text }: RowValues, source: string): Links => ({
  // Of several the first: a note stands in one case.
  caseId: text.caseId ? [`${source}:${text.caseId.split(";")[0]?.trim()}`] : [],
  caseTitle: text.caseTitle ? [text.caseTitle] : [],
});

/**
 * Turns the cases that rows name into cases that the actor can see, with their customers; gives what named none, by place. A title
 * that several bear tells none.
 */
export async function resolveCase(drafts: Draft[], { ctx }: DraftContext): Promise<Map<number, string>> {
  const asked = drafts.flatMap(({ links: { caseId = [], caseTitle = [] } }, place) =>
    caseId.length + caseTitle.length > 0
      ? [{ place, ext: caseId[0] ?? null, title: caseId[0] ? null : (caseTitle[0] ?? null) }]
      : [],
  );
  if (asked.length === 0) return new Map();
  const rows = await lookUp<{
    place: number;
    id: string;
    customer: string | null;
    several: boolean;
  }>(
    ctx,
    sql`
    with wanted as materialized (
      select * from jsonb_to_recordset(${JSON.stringify(asked)}::jsonb) as r (place integer, ext text, title text)
    ), found as (
      ${findByExternalId("case", cases)}
      union all select w.place, 'title', c.id from wanted w join ${cases} c on ${collate(sql`c.title`, ctx.tenant.collation)} = w.title
       where c.archived_at is null
    )
    select distinct on (f.place) f.place, cases.id, cases.customer_id as customer, count(*) over (partition by f.place) > 1 as several
      from found f join ${cases} on cases.id = f.id
     where cases.archived_at is null and ${visibleCases(ctx)}
     order by f.place, cases.id`,
  );
  const found = new Map(rows.flatMap((row) => (row.several ? [] : [[row.place, row]])));
  return new Map(
    asked.flatMap(({ place, ext, title }): [number, string][] => {
      const draft = drafts[place];
      const one = found.get(place);
      if (!one || !draft) return [[place, title ?? ext?.split(":")[1] ?? ""]];
      Object.assign(draft.columns, { case_id: one.id, customer_id: one.customer });
      return [];
    }),
  );
}
