import { EditRole } from "@/components/contacts/edit-role";
import { EndRoleForm } from "@/components/contacts/end-role-form";
import { LinkCustomer } from "@/components/contacts/link-customer";
import { RoleList } from "@/components/contacts/role-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { presentRoleFields, presentRoleList } from "@/lib/contacts/present-role-fields";
import { presentCompanies } from "@/lib/contacts/present-roles";
import type { PageTools } from "@/lib/request/page";
import {
  endPlaceAction,
  linkToCustomerAction,
  makePrimaryAtAction,
  removePlaceAction,
  setInvoiceContactAtAction,
  updatePlaceAction,
} from "../actions";
import type { ContactCard } from "./read-card";

type Props = {
  org: string;
  contact: ContactCard["contact"];
  body: Extract<ContactCard["body"], { tab: "companies" }>;
  tools: PageTools;
};

/** A person's companies: edited, ended, removed and added to where they stand. */
export function Companies({ org, contact, body, tools }: Props) {
  const { t, can } = tools;
  const href = `/${org}/contacts/${contact.id}?tab=companies`;
  const mayWrite = can("contact:write") && contact.archivedAt === null;
  return (
    <>
      {contact.roles.length === 0 ? (
        <EmptyState title={t("contacts.noCompanies")} />
      ) : (
        <Card>
          <RoleList
            roles={presentCompanies(contact.roles, tools)}
            open={mayWrite ? openForm(org, href, contact, body, tools) : undefined}
            actions={
              mayWrite
                ? {
                    makePrimary: makePrimaryAtAction.bind(null, org),
                    setInvoiceContact: setInvoiceContactAtAction.bind(null, org),
                    remove: removePlaceAction.bind(null, org),
                    editHref: (roleId) => `${href}&role=${roleId}`,
                    endHref: (roleId) => `${href}&role=${roleId}&end=1`,
                  }
                : undefined
            }
            texts={presentRoleList(tools)}
          />
        </Card>
      )}
      {mayWrite && (
        <LinkCustomer
          org={org}
          contactId={contact.id}
          action={linkToCustomerAction.bind(null, org)}
          options={body.customers}
          texts={{
            fields: presentRoleFields(tools),
            heading: t("contacts.linkCustomer"),
            customer: t("contacts.customer"),
            customerHint: t("contacts.companyHint"),
            create: t("contacts.createCustomer"),
            link: t("contacts.link"),
            none: t("contacts.noCustomer"),
            noHits: t("contacts.pickNoHits"),
            searching: t("contacts.pickSearching"),
          }}
        />
      )}
    </>
  );
}

/** The form that the address asks for, in the row of its company. */
function openForm(
  org: string,
  href: string,
  { roles }: Props["contact"],
  { edited }: Props["body"],
  tools: PageTools,
) {
  const { t } = tools;
  const role = roles.find(({ roleId }) => roleId === edited.role);
  if (!role) return undefined;
  const { roleId, customerName: name } = role;
  const fields = presentRoleFields(tools);
  const cancel = t("contacts.cancel");
  if (edited.isEnding) {
    const texts = {
      fields,
      heading: t("contacts.endRoleTitle", { name }),
      lastDay: t("contacts.lastDay"),
      end: t("contacts.endRole"),
      cancel,
    };
    const action = endPlaceAction.bind(null, org);
    return { roleId, form: <EndRoleForm roleId={roleId} action={action} cancelHref={href} texts={texts} /> };
  }
  const heading = t("contacts.editRoleTitle", { name });
  const texts = { fields, heading, save: t("contacts.saveRole"), cancel };
  const action = updatePlaceAction.bind(null, org);
  return { roleId, form: <EditRole role={role} action={action} cancelHref={href} texts={texts} /> };
}
