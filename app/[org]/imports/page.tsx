import type { Metadata } from "next";
import { forbidden } from "next/navigation";
import { Table } from "@/components/data-table/table";
import { ImportUpload } from "@/components/imports/import-upload";
import { PageHeader } from "@/components/layout/page-header";
import { Poll } from "@/components/layout/poll";
import { Card } from "@/components/ui/card";
import { listImports } from "@/lib/imports/list-imports";
import { faultText, isWorking, presentImports } from "@/lib/imports/present-import";
import { inTenant, pageTools } from "@/lib/request/page";

type Props = {
  params: Promise<{ org: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { t } = await pageTools((await params).org);
  return { title: t("imports.title") };
}

export default async function ImportsPage({ params, searchParams }: Props) {
  const { org } = await params;
  const { fault } = await searchParams;
  const tools = await pageTools(org);
  const { t, can } = tools;
  if (!can("import:run")) forbidden();
  const imports = await inTenant(org, (ctx) => listImports(ctx, {}));
  const rows = presentImports(imports, tools);
  type Row = (typeof rows)[number];
  return (
    <>
      <PageHeader title={t("imports.title")} />
      {imports.some(isWorking) && <Poll />}
      <div className="page-body">
        <p className="m-0 max-w-[60ch] text-ink-2">{t("imports.intro")}</p>
        <Card title={t("imports.newImport")}>
          <ImportUpload
            action={`/${org}/imports/upload`}
            error={typeof fault === "string" ? faultText(t, fault.slice(0, 60)) : null}
            texts={{
              choose: t("imports.choose"),
              drop: t("imports.drop"),
              hint: t("imports.chooseHint"),
              send: t("imports.send"),
            }}
          />
        </Card>
        <Card title={t("imports.latest")}>
          {rows.length === 0 ? (
            <p className="meta m-0">{t("imports.none")}</p>
          ) : (
            <Table<Row>
              caption={t("imports.latest")}
              rows={rows}
              plain
              columns={[
                {
                  key: "file",
                  label: t("imports.file"),
                  kind: "name",
                  mobile: 1,
                  cell: ({ fileName, href }) => <a href={href}>{fileName}</a>,
                },
                { key: "what", label: t("imports.what"), mobile: 3, cell: ({ kind }) => kind },
                { key: "rows", label: t("imports.rows"), kind: "num", mobile: 4, cell: (row) => row.rows },
                { key: "state", label: t("imports.standing"), mobile: 2, cell: ({ state }) => state },
                { key: "when", label: t("imports.when"), kind: "date", cell: ({ when }) => when },
              ]}
            />
          )}
        </Card>
      </div>
    </>
  );
}
