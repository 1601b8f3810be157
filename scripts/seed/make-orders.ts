import { getCase } from "@/lib/cases/get-case";
import { listCases } from "@/lib/cases/list-cases";
import type { Ctx } from "@/lib/core/context";
import { addDays } from "@/lib/core/dates";
import { updateLetterhead } from "@/lib/letterheads/update-letterhead";
import { createOrderFromCase } from "@/lib/orders/create-order-from-case";
import { getOrder } from "@/lib/orders/get-order";
import { lockOrder } from "@/lib/orders/lock-order";
import { setOrderStatus } from "@/lib/orders/set-order-status";
import { updateOrder } from "@/lib/orders/update-order";
import type { DemoOrganisation } from "./demo-organisation";
import type { Random } from "./random";

type Place = { ctx: Ctx; demo: DemoOrganisation; random: Random };

/** What the organisation sends its confirmations under. */
export async function makeLetterhead({ ctx, demo, random }: Place): Promise<void> {
  const { postcode, city } = random.pick(demo.cities);
  const orgNumber = demo.organisationNumber(random);
  await updateLetterhead(ctx, {
    version: 0,
    orgNumber,
    vatNumber: demo.sending.vatNumber(orgNumber),
    street: `${random.pick(demo.streets)} ${random.between(1, 60)}`,
    postcode,
    city,
    country: demo.country,
    email: `post@${demo.domain}`,
    phone: demo.phone(random),
    website: `www.${demo.domain}`,
    bankAccount: demo.sending.bankAccount,
    footer: `${demo.sending.seat} ${city}.`,
  });
}

/** Orders of the actor's latest won cases: one delivered and locked, one confirmed, one that is still a draft. */
export async function makeOrders({ ctx, demo, random }: Place): Promise<void> {
  const won = await listCases(ctx, { state: "won", owner: ctx.actor.employeeId, sort: "closed" });
  const steps = ["draft", "confirmed", "delivered"] as const;
  for (const [place, status] of steps.entries()) {
    const row = won.rows[place];
    const crmCase = row && (await getCase(ctx, { caseId: row.id }));
    if (!crmCase?.closedOn) continue;
    const { id } = await createOrderFromCase(ctx, { caseId: crmCase.id });
    const { version, lines } = await getOrder(ctx, { orderId: id });
    const startsOn = addDays(crmCase.closedOn, random.between(7, 30));
    await updateOrder(ctx, {
      orderId: id,
      version,
      orderedOn: crmCase.closedOn,
      startsOn,
      deliversOn: addDays(startsOn, random.between(5, 60)),
      yourReference: `${random.pick(demo.firstNames)} ${random.pick(demo.lastNames)}`,
      paymentTerms: demo.sending.paymentTerms,
      creditDays: 30,
      lines: [
        ...lines.map(({ id: lineId, ...line }) => ({ ...line, id: lineId })),
        { description: demo.sending.freight, quantity: "1", unitPrice: String(random.between(5, 40) * 100) },
      ],
    });
    if (status !== "draft") await setOrderStatus(ctx, { orderId: id, status });
    if (status === "delivered") await lockOrder(ctx, { orderId: id });
  }
}
