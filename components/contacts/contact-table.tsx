import { type Column, Table } from "@/components/data-table/table";
import type { PresentedContact } from "@/lib/contacts/present-contact-list";

type Sort = { href: string; direction?: "ascending" | "descending" };
type Props = {
  rows: PresentedContact[];
  sort: Sort;
  texts: Record<"caption" | "name" | "company" | "title" | "email" | "phone" | "updated", string>;
};

export function ContactTable({ rows, sort, texts }: Props) {
  const columns: Column<PresentedContact>[] = [
    { key: "name", label: texts.name, kind: "name", mobile: 1, sort, cell: nameCell },
    { key: "company", label: texts.company, kind: "soft", mobile: 3, cell: placeCell },
    { key: "title", label: texts.title, kind: "soft", cell: ({ place }) => place?.title },
    {
      key: "email",
      label: texts.email,
      cell: ({ email }) => email && <a href={`mailto:${email}`}>{email}</a>,
    },
    {
      key: "phone",
      label: texts.phone,
      mobile: 4,
      cell: ({ phone }) => phone && <a href={phone.href}>{phone.text}</a>,
    },
    { key: "updated", label: texts.updated, kind: "date", cell: (row) => row.updated },
  ];
  return <Table caption={texts.caption} columns={columns} rows={rows} />;
}

function nameCell({ href, name }: PresentedContact) {
  return (
    <a className="main" href={href}>
      {name}
    </a>
  );
}

function placeCell({ place }: PresentedContact) {
  if (!place) return null;
  return (
    <>
      <a href={place.href}>{place.name}</a>
      {place.others > 0 && <span className="meta"> +{place.others}</span>}
    </>
  );
}
