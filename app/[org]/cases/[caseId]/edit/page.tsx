import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CaseForm } from "@/components/cases/case-form";
import { customControls } from "@/components/custom/custom-controls";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { presentCaseForm } from "@/lib/cases/present-case-form";
import { isClosed } from "@/lib/cases/rules";
import { presentCustomInputs } from "@/lib/custom/present-custom-inputs";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateCaseAction } from "../../actions";
import { readChoices, readKnownCase } from "../../read-form";
import { readLookup } from "../../read-lookup";

type Props = {
  params: Promise<{ org: string; caseId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("cases.edit") };
}

export default async function EditCasePage({ params, searchParams }: Props) {
  const { org, caseId } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("case:write")) forbidden();
  const href = `/${org}/cases/${caseId}`;
  const { lookup, typed, customerId } = await readLookup(org, `${href}/edit`, await searchParams, tools);
  const { crmCase, people, customers, contacts, ...known } = await inTenant(org, async (ctx) => {
    const read = await readKnownCase(ctx, caseId);
    return { ...read, ...(await readChoices(ctx, read.crmCase.customerId)) };
  });
  return (
    <>
      <PageHeader
        title={t("cases.edit")}
        parents={[
          { label: t("cases.title"), href: `/${org}/cases` },
          { label: crmCase.title, href },
        ]}
      />
      <div className="page-body">
        {isClosed(crmCase.statusKind) && <Notice>{t("cases.closedNote")}</Notice>}
        <CaseForm
          {...presentCaseForm(crmCase, { ...known, people }, tools)}
          org={org}
          action={updateCaseAction.bind(null, org)}
          cancelHref={href}
          href={`${href}/edit`}
          lookup={lookup}
          typed={typed && { ...typed, ...(customerId && { customerId }) }}
          customers={customers}
          contacts={contacts}
          own={customControls(presentCustomInputs(known.layout.fields, crmCase.custom, tools))}
        />
      </div>
    </>
  );
}
