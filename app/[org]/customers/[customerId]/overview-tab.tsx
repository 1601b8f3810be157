import { QuickCaseForm } from "@/components/cases/quick-case-form";
import { AddPerson } from "@/components/contacts/add-person";
import { customerFactControls } from "@/components/customers/customer-fact-controls";
import { CustomerMarks } from "@/components/customers/customer-marks";
import { CustomerOverview } from "@/components/customers/customer-overview";
import { presentAddPerson } from "@/lib/contacts/present-role-fields";
import { presentPeople } from "@/lib/contacts/present-roles";
import { overviewKeys } from "@/lib/custom/arrange-card";
import { customerRecord } from "@/lib/customers/customer-record";
import { presentCustomerCases } from "@/lib/customers/present-customer-cases";
import { presentCustomerForm } from "@/lib/customers/present-customer-form";
import type { PageTools } from "@/lib/request/page";
import { addCaseHereAction, addPersonHereAction, updateFactAction } from "../actions";
import { overviewBoxes } from "./overview-boxes";
import type { Card, CardBody } from "./read-card";

type Props = { org: string; card: Card; body: Extract<CardBody, { tab: "overview" }>; tools: PageTools };

/** The overview: what belongs to the customer, each part added to and edited where it stands. */
export function OverviewTab({ org, card, body, tools }: Props) {
  const { t, can } = tools;
  const { customer, layout } = card;
  const href = `/${org}/customers/${customer.id}`;
  const mayAdd = customer.archivedAt === null;
  return (
    <CustomerOverview
      shown={overviewKeys({ entity: "customer", layout, record: customerRecord(customer) })}
      more={overviewBoxes({ org, card, body, tools })}
      people={presentPeople(body.people, tools)}
      cases={presentCustomerCases(body.cases, tools)}
      contactsHref={`${href}?tab=contacts`}
      casesHref={`${href}?tab=cases`}
      addPerson={
        mayAdd && can("contact:write")
          ? {
              label: t("customers.addContact"),
              form: (
                <AddPerson
                  key={customer.contactCount}
                  org={org}
                  customerId={customer.id}
                  action={addPersonHereAction.bind(null, org)}
                  options={body.options}
                  texts={presentAddPerson(tools)}
                />
              ),
            }
          : undefined
      }
      addCase={
        mayAdd && can("case:write")
          ? { label: t("customers.newCase"), form: quickCase(org, card, tools) }
          : undefined
      }
      {...marksOf(org, card, body.tags, tools)}
      texts={{
        contacts: t("customers.contacts"),
        allContacts: t("customers.allContacts"),
        noContacts: t("contacts.noContacts"),
        openCases: t("customers.openCasesTitle"),
        allCases: t("customers.allCases"),
        noOpenCases: t("customers.noOpenCases"),
        categories: t("customers.categories"),
        tags: t("customers.tags"),
      }}
    />
  );
}

function quickCase(org: string, { customer }: Card, { t, tenant, actor }: PageTools) {
  return (
    <QuickCaseForm
      key={customer.caseCount}
      customerId={customer.id}
      ownerId={actor.employeeId}
      currency={tenant.currency}
      action={addCaseHereAction.bind(null, org)}
      texts={{
        heading: t("customers.newCase"),
        title: t("customers.caseTitle"),
        value: t("customers.caseValue"),
        add: t("customers.createCase"),
      }}
    />
  );
}

/** Categories and tags. */
function marksOf(org: string, { customer, known }: Card, allTags: string[], tools: PageTools) {
  const { t } = tools;
  const controls = known ? customerFactControls(presentCustomerForm(customer, known, tools), allTags) : null;
  const editing = (key: "categoryIds" | "tags") =>
    controls?.[key]
      ? {
          record: { id: customer.id, version: String(customer.version) },
          action: updateFactAction.bind(null, org),
          control: controls[key],
        }
      : undefined;
  const texts = (label: string) => ({
    edit: t("customers.editFact", { label }),
    add: t("customers.addFact"),
    save: t("customers.save"),
    cancel: t("customers.cancel"),
    none: "–",
  });
  const inCategory = customer.categories.map(({ id, name, colorSlot }) => ({
    name,
    color: colorSlot,
    href: `/${org}/customers?category=${id}`,
  }));
  return {
    categories: (
      <CustomerMarks
        id="categoryIds"
        marks={inCategory}
        editing={editing("categoryIds")}
        texts={texts(t("customers.categories"))}
      />
    ),
    tags: (
      <CustomerMarks
        id="tags"
        marks={customer.tags.map((name) => ({ name }))}
        editing={editing("tags")}
        texts={texts(t("customers.tags"))}
      />
    ),
  };
}
