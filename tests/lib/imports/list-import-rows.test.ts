import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { getImport } from "@/lib/imports/get-import";
import { leftHeading, leftLines } from "@/lib/imports/left-lines";
import { listImportRows } from "@/lib/imports/list-import-rows";
import { presentProgress } from "@/lib/imports/present-import";
import { presentRows } from "@/lib/imports/present-rows";
import { committed, useDatabase } from "@/tests/support/context";
import { prepare } from "./import-steps";

useDatabase();

it("pages through rows, and hands back those that are left out with the reason", async () => {
  const id = await prepare("Namn;E-post\nLod AB;fel\nKod AB;\nKod AB;\n;\nMod AB;\n");
  const page = await committed((ctx) => listImportRows(ctx, { id, outcome: "new", limit: 1 }));
  expect(page.rows.map(({ number, cells }) => [number, cells[0]])).toEqual([[3, "Kod AB"]]);
  const next = await committed((ctx) =>
    listImportRows(ctx, { id, outcome: "new", after: String(page.next), limit: 1 }),
  );
  expect(next).toMatchObject({ rows: [{ number: 6 }], next: null });
  const { rows } = await committed((ctx) => listImportRows(ctx, { id, outcome: "left" }));
  const job = await committed((ctx) => getImport(ctx, { id }));
  const t = translatorFor("sv");
  expect(leftHeading(job, t, "sv")).toBe("\ufeffNamn;E-post;Anledning\r\n");
  expect(leftLines(rows, job, t, "sv").split("\r\n")).toEqual([
    "Lod AB;fel;Ingen giltig e-postadress: ”fel”, kolumnen ”E-post”",
    "Kod AB;;Likadan som rad 3",
    "",
  ]);
});

it("shows what an update writes as the history does", async () => {
  const id = await prepare("Namn\nLod AB\n");
  const job = await committed((ctx) => getImport(ctx, { id }));
  const changes = [
    { field: "annual_revenue", old: "1000", new: "2500.50" },
    { field: "country", old: null, new: "NO" },
    { field: "is_supplier", old: "false", new: "true" },
    { field: "city", old: "Lund", new: "Ystad" },
  ];
  const row = { number: 2, cells: ["Lod AB"], outcome: "update" as const, detail: { changes } };
  const tools = {
    t: translatorFor("sv"),
    format: formatterFor("sv", "Europe/Stockholm", "SEK"),
    tenant: { slug: "ek" },
  };
  expect(presentRows([row], job, tools)[0]?.lines.map((line) => line.replaceAll("\u00a0", " "))).toEqual([
    "Årsomsättning: 1 000,00 → 2 500,50",
    "Land: tomt → Norge",
    "Leverantör: Nej → Ja",
    "Ort: Lund → Ystad",
  ]);
  const running = { ...job, state: "running" as const, position: 4001, rowCount: 20_000 };
  expect(presentProgress(running, tools).value).toBe(4000);
});
