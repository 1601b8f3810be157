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
import { writeInTenant } from "./page";
import { runPlatform } from "./platform";
import { requireMember } from "./session";

type Options<Output> = {
  /** Where to go when it is done; absent or null: the page that the form stands on shows the new state. */
  redirectTo?: (output: Output, slug: string, values: Record<string, string | string[]>) => string | null;
  /** What is said then. */
  flash?: (t: Translate, output: Output) => string;
  /** The message offers to put the batch back. */
  undoable?: boolean | ((output: Output) => boolean);
  /** What the verb found goes back into the form, which keeps what is typed, instead of anything being done. */
  answer?: (t: Translate, output: Output, locale: Locale) => Partial<Answer>;
  /** The form asks for the password again: an open session alone is not enough. */
  asksPassword?: boolean;
  /** The name of a file input, whose bytes the verb gets under the same name. */
  file?: string;
};

type Answer = Exclude<FormState, { ok: true } | null>;
const unchanged = (values: Record<string, string | string[]>): Answer => ({
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
  { redirectTo, flash, undoable = false, answer, asksPassword = false, file }: Options<Output> = {},
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
    if (answer) return { ...unchanged(values), ...answer(translatorFor(locale), output, locale) };
    revalidatePath(`/${slug}`, "layout");
    const target = redirectTo?.(output, slug, values);
    if (target) redirect(target);
    return { ok: true };
  };
}
