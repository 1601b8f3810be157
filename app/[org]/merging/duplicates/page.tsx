import type { Metadata } from "next";
import { ActionButton } from "@/components/form/action-button";
import { LiveRefresh } from "@/components/layout/live-refresh";
import { PageHeader } from "@/components/layout/page-header";
import { PairList } from "@/components/merging/pair-list";
import { ProgressBar } from "@/components/ui/progress-bar";
import { Tabs } from "@/components/ui/tabs";
import { listPairs } from "@/lib/duplicates/list-pairs";
import { presentPairs } from "@/lib/duplicates/present-pairs";
import { inTenant, pageTools } from "@/lib/request/page";
import { dismissPairAction, startScanAction } from "../actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("duplicates.queue") };
}

export default async function DuplicatesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { entity, record, cursor } = await searchParams;
  const tools = await pageTools(org);
  const asked = { entity, record: typeof record === "string" ? record : null, cursor };
  const list = await inTenant(org, (ctx) => listPairs(ctx, asked as Parameters<typeof listPairs>[1]));
  const { tabs, progress, run, whole, texts, ...pairs } = presentPairs(list, asked.record, tools);
  return (
    <>
      <PageHeader title={texts.title}>
        {!run && <ActionButton action={startScanAction.bind(null, org)} label={texts.search} />}
      </PageHeader>
      <Tabs label={texts.title} items={tabs} />
      <div className="page-body">
        <p className="m-0 text-ink-2">{[texts.intro, texts.searched].filter(Boolean).join(" ")}</p>
        {progress && <ProgressBar {...progress} />}
        <PairList {...pairs} texts={texts} dismiss={dismissPairAction.bind(null, org)} />
        {whole && (
          <p className="m-0">
            <a className="link" href={whole.href}>
              {whole.text}
            </a>
          </p>
        )}
        {run && (
          <LiveRefresh
            url={`/${org}/changes/run?id=${run.id}`}
            newest={run.stamp}
            reloadText={texts.reload}
            isRunning
          />
        )}
      </div>
    </>
  );
}
