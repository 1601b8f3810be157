import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { RoleChoice } from "@/components/members/role-choice";
import { LinkButton } from "@/components/ui/link-button";
import { listMembers } from "@/lib/members/list-members";
import { roleChoices } from "@/lib/members/role-choices";
import { pageTools } from "@/lib/request/page";
import { readPlatform } from "@/lib/request/platform-page";
import { inviteMemberAction } from "../actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("members.inviteTitle") };
}

export default async function InvitePage({ params }: Props) {
  const { org } = await params;
  const { t, can } = await pageTools(org);
  if (!can("member:write")) forbidden();
  const list = `/${org}/settings/members`;
  const { members } = await readPlatform(listMembers, {}, org);
  const unlinked = members
    .filter(({ membershipId }) => membershipId === null)
    .map(({ employeeId, name }) => ({ value: employeeId, label: name }));
  return (
    <>
      <PageHeader title={t("members.inviteTitle")} parents={[{ label: t("members.title"), href: list }]} />
      <div className="page-body">
        <Form action={inviteMemberAction.bind(null, org)}>
          <Field name="email" label={t("members.email")} hint={t("members.inviteHint")} required>
            <TextInput type="email" autoComplete="off" autoCapitalize="none" />
          </Field>
          <RoleChoice legend={t("members.role")} roles={roleChoices(t)} chosen="seller" />
          {unlinked.length > 0 && (
            <Field name="employeeId" label={t("members.asEmployee")} hint={t("members.asEmployeeHint")}>
              <Select options={unlinked} placeholder={t("members.nobody")} />
            </Field>
          )}
          <FormActions>
            <SubmitButton>{t("members.invite")}</SubmitButton>
            <LinkButton href={list} variant="quiet">
              {t("common.cancel")}
            </LinkButton>
          </FormActions>
        </Form>
      </div>
    </>
  );
}
