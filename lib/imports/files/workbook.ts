import type { Bytes } from "./bytes";
import { FileRefused } from "./refused";
import { attribute, readXml, type XmlEvent } from "./xml";
import { readZip, unpack, type Zip } from "./zip";

export type Workbook = {
  bytes: Bytes;
  zip: Zip;
  sheets: { name: string; path: string }[];
  /** Days are counted from 1904, as old Excel for Mac did. */
  from1904: boolean;
};

const mostSheets = 100;
const mostShared = 100_000_000;

/** What a workbook holds, by its parts' names; external targets are never followed. */
export async function openWorkbook(bytes: Bytes): Promise<Workbook> {
  const zip = await readZip(bytes);
  if ([...zip.keys()].filter((name) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length > mostSheets)
    throw new FileRefused("too_many_sheets");
  const targets = new Map<string, string>();
  for await (const { attributes } of tags({ bytes, zip }, "xl/_rels/workbook.xml.rels", "Relationship"))
    if (attribute(attributes, "TargetMode") !== "External")
      targets.set(attribute(attributes, "Id") ?? "", attribute(attributes, "Target") ?? "");
  const sheets: Workbook["sheets"] = [];
  for await (const { attributes } of tags({ bytes, zip }, "xl/workbook.xml", "sheet")) {
    const target = targets.get(attribute(attributes, "r:id") ?? "") ?? "";
    const path = (target.startsWith("/") ? target.slice(1) : `xl/${target}`).toLowerCase();
    const isHidden = attribute(attributes, "state") !== null && attribute(attributes, "state") !== "visible";
    if (!isHidden && zip.has(path)) sheets.push({ name: attribute(attributes, "name") ?? "", path });
    if (sheets.length > mostSheets) throw new FileRefused("too_many_sheets");
  }
  if (sheets.length === 0) throw new FileRefused("unreadable");
  let from1904 = false;
  for await (const { attributes } of tags({ bytes, zip }, "xl/workbook.xml", "workbookPr"))
    from1904 = ["1", "true"].includes(attribute(attributes, "date1904") ?? "");
  return { bytes, zip, sheets, from1904 };
}

type Parts = Pick<Workbook, "bytes" | "zip">;
type Tag = Extract<XmlEvent, { kind: "open" }>;

/** The events of one part; none where the workbook has no such part. */
export async function* eventsOf({ bytes, zip }: Parts, path: string): AsyncGenerator<XmlEvent[]> {
  const entry = zip.get(path.toLowerCase());
  if (entry) yield* readXml(unpack(bytes, entry));
}

async function* tags(parts: Parts, path: string, name: string): AsyncGenerator<Tag> {
  for await (const events of eventsOf(parts, path))
    for (const event of events) if (event.kind === "open" && event.name === name) yield event;
}

/** The texts that cells refer to by number. */
export async function readSharedTexts(workbook: Workbook): Promise<string[]> {
  const texts: string[] = [];
  let text = "";
  let [size, tags] = [0, 0];
  let isIn = false;
  let isPhonetic = false;
  for await (const events of eventsOf(workbook, "xl/sharedStrings.xml")) {
    tags += events.length + 200;
    // Formatted texts have some tens of tags each.
    if (tags > 500_000 + texts.length * 100 + size / 50) throw new FileRefused("unreadable");
    for (const event of events) {
      if (event.kind === "text") {
        if (isIn && !isPhonetic) text += event.text;
      } else if (event.name === "t") isIn = event.kind === "open";
      else if (event.name === "rPh") isPhonetic = event.kind === "open";
      else if (event.name === "si" && event.kind === "close") {
        texts.push(text);
        size += text.length + 16;
        text = "";
        if (size > mostShared) throw new FileRefused("unpacks_too_large");
      }
    }
  }
  return texts;
}

// ECMA-376 part 1, 18.8.30: the formats that need no definition.
const builtInDates = new Set([14, 15, 16, 17, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Which styles show a number as a day. */
export async function readDateStyles(workbook: Workbook): Promise<Set<number>> {
  const formats = new Map<number, boolean>();
  const styles = new Set<number>();
  let isInCells = false;
  let count = 0;
  for await (const events of eventsOf(workbook, "xl/styles.xml"))
    for (const event of events) {
      if (event.kind === "text") continue;
      if (event.name === "cellXfs") isInCells = event.kind === "open";
      if (event.kind !== "open") continue;
      if (event.name === "numFmt")
        formats.set(
          Number(attribute(event.attributes, "numFmtId")),
          isDateFormat(attribute(event.attributes, "formatCode") ?? ""),
        );
      if (event.name !== "xf" || !isInCells) continue;
      const format = Number(attribute(event.attributes, "numFmtId"));
      if (formats.get(format) ?? builtInDates.has(format)) styles.add(count);
      count++;
    }
  return styles;
}

/** Letters of days and years outside quotes, brackets and escapes. */
function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, "");
  return /[dy]/i.test(bare) && !/general|[#0?]/i.test(bare.replace(/0+$/, ""));
}
