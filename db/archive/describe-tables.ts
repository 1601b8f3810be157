/** Runs a statement without parameters, as the organisation's login or the owner of its schema. */
export type Ask = (text: string) => Promise<Record<string, unknown>[]>;

export type ArchiveTable = {
  name: string;
  /** Those that are written, in their order; what the database computes and what is secret is left out. */
  columns: { name: string; type: string; isFile: boolean }[];
  /** The key's columns: rows stand in its order. */
  key: string[];
  /** Columns that a sequence numbers. */
  numbered: string[];
  /** Which column says what kind of file there is. */
  mediaType: string | null;
};

/** What follows from other tables and is made anew, and what says which version the tables have. */
const derived = [
  ...["migrations", "case_sums", "case_sum_deltas", "case_stay_sums", "case_stay_deltas", "duplicate_keys"],
  ...[
    "case_moves",
    "case_move_sums",
    "stale_cases",
    "case_parts",
    "case_split_sums",
    "customer_sums",
    "customer_repeats",
  ],
];
/** Sealed with the service's key, or proof of who somebody is: worth nothing elsewhere, and nobody's to carry about. */
export const secretNames =
  "^sealed_|_(secret|token|token_hash|password_hash)$|^(secret|token|token_hash|password_hash)$";

export const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;

/** Every table of the organisation as its schema stands, so that one of a later version is in the archive too. */
export async function describeTables(ask: Ask): Promise<ArchiveTable[]> {
  const rows = await ask(`
    select c.relname as name,
           (select array_agg(a.attname::text order by k.place) from pg_index i, unnest(i.indkey) with ordinality k (attnum, place)
              join pg_attribute a on a.attrelid = c.oid and a.attnum = k.attnum where i.indrelid = c.oid and i.indisprimary) as key,
           coalesce(array_agg(a.attname::text) filter (where a.attidentity <> ''), '{}') as numbered,
           max(a.attname::text) filter (where a.attname = 'media_type') as "mediaType",
           json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'isFile', a.atttypid = 'bytea'::regtype)
             order by a.attnum) filter (where not a.attname ~ '${secretNames}') as columns
      from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relnamespace = current_schema()::regnamespace and c.relkind = 'r' and c.relname <> all ('{${derived}}')
       and has_table_privilege(c.oid, 'SELECT')
     group by c.oid, c.relname
    -- A secret without which there can be no row takes the row with it.
    having not bool_or(a.attname ~ '${secretNames}' and a.attnotnull)
     order by c.relname`);
  return rows as ArchiveTable[];
}

/**
 * A table's rows as JSON, one text each, in the order of its key: the same rows give the same texts. A file stands in it by
 * its path in the archive and its SHA-256.
 */
export function rowsSql({ name, columns, key, mediaType }: ArchiveTable): string {
  const left = columns
    .filter(({ isFile }) => !isFile)
    .map((column) => `'${column.name}', ${quoted(column.name)}`);
  const values = columns
    .filter(({ isFile }) => isFile)
    .map((column) => `'${column.name}', ${fileSql(name, column.name, key, mediaType)}`);
  const all = [...left, ...values].map((text) => (name === "change_log" ? withoutSecrets(text) : text));
  // A function takes a hundred arguments at most.
  const parts = [];
  for (let from = 0; from < all.length; from += 40)
    parts.push(`jsonb_build_object(${all.slice(from, from + 40).join(", ")})`);
  return `select (${parts.join(" || ")})::text as row from ${quoted(name)} order by ${key.map(quoted).join(", ")}`;
}

/** The log knows old values of columns that are left out. */
const withoutSecrets = (text: string) =>
  /^'(old|new)'/.test(text)
    ? `${text} - array(select k from jsonb_object_keys(${text.slice(1, 4)}) k where k ~ '${secretNames}')`
    : text;

const endings = { "image/png": "png", "image/jpeg": "jpg", "image/webp": "webp", "application/pdf": "pdf" };

function fileSql(table: string, column: string, key: string[], mediaType: string | null): string {
  const ending = Object.entries(endings).map(([type, text]) => `when '${type}' then '.${text}'`);
  const extension = mediaType ? `case ${quoted(mediaType)} ${ending.join(" ")} else '' end` : "''";
  const path = `'files/${table}/' || ${key.map(quoted).join(" || '-' || ")} || '-${column}' || ${extension}`;
  return `case when ${quoted(column)} is not null then jsonb_build_object('path', ${path}, 'sha256', encode(sha256(${quoted(column)}), 'hex')) end`;
}

/** The files that stand in a table's rows, one row at a time: its texts of paths and the bytes. */
export function filesSql({ name, columns, key, mediaType }: ArchiveTable): string {
  return columns
    .filter(({ isFile }) => isFile)
    .map(
      (column) =>
        `select ${fileSql(name, column.name, key, mediaType)} ->> 'path' as path, ${quoted(column.name)} as bytes
           from ${quoted(name)} where ${quoted(column.name)} is not null`,
    )
    .join(" union all ");
}
