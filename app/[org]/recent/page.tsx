import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { SearchHits } from "@/components/search/search-hits";
import { EmptyState } from "@/components/ui/empty-state";
import { listRecent } from "@/lib/recent/list-recent";
import { presentRecentByKind } from "@/lib/recent/present-recent";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("recent.title") };
}

export default async function RecentPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const { t } = tools;
  const groups = presentRecentByKind(await inTenant(org, (ctx) => listRecent(ctx, {})), tools);
  return (
    <>
      <PageHeader title={t("recent.title")} />
      <div className="page-body">
        {groups.length > 0 ? (
          <SearchHits groups={groups} />
        ) : (
          <EmptyState title={t("recent.emptyTitle")} text={t("recent.emptyText")} />
        )}
      </div>
    </>
  );
}
