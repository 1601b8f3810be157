import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { formatterFor } from "@/lib/core/format";
import { customerListWords } from "@/lib/customers/customer-list-words";
import { exportCustomers } from "@/lib/customers/export-customers";
import { tableFile } from "@/lib/exports/table-file";
import { translatorFor } from "@/lib/i18n/translator";
import { exportHeadings, exportRows } from "@/lib/views/present-export";
import { committed, useDatabase } from "@/tests/support/context";
import { dumpEverything } from "@/tests/support/dump-everything";
import { run } from "./import-steps";

useDatabase();

const made = `Kundnr;Namn;Organisationsnummer;E-post;Telefon;Adress;Postnr;Ort;Webbplats
00071;"Åkerlund; Söner AB";556016-0680;info@akerlund.example;+46 40 12 34 56;Storgatan 1;211 20;Malmö;https://akerlund.example
72;-Plus AB;;;;;;;
73;"Ek ""Stora"" AB";;ek@ek.example;;"Byvägen 2";01234;Boden;
`;
const columns = ["number", "name", "orgNumber", "email", "phone", "street", "postcode", "city", "website"];

/** The list of those that the import made, as its file. */
const exported = () =>
  committed(async (ctx) => {
    const tools = { ...ctx, t: translatorFor("sv"), format: formatterFor("sv", "Europe/Stockholm", "SEK") };
    const list = await exportCustomers(ctx, { view: "all", columns: [...columns], sort: "number" });
    const words = customerListWords(list, { employees: [], categories: [] }, tools);
    async function* rows() {
      for await (const some of list.rows) yield exportRows(some, words, tools);
    }
    const pieces: Uint8Array[] = [];
    for await (const piece of tableFile(exportHeadings(words, tools), rows(), "csv", "sv"))
      pieces.push(piece);
    return Buffer.concat(pieces);
  });

/** In, out, away; the file that came out in again and out again. Everything is as it was each time. */
async function goRound(file: Buffer | string, options: Parameters<typeof run>[1] = {}) {
  const before = await committed(({ tx }) => dumpEverything(tx));
  const first = await run(file, options);
  const out = await exported();
  await committed((ctx) => undoBatch(ctx, { batchId: first.batchId ?? "" }));
  expect(await committed(({ tx }) => dumpEverything(tx))).toEqual(before);
  const second = await run(out, { kind: first.kind });
  const again = await exported();
  await committed((ctx) => undoBatch(ctx, { batchId: second.batchId ?? "" }));
  expect(again.toString()).toBe(out.toString());
  expect(second.counts.error).toBeUndefined();
  expect(await committed(({ tx }) => dumpEverything(tx))).toEqual(before);
  return { counts: first.counts, lines: out.toString().slice(1).trimEnd().split("\r\n") };
}

it("brings a list in, hands out the same, brings that in again, and leaves no trace when undone", async () => {
  const { counts, lines } = await goRound(made);
  expect(counts).toEqual({ new: 3 });
  expect(lines.slice(1)).toEqual([
    '"Åkerlund; Söner AB";00071;556016-0680;info@akerlund.example;\'+46 40 12 34 56;Storgatan 1;211 20;Malmö;https://akerlund.example',
    "'-Plus AB;72;;;;;;;",
    '"Ek ""Stora"" AB";73;;ek@ek.example;;Byvägen 2;012 34;Boden;',
  ]);
});

const folder = "../shared/data/import";

it.skipIf(!existsSync(folder))("the same of lists as other systems hand them out", async () => {
  for (const [name, kind, rows] of [
    ["kundexport_se.csv", "customers", 15],
    ["kundeliste_no_tripletexstil.csv", "customers", 2],
    ["hubspot_companies.csv", "customers", 2],
  ] as const) {
    const source = readFileSync(`${folder}/${name}`);
    const columns = Object.fromEntries(
      ["Registrerad", "Belopp", "Status", "Company owner", "Create Date"].map((one) => [one, { field: "" }]),
    );
    const { lines } = await goRound(source, { kind, columns });
    expect(lines.length - 1, name).toBe(rows);
  }
});
