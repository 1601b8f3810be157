import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Menu } from "@/components/ui/menu";
import type { PresentedOrderBulk } from "@/lib/orders/present-order-bulk";

/** What can be done with many orders beside what any list offers: another status, another day of delivery, a lock. */
export function OrderBulk({ statuses, texts }: PresentedOrderBulk) {
  return (
    <>
      <Menu id="bulk-status" label={texts.status} small>
        <select className="input" name="status" aria-label={texts.status} defaultValue="">
          <option value="">{texts.choose}</option>
          {statuses.map(({ value, name }) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
        {press("status", texts.setStatus)}
      </Menu>
      <Menu id="bulk-delivers" label={texts.delivers} small>
        <Field name="deliversOn" label={texts.delivers}>
          <DateInput />
        </Field>
        {press("delivers", texts.setDelivers)}
      </Menu>
      <Menu id="bulk-lock" label={texts.locked} small>
        {press("lock", texts.lock)}
        {press("unlock", texts.unlock)}
      </Menu>
    </>
  );
}

const press = (change: string, label: string) => (
  <button type="submit" name="change" value={change}>
    {label}
  </button>
);
