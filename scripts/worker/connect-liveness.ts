import pg from "pg";

export type Liveness = {
  /** Says that who locks jobs under this name lives, for as long as this process keeps its connection; ends when that is known. */
  announce(locker: string): Promise<void>;
  /** Those who hold jobs and live no more; their jobs would stay locked for four hours. */
  findDead(): Promise<string[]>;
  end(): Promise<void>;
};

/**
 * Who locks jobs is alive while the session that announced it holds a lock named after it. So processes on several machines
 * know of each other, and a killed one is known to be dead as soon as the database has closed its connection.
 */
export async function connectLiveness(
  config: pg.ClientConfig,
  onLost: (error: Error) => void,
): Promise<Liveness> {
  const client = new pg.Client({ ...config, application_name: "vekt-jobs-liveness", keepAlive: true });
  const own: string[] = [];
  client.on("error", onLost);
  await client.connect();
  return {
    async announce(locker) {
      own.push(locker);
      await client.query("select pg_advisory_lock(hashtextextended($1, 0))", [locker]).catch(onLost);
    },
    async findDead() {
      const { rows } = await client.query<{ id: string }>(
        `with lockers as materialized (
           select distinct locked_by as id from jobs.jobs where locked_by <> all($1)
         )
         select id from lockers where pg_try_advisory_xact_lock(hashtextextended(id, 0))`,
        [own],
      );
      return rows.map((row) => row.id);
    },
    end: () => client.end(),
  };
}
