import { HiddenFields } from "@/components/data-table/hidden-fields";
import { Button } from "@/components/ui/button";

type Props = {
  action: string;
  /** The address that the days are added to. */
  base: string;
  from: string | undefined;
  to: string | undefined;
  texts: { from: string; to: string; apply: string };
};

/** Two dates and a button, as a GET form: the answer is an address like every other filter's. */
export function ClosedInterval({ action, base, from, to, texts }: Props) {
  const kept = [...new URLSearchParams(base.split("?")[1] ?? "")].map(([name, value]) => ({ name, value }));
  return (
    <form action={action} method="get" className="grid gap-2 p-2">
      <HiddenFields fields={kept} />
      <label className="field">
        {texts.from}
        <input className="input" type="date" name="closedFrom" defaultValue={from ?? ""} />
      </label>
      <label className="field">
        {texts.to}
        <input className="input" type="date" name="closedTo" defaultValue={to ?? ""} />
      </label>
      <Button type="submit" variant="primary">
        {texts.apply}
      </Button>
    </form>
  );
}
