import type { CallProvider } from "@/db/tenant/schema/calls";
import type { CallOutcome } from "@/lib/calls/list-call-outcomes";
import type { CallTools } from "@/lib/calls/present-call";
import { nameIn } from "@/lib/core/names";
import type { Translate } from "@/lib/i18n/translator";
import type { TelephonyLine, TelephonyService } from "./list-telephony";

/** The exchanges as the settings show them; `origin` is where people reach us. */
export function presentTelephony(
  services: TelephonyService[],
  origin: string,
  { t, tenant }: Pick<CallTools, "t" | "tenant">,
) {
  return services.map(({ provider, enabled, hasSecret, secret }) => {
    const address = `${origin}/api/telephony/${tenant.slug}/${provider}`;
    const signs = provider === "generic" || provider === "twilio";
    return {
      provider,
      name: exchangeName(provider, t),
      enabled,
      state: enabled
        ? { text: t("calls.switchedOn"), tone: "ok" as const }
        : { text: t("calls.switchedOff"), tone: "neutral" as const },
      address: enabled ? (signs ? address : `${address}?key=${secret ?? ""}`) : null,
      addressHint: signs ? null : t("calls.addressHint"),
      secret: provider === "generic" ? secret : null,
      token: provider === "twilio" ? { hint: hasSecret ? t("calls.authTokenKept") : null } : null,
      mayRenew: enabled && provider !== "twilio",
    };
  });
}

function exchangeName(provider: CallProvider, t: Translate): string {
  const names = { "46elks": "46elks", twilio: "Twilio", telavox: "Telavox", "3cx": "3CX" };
  return provider === "generic" ? t("calls.generic") : names[provider];
}

export function presentLines(lines: TelephonyLine[], { t }: Pick<CallTools, "t">) {
  return lines.map((line) => ({ ...line, remove: t("calls.removeLine", { number: line.number }) }));
}

/** What may come of a call, as its settings list it. */
export function presentOutcomes(outcomes: CallOutcome[], { t, tenant, actor }: CallTools) {
  return outcomes.map(({ id, names, archivedAt }) => {
    const name = nameIn(names, actor.locale, tenant.locale);
    const isArchived = archivedAt !== null;
    return {
      id,
      name,
      edit: { href: `/${tenant.slug}/settings/telephony?edit=${id}`, label: t("calls.editOf", { name }) },
      archive: isArchived ? t("calls.restoreOf", { name }) : t("calls.archiveOf", { name }),
      isArchived,
    };
  });
}
