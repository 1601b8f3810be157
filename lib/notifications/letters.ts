import type { Tenant } from "@/lib/core/context";
import { env } from "@/lib/core/env";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import type { Mail } from "@/lib/mail/queue-mail";
import type { Receiver } from "@/lib/members/members-among";
import { presentNotificationSettings } from "./present-notification-settings";
import { tellingOf } from "./present-notifications";
import type { NotificationRow } from "./read-notifications";

/** So many stand in one mail; the others are found in the program. */
const shownAtMost = 50;

/** One mail for one thing, in the receiver's language. */
export function letterOf(row: NotificationRow, tenant: Tenant, to: Receiver): Mail {
  const tools = toolsFor(tenant, to);
  const { t } = tools;
  const { place, changed, href } = tellingOf(row, tools);
  const sentence = sentenceOf(row, tools);
  return {
    to: to.email,
    locale: to.locale,
    organisationId: tenant.organisationId,
    subject: sentence,
    text: t("notifications.noticeText", {
      name: to.name,
      what: [sentence, place, changed].filter(Boolean).join("\n"),
      link: `${env().appUrl}${href}`,
      ...feet(tenant),
    }),
  };
}

/** One mail for all of a day, under headings by kind. */
export function digestOf(rows: NotificationRow[], tenant: Tenant, to: Receiver): Mail {
  const tools = toolsFor(tenant, to);
  const { t } = tools;
  const values = { count: rows.length, organisation: tenant.name };
  const shown = rows.slice(0, shownAtMost);
  const kinds = presentNotificationSettings(
    [...new Set(shown.map(({ kind }) => kind))].map((kind) => ({ kind, inApp: true, byMail: "digest" })),
    t,
  );
  const parts = kinds.map(({ kind, title }) =>
    [title, ...shown.filter((row) => row.kind === kind).map((row) => lineOf(row, tools))].join("\n\n"),
  );
  const more = rows.length - shown.length;
  return {
    to: to.email,
    locale: to.locale,
    organisationId: tenant.organisationId,
    subject: t("notifications.digestSubject", values),
    text: t("notifications.digestText", {
      ...values,
      name: to.name,
      list: [...parts, ...(more > 0 ? [t("notifications.digestMore", { count: more })] : [])].join("\n\n\n"),
      ...feet(tenant),
    }),
  };
}

function lineOf(row: NotificationRow, tools: ReturnType<typeof toolsFor>): string {
  const { place, changed, href } = tellingOf(row, tools);
  const what = `– ${sentenceOf(row, tools)}${place ? ` (${place})` : ""}`;
  return [what, changed && `  ${changed}`, `  ${env().appUrl}${href}`].filter(Boolean).join("\n");
}

/** Without a link around it, a name is told from what is said of it by its quotation marks. */
function sentenceOf(row: NotificationRow, tools: ReturnType<typeof toolsFor>): string {
  const { text, subject } = tellingOf(row, tools);
  const isName = Boolean(row.subject || row.place);
  return `${text} ${isName ? tools.t("notifications.quoted", { name: subject }) : subject}`;
}

const toolsFor = (tenant: Tenant, { locale }: Receiver) => ({
  t: translatorFor(locale),
  format: formatterFor(locale, tenant.timeZone, tenant.currency),
  tenant,
});

/** Where all of it stands, and where one chooses what is mailed. */
function feet({ slug }: Tenant) {
  const base = `${env().appUrl}/${slug}`;
  return { all: `${base}/notifications`, settings: `${base}/settings/notifications` };
}
