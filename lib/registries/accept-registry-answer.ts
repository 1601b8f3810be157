import { and, eq, inArray, sql } from "drizzle-orm";
import { z } from "zod";
import { registryChanges } from "@/db/tenant/schema/registries";
import { command } from "@/lib/core/command";
import { DomainError } from "@/lib/core/errors";
import { uuid } from "@/lib/core/fields";
import { lockCustomer } from "@/lib/customers/lock-customer";
import { differencesOf, registryFields } from "./facts";
import { openAnswer } from "./registry-answer";
import { rememberOrigin } from "./remember-origin";
import { writeFacts } from "./write-facts";

const input = z.object({
  id: uuid(),
  registryAnswer: z.string().max(20_000),
  fields: z.preprocess((value) => [value ?? []].flat(), z.array(z.enum(registryFields)).max(50)),
});

/**
 * Takes the chosen fields of what the registry said of a customer, and leaves the others.
 * @throws DomainError `rule` when the answer is of another company or too old
 */
export const acceptRegistryAnswer = command(
  { name: "accept-registry-answer", permission: "customer:write", input },
  async (ctx, { id, registryAnswer, fields }): Promise<{ id: string; name: string; count: number }> => {
    const customer = await lockCustomer(ctx, id);
    const company = openAnswer(ctx, registryAnswer);
    const digits = (number: string | null) => number?.replace(/\D/g, "");
    if (!company || digits(company.orgNumber) !== digits(customer.orgNumber))
      throw new DomainError("rule", "registry_answer_old");
    const chosen = differencesOf(customer, company).filter(({ field }) => fields.includes(field));
    const facts = Object.fromEntries(chosen.map(({ field, new: said }) => [field, said]));
    const { source, fetchedAt } = company;
    await writeFacts(ctx, id, facts, { source, fetchedAt });
    // The registry's word on bankruptcy and on advertising is noted only where it was accepted.
    const status =
      facts.registryStatus === undefined ? (customer.registryStatus ?? "active") : company.status;
    const marketingBlocked = facts.doNotMarket === undefined ? null : company.marketingBlocked;
    await rememberOrigin(ctx, id, { ...company, status, marketingBlocked });
    await ctx.tx
      .update(registryChanges)
      .set({ state: "accepted", decidedBy: ctx.actor.employeeId, decidedAt: sql`now()` })
      .where(
        and(
          eq(registryChanges.customerId, id),
          eq(registryChanges.state, "open"),
          inArray(registryChanges.field, ["", ...Object.keys(facts)]),
        ),
      );
    return { id, name: customer.name, count: chosen.length };
  },
);
