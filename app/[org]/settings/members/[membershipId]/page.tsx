import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { PageHeader } from "@/components/layout/page-header";
import { RoleChoice } from "@/components/members/role-choice";
import { TeamForm } from "@/components/members/team-form";
import { Card } from "@/components/ui/card";
import { getEmployee } from "@/lib/employees/get-employee";
import { listTeams } from "@/lib/employees/list-teams";
import { getMember } from "@/lib/members/get-member";
import { roleChoices } from "@/lib/members/role-choices";
import { inTenant, pageTools } from "@/lib/request/page";
import { readPlatform } from "@/lib/request/platform-page";
import { setTeamAction } from "../../../employees/actions";
import { changeRoleAction, disableMemberAction, enableMemberAction } from "../actions";

type Props = { params: Promise<{ org: string; membershipId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("members.memberTitle") };
}

export default async function MemberPage({ params }: Props) {
  const { org, membershipId } = await params;
  const { t, can } = await pageTools(org);
  if (!can("member:write")) forbidden();
  const { employeeId, name, email, role, isDisabled } = await readPlatform(getMember, { membershipId }, org);
  const { employee, teams } = await inTenant(org, async (ctx) => ({
    employee: await getEmployee(ctx, { id: employeeId }),
    teams: await listTeams(ctx, {}),
  }));
  const reference = <input type="hidden" name="membershipId" value={membershipId} />;
  return (
    <>
      <PageHeader title={name} parents={[{ label: t("members.title"), href: `/${org}/settings/members` }]} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{email}</p>
        <Card>
          <Form id="role" action={changeRoleAction.bind(null, org)}>
            {reference}
            <RoleChoice legend={t("members.role")} roles={roleChoices(t)} chosen={role} />
            <FormActions>
              <SubmitButton>{t("members.changeRole")}</SubmitButton>
            </FormActions>
          </Form>
        </Card>
        <TeamForm
          employee={employee}
          teams={teams}
          action={setTeamAction.bind(null, org)}
          texts={{ team: t("targets.teamTitle"), hint: t("targets.teamHint"), save: t("targets.saveTeam") }}
        />
        <Card title={t("members.access")}>
          {isDisabled ? (
            <Form id="access" action={enableMemberAction.bind(null, org)}>
              {reference}
              <p className="m-0">{t("members.disabled")}</p>
              <FormActions>
                <SubmitButton variant="default">{t("members.enable")}</SubmitButton>
              </FormActions>
            </Form>
          ) : (
            <Form id="access" action={disableMemberAction.bind(null, org)}>
              {reference}
              <p className="m-0 text-ink-2">{t("members.disableText")}</p>
              <FormActions>
                <SubmitButton variant="danger">{t("members.disable")}</SubmitButton>
              </FormActions>
            </Form>
          )}
        </Card>
      </div>
    </>
  );
}
