import { Button } from "@/components/ui/button";

type Value = string | string[] | undefined;
type Props = {
  action: string;
  keep: Record<string, Value>;
  from: Value;
  to: Value;
  texts: { from: string; to: string; apply: string };
};

/** Two dates and a button, as a GET form: the answer is an address like every other filter's. */
export function ClosedInterval({ action, keep, from, to, texts }: Props) {
  return (
    <form action={action} method="get" className="grid gap-2 p-2">
      {Object.entries(keep).flatMap(([name, value]) =>
        [value]
          .flat()
          .map(
            (single) => single && <input key={`${name}${single}`} type="hidden" name={name} value={single} />,
          ),
      )}
      <label className="field">
        {texts.from}
        <input className="input" type="date" name="closedFrom" defaultValue={[from].flat()[0] ?? ""} />
      </label>
      <label className="field">
        {texts.to}
        <input className="input" type="date" name="closedTo" defaultValue={[to].flat()[0] ?? ""} />
      </label>
      <Button type="submit" variant="primary">
        {texts.apply}
      </Button>
    </form>
  );
}
