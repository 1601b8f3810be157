import { IntervalChip } from "@/components/data-table/interval-chip";

type Props = {
  action: string;
  /** Null where it is no question. */
  interval: {
    /** As they read. */
    from?: string | undefined;
    to?: string | undefined;
    closedFrom?: string | undefined;
    closedTo?: string | undefined;
    clear: string;
    /** The address that the days are added to. */
    base: string;
  } | null;
  texts: { closed: string; from: string; to: string; apply: string; clearClosed: string };
};

/** The days between which cases were closed. */
export function ClosedInterval({ action, interval, texts }: Props) {
  if (!interval) return null;
  const { from, to, closedFrom, closedTo, clear, base } = interval;
  const kept = [...new URLSearchParams(base.split("?")[1] ?? "")].map(([name, value]) => ({ name, value }));
  return (
    <IntervalChip
      id="filter-closed"
      action={action}
      keep={kept}
      names={{ from: "closedFrom", to: "closedTo" }}
      days={{ from: closedFrom, to: closedTo }}
      interval={{
        label: texts.closed,
        value: from || to ? `${from ?? ""}–${to ?? ""}` : undefined,
        clear: { label: texts.clearClosed, href: clear },
      }}
      texts={texts}
    />
  );
}
