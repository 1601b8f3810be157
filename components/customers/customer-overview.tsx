import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PresentedRole } from "@/lib/contacts/present-roles";
import type { PresentedCustomerCase } from "@/lib/customers/present-customer-cases";

type Addition = { label: string; form: ReactNode };
type Props = {
  /** The keys of its boxes, in the order in which they stand. */
  shown: string[];
  people: PresentedRole[];
  cases: PresentedCustomerCase[];
  contactsHref: string;
  casesHref: string;
  /** Forms that add to a box where it stands; absent where the reader may not. */
  addPerson?: Addition;
  addCase?: Addition;
  categories: ReactNode;
  tags: ReactNode;
  /** Boxes of other subjects by key, each a card. */
  more: Record<string, ReactNode>;
  texts: {
    contacts: string;
    allContacts: string;
    noContacts: string;
    openCases: string;
    allCases: string;
    noOpenCases: string;
    categories: string;
    tags: string;
  };
};

/** The first look at a customer: whom to talk to, what is under way, where it belongs; added to where it stands. */
export function CustomerOverview(props: Props) {
  const { shown, people, cases, contactsHref, casesHref, texts } = props;
  const boxes: Record<string, ReactNode> = {
    ...props.more,
    contacts: (
      <Card key="contacts" title={texts.contacts} action={{ label: texts.allContacts, href: contactsHref }}>
        {people.length === 0 && <p className="meta m-0">{texts.noContacts}</p>}
        <ul className="lines">{people.map(personLine)}</ul>
        {props.addPerson && <AddHere {...props.addPerson} />}
      </Card>
    ),
    cases: (
      <Card key="cases" title={texts.openCases} action={{ label: texts.allCases, href: casesHref }}>
        {cases.length === 0 && <p className="meta m-0">{texts.noOpenCases}</p>}
        <ul className="lines">{cases.map(caseLine)}</ul>
        {props.addCase && <AddHere {...props.addCase} />}
      </Card>
    ),
    categoryIds: props.categories && (
      <Card key="categories" title={texts.categories}>
        {props.categories}
      </Card>
    ),
    tags: props.tags && (
      <Card key="tags" title={texts.tags}>
        {props.tags}
      </Card>
    ),
  };
  return <div className="card-grid card-grid-wide">{shown.map((key) => boxes[key])}</div>;
}

/** Unfolds the form in the box that it adds to; the browser does it. */
function AddHere({ label, form }: Addition) {
  return (
    <details className="add-here no-print">
      <summary>
        <Icon name="plus" />
        {label}
      </summary>
      {form}
    </details>
  );
}

function personLine(person: PresentedRole) {
  return (
    <li key={person.roleId}>
      <Avatar name={person.name} silent />
      <a className="name" href={person.href}>
        {person.name}
      </a>
      {person.title && <span className="meta">{person.title}</span>}
      {person.phone && (
        <a className="link end" href={person.phone.href}>
          {person.phone.text}
        </a>
      )}
    </li>
  );
}

function caseLine(crmCase: PresentedCustomerCase) {
  return (
    <li key={crmCase.href}>
      <a className="name" href={crmCase.href}>
        {crmCase.title}
      </a>
      <span className="end">
        <StatusBadge {...crmCase.status} />
      </span>
      {crmCase.value && <span className="num">{crmCase.value}</span>}
    </li>
  );
}
