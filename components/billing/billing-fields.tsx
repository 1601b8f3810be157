import { Checkbox } from "@/components/form/checkbox";
import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { PercentInput } from "@/components/form/percent-input";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { Textarea } from "@/components/form/textarea";
import type { BillingField } from "@/lib/billing/present-billing";

export type DateTexts = { today: string; locale: string; calendarText: string; unknownText: string };
type Props = { fields: BillingField[]; dates: DateTexts };

/** A section's fields side by side where there is room, each by its kind. */
export function BillingFields({ fields, dates }: Props) {
  return (
    <div className="form-row">
      {fields.map((field) =>
        field.kind === "checkbox" ? (
          <div key={field.name} className="self-end">
            <Checkbox name={field.name} label={field.label} defaultChecked={field.value === "on"} />
          </div>
        ) : (
          <div key={field.name} className={field.kind === "area" ? "col-span-full" : "contents"}>
            <Field name={field.name} label={field.label} hint={field.hint}>
              {controlOf(field, dates)}
            </Field>
          </div>
        ),
      )}
    </div>
  );
}

function controlOf({ kind, value, options, none, unit }: BillingField, dates: DateTexts) {
  if (kind === "select") return <Select options={options ?? []} placeholder={none} defaultValue={value} />;
  if (kind === "percent") return <PercentInput defaultValue={value} />;
  if (kind === "date") return <DateInput {...dates} defaultValue={value} />;
  if (kind === "area") return <Textarea defaultValue={value} />;
  if (kind === "text") return <TextInput defaultValue={value} autoComplete="off" />;
  const input = (
    <TextInput className="input-num" defaultValue={value} inputMode="decimal" autoComplete="off" />
  );
  if (!unit) return input;
  return (
    <span className="affix affix-word">
      {input}
      <span className="unit">{unit}</span>
    </span>
  );
}
