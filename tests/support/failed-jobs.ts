import pg from "pg";
import { databaseConfig, rolePassword } from "@/db/config";
import { idOf, type OrganisationSlug } from "./people";

/** Puts a job into the queue that was tried as often as it may be. */
export async function failJob(
  task: string,
  of: OrganisationSlug | { schema: string },
  error = "boom",
): Promise<string> {
  const payload = typeof of === "string" ? { organisationId: idOf("organisation", of) } : of;
  const [row] = await inQueue(
    `with added as (select (jobs.add_job($1, $2::json, max_attempts => 5)).id)
     select (jobs.permanently_fail_jobs(array[id], $3)).id::text from added`,
    [task, JSON.stringify(payload), error],
  );
  const id = row?.id;
  if (id) return id;
  const [last] = await inQueue(
    "select (jobs.permanently_fail_jobs(array[max(id)], $1)).id::text from jobs._private_jobs",
    [error],
  );
  return last?.id ?? "";
}

/** The queue, as its own login sees it. */
export async function inQueue(text: string, values: unknown[] = []): Promise<Record<string, string>[]> {
  const { host, port, database, secretKey } = databaseConfig();
  const login = { host, port, database, user: "vekt_jobs", password: rolePassword(secretKey, "vekt_jobs") };
  const client = new pg.Client(login);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}
