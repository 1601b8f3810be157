"use server";

import { archiveContact } from "@/lib/contacts/archive-contact";
import { changeContacts } from "@/lib/contacts/change-contacts";
import { createContact } from "@/lib/contacts/create-contact";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { makePrimary } from "@/lib/contacts/make-primary";
import { makePrivateCustomer } from "@/lib/contacts/make-private-customer";
import { removeRole } from "@/lib/contacts/remove-role";
import { restoreContact } from "@/lib/contacts/restore-contact";
import { setInvoiceContact } from "@/lib/contacts/set-invoice-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { updateRole } from "@/lib/contacts/update-role";
import { formAction } from "@/lib/request/action";
import { bulkFlash } from "@/lib/views/bulk-flash";
import { bulkRedirect } from "@/lib/views/bulk-redirect";

export const createContactAction = formAction(createContact, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/contacts/${id}` : `/${slug}/contacts`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("contacts.created", { name }) : t("contacts.createdUnseen", { name }),
  undoable: true,
});

export const updateContactAction = formAction(updateContact, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/contacts/${id}` : `/${slug}/contacts`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("contacts.saved", { name }) : t("contacts.createdUnseen", { name }),
  undoable: true,
});

/** A fact that is edited where it stands; the card stays, unless it is now somebody else's alone. */
export const updateFactAction = formAction(updateContact, {
  redirectTo: ({ isVisible }, slug) => (isVisible ? null : `/${slug}/contacts`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("contacts.saved", { name }) : t("contacts.createdUnseen", { name }),
  undoable: true,
});

export const changeContactsAction = formAction(changeContacts, {
  redirectTo: bulkRedirect,
  flash: bulkFlash,
  undoable: ({ runId }) => !runId,
});

/** One cell of the list. */
export const updateCellAction = formAction(updateContact, {
  flash: (t, { name, isVisible }) =>
    isVisible ? t("contacts.saved", { name }) : t("contacts.createdUnseen", { name }),
  undoable: true,
});

export const archiveContactAction = formAction(archiveContact, {
  redirectTo: (_, slug) => `/${slug}/contacts`,
  flash: (t, { name }) => t("contacts.archived", { name }),
  undoable: true,
});

export const restoreContactAction = formAction(restoreContact, {
  flash: (t, { name }) => t("contacts.restored", { name }),
});

export const makePrivateCustomerAction = formAction(makePrivateCustomer, {
  redirectTo: ({ customerId }, slug) => `/${slug}/customers/${customerId}`,
  flash: (t, { name }) => t("contacts.madePrivateCustomer", { name }),
  undoable: true,
});

const companiesOf = (slug: string, contactId: string) => `/${slug}/contacts/${contactId}?tab=companies`;

export const linkToCustomerAction = formAction(linkContact, {
  redirectTo: ({ contactId }, slug) => companiesOf(slug, contactId),
  flash: (t, { name }) => t("contacts.linked", { name }),
  undoable: true,
});

export const updatePlaceAction = formAction(updateRole, {
  redirectTo: ({ contactId }, slug) => companiesOf(slug, contactId),
  flash: (t) => t("contacts.roleSaved"),
  undoable: true,
});

export const endPlaceAction = formAction(endRole, {
  redirectTo: ({ contactId }, slug) => companiesOf(slug, contactId),
  flash: (t, { name, isOver }) => (isOver ? t("contacts.ended", { name }) : t("contacts.willEnd", { name })),
  undoable: true,
});

export const makePrimaryAtAction = formAction(makePrimary, {
  flash: (t, { name }) => t("contacts.madePrimary", { name }),
  undoable: true,
});

export const setInvoiceContactAtAction = formAction(setInvoiceContact, {
  flash: (t, { name, isInvoiceContact }) =>
    isInvoiceContact
      ? t("contacts.madeInvoiceContact", { name })
      : t("contacts.endedInvoiceContact", { name }),
  undoable: true,
});

export const removePlaceAction = formAction(removeRole, {
  flash: (t, { name }) => t("contacts.removed", { name }),
  undoable: true,
});
