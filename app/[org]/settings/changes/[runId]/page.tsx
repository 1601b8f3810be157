import type { Metadata } from "next";
import { decideLeftoverAction, undoBatchAction } from "@/app/[org]/actions";
import { LeftoverList } from "@/components/changes/leftover-list";
import { ActionButton } from "@/components/form/action-button";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getBatchRun } from "@/lib/batches/get-batch-run";
import { presentBatchRun } from "@/lib/batches/present-batch-run";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = { params: Promise<{ org: string; runId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("merging.runTitle") };
}

export default async function BatchRunPage({ params }: Props) {
  const { org, runId } = await params;
  const tools = await pageTools(org);
  const run = presentBatchRun(await inTenant(org, (ctx) => getBatchRun(ctx, { id: runId })), tools);
  const { leftovers } = run;
  return (
    <>
      <PageHeader title={run.title} parents={[{ label: run.back, href: `/${org}/settings/changes` }]} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{run.who}</p>
        {run.progress && <ProgressBar {...run.progress} />}
        {run.notice && <p className="m-0 text-ink-2">{run.notice}</p>}
        {run.failed && <Notice tone="danger">{run.failed}</Notice>}
        {run.left && <Notice tone="warn">{run.left}</Notice>}
        {run.result && <Notice tone="ok">{run.result}</Notice>}
        {run.undo && <ActionButton {...run.undo} action={undoBatchAction.bind(null, org)} />}
        {leftovers.rows.length > 0 && (
          <section>
            <h2 className="card-title">{leftovers.title}</h2>
            <p className="m-0 text-ink-2">{leftovers.intro}</p>
            <LeftoverList
              label={leftovers.title}
              rows={leftovers.rows}
              decide={decideLeftoverAction.bind(null, org)}
            />
            {leftovers.more && <p className="m-0 text-ink-2">{leftovers.more}</p>}
          </section>
        )}
        {run.isRunning && (
          <LiveRefresh
            url={`/${org}/changes/run?id=${runId}`}
            newest={run.stamp}
            reloadText={run.reload}
            isRunning
          />
        )}
      </div>
    </>
  );
}
