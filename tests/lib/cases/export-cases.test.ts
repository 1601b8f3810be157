import { expect, it } from "vitest";
import { caseListWords } from "@/lib/cases/case-list-words";
import { exportCases } from "@/lib/cases/export-cases";
import { listCaseStatuses } from "@/lib/cases/list-case-statuses";
import type { Ctx } from "@/lib/core/context";
import { formatterFor } from "@/lib/core/format";
import { byteOrderMark, csvLine } from "@/lib/exports/csv";
import { nameCell } from "@/lib/exports/file-cell";
import { translatorFor } from "@/lib/i18n/translator";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import { allOf } from "@/tests/support/all-of";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { idOf } from "@/tests/support/people";
import { sampleCases } from "./sample-cases";

useDatabase();

async function fileOf(ctx: Ctx, asked: object): Promise<string[]> {
  const list = await exportCases(ctx, asked);
  const tools = {
    t: translatorFor("sv"),
    format: formatterFor("sv", "Europe/Stockholm", "SEK"),
    today: ctx.today,
    tenant: ctx.tenant,
    actor: ctx.actor,
  };
  const known = { statuses: await listCaseStatuses(ctx, {}), reasons: [], employees: [], categories: [] };
  const words = caseListWords(list, known, tools);
  const text =
    byteOrderMark +
    csvLine(exportHeadings(words, tools).map(nameCell), "sv") +
    exportRows(await allOf(list.rows), words, tools)
      .map((row) => csvLine(row, "sv"))
      .join("");
  return text.replace("\ufeff", "").trimEnd().split("\r\n");
}

it("holds exactly what is filtered, in its order and columns, amounts with their currency", async () => {
  await rolledBack(async (ctx) => {
    const { addCase, statusId } = await sampleCases(ctx);
    await addCase({ title: "=Tak", value: "1234.5", followUpOn: "2026-03-01" });
    await addCase({ title: "Golv", value: "90", currency: "NOK", statusId: statusId("Förhandling") });
    await addCase({ title: "Litet", value: "1" });
    await addCase({
      title: "Hemligt",
      value: "900",
      ownerId: idOf("employee", "nordbygg", "bertil"),
      ownerOnly: true,
    });
    const columns = "title,customer,status,value,probability,weighted,followUp";
    expect(await fileOf(ctx, { where: "value:from:10", sort: "value", dir: "desc", columns })).toEqual([
      "Ärende;Kund;Status;Värde;Sannolikhet;Viktat;Valuta;Uppföljning",
      "'=Tak;Åkerlund & Söner AB;Ny;1234,50;10;123,45;SEK;2026-03-01",
      "Golv;Åkerlund & Söner AB;Förhandling;90,00;70;63,00;NOK;",
    ]);
    expect(await fileOf(ctx, { status: statusId("Förhandling"), columns: "title" })).toEqual([
      "Ärende",
      "Golv",
    ]);
  });
});
