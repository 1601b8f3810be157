import { CallsTab } from "@/app/[org]/calls-tab";
import { HistoryTab } from "@/app/[org]/history-tab";
import { MeetingsTab } from "@/app/[org]/meetings-tab";
import { NotesBox } from "@/app/[org]/notes-box";
import { NotesTab } from "@/app/[org]/notes-tab";
import { RowMenus } from "@/app/[org]/row-menus";
import { TasksTab } from "@/app/[org]/tasks-tab";
import { TimelineTab } from "@/app/[org]/timeline-tab";
import { ContactCases } from "@/components/contacts/contact-cases";
import { ContactOverview } from "@/components/contacts/contact-overview";
import { ActivityBox } from "@/components/timeline/activity-box";
import { presentContactCases } from "@/lib/contacts/present-contact-cases";
import { presentCompanies } from "@/lib/contacts/present-roles";
import type { PageTools } from "@/lib/request/page";
import { presentActivityBox } from "@/lib/timeline/present-timeline";
import { Companies } from "./companies";
import type { ContactCard } from "./read-card";

type Props = { org: string; card: ContactCard; tools: PageTools };

/** What the chosen tab shows. */
export function CardBody({ org, card: { contact, body }, tools }: Props) {
  const { t } = tools;
  const href = `/${org}/contacts/${contact.id}`;
  if (body.tab === "companies") return <Companies org={org} contact={contact} body={body} tools={tools} />;
  if (body.tab === "tasks") {
    const about = { contact: contact.id };
    return (
      <TasksTab
        href={`${href}?tab=tasks`}
        about={about}
        standing={body.standing}
        rows={body.tasks}
        tools={tools}
      />
    );
  }
  if (body.tab === "meetings")
    return (
      <MeetingsTab
        org={org}
        href={`/${org}/contacts/${contact.id}`}
        about={`contact=${contact.id}`}
        meetings={body.meetings}
        tools={tools}
      />
    );
  if (body.tab === "calls") {
    return (
      <CallsTab href={`${href}?tab=calls`} about={{ contact: contact.id }} page={body.calls} tools={tools} />
    );
  }
  if (body.tab === "notes") {
    return (
      <NotesTab
        {...body}
        href={`${href}?tab=notes`}
        about={{ contactId: contact.id }}
        mayAdd={contact.archivedAt === null && body.notes.page === 1}
        tools={tools}
      />
    );
  }
  if (body.tab === "timeline") return <TimelineTab href={href} timeline={body.timeline} tools={tools} />;
  if (body.tab === "history") {
    return <HistoryTab org={org} href={href} history={body.history} tools={tools} />;
  }
  const cases = presentContactCases(body.cases, tools);
  if (body.tab === "cases") {
    return (
      <>
        <ContactCases
          cases={cases}
          texts={{
            caption: t("contacts.cases"),
            number: t("contacts.caseNumber"),
            title: t("contacts.caseTitle"),
            role: t("contacts.caseRole"),
            status: t("contacts.caseStatus"),
            value: t("contacts.caseValue"),
            owner: t("contacts.caseOwner"),
            more: t("layout.rowMore"),
            none: t("contacts.noCases"),
          }}
        />
        <RowMenus org={org} noun="cases" tools={tools} />
      </>
    );
  }
  const current = contact.roles.filter((role) => !role.isEnded);
  return (
    <ContactOverview
      notes={
        <NotesBox
          {...body.notes}
          about={{ contactId: contact.id }}
          allHref={`${href}?tab=notes`}
          mayAdd={contact.archivedAt === null}
          tools={tools}
        />
      }
      companies={presentCompanies(current, tools)}
      cases={cases}
      companiesHref={`${href}?tab=companies`}
      casesHref={`${href}?tab=cases`}
      activities={<ActivityBox {...presentActivityBox(body.events, href, tools)} />}
      texts={{
        companies: t("contacts.companies"),
        allCompanies: t("contacts.allCompanies"),
        noCompanies: t("contacts.noCompanies"),
        openCases: t("contacts.openCases"),
        allCases: t("contacts.allCases"),
        noOpenCases: t("contacts.noOpenCases"),
      }}
    />
  );
}
