import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { undoBatchAction } from "@/app/[org]/actions";
import { ActionButton } from "@/components/form/action-button";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { Notice } from "@/components/ui/notice";
import { ProgressBar } from "@/components/ui/progress-bar";
import { getImport } from "@/lib/imports/get-import";
import { listImportRows, outcomes } from "@/lib/imports/list-import-rows";
import { isWorking, presentUndoing, stepOf } from "@/lib/imports/present-import";
import { inTenant, pageTools } from "@/lib/request/page";
import { startImportAction, stopImportAction } from "../../actions";
import { ImportFrame } from "../frame";
import { ImportResults } from "../results";

type Props = {
  params: Promise<{ org: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: `${t("imports.stepRun")} – ${t("imports.title")}` };
}

/** Step 4: how far the run has come, what came of the rows, and the way back. */
export default async function ImportRunPage({ params, searchParams }: Props) {
  const { org, importId: id } = await params;
  const { outcome: asked, after } = await searchParams;
  const outcome = outcomes.find((one) => one === asked) ?? "new";
  const tools = await pageTools(org);
  const { t } = tools;
  const { job, page } = await inTenant(org, async (ctx) => ({
    job: await getImport(ctx, { id }),
    page: await listImportRows(ctx, { id, outcome, after: after as string }),
  }));
  if (job.batchId === null) redirect(`/${org}/imports/${id}/${stepOf(job)}`);
  const isBusy = isWorking(job);
  const texts = { done: t("imports.done"), stopped: t("imports.stopped") };
  const ended = job.isUndone ? t("imports.wasUndone") : texts[job.state as keyof typeof texts];
  const undoing = job.undoing && presentUndoing(job.undoing, tools);
  const said = undoing?.text ?? ended;
  const canGoOn = job.forgottenAt === null && (job.state === "stopped" || job.state === "failed");
  return (
    <ImportFrame
      job={job}
      step="run"
      tools={tools}
      actions={
        <>
          {isBusy && (
            <ActionButton
              action={stopImportAction.bind(null, org)}
              fields={{ id }}
              label={t("imports.stop")}
            />
          )}
          {!isBusy && !job.isUndone && job.undoing?.state !== "running" && (
            <ActionButton
              action={undoBatchAction.bind(null, org)}
              fields={{ batchId: job.batchId }}
              label={t("imports.undo")}
            />
          )}
          {canGoOn && (
            <ActionButton
              action={startImportAction.bind(null, org)}
              fields={{ id }}
              label={t("imports.goOn")}
              variant="primary"
            />
          )}
        </>
      }
    >
      {said && (
        <Notice tone={job.state === "done" && job.forgottenAt === null && !undoing ? "ok" : "info"}>
          {said}
        </Notice>
      )}
      {undoing && <ProgressBar {...undoing.progress} />}
      {undoing?.live && <LiveRefresh {...undoing.live} />}
      {!isBusy && job.forgottenAt === null && (
        <ImportResults
          job={job}
          step="run"
          outcome={outcome}
          isFirst={after === undefined}
          page={page}
          tools={tools}
        />
      )}
    </ImportFrame>
  );
}
