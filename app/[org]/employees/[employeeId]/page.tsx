import type { Metadata } from "next";
import { RecordHeader } from "@/components/layout/record-header";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { getEmployee } from "@/lib/employees/get-employee";
import { noteView } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = { params: Promise<{ org: string; employeeId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, employeeId } = await params;
  return { title: (await inTenant(org, (ctx) => getEmployee(ctx, { id: employeeId }))).name };
}

/** One of the organisation's own people: how to reach them, and what is theirs. */
export default async function EmployeePage({ params }: Props) {
  const { org, employeeId } = await params;
  const { t, format } = await pageTools(org);
  const { name, email, team, active, customerCount, openCaseCount } = await inTenant(org, (ctx) =>
    getEmployee(ctx, { id: employeeId }),
  );
  await noteView(org, "employee", employeeId);
  const link = (page: string, count: number) => (
    <a className="link" href={`/${org}/${page}?owner=${employeeId}`}>
      {format.count(count)}
    </a>
  );
  return (
    <>
      <RecordHeader
        title={name}
        withAvatar
        meta={[
          team,
          !active && (
            <Badge key="left" tone="neutral">
              {t("recent.leftOrganisation")}
            </Badge>
          ),
        ]}
      />
      <div className="page-body">
        <Card>
          <DescriptionList
            facts={[
              {
                label: t("recent.email"),
                value: email && (
                  <a className="link" href={`mailto:${email}`}>
                    {email}
                  </a>
                ),
              },
              { label: t("recent.team"), value: team },
              { label: t("recent.ownCustomers"), value: link("customers", customerCount) },
              { label: t("recent.ownOpenCases"), value: link("cases", openCaseCount) },
            ]}
          />
        </Card>
      </div>
    </>
  );
}
