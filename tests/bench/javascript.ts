import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { table } from "./figures";
import type { RunningApp } from "./running-app";

const listBudgetKb = 60;
const emptyBuild = ".tmp/bench-next/.next";

/** What a browser loads as JavaScript for each page, compressed, and how much more that is than an empty Next page. */
export async function benchJavascript(app: RunningApp): Promise<void> {
  const empty = await emptyPage();
  const rows = [["JavaScript, kB gzip", "files", "in all", "over an empty page", ""]];
  rows.push(["(an empty Next page)", String(empty.files.length), kb(empty.bytes), "", ""]);
  for (const path of await routes(app)) {
    const html = await (await fetch(app.url + path, { headers: { cookie: app.cookie } })).text();
    const files = scriptsOf(html);
    let bytes = 0;
    for (const file of files)
      bytes += gzipSync(Buffer.from(await (await fetch(app.url + file)).arrayBuffer()), { level: 9 }).length;
    const over = bytes - empty.bytes;
    const shown = path.replace(app.slug, "{org}").replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, "{id}");
    rows.push([
      shown,
      String(files.length),
      kb(bytes),
      kb(over),
      over > listBudgetKb * 1024 ? `over ${listBudgetKb}` : "",
    ]);
  }
  console.log(`\n${table(rows)}\n  promised: list pages within ${listBudgetKb} kB over an empty Next page`);
}

const kb = (bytes: number) => (bytes / 1024).toFixed(1);

function scriptsOf(html: string): string[] {
  return [
    ...new Set(
      [...html.matchAll(/<script[^>]+src="([^"]+\.js)[^"]*"(?![^>]*nomodule)/gi)].map((m) => m[1] ?? ""),
    ),
  ];
}

async function emptyPage(): Promise<{ files: string[]; bytes: number }> {
  const html = readFileSync(join(emptyBuild, "server/app/empty.html"), "utf8");
  const files = scriptsOf(html);
  const bytes = files.map(
    (file) => gzipSync(readFileSync(join(emptyBuild, file.replace("/_next/", ""))), { level: 9 }).length,
  );
  return { files, bytes: bytes.reduce((sum, size) => sum + size, 0) };
}

/** Every page of the application, with an id of a real row where it takes one. */
async function routes({ admin, slug, schema }: RunningApp): Promise<string[]> {
  const ids: Record<string, string> = {};
  for (const [part, text] of [
    ["[customerId]", `select id from ${schema}.customers where archived_at is null limit 1`],
    ["[caseId]", `select id from ${schema}.cases where archived_at is null limit 1`],
    ["[contactId]", `select id from ${schema}.contacts where archived_at is null limit 1`],
    [
      "[membershipId]",
      `select m.id from platform.memberships m join platform.organisations o on o.id = organisation_id where o.slug = '${slug}' limit 1`,
    ],
  ] as const)
    ids[part] = (await admin.query(text)).rows[0]?.id;
  const pages = readdirSync("app", { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file) && !/^(showcase|dev)\//.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "")}`.replaceAll(/\/\([^)]+\)/g, ""))
    .filter((path) => !path.includes("[token]"));
  return pages
    .map((path) => path.replace("[org]", slug).replaceAll(/\[\w+\]/g, (part) => ids[part] ?? part))
    .filter((path) => !path.includes("["))
    .toSorted();
}
