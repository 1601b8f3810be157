import type { Metadata } from "next";
import { ExportTable } from "@/components/exports/export-table";
import { PageHeader } from "@/components/layout/page-header";
import { Card } from "@/components/ui/card";
import { listExports } from "@/lib/exports/list-exports";
import { presentExports } from "@/lib/exports/present-exports";
import { inTenant, pageTools } from "@/lib/request/page";

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
  const page = await inTenant(org, (ctx) => listExports(ctx, { cursor }));
  return (
    <>
      <PageHeader title={t("exports.title")} />
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("exports.intro")}</p>
        <Card title={t("exports.log")}>
          <ExportTable {...presentExports(page, tools)} />
        </Card>
      </div>
    </>
  );
}
