import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import type { PlannedCase } from "./plan-crm-sales";
import { currency, productKey } from "./rules";

/**
 * Adds those of the planned cases that are not there yet, in the file's order, each with its product as a line.
 * `productIds` by product key, `statusIds` by stage.
 */
export async function addCrmSalesCases(
  { tx }: Ctx,
  planned: PlannedCase[],
  productIds: Map<string, string>,
  statusIds: Map<string, string>,
): Promise<{ cases: number; lines: number }> {
  const incoming = planned.map(({ stage, product, ...rest }, place) => ({
    ...rest,
    place,
    status_id: statusIds.get(stage),
    product_id: (product && productIds.get(productKey(product))) ?? null,
  }));
  const { rows } = await tx.execute<{ cases: number; lines: number }>(sql`
    with incoming as (
      select * from jsonb_to_recordset(${JSON.stringify(incoming)}::jsonb) as r (external_id text, title text,
        customer text, agent text, status_id uuid, product_id uuid, value numeric, opened_on date, closed_on date, place integer)
    ), added as (
      insert into cases (external_id, title, customer_id, owner_id, status_id, status_kind, pipeline_id, value, currency,
        probability_percent, opened_on, closed_on)
      select i.external_id, i.title, c.id, e.id, s.id, s.kind, coalesce(s.pipeline_id, p.id), i.value, ${currency}, s.probability_percent, i.opened_on, i.closed_on
        from incoming i
        join case_statuses s on s.id = i.status_id
        cross join (select id from case_pipelines where archived_at is null order by position, id limit 1) p
        left join customers c on c.external_id = i.customer
        left join employees e on e.external_id = i.agent
       where not exists (select from cases k where k.external_id = i.external_id)
       order by i.place
      returning id, external_id
    ), lines as (
      insert into case_lines (case_id, product_id)
      select a.id, i.product_id from added a join incoming i using (external_id) where i.product_id is not null
      returning id
    )
    select (select count(*)::int from added) as cases, (select count(*)::int from lines) as lines`);
  return rows[0] ?? { cases: 0, lines: 0 };
}
