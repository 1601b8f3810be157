import { existsSync, mkdtempSync, readFileSync, rmSync, utimesSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { env } from "@/lib/core/env";
import { archivePath } from "@/lib/exports/archive-path";
import { getArchive } from "@/lib/exports/get-archive";
import { purgeArchives, writeArchives } from "@/lib/exports/jobs";
import { requestArchive } from "@/lib/exports/request-archive";
import { committed, rolledBack, useDatabase } from "@/tests/support/context";
import { unzip } from "@/tests/support/unzip";

useDatabase();
let folder = "";
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "vekt-archives-"));
  env().dataDir = folder;
});
afterAll(() => rmSync(folder, { recursive: true }));

it("is made once in the background, can be fetched, and is gone when its time is over", async () => {
  const { id, schema } = await committed(async (ctx) => ({
    ...(await requestArchive(ctx, {})),
    schema: ctx.tenant.schema,
  }));
  await expect(rolledBack((ctx) => requestArchive(ctx, {}))).rejects.toThrow("archive_running");
  await expect(rolledBack((ctx) => getArchive(ctx, { archiveId: id }))).rejects.toThrow("not_found");
  await writeArchives({ schema }, { job: { attempts: 1, max_attempts: 3 } });
  const path = archivePath(schema, id);
  expect(JSON.parse((await unzip(readFileSync(path))).get("manifest.json") ?? "")).toMatchObject({
    organisation: { name: "Nordbygg AB" },
  });
  expect(await rolledBack((ctx) => getArchive(ctx, { archiveId: id }))).toMatchObject({ id });
  await purgeArchives();
  expect(existsSync(path)).toBe(true);
  utimesSync(path, 0, 0);
  await purgeArchives();
  expect(existsSync(path)).toBe(false);
});
