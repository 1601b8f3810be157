import { eq } from "drizzle-orm";
import { imports } from "@/db/tenant/schema/imports";
import { watchEncoding } from "@/lib/imports/files/encoding";
import { workImport } from "@/lib/imports/jobs";
import { keepImportPart } from "@/lib/imports/keep-import-part";
import { listImportRows } from "@/lib/imports/list-import-rows";
import { mapImportColumns } from "@/lib/imports/map-import-columns";
import { openImportFile } from "@/lib/imports/open-import-file";
import { readImportFile } from "@/lib/imports/read-import-file";
import { setImportRule } from "@/lib/imports/set-import-rule";
import { startImport } from "@/lib/imports/start-import";
import { partBytes } from "@/lib/imports/stored-file";
import { committed } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";

type Columns = Record<
  string,
  { field: string; dates?: "dmy" | "mdy"; decimalMark?: "," | "."; values?: string[] } | undefined
>;
type Options = {
  kind?: "customers" | "persons" | "suppliers" | "contacts" | "cases" | "products" | "notes";
  rule?: "skip" | "fill" | "overwrite";
  /** By header: what differs from the guess. */
  columns?: Columns;
  missing?: "error" | "create" | "leave";
  source?: string;
};

/** The worker's part, as if it had come by. */
export const work = (importId: string) =>
  workImport({
    organisationId: idOf("organisation", "nordbygg"),
    employeeId: idOf("employee", "nordbygg"),
    importId,
  });

/** A file sent in parts. */
export async function send(
  bytes: Buffer,
  fileName = "kunder.csv",
): Promise<{ id: string; fault: string | null }> {
  const watch = watchEncoding();
  watch.see(bytes);
  let id: string | null = null;
  for (let at = 0; at === 0 || at < bytes.length; at += partBytes) {
    const part = bytes.subarray(at, at + partBytes);
    ({ id } = await committed((ctx) =>
      keepImportPart(ctx, { id, fileName, position: at / partBytes, bytes: part }),
    ));
  }
  return committed((ctx) => openImportFile(ctx, { id: id ?? "", encoding: watch.result() }));
}

export const stateOf = (id: string) =>
  committed(async ({ tx }) => {
    const [row] = await tx.select().from(imports).where(eq(imports.id, id));
    if (!row) throw new Error("no such import");
    return row;
  });

/** The three steps before the run; the import is checked then. */
export async function prepare(text: string | Buffer, options: Options = {}): Promise<string> {
  const { id } = await send(Buffer.isBuffer(text) ? text : Buffer.from(text));
  const { kind, source, encoding, delimiter, sheet } = await stateOf(id);
  await committed((ctx) =>
    readImportFile(ctx, {
      id,
      kind: options.kind ?? kind,
      source: options.source ?? source,
      encoding: encoding as "utf-8" | null,
      delimiter,
      sheet,
    }),
  );
  await work(id);
  await map(id, options);
  await work(id);
  if (options.rule) {
    const { rule } = options;
    await committed((ctx) => setImportRule(ctx, { id, rule }));
    await work(id);
  }
  return id;
}

/** What was guessed, but where told otherwise. */
export async function map(id: string, { columns = {}, missing = "error" }: Options) {
  const { columns: facts, mapping } = await stateOf(id);
  return committed((ctx) =>
    mapImportColumns(ctx, {
      id,
      missing,
      columns: facts.map(({ header }, place) => {
        const { values: _values, ...guessed } = mapping.columns?.[place] ?? { field: "" };
        return { ...guessed, ...(Object.hasOwn(columns, header) ? columns[header] : {}) };
      }),
    }),
  );
}

/** All steps, and what came of the rows. */
export async function run(text: string | Buffer, options: Options = {}) {
  const id = await prepare(text, options);
  await committed((ctx) => startImport(ctx, { id }));
  await work(id);
  return stateOf(id);
}

export const rowsOf = async (
  id: string,
  outcome: "new" | "update" | "same" | "duplicate" | "hidden" | "error" | "left",
) => (await committed((ctx) => listImportRows(ctx, { id, outcome }))).rows;
