import type { Metadata } from "next";
import { RecordHeader } from "@/components/layout/record-header";
import { TeamForm } from "@/components/members/team-form";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";
import { getEmployee } from "@/lib/employees/get-employee";
import { listTeams } from "@/lib/employees/list-teams";
import { noteView } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { setTeamAction } from "../actions";

type Props = { params: Promise<{ org: string; employeeId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, employeeId } = await params;
  return { title: (await inTenant(org, (ctx) => getEmployee(ctx, { id: employeeId }))).name };
}

/** One of the organisation's own people: how to reach them, and what is theirs. */
export default async function EmployeePage({ params }: Props) {
  const { org, employeeId } = await params;
  const { t, format, can } = await pageTools(org);
  const administers = can("setting:write");
  const { employee, teams } = await inTenant(org, async (ctx) => ({
    employee: await getEmployee(ctx, { id: employeeId }),
    teams: administers ? await listTeams(ctx, {}) : [],
  }));
  const { name, email, team, active, customerCount, openCaseCount } = employee;
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
        {administers && (
          <TeamForm
            employee={employee}
            teams={teams}
            action={setTeamAction.bind(null, org)}
            texts={{ team: t("targets.teamTitle"), hint: t("targets.teamHint"), save: t("targets.saveTeam") }}
          />
        )}
      </div>
    </>
  );
}
