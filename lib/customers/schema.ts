import { z } from "zod";
import { addressKinds } from "@/db/tenant/schema/customers";
import {
  checkbox,
  count,
  country,
  emailRows,
  optionalCount,
  optionalEmail,
  optionalLongText,
  optionalText,
  optionalUuid,
  phoneRows,
  rowVersion,
  tagList,
  tickedCheckbox,
  uuid,
  uuidList,
} from "@/lib/core/fields";
import { duplicatesSeen } from "@/lib/duplicates/schema";

export const customerKinds = ["company", "person"] as const;
export const visibilities = ["everyone", "owner"] as const;

const blankToNull = (value: unknown) =>
  value === undefined || (typeof value === "string" && value.trim() === "") ? null : value;

/** An address on the web; without a scheme https is meant. Anything but http and https could run as a script. */
const optionalWebsite = () =>
  z
    .preprocess(
      (value) => {
        if (typeof value !== "string" || value.trim() === "") return null;
        return /^[a-z][a-z\d+.-]*:/i.test(value.trim()) ? value.trim() : `https://${value.trim()}`;
      },
      z
        .url({ protocol: /^https?$/, hostname: z.regexes.domain, error: "website" })
        .max(300, "too_long")
        .nullable(),
    )
    .default(null);

const AddressFields = z.object({
  street: optionalText(200),
  postcode: optionalText(20),
  city: optionalText(100),
  /** None: the customer's own. */
  country: z.preprocess(blankToNull, country().nullable()).default(null),
});

/** What the one form for new and edited customers sends. A name is enough. */
export const CustomerInput = z.object({
  kind: z.enum(customerKinds, "choose").default("company"),
  isCustomer: tickedCheckbox(),
  isSupplier: checkbox(),
  /** A private customer's may be given in its parts instead. */
  name: optionalText(200),
  firstName: optionalText(100),
  lastName: optionalText(100),
  nickname: optionalText(100),
  number: optionalText(40),
  orgNumber: optionalText(40),
  /** The number's check digits are wrong, and whoever types knows it: foreign and old numbers exist. */
  orgNumberConfirmed: checkbox(),
  /** None: the organisation's. */
  country: z.preprocess(blankToNull, country().nullable()).default(null),
  email: optionalEmail(),
  emails: emailRows(),
  invoiceEmail: optionalEmail(),
  phone: optionalText(40),
  phones: phoneRows(),
  fax: optionalText(40),
  website: optionalWebsite(),
  street: optionalText(200),
  postcode: optionalText(20),
  city: optionalText(100),
  addresses: z.partialRecord(z.enum(addressKinds), AddressFields).default({}),
  directions: optionalLongText(2000),
  industryCode: optionalText(20),
  industry: optionalText(100),
  employeeCount: optionalCount(),
  foundedYear: z.preprocess(blankToNull, count(1200, 2100).nullable()).default(null),
  tags: tagList(),
  /** The organisation's own fields, by key. */
  custom: z.record(z.string().max(40), z.unknown()).default({}),
  /** A person filled in the card's form: what its layout requires must be there. */
  fromForm: checkbox(),
  /** The customer has said no to advertising. */
  doNotMarket: checkbox(),
  ownerId: optionalUuid(),
  visibility: z.enum(visibilities, "choose").default("everyone"),
  categoryIds: uuidList(),
  duplicatesSeen: duplicatesSeen(),
});
export type CustomerInput = z.output<typeof CustomerInput>;

const HeldEdit = CustomerInput.extend({ id: uuid(), version: rowVersion(), holds: z.array(z.string()) });
export type CustomerEdit = z.output<typeof HeldEdit>;

/** A change of those fields alone that are sent: `holds` names them, the others stay as they are. */
export const CustomerEdit: z.ZodType<
  CustomerEdit,
  Partial<z.input<typeof CustomerInput>> & { id: string; version: number | string }
> = z.preprocess((raw) => ({ ...Object(raw), holds: Object.keys(Object(raw)) }), HeldEdit);
