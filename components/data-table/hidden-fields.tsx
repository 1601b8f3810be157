import type { Hidden } from "@/lib/views/presented";

/** What a GET form carries along unseen. */
export function HiddenFields({ fields }: { fields: Hidden[] }) {
  return fields.map(({ name, value }) => (
    <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
  ));
}
