import { EditRole } from "@/components/contacts/edit-role";
import { LinkCustomer } from "@/components/contacts/link-customer";
import { RoleList } from "@/components/contacts/role-list";
import { Card } from "@/components/ui/card";
import { roleTexts } from "@/lib/contacts/present-contact-form";
import { presentCompanies } from "@/lib/contacts/present-roles";
import type { PageTools } from "@/lib/request/page";
import { endPlaceAction, linkToCustomerAction, removePlaceAction, updatePlaceAction } from "../actions";
import type { ContactCard } from "./read-card";

type Props = { org: string; card: ContactCard; roleId: string | undefined; tools: PageTools };

/** A person's companies: edited, ended, removed and added to where they stand. */
export function Companies({ org, card, roleId, tools }: Props) {
  const { t, can } = tools;
  const { contact, customers } = card;
  const href = `/${org}/contacts/${contact.id}`;
  const mayWrite = can("contact:write") && contact.archivedAt === null;
  const edited = mayWrite ? contact.roles.find((role) => role.roleId === roleId) : undefined;
  return (
    <>
      {edited && (
        <EditRole
          role={edited}
          action={updatePlaceAction.bind(null, org)}
          cancelHref={href}
          texts={{
            ...roleTexts(t),
            heading: t("contacts.editRoleTitle", { name: edited.customerName }),
            save: t("contacts.saveRole"),
            cancel: t("contacts.cancel"),
          }}
        />
      )}
      <Card title={t("contacts.companies")}>
        {contact.roles.length === 0 ? (
          <p className="meta m-0">{t("contacts.noCompanies")}</p>
        ) : (
          <RoleList
            roles={presentCompanies(contact.roles, tools)}
            actions={
              mayWrite
                ? {
                    end: endPlaceAction.bind(null, org),
                    remove: removePlaceAction.bind(null, org),
                    editHref: `${href}?role=`,
                  }
                : undefined
            }
            texts={{
              primary: t("contacts.primary"),
              more: (name) => t("contacts.moreFor", { name }),
              edit: t("contacts.editRole"),
              end: t("contacts.endRole"),
              remove: t("contacts.removeRole"),
            }}
          />
        )}
      </Card>
      {mayWrite && (
        <LinkCustomer
          org={org}
          contactId={contact.id}
          action={linkToCustomerAction.bind(null, org)}
          options={customers}
          texts={{
            ...roleTexts(t),
            heading: t("contacts.linkCustomer"),
            customer: t("contacts.customer"),
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
