import type { Metadata } from "next";
import { FieldChoice } from "@/components/bulk/field-choice";
import { FieldValueForm } from "@/components/bulk/field-value-form";
import { customControls } from "@/components/custom/custom-controls";
import { PageHeader } from "@/components/layout/page-header";
import { getFieldChange } from "@/lib/bulk/get-field-change";
import { presentFieldChange } from "@/lib/bulk/present-field-change";
import { BulkView } from "@/lib/bulk/schema";
import { parseInput } from "@/lib/core/command";
import { inTenant, pageTools } from "@/lib/request/page";
import { setCasesFieldAction, setContactsFieldAction, setCustomersFieldAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("merging.moreFields") };
}

const actions = {
  customers: setCustomersFieldAction,
  contacts: setContactsFieldAction,
  cases: setCasesFieldAction,
};

export default async function BulkPage({ params, searchParams }: Props) {
  const { org } = await params;
  const view = parseInput(BulkView, await searchParams);
  const tools = await pageTools(org);
  const asked = await inTenant(org, (ctx) => getFieldChange(ctx, view));
  const page = presentFieldChange(asked, view.list, tools);
  const isChosen = page.count > 0;
  return (
    <>
      <PageHeader title={page.title} parents={[page.parent]} />
      <div className="page-body">
        {!isChosen && <p className="m-0 text-ink-2">{page.texts.nobody}</p>}
        {isChosen && <FieldChoice {...page} href={`/${org}/bulk`} chosen={view} />}
        {isChosen && (page.input || page.own) && (
          <FieldValueForm
            {...page}
            ownInputs={page.own && Object.values(customControls(page.own))}
            chosen={view}
            change={actions[page.entity].bind(null, org)}
            cancelHref={page.parent.href}
          />
        )}
      </div>
    </>
  );
}
