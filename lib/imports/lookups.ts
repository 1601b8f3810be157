import { sql } from "drizzle-orm";
import type { Ctx } from "@/lib/core/context";
import type { CustomField } from "@/lib/custom/custom-field";
import { listCustomFields } from "@/lib/custom/list-custom-fields";
import { endedAs } from "./ended-as";
import type { CellType } from "./fields/field";

/** Rows of the organisation's own that a cell can name: id and what they are called, in whatever language. */
export type Named = { id: string; name: string; names: string[] };
export type NamedType = Extract<CellType, "owner" | "category" | "status" | "reason">;
export type Lookups = Record<NamedType, Named[]> & {
  statuses: Map<string, { kind: string; probability: number; pipelineId: string | null }>;
  /** Where open statuses are made, and closed cases that belong to no other. */
  firstPipelineId: string | null;
  custom: CustomField[];
};

export const isNamedType = (type: CellType): type is NamedType =>
  type === "owner" || type === "category" || type === "status" || type === "reason";

/** Everybody and everything that cells may name, read once for many rows: each of these tables is short. */
export async function readLookups(ctx: Ctx): Promise<Lookups> {
  const { rows } = await ctx.tx.execute<{
    type: NamedType;
    id: string;
    names: string[];
    extra: string[];
  }>(sql`
    select 'owner' as type, id, array[name] as names, '{}'::text[] as extra from employees where active
    union all select 'category', id, array[name], '{}' from categories
    union all select 'reason', id, array(select value from jsonb_each_text(names) order by key <> ${ctx.tenant.locale}), array[outcome]
      from case_reasons where archived_at is null
    union all select 'status', id, array(select value from jsonb_each_text(names) order by key <> ${ctx.tenant.locale}),
        array[kind, probability_percent::text, pipeline_id::text]
      from case_statuses where archived_at is null and kind <> 'stalled'`);
  const statuses: Lookups["statuses"] = new Map();
  const lookups: Lookups = {
    owner: [],
    category: [],
    status: [],
    reason: [],
    statuses,
    firstPipelineId: await readFirstPipeline(ctx),
    custom: (await listCustomFields(ctx, {})).filter(({ archivedAt }) => archivedAt === null),
  };
  for (const { type, id, names, extra } of rows) {
    if (type === "reason" && extra[0] !== "lost") continue;
    lookups[type].push({ id, name: names[0] ?? "", names });
    if (type === "status")
      statuses.set(id, {
        kind: extra[0] ?? "open",
        probability: Number(extra[1]),
        pipelineId: extra[2] ?? null,
      });
  }
  for (const type of ["owner", "category", "status", "reason"] as const)
    lookups[type].sort((a, b) => a.name.localeCompare(b.name));
  return lookups;
}

async function readFirstPipeline({ tx }: Ctx): Promise<string | null> {
  const { rows } = await tx.execute<{ id: string }>(
    sql`select id from case_pipelines where archived_at is null order by position, id limit 1`,
  );
  return rows[0]?.id ?? null;
}

/** What a text names exactly, whatever its case; null where nothing or nobody is called that. */
export function findNamed(lookups: Lookups, type: NamedType, text: string): string | null {
  const wanted = text.trim().toLowerCase();
  const found = lookups[type].find(({ names }) => names.some((name) => name.toLowerCase() === wanted));
  if (found) return found.id;
  const ended = endedAs(wanted);
  return type === "status" && ended && ended !== "open" ? statusOfKind(lookups, ended) : null;
}

export const statusOfKind = ({ statuses }: Lookups, wanted: string): string | null =>
  [...statuses].find(([, { kind }]) => kind === wanted)?.[0] ?? null;
