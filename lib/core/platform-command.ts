import type { z } from "zod";
import { parseInput } from "./command";
import { translateConstraint } from "./constraint-errors";
import { DomainError } from "./errors";
import { can, type Permission } from "./permissions";
import type { AccountCtx, GuestCtx, MemberCtx, PlatformCtx } from "./platform-context";

/** Anybody, anybody signed in, or a member whose role has the permission. */
export type Access = "guest" | "account" | Permission;

type CtxOf<A extends Access> = A extends "guest" ? GuestCtx : A extends "account" ? AccountCtx : MemberCtx;

export type PlatformVerb<Input extends z.ZodType = z.ZodType, Output = unknown, A extends Access = Access> = {
  (ctx: PlatformCtx, input: z.input<Input>): Promise<Output>;
  readonly kind: "platform-command" | "platform-query";
  readonly verbName: string;
  readonly access: A;
  readonly input: Input;
};

type Spec<A extends Access, Input extends z.ZodType> = { name: string; access: A; input: Input };
type Run<A extends Access, Input extends z.ZodType, Output> = (
  ctx: CtxOf<A>,
  input: z.output<Input>,
) => Promise<Output>;

/**
 * A verb on the service's own tables that writes. Whoever calls it, access is checked and the input parsed first.
 * @throws DomainError `forbidden`, `invalid` with `details.fields`, and what the verb itself says.
 */
export function platformCommand<A extends Access, Input extends z.ZodType, Output>(
  spec: Spec<A, Input>,
  run: Run<A, Input, Output>,
): PlatformVerb<Input, Output, A> {
  return platformVerb("platform-command", spec, run);
}

export function platformVerb<A extends Access, Input extends z.ZodType, Output>(
  kind: PlatformVerb["kind"],
  { name, access, input }: Spec<A, Input>,
  run: Run<A, Input, Output>,
): PlatformVerb<Input, Output, A> {
  const call = async (ctx: PlatformCtx, raw: z.input<Input>): Promise<Output> => {
    if (!isAllowed(access, ctx)) throw new DomainError("forbidden", "forbidden");
    const parsed = parseInput(input, raw);
    try {
      // What the type promises, isAllowed has just made sure of.
      return await run(ctx as CtxOf<A>, parsed);
    } catch (error) {
      throw translateConstraint(error);
    }
  };
  return Object.assign(call, { kind, verbName: name, access, input });
}

function isAllowed(access: Access, { account, tenant, actor }: PlatformCtx): boolean {
  if (access === "guest") return true;
  if (account === null) return false;
  if (access === "account") return true;
  return tenant !== null && actor !== null && can(actor.role, access);
}
