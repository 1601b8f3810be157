import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { Field } from "@/components/form/field";
import { Form } from "@/components/form/form";
import { FormActions } from "@/components/form/form-actions";
import { HiddenInput } from "@/components/form/hidden-input";
import { Select } from "@/components/form/select";
import { SubmitButton } from "@/components/form/submit-button";
import { ColumnFields } from "@/components/imports/column-fields";
import { ImportQuestions } from "@/components/imports/import-questions";
import { getImport } from "@/lib/imports/get-import";
import { getImportLookups } from "@/lib/imports/get-import-lookups";
import { presentColumns } from "@/lib/imports/present-columns";
import { isWorking, stepOf } from "@/lib/imports/present-import";
import { inTenant, pageTools } from "@/lib/request/page";
import { mapImportColumnsAction } from "../../actions";
import { ImportFrame } from "../frame";

type Props = {
  params: Promise<{ org: string; importId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: `${t("imports.stepColumns")} – ${t("imports.title")}` };
}

/** Step 2: what each column holds, and everything that must be asked about it. */
export default async function ImportColumnsPage({ params, searchParams }: Props) {
  const { org, importId: id } = await params;
  const isAsked = (await searchParams).asked !== undefined;
  const tools = await pageTools(org);
  const { t } = tools;
  const { job, lookups } = await inTenant(org, async (ctx) => ({
    job: await getImport(ctx, { id }),
    lookups: await getImportLookups(ctx, {}),
  }));
  const step = stepOf(job);
  if (step === "file" || step === "run") redirect(`/${org}/imports/${id}/${step}`);
  const { columns, options, open, texts } = presentColumns(job, lookups, isAsked, tools);
  const linksCompanies = job.kind === "contacts" || job.kind === "cases" || job.kind === "notes";
  const hasColumns = !isWorking(job) && job.state !== "failed";
  return (
    <ImportFrame job={job} step="columns" tools={tools}>
      {hasColumns && (
        <>
          <p className="m-0 max-w-[60ch] text-ink-2">{t("imports.columnsIntro")}</p>
          <ImportQuestions {...open} isAsked={isAsked} />
          <Form
            key={JSON.stringify(job.mapping)}
            action={mapImportColumnsAction.bind(null, org)}
            label={t("imports.stepColumns")}
            className="form import-form"
          >
            <HiddenInput name="id" value={id} />
            <div className="import-columns">
              <div className="import-column import-head" aria-hidden="true">
                <span>{texts.column}</span>
                <span>{texts.becomes}</span>
              </div>
              {columns.map((column) => (
                <ColumnFields key={column.name} column={column} options={options} texts={texts} />
              ))}
            </div>
            {linksCompanies && (
              <Field name="missing" label={texts.missing}>
                <Select options={texts.missingChoices} defaultValue={job.mapping.missing ?? "error"} />
              </Field>
            )}
            <p className="meta m-0">{texts.remembered}</p>
            <FormActions>
              <SubmitButton>{texts.goOn}</SubmitButton>
            </FormActions>
          </Form>
        </>
      )}
    </ImportFrame>
  );
}
