import type { Metadata } from "next";
import { LinkNumberForm } from "@/components/calls/link-number-form";
import { UnknownNumbers } from "@/components/calls/unknown-numbers";
import { PageHeader } from "@/components/layout/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { listUnknownNumbers } from "@/lib/calls/list-unknown-numbers";
import { presentLinkForm, presentUnknownNumbers } from "@/lib/calls/present-unknown-numbers";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { inTenant, pageTools } from "@/lib/request/page";
import { linkNumberAction } from "../actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("calls.unknown") };
}

/** Numbers that nobody knows yet; `?number=` unfolds the form that says whose one is. */
export default async function UnknownNumbersPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { number } = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { numbers, customers, contacts } = await inTenant(org, async (ctx) => ({
    numbers: await listUnknownNumbers(ctx, {}),
    customers: number ? await suggestCustomers(ctx, {}) : [],
    contacts: number ? await suggestContacts(ctx, {}) : [],
  }));
  const mayLink = can("activity:write");
  const chosen = mayLink ? numbers.find((known) => known.number === number) : undefined;
  return (
    <>
      <PageHeader title={t("calls.unknown")} parents={[{ label: t("calls.title"), href: `/${org}/calls` }]} />
      <div className="page-body">
        <p className="m-0 max-w-[72ch] text-ink-2">{t("calls.unknownIntro")}</p>
        {chosen && (
          <LinkNumberForm
            org={org}
            number={chosen.number}
            action={linkNumberAction.bind(null, org)}
            cancelHref={`/${org}/calls/unknown`}
            customers={customers}
            contacts={contacts}
            texts={presentLinkForm(chosen.number, tools)}
          />
        )}
        {numbers.length === 0 ? (
          <EmptyState title={t("calls.unknownNone")} />
        ) : (
          <UnknownNumbers {...presentUnknownNumbers(numbers, mayLink, tools)} />
        )}
      </div>
    </>
  );
}
