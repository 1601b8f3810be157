import { CallTable } from "@/components/calls/call-table";
import { Pager } from "@/components/data-table/pager";
import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { callTableTexts, presentCall } from "@/lib/calls/present-call";
import { presentCallSteps } from "@/lib/calls/present-call-list";
import type { CallRow } from "@/lib/calls/read-calls";
import type { Page } from "@/lib/core/paging";
import type { PageTools } from "@/lib/request/page";
import { RowMenus } from "./row-menus";

type Props = {
  /** The card's own address, with this tab. */
  href: string;
  about: { customer: string } | { contact: string } | { case: string };
  page: Page<CallRow>;
  tools: PageTools;
};

/** The calls tab of every card: who called whom and when, with the way to logging one, and to the list that filters them. */
export function CallsTab({ href, about, page, tools }: Props) {
  const { t, can, tenant } = tools;
  const base = `/${tenant.slug}/calls`;
  const asked = new URLSearchParams(about).toString();
  const log = can("activity:write") && (
    <LinkButton href={`${base}/new?${asked}`} icon="plus" small>
      {t("calls.log")}
    </LinkButton>
  );
  if (page.rows.length === 0) return <EmptyState title={t("calls.noCalls")}>{log}</EmptyState>;
  return (
    <>
      <p className="m-0 flex flex-wrap items-center justify-between gap-3 px-4 py-3 md:px-5">
        <a className="link" href={`${base}?${asked}`}>
          {t("calls.allOfThese")}
        </a>
        {log}
      </p>
      <CallTable rows={page.rows.map((row) => presentCall(row, tools))} texts={callTableTexts(t)} short />
      <RowMenus org={tenant.slug} noun="calls" tools={tools} />
      {(page.next || page.previous) && <Pager {...presentCallSteps(page, href, tools)} />}
    </>
  );
}
