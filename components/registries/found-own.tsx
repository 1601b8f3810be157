import type { PresentedOwn } from "@/lib/registries/present-lookup";

type Props = { found: PresentedOwn | null; title: string; show: string };

/** Customers that we have already. */
export function FoundOwn({ found, title, show }: Props) {
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
              <a className="link end" href={record.href} aria-label={record.label}>
                {show}
              </a>
            </li>
          ))}
        </ul>
      )}
      {found.message && <p className="meta m-0">{found.message}</p>}
    </>
  );
}
