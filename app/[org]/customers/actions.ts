"use server";

import { returning } from "@/lib/archive/present-archived";
import { createCase } from "@/lib/cases/create-case";
import { addPerson } from "@/lib/contacts/add-person";
import { endRole } from "@/lib/contacts/end-role";
import { makePrimary } from "@/lib/contacts/make-primary";
import { removeRole } from "@/lib/contacts/remove-role";
import { setInvoiceContact } from "@/lib/contacts/set-invoice-contact";
import { updateRole } from "@/lib/contacts/update-role";
import { archiveCustomer } from "@/lib/customers/archive-customer";
import { changeCustomers } from "@/lib/customers/change-customers";
import { removeLogo } from "@/lib/customers/remove-logo";
import { restoreCustomer } from "@/lib/customers/restore-customer";
import { setLogo } from "@/lib/customers/set-logo";
import { updateCustomer } from "@/lib/customers/update-customer";
import { registerCustomer } from "@/lib/registries/register-customer";
import { formAction } from "@/lib/request/action";
import { bulkFlash } from "@/lib/views/bulk-flash";
import { bulkRedirect } from "@/lib/views/bulk-redirect";

export const createCustomerAction = formAction(registerCustomer, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/customers/${id}` : `/${slug}/customers`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("customers.created", { name }) : t("customers.createdUnseen", { name }),
  undoable: true,
});

export const updateCustomerAction = formAction(updateCustomer, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/customers/${id}` : `/${slug}/customers`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("customers.saved", { name }) : t("customers.createdUnseen", { name }),
  undoable: true,
});

/** A fact that is edited where it stands; the card stays, unless it is now somebody else's alone. */
export const updateFactAction = formAction(updateCustomer, {
  redirectTo: ({ isVisible }, slug) => (isVisible ? null : `/${slug}/customers`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("customers.saved", { name }) : t("customers.createdUnseen", { name }),
  undoable: true,
});

export const setLogoAction = formAction(setLogo, {
  file: "logo",
  redirectTo: ({ id }, slug) => `/${slug}/customers/${id}`,
  flash: (t, { name }) => t("customers.logoSaved", { name }),
  undoable: true,
});

export const removeLogoAction = formAction(removeLogo, {
  flash: (t, { name }) => t("customers.logoRemoved", { name }),
  undoable: true,
});

export const archiveCustomerAction = formAction(archiveCustomer, {
  redirectTo: (_, slug) => `/${slug}/customers`,
  flash: (t, { name }) => t("customers.archivedFlash", { name }),
  undoable: true,
});

export const changeCustomersAction = formAction(changeCustomers, {
  redirectTo: bulkRedirect,
  flash: bulkFlash,
  undoable: ({ runId }) => !runId,
});

/** One cell of the list. */
export const updateCellAction = formAction(updateCustomer, {
  flash: (t, { name, isVisible }) =>
    isVisible ? t("customers.saved", { name }) : t("customers.createdUnseen", { name }),
  undoable: true,
});

export const restoreCustomerAction = formAction(restoreCustomer, {
  flash: (t, { name, ...along }) =>
    [t("customers.restored", { name }), returning(along, t)].filter(Boolean).join(" "),
  undoable: true,
});

const contactsOf = (slug: string, customerId: string) => `/${slug}/customers/${customerId}?tab=contacts`;

export const addPersonAction = formAction(addPerson, {
  redirectTo: ({ customerId }, slug) => contactsOf(slug, customerId),
  flash: (t, { name }) => t("contacts.added", { name }),
  undoable: true,
});

/** From the overview, which stays. */
export const addPersonHereAction = formAction(addPerson, {
  flash: (t, { name }) => t("contacts.added", { name }),
  undoable: true,
});

export const addCaseHereAction = formAction(createCase, {
  flash: (t, { title }) => t("cases.created", { title }),
  undoable: true,
});

export const updateRoleAction = formAction(updateRole, {
  redirectTo: ({ customerId }, slug) => contactsOf(slug, customerId),
  flash: (t) => t("contacts.roleSaved"),
  undoable: true,
});

export const endRoleAction = formAction(endRole, {
  redirectTo: ({ customerId }, slug) => contactsOf(slug, customerId),
  flash: (t, { name, isOver }) => (isOver ? t("contacts.ended", { name }) : t("contacts.willEnd", { name })),
  undoable: true,
});

export const makePrimaryAction = formAction(makePrimary, {
  flash: (t, { name }) => t("contacts.madePrimary", { name }),
  undoable: true,
});

export const setInvoiceContactAction = formAction(setInvoiceContact, {
  flash: (t, { name, isInvoiceContact }) =>
    isInvoiceContact
      ? t("contacts.madeInvoiceContact", { name })
      : t("contacts.endedInvoiceContact", { name }),
  undoable: true,
});

export const removeRoleAction = formAction(removeRole, {
  flash: (t, { name }) => t("contacts.removed", { name }),
  undoable: true,
});
