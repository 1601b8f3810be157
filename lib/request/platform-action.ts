import "server-only";
import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import type { z } from "zod";
import type { PlatformVerb } from "@/lib/core/platform-command";
import type { FormState } from "@/lib/core/result";
import { type Translate, translatorFor } from "@/lib/i18n/translator";
import { failureState } from "./failure";
import { setFlash } from "./flash";
import { decodeForm } from "./form-data";
import { guestLocale } from "./guest";
import { runPlatform } from "./platform";
import { currentAccount } from "./session";

type Values = Record<string, string | string[]>;
type Options<Output> = {
  /** Cookies to write once the verb has done its work. */
  done?: (output: Output) => Promise<void>;
  redirectTo?: (output: Output, values: Values, slug: string) => string;
  flash?: (t: Translate, output: Output) => string;
};

/** A verb on the service's own tables as a form's action, for guests and accounts. */
export function platformAction<Input extends z.ZodType, Output>(
  verb: PlatformVerb<Input, Output, "guest" | "account">,
  options: Options<Output> = {},
): (previous: FormState, data: FormData) => Promise<FormState> {
  return (_previous, data) => act(verb, options, data);
}

/** The same for members of an organisation: pages bind its slug. */
export function memberAction<Input extends z.ZodType, Output>(
  verb: PlatformVerb<Input, Output>,
  options: Options<Output> = {},
): (slug: string, previous: FormState, data: FormData) => Promise<FormState> {
  return (slug, _previous, data) => act(verb, options, data, slug);
}

/** The same for a form that is only a button: there is no form to show a refusal in, so the next page says it. */
export function memberButton<Input extends z.ZodType, Output>(
  verb: PlatformVerb<Input, Output>,
  options: Options<Output> = {},
): (slug: string, data: FormData) => Promise<void> {
  return async (slug, data) => {
    const state = await act(verb, options, data, slug);
    if (state?.ok === false) await setFlash({ text: state.message });
  };
}

async function act<Input extends z.ZodType, Output>(
  verb: PlatformVerb<Input, Output>,
  { done, redirectTo, flash }: Options<Output>,
  data: FormData,
  slug?: string,
): Promise<FormState> {
  const locale = (await currentAccount())?.locale ?? (await guestLocale());
  const values = decodeForm(data);
  let output: Output;
  try {
    output = await runPlatform(verb, values as z.input<Input>, slug);
    await done?.(output);
    if (flash) await setFlash({ text: flash(translatorFor(locale), output) });
  } catch (error) {
    return failureState(error, locale, values, { verb: verb.verbName });
  }
  revalidatePath("/", "layout");
  if (redirectTo) redirect(redirectTo(output, values, slug ?? ""));
  return { ok: true };
}
