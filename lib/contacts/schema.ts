import { z } from "zod";
import {
  checkbox,
  country,
  emailRows,
  optionalEmail,
  optionalIsoDate,
  optionalText,
  optionalUuid,
  phoneRows,
  requiredText,
  rowVersion,
  tagList,
  uuid,
  uuidList,
} from "@/lib/core/fields";
import { duplicatesSeen } from "@/lib/duplicates/schema";

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

/** What belongs to the person, and stays when a company goes. */
const PersonFields = z.object({
  firstName: requiredText(100),
  lastName: optionalText(100),
  email: optionalEmail(),
  emails: emailRows(),
  phone: optionalText(40),
  phones: phoneRows(),
  street: optionalText(200),
  postcode: optionalText(20),
  city: optionalText(100),
  /** None: the organisation's. */
  country: z.preprocess((typed) => typed || null, country().nullable()).default(null),
  tags: tagList(),
  /** The organisation's own fields, by key. */
  custom: z.record(z.string().max(40), z.unknown()).default({}),
  /** Somebody filled in the card's form: what its layout requires must be there. */
  fromForm: checkbox(),
  /** The person has said no to advertising. */
  doNotMarket: checkbox(),
  ownerId: optionalUuid(),
  visibility: z.enum(["everyone", "owner"], "choose").default("everyone"),
  categoryIds: uuidList(),
  duplicatesSeen: duplicatesSeen(),
  /** Who gets a number becomes a private customer too. */
  customerNumber: optionalText(40),
});
export type PersonFields = z.output<typeof PersonFields>;

/** One of a new person's companies: one of the register, or a new one by name. An empty row is none. */
const PlaceFields = RoleFields.extend({ customerId: optionalUuid(), newCustomerName: optionalText(200) });
export type PlaceFields = z.output<typeof PlaceFields>;

/** A new person, at any number of companies at once. */
export const ContactInput = PersonFields.extend({
  places: z
    .array(z.preprocess((row) => row ?? {}, PlaceFields))
    .max(20, "out_of_range")
    .default([]),
});

const HeldEdit = PersonFields.extend({
  id: uuid(),
  version: rowVersion(),
  firstName: requiredText(100).optional(),
  holds: z.array(z.string()),
});
export type ContactEdit = z.output<typeof HeldEdit>;

/** A change of those fields alone that are sent: `holds` names them, the others stay as they are. */
export const ContactEdit: z.ZodType<
  ContactEdit,
  Partial<z.input<typeof PersonFields>> & { id: string; version: number | string }
> = z.preprocess((raw) => ({ ...Object(raw), holds: Object.keys(Object(raw)) }), HeldEdit);
export const RoleInput = RoleFields.extend({ customerId: uuid(), contactId: uuid() });
export type RoleInput = z.output<typeof RoleInput>;
export const RoleEdit = RoleFields.extend({ roleId: uuid(), version: rowVersion() });
