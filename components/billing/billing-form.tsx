import { BillingFields, type DateTexts } from "@/components/billing/billing-fields";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { LineRows } from "@/components/form/line-rows";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import type { BillingSection } from "@/lib/billing/present-billing";
import type { presentLines } from "@/lib/billing/present-lines";
import type { FormState } from "@/lib/core/result";

type Props = {
  customerId: string;
  version: number;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  sections: BillingSection[];
  lines: ReturnType<typeof presentLines>;
  dates: DateTexts;
  texts: { label: string; save: string };
};

/** All of a customer's billing in one form. */
export function BillingForm({ customerId, version, action, sections, lines, dates, texts }: Props) {
  const { rows, products, currency, home, locale, texts: lineTexts } = lines;
  return (
    <Form action={action} label={texts.label} className="grid gap-4" key={version}>
      <input type="hidden" name="customerId" value={customerId} />
      <HiddenInput name="version" value={String(version)} />
      {sections.map(({ title, fields }) => (
        <Card key={title} title={title}>
          <BillingFields fields={fields} dates={dates} />
        </Card>
      ))}
      <Card>
        <LineRows
          rows={rows}
          products={products}
          currency={currency}
          home={home}
          locale={locale}
          texts={lineTexts}
        />
      </Card>
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
      </FormActions>
    </Form>
  );
}
