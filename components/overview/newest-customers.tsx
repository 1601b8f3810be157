import { Card } from "@/components/ui/card";

type Props = {
  title: string;
  action: { label: string; href: string };
  customers: { id: string; name: string; href: string; city: string | null; registered: string }[];
  emptyText: string;
};

/** Who came last. */
export function NewestCustomers({ title, action, customers, emptyText }: Props) {
  return (
    <Card title={title} action={action} className="newest">
      {customers.length === 0 && <p className="meta m-0">{emptyText}</p>}
      <ul className="lines">
        {customers.map(({ id, name, href, city, registered }) => (
          <li key={id}>
            <a className="name" href={href}>
              {name}
            </a>
            {city && <span className="meta">{city}</span>}
            <span className="meta end num">{registered}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
