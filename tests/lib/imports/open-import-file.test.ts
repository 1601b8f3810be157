import { randomBytes } from "node:crypto";
import { constants, deflateRawSync } from "node:zlib";
import { expect, it } from "vitest";
import { listImports } from "@/lib/imports/list-imports";
import { readImportFile } from "@/lib/imports/read-import-file";
import { committed, useDatabase } from "@/tests/support/context";
import { processorMsOf } from "@/tests/support/processor-time";
import { send, stateOf } from "./import-steps";

useDatabase();

type Packed = { packed: Buffer; size: number };

/** What unpacks to so many mebibytes of the same; made piece by piece, so that it costs nothing. */
function bomb(mebibytes: number, size = mebibytes * 1024 * 1024): Packed {
  const piece = deflateRawSync(Buffer.alloc(1024 * 1024, `<!--${" ".repeat(1017)}-->`), {
    finishFlush: constants.Z_FULL_FLUSH,
  });
  const start = deflateRawSync(Buffer.from("<worksheet>"), { finishFlush: constants.Z_FULL_FLUSH });
  const pieces = Array.from({ length: mebibytes }, () => piece);
  return { packed: Buffer.concat([start, ...pieces, Buffer.from([3, 0])]), size };
}

/** A workbook of these parts; `lie` is what its directory says of each part's size instead of the truth. */
function workbook(parts: Record<string, string | Packed>, lie?: number): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(parts)) {
    const { packed, size } =
      typeof content === "string"
        ? { packed: deflateRawSync(Buffer.from(content)), size: Buffer.byteLength(content) }
        : content;
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(8, 10);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(lie ?? size, 24);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(local, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, list, end]);
}

const sheet = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const named = {
  "xl/workbook.xml": '<workbook><sheets><sheet name="Kunder" sheetId="1" r:id="rId1"/></sheets></workbook>',
  "xl/_rels/workbook.xml.rels":
    '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>',
};
const text = (cell: string, value: string) => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const small = { ...named, "xl/worksheets/sheet1.xml": sheet(`<row r="1">${text("A1", "Navn")}</row>`) };

it("says what a file is: its encoding, its delimiter, its sheet, and what it seems to be about", async () => {
  const latin = Buffer.from("Företag;Org.nr\nÅkeri AB;1", "latin1");
  const { id } = await send(latin);
  expect(await stateOf(id)).toMatchObject({
    state: "file",
    encoding: "windows-1252",
    delimiter: ";",
    kind: "customers",
  });
  const wide = await send(Buffer.from("First Name\tLast Name\tEmail\nÅsa\tEk\ta@x.example", "utf16le"));
  expect(await stateOf(wide.id)).toMatchObject({ encoding: "utf-16le", delimiter: "\t", kind: "contacts" });
  const book = await send(workbook(small), "kunder.xlsx");
  expect(await stateOf(book.id)).toMatchObject({ format: "workbook", sheet: "Kunder", state: "file" });
  // Its form has neither an encoding nor a delimiter to send.
  const typed = { id: book.id, kind: "customers", encoding: "", delimiter: "", sheet: "Kunder" } as const;
  await committed((ctx) => readImportFile(ctx, typed));
  expect(await stateOf(book.id)).toMatchObject({ encoding: null, delimiter: null, state: "reading" });
});

it("throws away at once what is made to do harm", async () => {
  const before = (await committed((ctx) => listImports(ctx, {}))).length;
  const ofSheet = (content: string | Packed) => workbook({ ...named, "xl/worksheets/sheet1.xml": content });
  const manySheets = Array.from({ length: 10_000 }, (_, at) => [`xl/worksheets/s${at}.xml`, sheet("")]);
  const wide = Array.from({ length: 16_384 }, (_, at) => `<c t="inlineStr"><is><t>${at}</t></is></c>`);
  const harm: [string, Buffer][] = [
    ["unpacks_too_large", ofSheet(bomb(1024))],
    // One that says that it is small enough, and one that says that it is tiny.
    ["unpacks_too_large", ofSheet(bomb(1024, 500_000_000))],
    ["unreadable", ofSheet(bomb(1024, 3_000_000))],
    // Packed no tighter than what people type, and without an end.
    [
      "unreadable",
      ofSheet(`<worksheet>${`<!--${randomBytes(300).toString("hex")}-->`.repeat(50_000)}</worksheet>`),
    ],
    ["unreadable", ofSheet(`<worksheet>${"<a/>".repeat(300_000)}</worksheet>`)],
    ["too_many_sheets", workbook({ ...small, ...Object.fromEntries(manySheets) })],
    ["too_many_sheets", workbook({ ...small, ...Object.fromEntries(manySheets.slice(0, 150)) })],
    ["too_many_columns", ofSheet(sheet(`<row r="1">${wide.join("")}</row>`))],
    [
      "too_many_columns at XFD1",
      ofSheet(sheet(`<row r="1">${text("A1", "Navn")}${text("XFD1", "x")}</row>`)),
    ],
    ["too_many_columns at 1", Buffer.from(Array.from({ length: 16_384 }, (_, at) => `k${at}`).join(";"))],
    ["holds_formulas at A1", ofSheet(sheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'))],
    [
      "declares_entities",
      workbook({
        ...small,
        "xl/workbook.xml": '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><workbook/>',
      }),
    ],
    ["unreadable", workbook(small, 3)],
    ["old_workbook", Buffer.from("d0cf11e0a1b11ae1", "hex")],
    ["unreadable", Buffer.from("89504e470d0a1a0a0000000d49484452000003e8", "hex")],
    ["empty", Buffer.from("")],
  ];
  for (const [fault, bytes] of harm) {
    const spentMs = await processorMsOf(async () => expect((await send(bytes)).fault).toBe(fault));
    expect(spentMs, fault).toBeLessThan(5_000);
  }
  expect((await committed((ctx) => listImports(ctx, {}))).length).toBe(before);
});
