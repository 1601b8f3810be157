import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { ImportProgress } from "@/components/imports/import-progress";
import { ImportSteps } from "@/components/imports/import-steps";
import { PageHeader } from "@/components/layout/page-header";
import { Notice } from "@/components/ui/notice";
import type { ImportDetail } from "@/lib/imports/get-import";
import {
  faultText,
  type ImportStep,
  isWorking,
  presentProgress,
  presentSteps,
} from "@/lib/imports/present-import";
import type { PageTools } from "@/lib/request/page";
import { removeImportAction } from "../actions";

type Props = {
  job: ImportDetail;
  step: ImportStep;
  tools: PageTools;
  /** What the step leads to. */
  actions?: ReactNode;
  children: ReactNode;
};

/** What the pages of an import share: its file's name, the steps, and while the worker is at it, how far it has come. */
export function ImportFrame({ job, step, tools, actions, children }: Props) {
  const { t, tenant } = tools;
  const base = `/${tenant.slug}/imports`;
  const isBusy = isWorking(job);
  return (
    <>
      <PageHeader title={job.fileName} parents={[{ label: t("imports.title"), href: base }]}>
        {!isBusy && (
          <ActionButton
            action={removeImportAction.bind(null, tenant.slug)}
            fields={{ id: job.id }}
            label={t("imports.remove")}
            name={t("imports.removeOf", { file: job.fileName })}
          />
        )}
        {actions}
      </PageHeader>
      <div className="page-body">
        <ImportSteps {...presentSteps(job, step, tools)} />
        {job.failure && job.state === "failed" && (
          <Notice tone="danger">
            {t("imports.failed")} {faultText(t, job.failure)}
          </Notice>
        )}
        {isBusy && <ImportProgress {...presentProgress(job, tools)} href={`${base}/${job.id}/${step}`} />}
        {children}
      </div>
    </>
  );
}
