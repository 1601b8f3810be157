import { and, eq, isNull, sql } from "drizzle-orm";
import { customers } from "@/db/tenant/schema/customers";
import { resolveCompany } from "@/lib/contacts/resolve-company";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nestNames } from "@/lib/core/nest-names";
import { visibleCustomers } from "@/lib/customers/visibility";
import { askedFor } from "@/lib/registries/asked-for";
import { fillOf } from "@/lib/registries/fill-of";
import { registerCustomer } from "@/lib/registries/register-customer";
import { openAnswer } from "@/lib/registries/registry-answer";
import type { CaseInput } from "./case-input";

type Named = Pick<CaseInput, "customerId" | "newCustomerName" | "registryAnswer">;

/**
 * The customer that was chosen, or made on the spot: of a registry's answer with all that it says, else of a name. Whoever
 * makes one looks after it. One with the same organisation number that the actor knows of is meant, not made again.
 * @throws DomainError `invalid` when nobody was chosen, `rule` of an answer that is too old
 */
export async function customerOfCase(ctx: Ctx, { customerId, newCustomerName, registryAnswer }: Named) {
  if (customerId) return customerId;
  if (newCustomerName && registryAnswer) return registered(ctx, newCustomerName, registryAnswer);
  if (!newCustomerName)
    throw new DomainError("invalid", "check_fields", { fields: { customerId: "choose" } });
  if (askedFor(newCustomerName, ctx.tenant.country).number !== undefined)
    throw new DomainError("invalid", "check_fields", { fields: { customerId: "customer_needs_name" } });
  return resolveCompany(ctx, { customerId: null, newCustomerName }, "customerId");
}

async function registered(ctx: Ctx, name: string, registryAnswer: string): Promise<string> {
  const company = openAnswer(ctx, registryAnswer);
  if (!company) throw new DomainError("rule", "registry_answer_old", { field: "customerId" });
  const digits = company.orgNumber.replace(/\D/g, "");
  const [known] = await ctx.tx
    .select({ id: customers.id })
    .from(customers)
    .where(
      and(
        sql`${customers.matchKeys} && ${sql.param([`org:${digits}`])}::text[]`,
        eq(customers.country, company.country),
        isNull(customers.archivedAt),
        visibleCustomers(ctx),
      ),
    )
    .limit(1);
  if (known) return known.id;
  const { id } = await registerCustomer(ctx, {
    ...nestNames({ ...fillOf(company), name }),
    // A registry knows its numbers.
    orgNumberConfirmed: true,
    ownerId: ctx.actor.employeeId,
    registryAnswer,
  });
  return id;
}
