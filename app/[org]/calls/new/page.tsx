import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CallForm } from "@/components/calls/call-form";
import { PageHeader } from "@/components/layout/page-header";
import { presentCallForm } from "@/lib/calls/present-call-form";
import { inTenant, pageTools } from "@/lib/request/page";
import { logCallAction } from "../actions";
import { readChoices, readStart } from "../read-form";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value ? value : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calls.logTitle") };
}

/** `?customer=`, `?contact=` and `?case=` begin the call there. */
export default async function NewCallPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can, today, actor } = tools;
  if (!can("activity:write")) forbidden();
  const about = {
    customer: one(asked.customer),
    contact: one(asked.contact),
    case: one(asked.case),
    number: one(asked.number)?.slice(0, 40),
  };
  const { start, customers, contacts, ...choices } = await inTenant(org, async (ctx) => {
    const from = await readStart(ctx, about);
    return { start: from, ...(await readChoices(ctx, from.customer?.value ?? null)) };
  });
  const content = presentCallForm(null, choices, tools);
  const from = about.case ? "case" : about.contact ? "contact" : about.customer ? "customer" : undefined;
  const { number, ...records } = start;
  return (
    <>
      <PageHeader
        title={t("calls.logTitle")}
        parents={[{ label: t("calls.title"), href: `/${org}/calls` }]}
      />
      <div className="page-body">
        <p className="m-0 text-ink-2">{t("calls.enough")}</p>
        <CallForm
          {...content}
          {...records}
          values={{ ...content.values, number }}
          org={org}
          action={logCallAction.bind(null, org)}
          cancelHref={from ? `/${org}/${from}s/${about[from]}` : `/${org}/calls`}
          customers={customers}
          contacts={contacts}
          from={from}
          dates={{ today, locale: actor.locale }}
        />
      </div>
    </>
  );
}
