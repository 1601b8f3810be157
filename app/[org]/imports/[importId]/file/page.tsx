import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { FormRow } from "@/components/form/form-row";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { TextInput } from "@/components/form/text-input";
import { ImportPreview } from "@/components/imports/import-preview";
import { ReadingChoice } from "@/components/imports/reading-choice";
import { Card } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { getImport } from "@/lib/imports/get-import";
import { faultText, presentFileChoices } from "@/lib/imports/present-import";
import { previewImport } from "@/lib/imports/preview-import";
import { inTenant, pageTools } from "@/lib/request/page";
import { readImportFileAction } from "../../actions";
import { ImportFrame } from "../frame";

type Props = {
  params: Promise<{ org: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: `${t("imports.stepFile")} – ${t("imports.title")}` };
}

/** Step 1: how the file is read, and what it holds. */
export default async function ImportFilePage({ params, searchParams }: Props) {
  const { org, importId: id } = await params;
  const { encoding, delimiter, sheet } = await searchParams;
  const tools = await pageTools(org);
  const { t } = tools;
  const { job, preview } = await inTenant(org, async (ctx) => ({
    job: await getImport(ctx, { id }),
    preview: await previewImport(ctx, {
      id,
      encoding: encoding as "utf-8",
      delimiter: delimiter as string,
      sheet: sheet as string,
    }),
  }));
  if (job.batchId) redirect(`/${org}/imports/${id}/run`);
  const choices = presentFileChoices(tools);
  return (
    <ImportFrame job={job} step="file" tools={tools}>
      <Card title={t("imports.preview")}>
        <ReadingChoice
          reading={preview}
          choices={choices}
          texts={{
            encoding: t("imports.encoding"),
            delimiter: t("imports.delimiter"),
            sheet: t("imports.sheet"),
            again: t("imports.lookAgain"),
          }}
        />
        {preview.fault && <Notice tone="danger">{faultText(t, preview.fault)}</Notice>}
        <ImportPreview caption={job.fileName} rows={preview.rows} />
      </Card>
      <Form action={readImportFileAction.bind(null, org)} label={t("imports.stepFile")}>
        <HiddenInput name="id" value={id} />
        <HiddenInput name="encoding" value={preview.encoding ?? ""} />
        <HiddenInput name="delimiter" value={preview.delimiter ?? ""} />
        <HiddenInput name="sheet" value={preview.sheet ?? ""} />
        <FormRow>
          <Field name="kind" label={t("imports.kind")} required>
            <Select options={choices.kinds} defaultValue={job.kind} />
          </Field>
          <Field name="source" label={t("imports.source")} hint={t("imports.sourceHint")}>
            <TextInput
              defaultValue={job.source === "file" ? "" : job.source}
              maxLength={40}
              autoComplete="off"
            />
          </Field>
        </FormRow>
        <FormActions>
          <SubmitButton>{t("imports.goOnColumns")}</SubmitButton>
        </FormActions>
      </Form>
    </ImportFrame>
  );
}
