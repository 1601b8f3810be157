import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";

type Props = {
  id: string;
  title: string;
  closeLabel: string;
  groups: { title: string; rows: { keys: string[]; label: string }[] }[];
};

/** What the keys do; `?` and the user menu open it. */
export function ShortcutHelp({ id, title, closeLabel, groups }: Props) {
  return (
    <Dialog id={id} title={title} closeLabel={closeLabel}>
      <div className="grid gap-4">
        {groups.map((group) => (
          <section key={group.title} aria-label={group.title}>
            <h3 className="card-title">{group.title}</h3>
            <dl className="keys">
              {group.rows.map((row) => (
                <div key={row.label}>
                  <dt>{row.label}</dt>
                  <dd>
                    {row.keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
