import type { CustomerFormContent } from "@/lib/customers/present-customer-form";

/** The form of a new customer with a registry's words in its empty fields: what scripts do in the browser. */
export function prefill(content: CustomerFormContent, fill: Record<string, string>): CustomerFormContent {
  const taken = <Values extends object>(values: Values, prefix = ""): Values =>
    Object.fromEntries(
      Object.entries(values).map(([name, value]) => [
        name,
        value === "" ? (fill[prefix + name] ?? "") : value,
      ]),
    ) as Values;
  const values = taken(content.values);
  return {
    ...content,
    values: {
      ...values,
      country: fill.country ?? values.country,
      addresses: values.addresses.map((address) => taken(address, `addresses.${address.kind}.`)),
    },
  };
}
