import { Card } from "@/components/ui/card";

type Props = { title: string; none: string; rows: { id: string; text: string; detail: string }[] };

/** What was done, a line each. */
export function LogLines({ title, none, rows }: Props) {
  return (
    <Card title={title}>
      {rows.length === 0 ? (
        <p className="meta m-0">{none}</p>
      ) : (
        <ul className="lines" aria-label={title}>
          {rows.map(({ id, text, detail }) => (
            <li key={id}>
              <div className="grid min-w-0">
                <span>{text}</span>
                <span className="meta">{detail}</span>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
