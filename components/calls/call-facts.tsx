import { Card } from "@/components/ui/card";
import { DescriptionList } from "@/components/ui/description-list";

type Fact = { label: string; value: string | null; href?: string };
type Props = { title: string; facts: Fact[]; note: string | null };

/** A call for those who only read it. */
export function CallFacts({ title, facts, note }: Props) {
  return (
    <Card title={title}>
      <DescriptionList
        facts={facts.map(({ label, value, href }) => ({
          label,
          value: href ? (
            <a className="link" href={href}>
              {value}
            </a>
          ) : (
            value
          ),
        }))}
      />
      {note && <p className="m-0 max-w-[72ch] whitespace-pre-line">{note}</p>}
    </Card>
  );
}
