import { resolveCompany } from "@/lib/contacts/resolve-company";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { nestNames } from "@/lib/core/nest-names";
import { fillOf } from "@/lib/registries/fill-of";
import { registerCustomer } from "@/lib/registries/register-customer";
import { openAnswer } from "@/lib/registries/registry-answer";
import type { CaseInput } from "./case-input";

type Named = Pick<CaseInput, "customerId" | "newCustomerName" | "registryAnswer">;

/**
 * The customer that was chosen, or made on the spot: of a registry's answer with all that it says, else of a name. Whoever
 * makes one looks after it.
 * @throws DomainError `invalid` when nobody was chosen, `rule` of an answer that is too old
 */
export async function customerOfCase(ctx: Ctx, { customerId, newCustomerName, registryAnswer }: Named) {
  if (customerId) return customerId;
  if (newCustomerName && registryAnswer) return registered(ctx, newCustomerName, registryAnswer);
  if (newCustomerName) return resolveCompany(ctx, { customerId: null, newCustomerName }, "customerId");
  throw new DomainError("invalid", "check_fields", { fields: { customerId: "choose" } });
}

async function registered(ctx: Ctx, name: string, registryAnswer: string): Promise<string> {
  const company = openAnswer(ctx, registryAnswer);
  if (!company) throw new DomainError("rule", "registry_answer_old", { field: "customerId" });
  const { id } = await registerCustomer(ctx, {
    ...nestNames({ ...fillOf(company), name }),
    ownerId: ctx.actor.employeeId,
    registryAnswer,
  });
  return id;
}
