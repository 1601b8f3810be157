import { AddPerson } from "@/components/contacts/add-person";
import { EditRole } from "@/components/contacts/edit-role";
import { EndRoleForm } from "@/components/contacts/end-role-form";
import { RoleList } from "@/components/contacts/role-list";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { presentAddPerson, presentRoleFields, presentRoleList } from "@/lib/contacts/present-role-fields";
import { presentPeople } from "@/lib/contacts/present-roles";
import { fullName } from "@/lib/contacts/rules";
import type { PageTools } from "@/lib/request/page";
import {
  addPersonAction,
  endRoleAction,
  makePrimaryAction,
  removeRoleAction,
  setInvoiceContactAction,
  updateRoleAction,
} from "../actions";
import type { CardBody } from "./read-card";

type Props = {
  org: string;
  customerId: string;
  body: Extract<CardBody, { tab: "contacts" }>;
  tools: PageTools;
};

/** A customer's people: added, edited, ended and removed where they stand. */
export function ContactsTab({ org, customerId, body, tools }: Props) {
  const { t, can } = tools;
  const href = `/${org}/customers/${customerId}?tab=contacts`;
  const mayWrite = can("contact:write");
  return (
    <>
      {body.people.length === 0 ? (
        <EmptyState title={t("contacts.noContacts")} />
      ) : (
        <Card>
          <RoleList
            roles={presentPeople(body.people, tools)}
            open={mayWrite ? openForm(org, href, body, tools) : undefined}
            actions={
              mayWrite
                ? {
                    makePrimary: makePrimaryAction.bind(null, org),
                    setInvoiceContact: setInvoiceContactAction.bind(null, org),
                    remove: removeRoleAction.bind(null, org),
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
        <AddPerson
          org={org}
          customerId={customerId}
          action={addPersonAction.bind(null, org)}
          options={body.options}
          texts={presentAddPerson(tools)}
        />
      )}
    </>
  );
}

/** The form that the address asks for, in the row of its person. */
function openForm(org: string, href: string, { people, edited }: Props["body"], tools: PageTools) {
  const { t } = tools;
  const role = people.find((person) => person.roleId === edited.role);
  if (!role) return undefined;
  const { roleId } = role;
  const fields = presentRoleFields(tools);
  if (edited.isEnding) {
    const texts = {
      fields,
      heading: t("contacts.endRoleTitle", { name: fullName(role) }),
      lastDay: t("contacts.lastDay"),
      end: t("contacts.endRole"),
      cancel: t("contacts.cancel"),
    };
    const action = endRoleAction.bind(null, org);
    return { roleId, form: <EndRoleForm roleId={roleId} action={action} cancelHref={href} texts={texts} /> };
  }
  const texts = {
    fields,
    heading: t("contacts.editRoleTitle", { name: fullName(role) }),
    save: t("contacts.saveRole"),
    cancel: t("contacts.cancel"),
  };
  const values = { ...role, email: role.roleEmail, phone: role.rolePhone };
  const action = updateRoleAction.bind(null, org);
  return { roleId, form: <EditRole role={values} action={action} cancelHref={href} texts={texts} /> };
}
