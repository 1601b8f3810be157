"use client";

import type { UseFormRegister } from "react-hook-form";
import { Field } from "@/components/form/field";
import type { LineProduct, LineTexts, LineValues } from "@/components/form/line-rows";
import { Select } from "@/components/form/select";
import { TextInput } from "@/components/form/text-input";
import { IconButton } from "@/components/ui/icon-button";

type Props = {
  index: number;
  row: LineValues;
  register: UseFormRegister<{ lines: LineValues[] }>;
  products: LineProduct[];
  vatRates?: { value: string; label: string }[];
  onProduct: (productId: string) => void;
  amount: string;
  texts: LineTexts;
  /** Absent without JavaScript. */
  actions?: { up?: () => void; down?: () => void; remove: () => void };
};

/** One line of something for sale; the labels of the first stand as a heading over all where the screen is wide. */
export function LineRow(props: Props) {
  const { index, row, register, products, vatRates, onProduct, amount, texts, actions } = props;
  const numbered = (text: string) => text.replace("{number}", String(index + 1));
  const input = (
    name: "description" | "quantity" | "unit" | "unitPrice" | "discountPercent",
    label: string,
  ) => (
    <Field name={`lines.${index}.${name}`} label={label}>
      <TextInput
        {...register(`lines.${index}.${name}`)}
        defaultValue={row[name]}
        className={isText(name) ? undefined : "input-num"}
        inputMode={isText(name) ? undefined : "decimal"}
        autoComplete="off"
      />
    </Field>
  );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset can't be a grid row everywhere
    <div
      className={vatRates ? "line-row line-row-sold" : "line-row"}
      role="group"
      aria-label={numbered(texts.row)}
    >
      <input type="hidden" {...register(`lines.${index}.id`)} defaultValue={row.id} />
      <Field name={`lines.${index}.productId`} label={texts.product}>
        <Select
          {...register(`lines.${index}.productId`, { onChange: (event) => onProduct(event.target.value) })}
          options={products}
          placeholder={texts.noProduct}
          defaultValue={row.productId}
        />
      </Field>
      {input("description", texts.text)}
      {input("quantity", texts.quantity)}
      {vatRates && input("unit", texts.unit ?? "")}
      {input("unitPrice", texts.price)}
      {input("discountPercent", texts.discount)}
      {vatRates && (
        <Field name={`lines.${index}.vatPercent`} label={texts.vat ?? ""}>
          <Select
            {...register(`lines.${index}.vatPercent`)}
            options={vatRates}
            defaultValue={row.vatPercent}
          />
        </Field>
      )}
      <div className="field line-amount">
        <span className="label" aria-hidden="true">
          {texts.amount}
        </span>
        <span className="num">
          <span className="vh">{texts.amount} </span>
          {amount}
        </span>
      </div>
      {actions && (
        <div className="line-actions">
          <IconButton
            icon="arrow-up"
            label={numbered(texts.up)}
            onClick={actions.up}
            disabled={!actions.up}
            small
          />
          <IconButton
            icon="arrow-down"
            label={numbered(texts.down)}
            onClick={actions.down}
            disabled={!actions.down}
            small
          />
          <IconButton icon="x" label={numbered(texts.remove)} onClick={actions.remove} small />
        </div>
      )}
    </div>
  );
}

const isText = (name: string) => name === "description" || name === "unit";
