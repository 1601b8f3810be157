import type { Metadata } from "next";
import { SessionList } from "@/components/auth/session-list";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { describeDevice } from "@/lib/auth/describe-device";
import { listSessions } from "@/lib/auth/list-sessions";
import { pageTools } from "@/lib/request/page";
import { readPlatform } from "@/lib/request/platform-page";
import {
  changePasswordAction,
  revokeSessionAction,
  signOutElsewhereAction,
  signOutEverywhereAction,
} from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("settings.security") };
}

export default async function SecurityPage({ params }: Props) {
  const { org } = await params;
  const { t, format, actor } = await pageTools(org);
  const sessions = await readPlatform(listSessions, {}, org);
  const rows = sessions.map(({ id, userAgent, createdAt, lastSeenAt, isThis }) => {
    const device = describeDevice(userAgent);
    const name = device ? t("settings.deviceOn", device) : t("settings.unknownDevice");
    const since = format.dateTime(createdAt);
    const times = [
      t("settings.sessionSince", { at: since }),
      t("settings.sessionSeen", { at: format.dateTime(lastSeenAt) }),
    ];
    return { id, name, times, isThis, endLabel: t("settings.endSessionOf", { device: name, at: since }) };
  });
  return (
    <>
      <PageHeader title={t("settings.security")} />
      <div className="page-body">
        <Card title={t("settings.passwordTitle")}>
          <Form action={changePasswordAction.bind(null, org)}>
            <input type="hidden" name="username" autoComplete="username" value={actor.email} readOnly />
            <Field name="presentPassword" label={t("settings.presentPassword")} required>
              <TextInput type="password" autoComplete="current-password" />
            </Field>
            <Field
              name="password"
              label={t("settings.newPassword")}
              hint={t("settings.passwordHint")}
              required
            >
              <TextInput type="password" autoComplete="new-password" />
            </Field>
            <FormActions>
              <SubmitButton>{t("settings.changePassword")}</SubmitButton>
            </FormActions>
          </Form>
        </Card>
        <Card title={t("settings.sessionsTitle")}>
          <SessionList
            sessions={rows}
            revoke={revokeSessionAction.bind(null, org)}
            texts={{ thisDevice: t("settings.thisDevice"), end: t("settings.endSession") }}
          />
          <div className="form-actions mt-3">
            <form action={signOutElsewhereAction.bind(null, org)}>
              <SubmitButton variant="default">{t("settings.signOutElsewhere")}</SubmitButton>
            </form>
            <form action={signOutEverywhereAction}>
              <SubmitButton variant="quiet">{t("settings.signOutEverywhere")}</SubmitButton>
            </form>
          </div>
        </Card>
      </div>
    </>
  );
}
