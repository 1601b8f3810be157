import { closeCase } from "@/lib/cases/close-case";
import { createCase } from "@/lib/cases/create-case";
import { listCaseReasons } from "@/lib/cases/list-case-reasons";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { moveCase } from "@/lib/cases/move-case";
import { stallCase } from "@/lib/cases/stall-case";
import type { Ctx } from "@/lib/core/context";
import { addDays, monthEnd, monthStart } from "@/lib/core/dates";
import type { DemoOrganisation } from "./demo-organisation";
import type { DemoCustomer } from "./make-customers";
import type { Sales } from "./make-sales";
import type { Random } from "./random";

type Place = { ctx: Ctx; demo: DemoOrganisation; random: Random; customers: DemoCustomer[]; sales: Sales };

// Days from today: two are late. Null: nobody has said when.
const followUps = [-9, 0, 2, 12, -3, 4, null, 20, 1, 33] as const;

/**
 * Cases of the actor that are being worked on: some late, the expected close spread over this month and the next three.
 * Every fifth goes another way than sales, every fifth waits for its day.
 */
export async function makeOpenCases(place: Place, count: number): Promise<void> {
  const { ctx, random } = place;
  const all = await listCaseStatuses(ctx, {});
  const pipelines = [...new Set(all.flatMap(({ pipelineId }) => pipelineId ?? []))];
  for (let made = 0; made < count; made++) {
    const month = monthStart(ctx.today, made % 4);
    const expectedCloseOn = addDays(month, random.between(0, Number(monthEnd(month).slice(8)) - 1));
    const pipelineId = made % 5 === 4 ? pipelines[1] : pipelines[0];
    const statuses = all.filter((status) => status.kind === "open" && status.pipelineId === pipelineId);
    const [first] = statuses;
    const status = statuses[random.between(0, statuses.length - 1)];
    const followUp = followUps[made % followUps.length] ?? null;
    const { id } = await createCase(ctx, {
      ...caseFields(place),
      statusId: first?.id,
      probabilityPercent: made % 7 === 3 ? random.between(2, 18) * 5 : null,
      followUpOn:
        followUp === null ? null : addDays(ctx.today, Math.round(followUp * random.between(8, 12) * 0.1)),
      expectedCloseOn: made % 9 === 8 ? null : expectedCloseOn,
      openedOn: addDays(ctx.today, -random.between(3, 90)),
    });
    // Cases begin where all begin and are moved, as people do it.
    if (status && status.id !== first?.id) await moveCase(ctx, { caseId: id, statusId: status.id });
    const stalled = all.find((one) => one.kind === "stalled" && one.pipelineId === pipelineId);
    if (made % 5 === 2 && stalled) await putOnIce(place, id, stalled.id, (made - 2) / 5);
  }
}

/** The actor's first waits for a day to come, the second's has come. */
async function putOnIce({ ctx, demo, random }: Place, caseId: string, statusId: string, place: number) {
  // Somebody said so a month ago: then that day lay ahead too.
  const then = { ...ctx, today: addDays(ctx.today, -30) };
  const stalledUntil = addDays(ctx.today, place === 0 ? random.between(8, 50) : random.between(-3, 0));
  const stalledReason = random.pick(demo.pauses);
  await stallCase(then, { caseId, statusId, stalledUntil, stalledReason });
}

/** Cases of the actor that ended in the past fourteen months, three of five of them well, one of those this month. */
export async function makeClosedCases(place: Place, count: number): Promise<void> {
  const { ctx, demo, random } = place;
  const reasons = await listCaseReasons(ctx, {});
  for (let made = 0; made < count; made++) {
    const outcome = made > 0 && random.chance(40) ? "lost" : "won";
    const evenly = Math.round((made / (count - 1)) * 13);
    const monthsAgo = made === 0 ? 0 : Math.min(13, evenly + random.between(-1, 1));
    const month = monthStart(ctx.today, -monthsAgo);
    const last = monthsAgo === 0 ? ctx.today : monthEnd(month);
    const closedOn = addDays(month, random.between(0, Number(last.slice(8)) - 1));
    const { id } = await createCase(ctx, {
      ...caseFields(place),
      expectedCloseOn: addDays(closedOn, random.between(-20, 20)),
      openedOn: addDays(closedOn, -random.between(14, 120)),
    });
    const fitting = reasons.filter((reason) => reason.outcome === outcome);
    const reason = fitting[random.between(0, fitting.length - 1)];
    await closeCase(ctx, {
      caseId: id,
      outcome,
      reasonId: outcome === "lost" || random.chance(70) ? (reason?.id ?? null) : null,
      competitor: outcome === "lost" && random.chance(50) ? random.pick(demo.competitors) : null,
      closedOn,
    });
  }
}

function caseFields({ ctx, demo, random, customers, sales }: Place) {
  const work = random.pick(demo.works);
  const customer = customers[random.between(0, customers.length - 1)];
  const fields = {
    title: random.chance(50) ? `${work} ${random.pick(demo.streets)} ${random.between(1, 60)}` : work,
    customerId: customer?.id ?? "",
    ownerId: ctx.actor.employeeId,
    value: random.chance(94) ? String(random.between(36, 1800) * 500) : null,
    source: random.pick(demo.sources),
    description: random.chance(40) ? random.pick(demo.descriptions) : null,
  };
  return { ...fields, ...sales(fields.value) };
}
