import { fieldLabel, phrase, presentValue } from "@/lib/changes/present-changes";
import type { Formatter } from "@/lib/core/format";
import type { Translate } from "@/lib/i18n/translator";
import type { PersonData, PersonRow } from "./get-person-data";

type Tools = { t: Translate; format: Formatter; tenant: { name: string }; actor: { locale: string } };

const special: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const html = (text: string) => text.replace(/[&<>"]/g, (sign) => special[sign] ?? sign);

/** What is known of a person as one page that reads anywhere and prints well, in the reader's language. */
export function presentExtract(data: PersonData, now: Date, tools: Tools): string {
  const { t, format, tenant, actor } = tools;
  const title = html(t("privacy.extractTitle", { name: data.name }));
  const tables = [...new Set(data.rows.map(({ table }) => table))];
  return `<!doctype html>
<html lang="${actor.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}h2{margin-top:2.5rem}h3{margin:1.5rem 0 .25rem}
dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;gap:.25rem 1rem;margin:0}dt{color:#555}dd{margin:0;white-space:pre-wrap;overflow-wrap:anywhere}
li{margin:.5rem 0}@media(max-width:30rem){dl{display:block}dd{margin-bottom:.5rem}}</style></head><body>
<h1>${title}</h1>
<p>${html(t("privacy.extractIntro", { organisation: tenant.name, when: format.dateTime(now) }))}</p>
${tables
  .map((table) =>
    section(
      html(t("privacy.section", { table })),
      data.rows.filter((row) => row.table === table),
      tools,
    ),
  )
  .join("\n")}
${section(html(t("privacy.extractMentions")), data.mentions, tools)}
${logOf(data, tools)}
</body></html>
`;
}

function section(title: string, rows: PersonRow[], tools: Tools): string {
  if (rows.length === 0) return "";
  return `<section><h2>${title}</h2>\n${rows.map((row) => rowOf(row, tools)).join("\n")}</section>`;
}

function rowOf({ label, fields }: PersonRow, { t, format }: Tools): string {
  const known = fields.flatMap((field) => {
    const value = presentValue(field, field.after, t, format);
    return value === "–" ? [] : `<dt>${html(fieldLabel(field, t))}</dt><dd>${html(value)}</dd>`;
  });
  return `${label ? `<h3>${html(label)}</h3>` : ""}<dl>${known.join("")}</dl>`;
}

/** Who wrote what of it when, and what stood there before. */
function logOf({ log }: PersonData, { t, format }: Tools): string {
  if (log.length === 0) return "";
  const lines = log.map((entry) => {
    const fields = entry.fields.map(
      (field) =>
        `<br>${html(fieldLabel(field, t))}: ${html(presentValue(field, field.before, t, format))} → ${html(presentValue(field, field.after, t, format))}`,
    );
    const head = [
      format.dateTime(entry.at),
      entry.actorName,
      phrase(t, entry.operation, entry.table),
      entry.label,
    ];
    return `<li>${html(head.filter(Boolean).join(" · "))}${fields.join("")}</li>`;
  });
  return `<section><h2>${html(t("privacy.extractLog"))}</h2><ul>${lines.join("\n")}</ul></section>`;
}

/** The same for programs. */
export const extractJson = ({ name, rows, mentions, log }: PersonData): string => {
  const plain = ({ table, id, values }: PersonRow) => ({ table, id, values });
  const entries = log.map(({ at, actorName, table, rowId, operation, fields }) => ({
    at,
    actorName,
    table,
    rowId,
    operation,
    fields: fields.map(({ column, path, before, after }) => ({
      column,
      path,
      before: before.text,
      after: after.text,
    })),
  }));
  return JSON.stringify(
    { name, rows: rows.map(plain), mentions: mentions.map(plain), log: entries },
    null,
    2,
  );
};
