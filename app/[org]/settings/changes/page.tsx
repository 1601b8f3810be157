import type { Metadata } from "next";
import { undoBatchAction } from "@/app/[org]/actions";
import { ChangeList } from "@/components/changes/change-list";
import { PageHeader } from "@/components/layout/page-header";
import { listBatches } from "@/lib/changes/list-batches";
import { presentBatches } from "@/lib/changes/present-batches";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = { params: Promise<{ org: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("changes.title") };
}

export default async function ChangesPage({ params }: Props) {
  const { org } = await params;
  const tools = await pageTools(org);
  const batches = await inTenant(org, (ctx) => listBatches(ctx, {}));
  return (
    <>
      <PageHeader title={tools.t("changes.title")} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{tools.t("changes.intro")}</p>
        <ChangeList {...presentBatches(batches, tools)} undo={undoBatchAction.bind(null, org)} />
      </div>
    </>
  );
}
