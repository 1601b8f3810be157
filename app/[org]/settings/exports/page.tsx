import type { Metadata } from "next";
import { ArchiveCard } from "@/components/exports/archive-card";
import { ExportTable } from "@/components/exports/export-table";
import { PageHeader } from "@/components/layout/page-header";
import { Poll } from "@/components/layout/poll";
import { Card } from "@/components/ui/card";
import { listArchives } from "@/lib/exports/list-archives";
import { listExports } from "@/lib/exports/list-exports";
import { presentArchives } from "@/lib/exports/present-archives";
import { presentExports } from "@/lib/exports/present-exports";
import { inTenant, pageTools } from "@/lib/request/page";
import { requestArchiveAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<{ cursor?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("exports.title") };
}

export default async function ExportsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { cursor } = await searchParams;
  const tools = await pageTools(org);
  const { t } = tools;
  const { page, archives } = await inTenant(org, async (ctx) => ({
    page: await listExports(ctx, { cursor }),
    archives: await listArchives(ctx, {}),
  }));
  return (
    <>
      <PageHeader title={t("exports.title")} />
      {archives.some(({ state }) => state === "running") && <Poll />}
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("exports.intro")}</p>
        <ArchiveCard
          {...presentArchives(archives, tools)}
          email={tools.actor.email}
          request={requestArchiveAction.bind(null, org)}
        />
        <Card title={t("exports.log")}>
          <ExportTable {...presentExports(page, tools)} />
        </Card>
      </div>
    </>
  );
}
