import type { FileCell } from "./file-cell";

/** "A", "B", …, "Z", "AA". */
export function columnName(place: number): string {
  const rest = Math.floor(place / 26) - 1;
  return (rest < 0 ? "" : columnName(rest)) + String.fromCharCode(65 + (place % 26));
}

// What XML 1.0 can't hold at all: most control characters, and halves of a letter.
const impossible =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;
const special: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

// Most texts hold none of it, and are told apart at a tenth of the cost.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const suspect = /[&<>"\u0000-\u0008\u000b\u000c\u000e-\u001f\ud800-\udfff\ufffe\uffff]/;

/** Text as XML holds it. */
export const escaped = (text: string) =>
  suspect.test(text)
    ? text.replace(impossible, "").replace(/[&<>"]/g, (sign) => special[sign] ?? sign)
    : text;

const dayMs = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);
const lettersPerCell = 32_767;

/** One cell of a column and a row; none where there is nothing to say. Style 2 is an amount's, 3 a day's. */
export function cellXml({ kind, raw }: FileCell, column: string, row: number): string {
  if (raw === "") return "";
  const place = `${column}${row}`;
  if (kind === "number" && /^-?\d+(\.\d+)?$/.test(raw))
    return `<c r="${place}"${/\.\d\d$/.test(raw) ? ' s="2"' : ""}><v>${Number(raw)}</v></c>`;
  const day = kind === "date" ? Date.parse(`${raw}T00:00:00Z`) : Number.NaN;
  // Days before 1 March 1900 are counted wrongly there: as text they are right.
  if (day >= Date.UTC(1900, 2, 1)) return `<c r="${place}" s="3"><v>${(day - dayZero) / dayMs}</v></c>`;
  return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(raw.slice(0, lettersPerCell))}</t></is></c>`;
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const packaged = "http://schemas.openxmlformats.org/package/2006";
const format = "application/vnd.openxmlformats-officedocument.spreadsheetml";

/** What a workbook is made of besides its sheets. */
export function parts(sheets: number): [name: string, xml: string][] {
  const numbers = Array.from({ length: sheets }, (_, index) => index + 1);
  const each = (text: (number: number) => string) => numbers.map(text).join("");
  return [
    [
      "[Content_Types].xml",
      `${head}<Types xmlns="${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${format}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${format}.styles+xml"/>${each((n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${format}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      "_rels/.rels",
      `${head}<Relationships xmlns="${packaged}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      "xl/workbook.xml",
      `${head}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each((n) => `<sheet name="${n}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      "xl/_rels/workbook.xml.rels",
      `${head}<Relationships xmlns="${packaged}/relationships">${each((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    ],
    [
      "xl/styles.xml",
      `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/><xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/></cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`,
    ],
  ];
}
