import { DateInput } from "@/components/form/date-input";
import { Field } from "@/components/form/field";
import { Menu } from "@/components/ui/menu";
import type { PresentedCaseBulk } from "@/lib/cases/present-case-bulk";

/** What can be done with many cases beside what any list offers: another status with what it asks for, another expected close. */
export function CaseBulk({ statuses, reasons, texts }: PresentedCaseBulk) {
  return (
    <>
      <Menu id="bulk-status" label={texts.status} small>
        <select className="input" name="statusId" aria-label={texts.status} defaultValue="">
          <option value="">{texts.choose}</option>
          {statuses.map(({ label, options }) => (
            <optgroup key={label} label={label}>
              {options.map(({ value, name, kind }) => (
                <option
                  key={value}
                  value={value}
                  data-kind={kind}
                  data-asks={kind === "open" ? undefined : "bulk-status"}
                >
                  {name}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
        <div className="bulk-stalled">
          <Field name="stalledUntil" label={texts.until}>
            <DateInput />
          </Field>
        </div>
        <label className="field bulk-stalled">
          {texts.why}
          <input className="input" name="stalledReason" maxLength={200} autoComplete="off" />
        </label>
        <label className="field bulk-ended">
          {texts.reason}
          <select className="input" name="reasonId" defaultValue="">
            <option value="">{texts.choose}</option>
            {reasons.map(({ outcome, label, options }) => (
              <optgroup key={outcome} label={label} className={`bulk-${outcome}`}>
                {options.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
              </optgroup>
            ))}
          </select>
        </label>
        <label className="field bulk-lost">
          {texts.competitor}
          <input className="input" name="competitor" maxLength={100} autoComplete="off" />
        </label>
        <div className="bulk-ended">
          <Field name="closedOn" label={texts.closedOn}>
            <DateInput />
          </Field>
        </div>
        <button type="submit" name="change" value="status">
          {texts.setStatus}
        </button>
      </Menu>
      <Menu id="bulk-expected" label={texts.expectedClose} small>
        <Field name="expectedCloseOn" label={texts.expectedClose}>
          <DateInput />
        </Field>
        <button type="submit" name="change" value="expectedClose">
          {texts.setExpectedClose}
        </button>
      </Menu>
    </>
  );
}
