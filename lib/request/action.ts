import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import { confirmPassword } from "@/lib/auth/confirm-password";
import type { Verb } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import type { Locale } from "@/lib/core/locales";
import { nestNames } from "@/lib/core/nest-names";
import type { FormState } from "@/lib/core/result";
import { type Translate, translatorFor } from "@/lib/i18n/translator";
import { chooseVersions } from "./choose-versions";
import { failureState } from "./failure";
import { setFlash } from "./flash";
import { decodeFile, decodeForm, withoutSecrets } from "./form-data";
import { readAs, writeInTenant } from "./page";
import { runPlatform } from "./platform";
import { type Member, requireMember } from "./session";

type Options<Output> = {
  /** Where to go when it is done; absent or null: the page that the form stands on shows the new state. */
  redirectTo?: (output: Output, slug: string, values: Record<string, string | string[]>) => string | null;
  /** What is said then. */
  flash?: (t: Translate, output: Output) => string;
  /** The message offers to put the batch back. */
  undoable?: boolean | ((output: Output) => boolean);
  /** What a LookUpButton of the form asks about what is typed, instead of saving it. */
  lookUp?: LookUp;
  /** The form asks for the password again: an open session alone is not enough. */
  asksPassword?: boolean;
  /** The name of a file input, whose bytes the verb gets under the same name. */
  file?: string;
};

type Values = Record<string, string | string[]>;
type Answer = Exclude<FormState, { ok: true } | null>;
type LookUp = (member: Member, values: Values) => Promise<Partial<Answer>>;

/** A verb that reads, as what a form may ask: the answer goes back into the form, which keeps what is typed, with or without JavaScript. */
export function lookUp<Input extends z.ZodType, Output>(
  verb: Verb<Input, Output>,
  answer: (t: Translate, output: Output, locale: Locale) => Partial<Answer>,
): LookUp {
  return async (member, values) => {
    const output = await readAs(member, (ctx) => verb(ctx, nestNames(values) as z.input<Input>));
    return answer(translatorFor(member.actor.locale), output, member.actor.locale);
  };
}

const unchanged = (values: Values): Answer => ({
  ok: false,
  code: "answer",
  message: "",
  fieldErrors: {},
  values: withoutSecrets(values),
});

export type FormAction = (slug: string, previous: FormState, data: FormData) => Promise<FormState>;

/**
 * A verb as a form's action: decode, check the session, open the transaction, run, revalidate, redirect. Pages bind
 * the organisation's slug, which selects among the member's own organisations and grants nothing.
 */
export function formAction<Input extends z.ZodType, Output>(
  verb: Verb<Input, Output>,
  { redirectTo, flash, undoable = false, lookUp: question, asksPassword = false, file }: Options<Output> = {},
): FormAction {
  return async (slug, _previous, data) => {
    const member = await requireMember(slug);
    const { locale } = member.actor;
    const values = chooseVersions(decodeForm(data));
    const bytes = file === undefined ? {} : { [file]: await decodeFile(data, file) };
    let output: Output;
    try {
      if (asksPassword)
        await runPlatform(confirmPassword, {
          presentPassword: [values.presentPassword ?? ""].flat().join(""),
        });
      if (question && "lookUp" in values)
        return { ...unchanged(values), ...(await question(member, values)) };
      const run = (ctx: Ctx) => verb(ctx, { ...nestNames(values), ...bytes } as z.input<Input>);
      const { value, batchId } = await writeInTenant(member, verb.verbName, run);
      output = value;
      if (flash) {
        const text = flash(translatorFor(locale), output);
        const offersUndo = typeof undoable === "function" ? undoable(output) : undoable;
        await setFlash(offersUndo ? { text, undoBatchId: batchId } : { text });
      }
    } catch (error) {
      return failureState(error, locale, values, { organisation: slug, verb: verb.verbName });
    }
    revalidatePath(`/${slug}`, "layout");
    const target = redirectTo?.(output, slug, values);
    if (target) redirect(target);
    return { ok: true };
  };
}
