import type { Metadata } from "next";
import { FailureList } from "@/components/failures/failure-list";
import { StoppedCalendars } from "@/components/failures/stopped-calendars";
import { PageHeader } from "@/components/layout/page-header";
import { listStoppedCalendars } from "@/lib/calendar-accounts/list-stopped-calendars";
import { listFailures } from "@/lib/failures/list-failures";
import { presentFailures, presentStoppedCalendars } from "@/lib/failures/present-failures";
import { inTenant, pageTools } from "@/lib/request/page";
import { dismissJobAction, retryJobAction } from "./actions";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("failures.title") };
}

/** What was to be done in the background and won't be, unless somebody asks for it. */
export default async function JobsPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const { failures, calendars } = await inTenant(org, async (ctx) => ({
    failures: await listFailures(ctx, {}),
    calendars: await listStoppedCalendars(ctx, {}),
  }));
  return (
    <>
      <PageHeader title={t("failures.title")} />
      <div className="page-body">
        <p className="m-0 max-w-[72ch] text-ink-2">{t("failures.intro")}</p>
        <FailureList
          failures={presentFailures(failures, tools)}
          retry={retryJobAction.bind(null, org)}
          dismiss={dismissJobAction.bind(null, org)}
          texts={{
            list: t("failures.title"),
            retry: t("failures.retry"),
            dismiss: t("failures.dismiss"),
            none: t("failures.none"),
            noneText: t("failures.noneText"),
          }}
        />
        <StoppedCalendars
          title={t("failures.calendarsTitle")}
          intro={t("failures.calendarsIntro")}
          calendars={presentStoppedCalendars(calendars, tools)}
        />
      </div>
    </>
  );
}
