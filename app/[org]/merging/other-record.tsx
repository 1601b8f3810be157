import { ContactPicker } from "@/components/contacts/contact-picker";
import { CustomerPicker } from "@/components/customers/customer-picker";
import { Field } from "@/components/form/field";
import { Button } from "@/components/ui/button";
import { suggestContacts } from "@/lib/contacts/suggest-contacts";
import { suggestCustomers } from "@/lib/customers/suggest-customers";
import type { PresentedMerge } from "@/lib/merging/present-merge";
import { inTenant, type PageTools } from "@/lib/request/page";

type Props = { org: string; merge: PresentedMerge; tools: PageTools };

/** Chooses one more record to merge, by any part of its name. */
export async function OtherRecord({
  org,
  merge: { entity, records, survivorId, texts },
  tools: { t },
}: Props) {
  const isCustomers = entity === "customers";
  const options = await inTenant(org, (ctx) =>
    isCustomers ? suggestCustomers(ctx, {}) : suggestContacts(ctx, {}),
  );
  const Picker = isCustomers ? CustomerPicker : ContactPicker;
  return (
    // Once a record is added the field is empty again.
    <form method="get" action={`/${org}/merging`} className="form merge-other" key={records.length}>
      <input type="hidden" name="entity" value={entity} />
      {records.map(({ id }) => (
        <input key={id} type="hidden" name="id" value={id} />
      ))}
      {survivorId && <input type="hidden" name="survivor" value={survivorId} />}
      <Field name="id" label={texts.other}>
        <Picker
          org={org}
          options={options.filter(({ value }) => !records.some(({ id }) => id === value))}
          texts={{ none: "–", noHits: t("layout.noHits"), searching: t("layout.searching") }}
        />
      </Field>
      <Button type="submit">{texts.add}</Button>
    </form>
  );
}
