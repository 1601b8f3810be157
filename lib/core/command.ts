import type { z } from "zod";
import { translateConstraint } from "./constraint-errors";
import type { Ctx } from "./context";
import { DomainError } from "./errors";
import { can, type Permission } from "./permissions";

export type Verb<Input extends z.ZodType = z.ZodType, Output = unknown> = {
  (ctx: Ctx, input: z.input<Input>): Promise<Output>;
  readonly kind: "command" | "query";
  /** What the change log calls it, such as `close-case`. */
  readonly verbName: string;
  readonly permission: Permission;
  readonly input: Input;
};

export type Spec<Input extends z.ZodType> = { name: string; permission: Permission; input: Input };
type Run<Input extends z.ZodType, Output> = (ctx: Ctx, input: z.output<Input>) => Promise<Output>;

/**
 * A verb that writes. Whoever calls it (form, API, job, another verb), the role is checked and the input parsed first.
 * @throws DomainError `forbidden`, `invalid` with `details.fields`, and what the verb itself says.
 */
export function command<Input extends z.ZodType, Output>(
  spec: Spec<Input>,
  run: Run<Input, Output>,
): Verb<Input, Output> {
  return verb("command", spec, run);
}

export function verb<Input extends z.ZodType, Output>(
  kind: "command" | "query",
  { name, permission, input }: Spec<Input>,
  run: Run<Input, Output>,
): Verb<Input, Output> {
  const call = async (ctx: Ctx, raw: z.input<Input>): Promise<Output> => {
    if (!can(ctx.actor.role, permission)) throw new DomainError("forbidden", "forbidden");
    const parsed = parseInput(input, raw);
    try {
      return await run(ctx, parsed);
    } catch (error) {
      throw translateConstraint(error);
    }
  };
  return Object.assign(call, { kind, verbName: name, permission, input });
}

/** Parses input; each field's first fault becomes a message key of `errors`. */
export function parseInput<Input extends z.ZodType>(schema: Input, raw: unknown): z.output<Input> {
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const fields: Record<string, string> = {};
  for (const issue of result.error.issues) fields[issue.path.join(".") || "form"] ??= issue.message;
  throw new DomainError("invalid", "check_fields", { fields });
}
