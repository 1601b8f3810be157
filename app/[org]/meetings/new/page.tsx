import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { PageHeader } from "@/components/layout/page-header";
import { MeetingForm } from "@/components/meetings/meeting-form";
import { presentMeetingForm } from "@/lib/meetings/present-meeting-form";
import { proposedTimes } from "@/lib/meetings/present-new-meeting";
import { inTenant, pageTools } from "@/lib/request/page";
import { createMeetingAction } from "../actions";
import { readChoices, readStart } from "../read-form";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const one = (value: string | string[] | undefined) =>
  typeof value === "string" && value ? value : undefined;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("meetings.new") };
}

/** `?customer=`, `?contact=` and `?case=` begin the meeting there, `?start=` and `?end=` at that time. */
export default async function NewMeetingPage({ params, searchParams }: Props) {
  const { org } = await params;
  const asked = await searchParams;
  const tools = await pageTools(org);
  const { t, tenant, can } = tools;
  if (!can("activity:write")) forbidden();
  const from = { customer: one(asked.customer), contact: one(asked.contact), case: one(asked.case) };
  const { start, known, now } = await inTenant(org, async (ctx) => {
    const begun = await readStart(ctx, from);
    return { start: begun, known: await readChoices(ctx, begun.customer?.value ?? null), now: ctx.now };
  });
  const times = { start: one(asked.start), end: one(asked.end), allDay: one(asked.allDay) };
  const content = presentMeetingForm(
    { start: { ...start, ...proposedTimes(times, now, tenant.timeZone) } },
    known,
    tools,
  );
  const parent = parentOf(`/${org}`, from, start) ?? { label: t("calendar.title"), href: `/${org}/calendar` };
  return (
    <>
      <PageHeader title={t("meetings.new")} parents={[parent]} />
      <div className="page-body">
        <MeetingForm
          {...content}
          org={org}
          action={createMeetingAction.bind(null, org)}
          cancelHref={parent.href}
          customers={known.customers}
          contacts={known.contacts}
        />
      </div>
    </>
  );
}

/** The card that the meeting is begun on. */
function parentOf(
  base: string,
  from: { customer?: string; contact?: string; case?: string },
  start: Awaited<ReturnType<typeof readStart>>,
) {
  const { customer, contact, crmCase } = start;
  if (from.case && crmCase) return { label: crmCase.label, href: `${base}/cases/${from.case}?tab=meetings` };
  if (from.contact && contact)
    return { label: contact.label, href: `${base}/contacts/${from.contact}?tab=meetings` };
  return from.customer && customer
    ? { label: customer.label, href: `${base}/customers/${from.customer}?tab=meetings` }
    : null;
}
