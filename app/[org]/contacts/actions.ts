"use server";

import { archiveContact } from "@/lib/contacts/archive-contact";
import { createContact } from "@/lib/contacts/create-contact";
import { endRole } from "@/lib/contacts/end-role";
import { linkContact } from "@/lib/contacts/link-contact";
import { removeRole } from "@/lib/contacts/remove-role";
import { restoreContact } from "@/lib/contacts/restore-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { updateRole } from "@/lib/contacts/update-role";
import { formAction } from "@/lib/request/action";

export const createContactAction = formAction(createContact, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/contacts/${id}` : `/${slug}/contacts`),
  flash: (t, { name, isVisible }) =>
    isVisible ? t("contacts.created", { name }) : t("contacts.createdUnseen", { name }),
});

export const updateContactAction = formAction(updateContact, {
  redirectTo: ({ id, isVisible }, slug) => (isVisible ? `/${slug}/contacts/${id}` : `/${slug}/contacts`),
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

export const linkToCustomerAction = formAction(linkContact, {
  redirectTo: ({ contactId }, slug) => `/${slug}/contacts/${contactId}`,
  flash: (t, { name }) => t("contacts.linked", { name }),
  undoable: true,
});

export const updatePlaceAction = formAction(updateRole, {
  redirectTo: ({ contactId }, slug) => `/${slug}/contacts/${contactId}`,
  flash: (t) => t("contacts.roleSaved"),
  undoable: true,
});

export const endPlaceAction = formAction(endRole, {
  flash: (t, { name }) => t("contacts.ended", { name }),
  undoable: true,
});

export const removePlaceAction = formAction(removeRole, {
  flash: (t, { name }) => t("contacts.removed", { name }),
  undoable: true,
});
