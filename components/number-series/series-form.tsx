import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { SubmitButton } from "@/components/form/submit-button";
import { SeriesFields } from "@/components/number-series/series-fields";
import { Card } from "@/components/ui/card";
import type { FormState } from "@/lib/core/result";

type Props = {
  kind: string;
  series: { prefix: string; nextNumber: number; width: number; version: number };
  action: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: Parameters<typeof SeriesFields>[0]["texts"] & Record<"title" | "intro" | "save", string>;
};

/** How one kind of record is numbered, saved by itself. */
export function SeriesForm({ kind, series, action, texts }: Props) {
  return (
    <Card title={texts.title}>
      <p className="m-0 mb-3 max-w-[60ch] text-ink-2">{texts.intro}</p>
      <Form action={action} id={`series-${kind}`} key={`${series.version} ${series.nextNumber}`}>
        <input type="hidden" name="kind" value={kind} />
        <HiddenInput name="version" value={String(series.version)} />
        <SeriesFields series={series} texts={texts} />
        <FormActions>
          <SubmitButton>{texts.save}</SubmitButton>
        </FormActions>
      </Form>
    </Card>
  );
}
