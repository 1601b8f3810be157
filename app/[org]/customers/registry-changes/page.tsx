import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { ChangeCard } from "@/components/registries/change-card";
import { EmptyState } from "@/components/ui/empty-state";
import { Tabs } from "@/components/ui/tabs";
import { countRegistryChanges } from "@/lib/registries/count-registry-changes";
import { listRegistryChanges } from "@/lib/registries/list-registry-changes";
import { presentRegistryChanges } from "@/lib/registries/present-changes";
import { inTenant, pageTools } from "@/lib/request/page";
import { decideRegistryChangesAction } from "./actions";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("registries.changesTitle") };
}

/** What registries say otherwise of our customers, to accept or refuse field by field. */
export default async function RegistryChangesPage({ params, searchParams }: Props) {
  const { org } = await params;
  const isOpen = (await searchParams).state !== "decided";
  const tools = await pageTools(org);
  const { t, can, format } = tools;
  const { rows, isCut, open } = await inTenant(org, async (ctx) => ({
    ...(await listRegistryChanges(ctx, { state: isOpen ? "open" : "decided" })),
    open: await countRegistryChanges(ctx, {}),
  }));
  const href = `/${org}/customers/registry-changes`;
  const decide = isOpen && can("customer:write") ? decideRegistryChangesAction.bind(null, org) : undefined;
  return (
    <>
      <PageHeader
        title={t("registries.changesTitle")}
        parents={[{ label: t("customers.title"), href: `/${org}/customers` }]}
      />
      <Tabs
        label={t("registries.tabs")}
        items={[
          { label: t("registries.openTab"), href, current: isOpen, count: format.count(open) },
          { label: t("registries.decidedTab"), href: `${href}?state=decided`, current: !isOpen },
        ]}
      />
      <div className="page-body">
        {rows.length > 0 && isOpen && (
          <p className="m-0 max-w-[60ch] text-ink-2">{t("registries.changesIntro")}</p>
        )}
        {presentRegistryChanges(rows, tools).map((card) => (
          <ChangeCard
            key={card.customerId}
            {...card}
            decide={decide}
            texts={{
              accept: t("registries.accept"),
              refuse: t("registries.refuse"),
              acceptAll: t("registries.acceptAllShort"),
            }}
          />
        ))}
        {isCut && (
          <p className="meta m-0">{t("registries.changesCut", { count: format.count(rows.length) })}</p>
        )}
        {rows.length === 0 && isOpen && (
          <EmptyState title={t("registries.noChanges")} text={t("registries.noChangesText")} />
        )}
        {rows.length === 0 && !isOpen && <EmptyState title={t("registries.noDecided")} />}
      </div>
    </>
  );
}
