"use server";

import { createContact } from "@/lib/contacts/create-contact";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { removeRole } from "@/lib/contacts/remove-role";
import { updateRole } from "@/lib/contacts/update-role";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { registerCustomer } from "@/lib/registries/register-customer";
import { formAction } from "@/lib/request/action";

export const createCustomerAction = formAction(registerCustomer, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/customers/${id}` : `/${slug}/customers`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("customers.created", { name }) : t("customers.createdUnseen", { name }),
});

export const updateCustomerAction = formAction(updateCustomer, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/customers/${id}` : `/${slug}/customers`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("customers.saved", { name }) : t("customers.createdUnseen", { name }),
  undoable: true,
});

export const archiveCustomerAction = formAction(archiveCustomer, {
  redirectTo: (_, slug) => `/${slug}/customers`,
  flash: (t, { name }) => t("customers.archivedFlash", { name }),
  undoable: true,
});

export const restoreCustomerAction = formAction(restoreCustomer, {
  flash: (t, { name }) => t("customers.restored", { name }),
});

const contactsOf = (slug: string, customerId: string) => `/${slug}/customers/${customerId}?tab=contacts`;

export const addPersonAction = formAction(createContact, {
  redirectTo: (_, slug, { customerId }) => contactsOf(slug, String(customerId)),
  flash: (t, { name }) => t("contacts.added", { name }),
  undoable: true,
});

export const linkPersonAction = formAction(linkContact, {
  redirectTo: ({ customerId }, slug) => contactsOf(slug, customerId),
  flash: (t, { name }) => t("contacts.linked", { name }),
  undoable: true,
});

export const updateRoleAction = formAction(updateRole, {
  redirectTo: ({ customerId }, slug) => contactsOf(slug, customerId),
  flash: (t) => t("contacts.roleSaved"),
  undoable: true,
});

export const endRoleAction = formAction(endRole, {
  flash: (t, { name }) => t("contacts.ended", { name }),
  undoable: true,
});

export const removeRoleAction = formAction(removeRole, {
  flash: (t, { name }) => t("contacts.removed", { name }),
  undoable: true,
});
