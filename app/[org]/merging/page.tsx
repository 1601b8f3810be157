import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { MergeForm } from "@/components/merging/merge-form";
import { SurvivorForm } from "@/components/merging/survivor-form";
import { parseInput } from "@/lib/core/command";
import { getMerge } from "@/lib/merging/get-merge";
import { presentMerge } from "@/lib/merging/present-merge";
import { MergeView } from "@/lib/merging/schema";
import { inTenant, pageTools } from "@/lib/request/page";
import { mergeContactsAction, mergeCustomersAction } from "./actions";
import { OtherRecord } from "./other-record";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("merging.title", { entity: parseInput(MergeView, await searchParams).entity }) };
}

export default async function MergingPage({ params, searchParams }: Props) {
  const { org } = await params;
  const view = parseInput(MergeView, await searchParams);
  const tools = await pageTools(org);
  const merge = presentMerge(await inTenant(org, (ctx) => getMerge(ctx, view)), tools);
  const actions = { customers: mergeCustomersAction, contacts: mergeContactsAction };
  const isChosen = merge.records.length > 1;
  const href = merge.survivorId ? `/${org}/${merge.entity}/${merge.survivorId}` : `/${org}/${merge.entity}`;
  return (
    <>
      <PageHeader
        title={merge.title}
        parents={[{ label: tools.t(`${merge.entity}.title`), href: `/${org}/${merge.entity}` }]}
      />
      <div className="page-body">
        <section className="card grid gap-4" aria-label={merge.title}>
          {merge.records.length > 0 && <SurvivorForm {...merge} href={`/${org}/merging`} />}
          {!isChosen && <p className="m-0 text-ink-2">{merge.texts.tooFew}</p>}
          <OtherRecord org={org} merge={merge} tools={tools} />
        </section>
        {isChosen && <MergeForm {...merge} merge={actions[merge.entity].bind(null, org)} cancelHref={href} />}
      </div>
    </>
  );
}
