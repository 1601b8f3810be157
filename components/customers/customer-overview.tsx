import { Avatar } from "@/components/ui/avatar";
import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PresentedRole } from "@/lib/contacts/present-roles";
import type { PresentedCustomerCase } from "@/lib/customers/present-customer-cases";

type Props = {
  people: PresentedRole[];
  cases: PresentedCustomerCase[];
  contactsHref: string;
  casesHref: string;
  texts: {
    contacts: string;
    allContacts: string;
    noContacts: string;
    openCases: string;
    allCases: string;
    noOpenCases: string;
  };
};

/** The first look at a customer: whom to talk to, and what is under way. */
export function CustomerOverview({ people, cases, contactsHref, casesHref, texts }: Props) {
  return (
    <div className="card-grid">
      <Card title={texts.contacts} action={{ label: texts.allContacts, href: contactsHref }}>
        {people.length === 0 ? (
          <p className="meta m-0">{texts.noContacts}</p>
        ) : (
          <ul className="lines">
            {people.map((person) => (
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
            ))}
          </ul>
        )}
      </Card>
      <Card title={texts.openCases} action={{ label: texts.allCases, href: casesHref }}>
        {cases.length === 0 ? (
          <p className="meta m-0">{texts.noOpenCases}</p>
        ) : (
          <ul className="lines">
            {cases.map((crmCase) => (
              <li key={crmCase.href}>
                <a className="name" href={crmCase.href}>
                  {crmCase.title}
                </a>
                <span className="end">
                  <StatusBadge color={crmCase.status.color} name={crmCase.status.name} />
                </span>
                {crmCase.value && <span className="num">{crmCase.value}</span>}
              </li>
            ))}
          </ul>
        )}
      </Card>
    </div>
  );
}
