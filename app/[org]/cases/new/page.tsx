import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CaseForm } from "@/components/cases/case-form";
import { customControls } from "@/components/custom/custom-controls";
import { PageHeader } from "@/components/layout/page-header";
import { presentCaseForm } from "@/lib/cases/present-case-form";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { inTenant, pageTools } from "@/lib/request/page";
import { createCaseAction } from "../actions";
import { readChoices, readStart } from "../read-form";
import { readLookup } from "../read-lookup";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value ? value : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("cases.new") };
}

/** `?customer=` and `?contact=` begin the case there, `?status=` in a column of the board. */
export default async function NewCasePage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("case:write")) forbidden();
  const list = `/${org}/cases`;
  const href = `${list}/new`;
  const { lookup, typed, customerId } = await readLookup(org, href, asked, tools);
  const { start, ...known } = await inTenant(org, async (ctx) => {
    const from = await readStart(ctx, {
      customer: customerId ?? one(asked.customer),
      contact: one(asked.contact),
    });
    return { start: from, ...(await readChoices(ctx, from.customer?.value ?? null)) };
  });
  const { customers, contacts, ...choices } = known;
  const { people, customer } = start;
  const content = presentCaseForm(null, { ...choices, people }, tools, {
    customer,
    statusId: one(asked.status),
  });
  return (
    <>
      <PageHeader title={t("cases.new")} parents={[{ label: t("cases.title"), href: list }]} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{t("cases.enough")}</p>
        <CaseForm
          {...content}
          org={org}
          action={createCaseAction.bind(null, org)}
          cancelHref={backTo(org, one(asked.customer), one(asked.contact))}
          href={href}
          lookup={lookup}
          typed={typed && { ...typed, ...(customer && { customerId: customer.value }) }}
          customers={customers}
          contacts={contacts}
          own={customControls(presentCustomInputs(known.layout.fields, {}, tools))}
        />
      </div>
    </>
  );
}

function backTo(org: string, customer: string | undefined, contact: string | undefined): string {
  if (contact) return `/${org}/contacts/${contact}`;
  return customer ? `/${org}/customers/${customer}` : `/${org}/cases`;
}
