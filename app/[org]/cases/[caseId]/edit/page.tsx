import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { CaseForm } from "@/components/cases/case-form";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { getCase } from "@/lib/cases/get-case";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import { presentCaseForm } from "@/lib/cases/present-case-form";
import { isClosed } from "@/lib/cases/rules";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import { listEmployees } from "@/lib/employees/list-employees";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateCaseAction } from "../../actions";

type Props = { params: Promise<{ org: string; caseId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("cases.edit") };
}

export default async function EditCasePage({ params }: Props) {
  const { org, caseId } = await params;
  const tools = await pageTools(org);
  const { t, actor, today, can } = tools;
  if (!can("case:write")) forbidden();
  const { crmCase, statuses, employees, customers } = await inTenant(org, async (ctx) => ({
    crmCase: await getCase(ctx, { caseId }),
    statuses: await listCaseStatuses(ctx, {}),
    employees: await listEmployees(ctx, {}),
    customers: await suggestCustomers(ctx, { q: "" }),
  }));
  const href = `/${org}/cases/${caseId}`;
  const { customerId, customerName } = crmCase;
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
          {...presentCaseForm({ statuses, employees, crmCase }, tools)}
          org={org}
          action={updateCaseAction.bind(null, org)}
          cancelHref={href}
          values={{
            ...crmCase,
            customer: customerId && customerName ? { value: customerId, label: customerName } : null,
            probabilityPercent: crmCase.probabilityIsOwn ? crmCase.probabilityPercent : null,
            ownerOnly: crmCase.visibility === "owner",
          }}
          customers={customers}
          today={today}
          locale={actor.locale}
        />
      </div>
    </>
  );
}
