import type { Metadata } from "next";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { Radio } from "@/components/form/radio";
import { SubmitButton } from "@/components/form/submit-button";
import { Textarea } from "@/components/form/textarea";
import { getMeetingInvitation, type MeetingInvitationView } from "@/lib/meetings/get-meeting-invitation";
import { readLink } from "@/lib/request/read-link";
import { answerMeetingAction } from "../../../actions";
import { AuthPage, authTools } from "../../../auth-page";

type Props = { params: Promise<{ token: string }>; searchParams: Promise<{ done?: string }> };
type Tools = Awaited<ReturnType<typeof authTools>>;

export async function generateMetadata(): Promise<Metadata> {
  const { t } = await authTools();
  return { title: t("meetings.answerTitle") };
}

/** The page behind an invitation's link, for somebody who has no account: looking changes nothing, the button answers. */
export default async function MeetingInvitationPage({ params, searchParams }: Props) {
  const { token } = await params;
  const { done } = await searchParams;
  const { t } = await authTools();
  const path = `/invitation/meeting/${token}`;
  const meeting = await readLink(getMeetingInvitation, token);
  if (!meeting)
    return (
      <AuthPage title={t("meetings.answerUnknown")} text={t("meetings.answerUnknownText")} path={path} />
    );
  const { title, organiser, organisation, isCancelled, isNewer } = meeting;
  return (
    <AuthPage title={title} text={t("meetings.answerFrom", { organiser, organisation })} path={path}>
      <p className="m-0 font-semibold">{meeting.time}</p>
      {meeting.place && <p className="m-0">{meeting.place}</p>}
      {isNewer && !isCancelled && <p className="m-0 text-ink-2">{t("meetings.answerNewer")}</p>}
      {done && <p role="status">{t("meetings.answerDone")}</p>}
      {isCancelled ? <p>{t("meetings.answerCancelled")}</p> : answerForm(token, meeting, t)}
    </AuthPage>
  );
}

function answerForm(token: string, { state }: MeetingInvitationView, t: Tools["t"]) {
  return (
    <Form action={answerMeetingAction}>
      <input type="hidden" name="token" value={token} />
      <div className="grid gap-2" role="radiogroup" aria-label={t("meetings.answerTitle")}>
        {(["accepted", "tentative", "declined"] as const).map((answer) => (
          <Radio
            key={answer}
            name="answer"
            value={answer}
            label={t("meetings.state", { state: answer })}
            defaultChecked={state === answer || (state === "needs_action" && answer === "accepted")}
          />
        ))}
      </div>
      <Field name="comment" label={t("meetings.answerComment")}>
        <Textarea rows={2} maxLength={500} />
      </Field>
      <SubmitButton wide>{t("meetings.answerSend")}</SubmitButton>
    </Form>
  );
}
