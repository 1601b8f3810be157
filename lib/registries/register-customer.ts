import { z } from "zod";
import { command } from "@/lib/core/command";
import { createCustomer, type SavedCustomer } from "@/lib/customers/create-customer";
import { openAnswer, registryAnswer } from "./registry-answer";
import { rememberOrigin } from "./remember-origin";

type NewCustomer = Parameters<typeof createCustomer>[1] & { registryAnswer?: string | null };

// The customer's own fields are read by the verb that makes it.
const input = z.looseObject({ registryAnswer: registryAnswer() }) as unknown as z.ZodType<
  NewCustomer,
  NewCustomer
>;

/** Takes a customer into the register, and remembers which of its facts the registry gave. */
export const registerCustomer = command(
  { name: "register-customer", permission: "customer:write", input },
  async (ctx, { registryAnswer: sealed, ...customer }): Promise<SavedCustomer> => {
    const saved = await createCustomer(ctx, customer);
    const company = sealed ? openAnswer(ctx, sealed) : null;
    if (company) await rememberOrigin(ctx, saved.id, company);
    return saved;
  },
);
