import pg from "pg";

/** Runs `fn` on a connection of the server's administrator, outside the running app: bootstrap, migrations, stock. */
export async function withAdmin<T>(adminUrl: string, fn: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: "vekt-admin" });
  client.on("error", () => {});
  await client.connect();
  try {
    return await fn(client);
  } finally {
    await client.end();
  }
}

/** Runs `fn` in a transaction as the role that owns every schema. */
export async function asOwner<T>(client: pg.Client, searchPath: string, fn: () => Promise<T>): Promise<T> {
  await client.query(`begin; set local role vekt_owner; set local search_path = ${searchPath}`);
  try {
    const value = await fn();
    await client.query("commit");
    return value;
  } catch (error) {
    await client.query("rollback");
    throw error;
  }
}
