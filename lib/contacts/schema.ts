import { z } from "zod";
import {
  checkbox,
  optionalEmail,
  optionalIsoDate,
  optionalText,
  optionalUuid,
  requiredText,
  rowVersion,
  uuid,
} from "@/lib/core/fields";

/** A person's place at a company: what belongs to the link, not to the person. */
const RoleFields = z.object({
  /** Several with commas between: "VD, styrelseledamot". */
  title: optionalText(200),
  roleEmail: optionalEmail(),
  rolePhone: optionalText(40),
  fromDate: optionalIsoDate(),
  untilDate: optionalIsoDate(),
  /** Makes them the one primary contact; another takes it over by being made so. */
  isPrimary: checkbox(),
  isInvoiceContact: checkbox(),
});
export type RoleFields = z.output<typeof RoleFields>;

const PersonFields = z.object({
  firstName: requiredText(100),
  lastName: optionalText(100),
  email: optionalEmail(),
  phone: optionalText(40),
  ownerId: optionalUuid(),
  visibility: z.enum(["everyone", "owner"], "choose").default("everyone"),
});
export type PersonFields = z.output<typeof PersonFields>;

/** A new person, with their first company when one is given. */
export const ContactInput = PersonFields.extend({ customerId: optionalUuid(), ...RoleFields.shape });
export const ContactEdit = PersonFields.extend({ id: uuid(), version: rowVersion() });
export const RoleInput = RoleFields.extend({ customerId: uuid(), contactId: uuid() });
export type RoleInput = z.output<typeof RoleInput>;
export const RoleEdit = RoleFields.extend({ roleId: uuid(), version: rowVersion() });

/** Search, direction and page of the contact list, as its address holds them; it stands in order of surnames. */
export const ContactFilter = z.object({
  q: optionalText(100).catch(null),
  dir: z.enum(["asc", "desc"]).catch("asc").default("asc"),
  cursor: z.string().max(2000).optional(),
});
export type ContactFilter = z.output<typeof ContactFilter>;
