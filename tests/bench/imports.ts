import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { withAdmin } from "@/db/admin";
import { provisionTenant } from "@/db/provision-tenant";
import { imports } from "@/db/tenant/schema/imports";
import { tenantTransaction } from "@/db/transaction";
import type { Ctx } from "@/lib/core/context";
import { listCustomers } from "@/lib/customers/list-customers";
import { checkRows } from "@/lib/imports/check-rows";
import { guessColumns } from "@/lib/imports/guess-columns";
import { keepImportPart } from "@/lib/imports/keep-import-part";
import { runRows } from "@/lib/imports/run-rows";
import { stageRows } from "@/lib/imports/stage-rows";
import { partBytes, type Within } from "@/lib/imports/stored-file";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { median, ms, ratio, table } from "./figures";
import { benchContext } from "./in-schema";

const employeeId = "00000000-0000-7000-8000-000000000001";
const header = "Kundnr;Namn;Organisationsnummer;E-post;Telefon;Adress;Postnr;Ort;Omsättning;Taggar\n";

/** A list of customers as accounting programs hand them out, made up. */
function list(rows: number): Buffer {
  const lines = [header];
  for (let n = 0; n < rows; n++) {
    const number = String(2_120_000_000 + n);
    lines.push(
      `${100_000 + n};Åkerlund & Söner ${n} AB;${number.slice(0, 6)}-${number.slice(6)};info${n}@akerlund.example;040-${String(100_000 + (n % 900_000))};Storgatan ${n % 200};${String(10_000 + (n % 80_000))};Malmö;1 240,50;${n % 3 === 0 ? "Bygg" : ""}\n`,
    );
  }
  return Buffer.from(lines.join(""));
}

/** How long an import of so many customers takes, what memory it needs, and what a list page's reads cost meanwhile. */
export async function benchImports(rows: number): Promise<void> {
  const database = await benchDatabase();
  try {
    const schema = await withAdmin(database.adminUrl, (client) =>
      provisionTenant(client, benchSecretKey, "sv"),
    );
    const within = transactions(schema, randomUUID());
    await within(({ tx }) =>
      tx.execute(`insert into employees (id, name) values ('${employeeId}', 'Bench')`),
    );
    const file = list(rows);
    const id = await send(within, file);
    const took: [string, number][] = [];
    const step = async (name: string, work: () => Promise<void>) => {
      const began = performance.now();
      await work();
      took.push([name, (performance.now() - began) / 1000]);
    };
    const job = () => readJob(within, id);
    const quiet = await probe(schema, 1500);
    const memory = watchMemory();
    await step("read", async () => stageRows(within, await job()));
    const { columns } = await job();
    const mapping = guessColumns("customers", columns);
    await within(({ tx }) =>
      tx.update(imports).set({ mapping, state: "checking" }).where(eq(imports.id, id)),
    );
    await step("dry run", async () => checkRows(within, await job()));
    const batchId = randomUUID();
    await within(({ tx }) =>
      tx.update(imports).set({ state: "running", batchId, counts: {} }).where(eq(imports.id, id)),
    );
    let busy: number[] = [];
    let isRunning = true;
    const probing = probe(schema, () => isRunning).then((times) => {
      busy = times;
    });
    await step("run", () => runRows(transactions(schema, batchId), id));
    isRunning = false;
    await probing;
    const whole = took.reduce((sum, [, seconds]) => sum + seconds, 0);
    const { counts } = await job();
    console.log(
      table([
        [
          `Import of ${rows.toLocaleString("en")} customers (${(file.length / 1e6).toFixed(0)} MB)`,
          "seconds",
        ],
        ...[...took, ["together", whole] as const].map(([name, seconds]) => [name, seconds.toFixed(1)]),
      ]),
      `\n  new: ${counts.new}; memory at most ${memory.stop()} MB, with the file that is made up; a list's reads ${ms(median(quiet))} ms before, ${ms(median(busy))} ms meanwhile (${ratio(median(busy), median(quiet))}), in the same process as the import\n`,
    );
  } finally {
    await database.remove();
  }
}

function transactions(schema: string, batchId: string): Within {
  const origin = { actorId: employeeId, batchId, verb: "import-file" };
  return (run) =>
    tenantTransaction(schema, "write", origin, (tx) =>
      run({ ...benchContext(schema, employeeId), batchId, tx } as Ctx),
    );
}

async function send(within: Within, file: Buffer): Promise<string> {
  let id: string | null = null;
  for (let at = 0; at < file.length; at += partBytes) {
    const bytes = new Uint8Array(file.subarray(at, at + partBytes));
    const before: string | null = id;
    const kept: { id: string } = await within((ctx) =>
      keepImportPart(ctx, { id: before, fileName: "bench.csv", position: at / partBytes, bytes }),
    );
    id = kept.id;
  }
  const reading = { state: "reading" as const, encoding: "utf-8", delimiter: ";" };
  await within(({ tx }) =>
    tx
      .update(imports)
      .set(reading)
      .where(eq(imports.id, id ?? "")),
  );
  return id ?? "";
}

async function readJob(within: Within, id: string) {
  const [row] = await within(({ tx }) => tx.select().from(imports).where(eq(imports.id, id)));
  if (!row) throw new Error("the import is gone");
  return row;
}

/** What the reads of the list of customers take, four times a second. */
async function probe(schema: string, how: number | (() => boolean)): Promise<number[]> {
  const until = typeof how === "number" ? performance.now() + how : 0;
  const times: number[] = [];
  const origin = { actorId: employeeId, batchId: employeeId, verb: "bench" };
  while (typeof how === "number" ? performance.now() < until : how()) {
    const began = performance.now();
    await tenantTransaction(schema, "read", origin, (tx) =>
      listCustomers({ ...benchContext(schema, employeeId), tx }, {}),
    );
    times.push(performance.now() - began);
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
  return times;
}

function watchMemory() {
  let most = 0;
  const look = () => {
    most = Math.max(most, process.memoryUsage().rss);
  };
  const timer = setInterval(look, 200);
  return {
    stop() {
      clearInterval(timer);
      return Math.round(most / 1e6);
    },
  };
}
