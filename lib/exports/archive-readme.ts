import type { ArchiveManifest } from "./write-archive";

/** How to read an archive, for whoever opens it without us. In English: programs are written by it. */
export function archiveReadme({
  organisation,
  exportedAt,
  schemaVersion,
  tables,
  files,
}: ArchiveManifest): string {
  return `# ${organisation.name}

All data of the organisation as it stood at ${exportedAt} (schema version ${schemaVersion}).

- \`tables/<name>.jsonl\`: one table each, UTF-8, one row a line, each a JSON object with the table's columns as keys, in the
  order of the table's key. Ids are UUIDs; a column \`<something>_id\` holds the id of a row of another table.
- Days are \`YYYY-MM-DD\`, instants ISO 8601 with an offset, amounts JSON numbers with all their decimals in the currency that
  stands beside them. Texts by language are objects (\`sv\`, \`nb\`, \`da\`, \`en\`). \`null\` is no value.
- \`files/<table>/…\`: ${files} files such as logos. The row that one belongs to names it: \`{"path": "files/…", "sha256": "…"}\`.
- \`manifest.json\`: of each table how many rows it has, its columns with their types, and the SHA-256 of its file.
- \`change_log.jsonl\` holds who changed what and when: \`old\` and \`new\` are the changed columns only.

Left out: secrets (keys to other services), what is computed from the rest (the kept sums of cases), and who signs in with which
password. Employees are in \`employees.jsonl\`; who of them may sign in is the service's, not the organisation's, data.

\`npm run tenants -- import <this file> --email <administrator>\` makes a new organisation of it and compares counts and hashes.

| Table | Rows |
| --- | ---: |
${tables.map(({ name, rows }) => `| ${name} | ${rows} |`).join("\n")}
`;
}
