import { CommandPalette } from "@/components/layout/command-palette";
import { LiveCount } from "@/components/layout/live-count";
import { ShortcutHelp } from "@/components/layout/shortcut-help";
import { Shortcuts } from "@/components/layout/shortcuts";
import { ToastRegion } from "@/components/ui/toast-region";
import { flashCookieName, readFlash } from "@/lib/request/flash";
import type { PageTools } from "@/lib/request/page";
import { undoBatchAction } from "./actions";
import { navigationOf } from "./navigation";

const shortcutHelpId = "shortcut-help";

/** What belongs to every page and needs the browser: palette, keys, the message of what was just done. */
export async function PageExtras({ tools, unread }: { tools: PageTools; unread: number }) {
  const { t, tenant, actor, can } = tools;
  const base = `/${tenant.slug}`;
  const { nav, footNav } = navigationOf(tools);
  const flash = await readFlash();
  const create = [
    { label: t("layout.newCustomer"), href: `${base}/customers/new`, allowed: can("customer:write") },
    { label: t("layout.newCase"), href: `${base}/cases/new`, allowed: can("case:write") },
    { label: t("meetings.new"), href: `${base}/meetings/new`, allowed: can("activity:write") },
    { label: t("calls.log"), href: `${base}/calls/new`, allowed: can("activity:write") },
    { label: t("layout.newTask"), href: `${base}/tasks/new`, allowed: can("activity:write") },
    { label: t("notes.new"), href: `${base}/notes/new`, allowed: can("activity:write") },
    { label: t("orders.new"), href: `${base}/orders/new`, allowed: can("order:write") },
  ].filter(({ allowed }) => allowed);
  const goTo = {
    O: base,
    K: `${base}/customers`,
    C: `${base}/contacts`,
    P: `${base}/cases`,
    M: `${base}/calendar`,
    T: `${base}/tasks`,
    R: `${base}/reports`,
  };
  return (
    <>
      <LiveCount
        url={`${base}/notifications/count`}
        href={`${base}/notifications`}
        count={unread}
        at={Date.now()}
        moreText={t("notifications.more")}
      />
      <CommandPalette
        url={`${base}/search/suggest`}
        texts={{
          label: t("layout.palette"),
          placeholder: t("layout.palettePlaceholder"),
          noHits: t("layout.noHits"),
          searching: t("layout.searching"),
        }}
        groups={[
          {
            title: t("layout.goTo"),
            commands: [...nav, ...footNav].map(({ label, href }) => ({ label, href })),
          },
          { title: t("layout.create"), commands: create.map(({ label, href }) => ({ label, href })) },
        ]}
      />
      <Shortcuts enabled={actor.singleKeys} goTo={goTo} helpId={shortcutHelpId} />
      <ToastRegion
        toast={
          flash && {
            text: flash.text,
            undoFields: flash.undoBatchId ? { batchId: flash.undoBatchId } : undefined,
          }
        }
        undoText={t("common.undo")}
        undoAction={undoBatchAction.bind(null, tenant.slug)}
        closeLabel={t("common.close")}
        cookieName={flashCookieName}
      />
    </>
  );
}

/** What the keys do. */
export function KeyHelp({ t }: Pick<PageTools, "t">) {
  return (
    <ShortcutHelp
      id={shortcutHelpId}
      title={t("layout.shortcuts")}
      closeLabel={t("common.close")}
      groups={keysOf(t)}
    />
  );
}

function keysOf(t: PageTools["t"]) {
  return [
    {
      title: t("layout.keysEverywhere"),
      rows: [
        { keys: ["Ctrl K"], label: t("layout.keySearch") },
        { keys: ["/"], label: t("layout.keySearchHere") },
        { keys: ["N"], label: t("layout.keyNew") },
        { keys: ["E"], label: t("layout.keyEdit") },
        { keys: ["A"], label: t("notes.new") },
        { keys: ["T"], label: t("tasks.new") },
        { keys: ["L"], label: t("calls.log") },
        { keys: ["M"], label: t("meetings.new") },
        { keys: ["G", "O"], label: t("layout.overview") },
        { keys: ["G", "K"], label: t("layout.customers") },
        { keys: ["G", "C"], label: t("layout.contacts") },
        { keys: ["G", "P"], label: t("layout.cases") },
        { keys: ["G", "M"], label: t("calendar.title") },
        { keys: ["G", "T"], label: t("layout.tasks") },
        { keys: ["G", "R"], label: t("layout.reports") },
        { keys: ["Ctrl Enter"], label: t("layout.keySave") },
        { keys: ["Z"], label: t("layout.keyUndo") },
        { keys: ["?"], label: t("layout.keyHelp") },
      ],
    },
    {
      title: t("layout.keysInLists"),
      rows: [
        { keys: ["J"], label: t("layout.keyNextRow") },
        { keys: ["K"], label: t("layout.keyPreviousRow") },
        { keys: ["Enter"], label: t("layout.keyOpen") },
        { keys: ["X"], label: t("layout.keyTick") },
        { keys: ["B"], label: t("layout.keyBulk") },
        { keys: ["E", "A", "T", "L", "M"], label: t("layout.keysOfRow") },
        { keys: ["Shift F10"], label: t("layout.keyRowMenu") },
        { keys: ["F"], label: t("layout.keyFilter") },
      ],
    },
  ];
}
