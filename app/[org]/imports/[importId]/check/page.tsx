import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { ActionButton } from "@/components/form/action-button";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getImport } from "@/lib/imports/get-import";
import { listImportRows, outcomes } from "@/lib/imports/list-import-rows";
import { presentRules, stepOf } from "@/lib/imports/present-import";
import { inTenant, pageTools } from "@/lib/request/page";
import { setImportRuleAction, startImportAction } from "../../actions";
import { ImportFrame } from "../frame";
import { ImportResults } from "../results";

type Props = {
  params: Promise<{ org: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: `${t("imports.stepCheck")} – ${t("imports.title")}` };
}

/** Step 3: what would become of each row, and what of the records that are here already. */
export default async function ImportCheckPage({ params, searchParams }: Props) {
  const { org, importId: id } = await params;
  const { outcome: asked, after } = await searchParams;
  const tools = await pageTools(org);
  const { t } = tools;
  const { job, outcome, page } = await inTenant(org, async (ctx) => {
    const found = await getImport(ctx, { id });
    const first = outcomes.find((one) => (found.counts[one] ?? 0) > 0) ?? "new";
    const chosen = outcomes.find((one) => one === asked) ?? first;
    return {
      job: found,
      outcome: chosen,
      page: await listImportRows(ctx, { id, outcome: chosen, after: after as string }),
    };
  });
  const step = stepOf(job);
  if (step !== "check") redirect(`/${org}/imports/${id}/${step}`);
  const isChecked = job.state === "checked";
  const writes = (job.counts.new ?? 0) + (job.counts.update ?? 0);
  const rules = presentRules(job, t);
  return (
    <ImportFrame
      job={job}
      step="check"
      tools={tools}
      actions={
        isChecked &&
        writes > 0 && (
          <ActionButton
            action={startImportAction.bind(null, org)}
            fields={{ id }}
            label={t("imports.start", { count: writes })}
            variant="primary"
          />
        )
      }
    >
      {isChecked && (
        <>
          {writes === 0 && <Notice tone="info">{t("imports.nothingToDo")}</Notice>}
          {rules && (
            <Card>
              <Form
                key={job.rule}
                action={setImportRuleAction.bind(null, org)}
                label={t("imports.ruleTitle")}
                className="form import-rule"
              >
                <HiddenInput name="id" value={id} />
                <Field name="rule" label={t("imports.ruleTitle")} hint={t("imports.ruleHint")}>
                  <Select options={rules} defaultValue={job.rule} />
                </Field>
                <FormActions>
                  <SubmitButton variant="default">{t("imports.ruleApply")}</SubmitButton>
                </FormActions>
              </Form>
            </Card>
          )}
          <ImportResults
            job={job}
            step="check"
            outcome={outcome}
            isFirst={after === undefined}
            page={page}
            tools={tools}
          />
        </>
      )}
    </ImportFrame>
  );
}
