import { AddPerson } from "@/components/contacts/add-person";
import { EditRole } from "@/components/contacts/edit-role";
import { RoleList } from "@/components/contacts/role-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { roleTexts } from "@/lib/contacts/present-contact-form";
import { presentPeople } from "@/lib/contacts/present-roles";
import { fullName } from "@/lib/contacts/rules";
import type { PageTools } from "@/lib/request/page";
import {
  addPersonAction,
  endRoleAction,
  linkPersonAction,
  removeRoleAction,
  updateRoleAction,
} from "../actions";
import type { CardBody } from "./read-card";

type Props = {
  org: string;
  customerId: string;
  body: Extract<CardBody, { tab: "contacts" }>;
  /** The place that is being edited. */
  roleId: string | undefined;
  tools: PageTools;
};

export function ContactsTab({ org, customerId, body, roleId, tools }: Props) {
  const { t, can } = tools;
  const href = `/${org}/customers/${customerId}?tab=contacts`;
  const mayWrite = can("contact:write");
  const edited = mayWrite ? body.people.find((person) => person.roleId === roleId) : undefined;
  return (
    <>
      {edited && (
        <EditRole
          role={{ ...edited, email: edited.roleEmail, phone: edited.rolePhone }}
          action={updateRoleAction.bind(null, org)}
          cancelHref={href}
          texts={{
            ...roleTexts(t),
            heading: t("contacts.editRoleTitle", { name: fullName(edited) }),
            save: t("contacts.saveRole"),
            cancel: t("contacts.cancel"),
          }}
        />
      )}
      {body.people.length === 0 ? (
        <EmptyState title={t("contacts.noContacts")} />
      ) : (
        <Card>
          <RoleList
            roles={presentPeople(body.people, tools)}
            actions={
              mayWrite
                ? {
                    end: endRoleAction.bind(null, org),
                    remove: removeRoleAction.bind(null, org),
                    editHref: `${href}&role=`,
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
        </Card>
      )}
      {mayWrite && (
        <AddPerson
          org={org}
          customerId={customerId}
          create={addPersonAction.bind(null, org)}
          link={linkPersonAction.bind(null, org)}
          options={body.options}
          texts={{
            ...roleTexts(t),
            addNew: t("contacts.addNew"),
            addExisting: t("contacts.addExisting"),
            firstName: t("contacts.firstName"),
            lastName: t("contacts.lastName"),
            person: t("contacts.person"),
            pick: t("contacts.pickPerson"),
            add: t("contacts.add"),
            none: t("contacts.pickNone"),
            noHits: t("contacts.pickNoHits"),
            searching: t("contacts.pickSearching"),
          }}
        />
      )}
    </>
  );
}
