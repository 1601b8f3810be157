import { withAdmin } from "@/db/admin";
import { closePools } from "@/db/client";
import { fillStock, provisionTenant } from "@/db/provision-tenant";
import { createOrganisation } from "@/lib/organisations/create-organisation";
import { progressBar } from "@/scripts/serve/progress";
import { type BenchDatabase, benchDatabase, benchSecretKey } from "./bench-database";
import { median, ms, quantile, table, timed } from "./figures";

const samples = 15;
const present = Number(process.env.BENCH_ORGANISATIONS || 1000);

/** How long a new organisation takes, in an empty service and in one with a thousand. */
export async function benchProvisioning(): Promise<void> {
  const database = await benchDatabase();
  try {
    const rows = [["Provisioning", "organisations present", "median ms", "p90 ms"]];
    rows.push(...(await sample(database)));
    await database.restart({ fast: true });
    await fillUp(database);
    await database.restart({ fast: false });
    rows.push(...(await sample(database)));
    console.log(`\n${table(rows)}\n  promised: under 1 s; PostgreSQL durable`);
  } finally {
    await closePools();
    await database.remove();
  }
}

async function sample({ adminUrl }: BenchDatabase): Promise<string[][]> {
  return withAdmin(adminUrl, async (client) => {
    const { rows } = await client.query("select count(*)::int as n from platform.tenant_schemas");
    const schemas: number[] = [];
    for (let n = 0; n < samples; n++)
      schemas.push((await timed(() => provisionTenant(client, benchSecretKey, "sv"))).took);
    await fillStock({ adminUrl, secretKey: benchSecretKey, target: samples });
    const organisations: number[] = [];
    for (let n = 0; n < samples; n++) {
      const email = `${crypto.randomUUID()}@bench.example`;
      const administrator = { name: "Bench", email, password: "tall-birch-river-7" };
      const made = await timed(() =>
        createOrganisation({ name: `Bench ${n}`, country: "SE", locale: "sv", administrator }),
      );
      organisations.push(made.took);
    }
    await closePools();
    const line = (name: string, took: number[]) => [
      name,
      String(rows[0].n),
      ms(median(took)),
      ms(quantile(took, 0.9)),
    ];
    return [
      line("a schema with its login, from nothing", schemas),
      line("an organisation ready to use, schema from the stock", organisations),
    ];
  });
}

async function fillUp({ adminUrl }: BenchDatabase): Promise<void> {
  const onProgress = progressBar(`Making ${present} organisations`);
  let made = 0;
  const work = () =>
    withAdmin(adminUrl, async (client) => {
      while (made < present) {
        made++;
        await provisionTenant(client, benchSecretKey, "sv");
        onProgress(made, present);
      }
    });
  await Promise.all([work(), work()]);
}
