import { Button } from "@/components/ui/button";
import type { ReportChip } from "@/lib/reports/present-report-filters";

/** The form for days of one's own; what else the address holds goes with it. */
export function OwnInterval({ action, hidden, from, to, instants, texts }: NonNullable<ReportChip["own"]>) {
  const type = instants ? "datetime-local" : "date";
  return (
    <form method="get" action={action} className="grid gap-2 p-2" aria-label={texts.title}>
      {Object.entries(hidden).map(([name, text]) => (
        <input key={name} type="hidden" name={name} value={text} />
      ))}
      <label className="field">
        {texts.from}
        <input className="input" type={type} name={instants?.from ?? "from"} defaultValue={from ?? ""} />
      </label>
      <label className="field">
        {texts.to}
        <input className="input" type={type} name={instants?.to ?? "to"} defaultValue={to ?? ""} />
      </label>
      <Button type="submit" variant="primary">
        {texts.apply}
      </Button>
    </form>
  );
}
