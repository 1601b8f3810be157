import type { Metadata } from "next";
import { undoBatchAction } from "@/app/[org]/actions";
import { ChangeList } from "@/components/changes/change-list";
import { RunList } from "@/components/changes/run-list";
import { PageHeader } from "@/components/layout/page-header";
import { Poll } from "@/components/layout/poll";
import { listUnfinishedRuns } from "@/lib/batches/list-unfinished-runs";
import { presentRuns } from "@/lib/batches/present-runs";
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
  const [runs, batches] = await inTenant(org, async (ctx) => [
    await listUnfinishedRuns(ctx, {}),
    await listBatches(ctx, {}),
  ]);
  return (
    <>
      <PageHeader title={tools.t("changes.title")} />
      {runs.length > 0 && <Poll />}
      <div className="page-body">
        <p className="m-0 text-ink-2">{tools.t("changes.intro")}</p>
        <RunList runs={presentRuns(runs, tools)} />
        <ChangeList {...presentBatches(batches, tools)} undo={undoBatchAction.bind(null, org)} />
      </div>
    </>
  );
}
