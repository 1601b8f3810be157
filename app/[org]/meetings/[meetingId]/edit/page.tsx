import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { MeetingForm } from "@/components/meetings/meeting-form";
import { parseInput } from "@/lib/core/command";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { meetingHref } from "@/lib/meetings/meeting-href";
import { presentMeetingForm } from "@/lib/meetings/present-meeting-form";
import { MeetingPageState } from "@/lib/meetings/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { updateMeetingAction } from "../../actions";
import { readChoices } from "../../read-form";

type Props = {
  params: Promise<{ org: string; meetingId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("meetings.edit") };
}

/** A single meeting or the whole series; with `?at=` one occurrence alone. */
export default async function EditMeetingPage({ params, searchParams }: Props) {
  const { org, meetingId } = await params;
  const { at } = parseInput(MeetingPageState, await searchParams);
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("activity:write")) forbidden();
  const { meeting, known } = await inTenant(org, async (ctx) => {
    const found = await getMeeting(ctx, { id: meetingId, occurrence: at });
    return { meeting: found, known: await readChoices(ctx, found.customerId) };
  });
  const scope = meeting.occurrence ? "occurrence" : "series";
  const href = meetingHref(org, meetingId, meeting.occurrence);
  const title =
    meeting.recurrence === null
      ? t("meetings.edit")
      : scope === "occurrence"
        ? t("meetings.editOccurrence")
        : t("meetings.editSeries");
  return (
    <>
      <PageHeader title={title} parents={[{ label: meeting.title, href }]} />
      <div className="page-body">
        <MeetingForm
          {...presentMeetingForm({ meeting, scope }, known, tools)}
          org={org}
          action={updateMeetingAction.bind(null, org)}
          cancelHref={href}
          customers={known.customers}
          contacts={known.contacts}
        />
      </div>
    </>
  );
}
