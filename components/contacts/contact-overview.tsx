import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { StatusBadge } from "@/components/ui/status-badge";
import type { PresentedContactCase } from "@/lib/contacts/present-contact-cases";
import type { PresentedRole } from "@/lib/contacts/present-roles";

type Props = {
  /** Where one writes how things stand. */
  notes: ReactNode;
  companies: PresentedRole[];
  cases: PresentedContactCase[];
  companiesHref: string;
  casesHref: string;
  /** What happened last. */
  activities: ReactNode;
  texts: Record<
    "companies" | "allCompanies" | "noCompanies" | "openCases" | "allCases" | "noOpenCases",
    string
  >;
};

/** The first look at a person: where they are and how they are reached there, and what they take part in. */
export function ContactOverview(props: Props) {
  const { notes, activities, companies, cases, companiesHref, casesHref, texts } = props;
  return (
    <div className="card-grid">
      {notes}
      <Card title={texts.companies} action={{ label: texts.allCompanies, href: companiesHref }}>
        {companies.length === 0 ? (
          <p className="meta m-0">{texts.noCompanies}</p>
        ) : (
          <ul className="lines">{companies.map(companyLine)}</ul>
        )}
      </Card>
      <Card title={texts.openCases} action={{ label: texts.allCases, href: casesHref }}>
        {cases.length === 0 ? (
          <p className="meta m-0">{texts.noOpenCases}</p>
        ) : (
          <ul className="lines">{cases.map(caseLine)}</ul>
        )}
      </Card>
      {activities}
    </div>
  );
}

function companyLine({ roleId, href, name, title, phone, email, period }: PresentedRole) {
  return (
    <li key={roleId}>
      <Avatar name={name} silent />
      <a className="name" href={href}>
        {name}
      </a>
      {title && <span className="meta">{title}</span>}
      {period && <span className="meta">{period}</span>}
      <span className="end flex flex-wrap items-center gap-x-4">
        {email && (
          <a className="link" href={email.href}>
            {email.text}
          </a>
        )}
        {phone && (
          <a className="link" href={phone.href}>
            {phone.text}
          </a>
        )}
      </span>
    </li>
  );
}

function caseLine({ href, title, role, status, value }: PresentedContactCase) {
  return (
    <li key={href}>
      <a className="name" href={href}>
        {title}
      </a>
      {role && <Badge>{role}</Badge>}
      <span className="end">
        <StatusBadge {...status} />
      </span>
      {value && <span className="num">{value}</span>}
    </li>
  );
}
