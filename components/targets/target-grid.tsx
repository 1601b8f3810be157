import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import type { FormState } from "@/lib/core/result";
import type { presentGrid } from "@/lib/targets/present-targets";

type Props = {
  grid: ReturnType<typeof presentGrid>;
  year: number;
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { caption: string; hint: string; seller: string; whole: string; sum: string; save: string };
};

/** What each seller is to win in each month, to be written straight into the table. */
export function TargetGrid({ grid, year, action, texts }: Props) {
  const { months, sellers, totals, total } = grid;
  return (
    <Form action={action} id="targets" label={texts.caption} className="block">
      <input type="hidden" name="year" value={year} />
      <p className="hint m-0 mb-2">{texts.hint}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <div className="overflow-x-auto" tabIndex={0}>
        <table className="table">
          <caption className="vh">{texts.caption}</caption>
          <thead>
            <tr>
              <th scope="col" className="pr-3 text-left text-meta font-medium text-ink-3">
                {texts.seller}
              </th>
              {months.map(({ value, short }) => (
                <th key={value} scope="col" className="num pl-1 pr-3 text-meta font-medium text-ink-3">
                  {short}
                </th>
              ))}
              <th scope="col" className="num whitespace-nowrap pl-3 text-meta font-medium text-ink-3">
                {texts.whole}
              </th>
            </tr>
          </thead>
          <tbody>
            {sellers.map(({ id, name, seen, cells, total: ofYear }, row) => (
              <tr key={id}>
                <th scope="row" className="whitespace-nowrap pr-3 text-left font-medium">
                  <input type="hidden" name={`rows.${row}.employeeId`} value={id} />
                  <HiddenInput name={`rows.${row}.seen`} value={seen} />
                  {name}
                </th>
                {cells.map(({ value, label }, month) => (
                  <td key={months[month]?.value} className="p-0.5">
                    <TextInput
                      name={`rows.${row}.months.${month}`}
                      defaultValue={value}
                      aria-label={label}
                      inputMode="decimal"
                      autoComplete="off"
                      className="input-num w-22"
                    />
                  </td>
                ))}
                <td className="num whitespace-nowrap pl-3">{ofYear}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" className="pr-3 text-left">
                {texts.sum}
              </th>
              {totals.map((text, month) => (
                <td key={months[month]?.value} className="num whitespace-nowrap py-2 pl-1 pr-3">
                  {text}
                </td>
              ))}
              <td className="num whitespace-nowrap pl-3">{total}</td>
            </tr>
          </tfoot>
        </table>
      </div>
      <FormActions>
        <SubmitButton>{texts.save}</SubmitButton>
      </FormActions>
    </Form>
  );
}
