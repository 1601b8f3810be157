import { Button } from "@/components/ui/button";
import type { PresentedOwn } from "@/lib/registries/present-lookup";

type Props = {
  found: PresentedOwn | null;
  title: string;
  /** The text of each link to a record, or of the button that chooses it. */
  show: string;
  choose?: (record: PresentedOwn["records"][number]) => void;
};

/** Customers that we have already. */
export function FoundOwn({ found, title, show, choose }: Props) {
  if (!found) return null;
  return (
    <>
      <h2 className="card-title">{title}</h2>
      {found.records.length > 0 && (
        <ul className="lines">
          {found.records.map((record) => (
            <li key={record.id}>
              <div className="hit">
                <span className="name">{record.name}</span>
                <span className="meta">{record.detail}</span>
              </div>
              <span className="end">
                {choose ? (
                  <Button small aria-label={`${show} ${record.name}`} onClick={() => choose(record)}>
                    {show}
                  </Button>
                ) : (
                  <a className="link" href={record.href} aria-label={record.label}>
                    {show}
                  </a>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {found.message && <p className="meta m-0">{found.message}</p>}
    </>
  );
}
