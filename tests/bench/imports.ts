import { fork } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { eq } from "drizzle-orm";
import { withAdmin } from "@/db/admin";
import { provisionTenant } from "@/db/provision-tenant";
import { imports } from "@/db/tenant/schema/imports";
import { tenantTransaction } from "@/db/transaction";
import type { Ctx } from "@/lib/core/context";
import { checkRows } from "@/lib/imports/check-rows";
import { guessColumns } from "@/lib/imports/guess-columns";
import { keepImportPart } from "@/lib/imports/keep-import-part";
import { runRows } from "@/lib/imports/run-rows";
import { stageRows } from "@/lib/imports/stage-rows";
import { partBytes, type Within } from "@/lib/imports/stored-file";
import { runAndTell } from "@/lib/jobs/in-tenant";
import { benchDatabase, benchSecretKey } from "./bench-database";
import { median, ms, ratio, table } from "./figures";
import { benchContext } from "./in-schema";

const employeeId = "00000000-0000-7000-8000-000000000001";
const header = "Kundnr;Namn;Organisationsnummer;E-post;Telefon;Adress;Postnr;Ort;Omsättning;Taggar\n";

/** A list of customers as accounting programs hand them out, made up line by line. */
function line(n: number): string {
  const number = withCheckDigit(String(212_000_000 + n));
  const [reach, street] = [
    `info${n}@akerlund.example;040-${String(100_000 + (n % 900_000))}`,
    `Storgatan ${n % 200}`,
  ];
  const place = `${street};${String(10_000 + (n % 80_000))};Malmö`;
  return `${100_000 + n};Åkerlund & Söner ${n} AB;${number};${reach};${place};1 240,50;${n % 3 === 0 ? "Bygg" : ""}\n`;
}

/** Luhn, as Bolagsverket's numbers have it. */
function withCheckDigit(nine: string): string {
  const sum = [...nine].reduce((all, digit, place) => {
    const twice = Number(digit) * (place % 2 === 0 ? 2 : 1);
    return all + (twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${nine.slice(0, 6)}-${nine.slice(6)}${(10 - (sum % 10)) % 10}`;
}

/** How long an import of so many customers takes, what memory it needs, and what a list page's reads cost meanwhile. */
export async function benchImports(rows: number): Promise<void> {
  const database = await benchDatabase();
  let others: Awaited<ReturnType<typeof readLists>> | null = null;
  try {
    const schema = await withAdmin(database.adminUrl, (client) =>
      provisionTenant(client, benchSecretKey, "sv"),
    );
    const within = transactions(schema, randomUUID());
    await within(({ tx }) =>
      tx.execute(`insert into employees (id, name) values ('${employeeId}', 'Bench')`),
    );
    const { id, bytes } = await send(within, rows);
    const job = () => readJob(within, id);
    const set = (values: Partial<typeof imports.$inferInsert>) =>
      within(({ tx }) => tx.update(imports).set(values).where(eq(imports.id, id)));
    others = await readLists(schema);
    await others.take(4000); // the first ones load code
    const quiet = await others.take(3000);
    const memory = watchMemory();
    const took: [string, number, number][] = [];
    const step = async (name: string, work: () => Promise<void>) => {
      const [began, cpu] = [performance.now(), process.cpuUsage()];
      await work();
      const { user, system } = process.cpuUsage(cpu);
      took.push([name, (performance.now() - began) / 1000, (user + system) / 1e6]);
    };
    await step("read", async () => stageRows(within, await job()));
    await set({ mapping: guessColumns("customers", (await job()).columns), state: "checking" });
    await step("dry run", async () => checkRows(within, await job()));
    const batchId = randomUUID();
    await set({ state: "running", batchId, counts: {} });
    await others.take(0);
    await step("run", () => runRows(transactions(schema, batchId), id));
    const busy = await others.take(0);
    const most = memory.stop();
    // Against the empty list of before nothing could be compared: the same rows, when nobody writes.
    const after = await others.take(3000);
    const sum = (place: 1 | 2) => took.reduce((all, one) => all + one[place], 0);
    console.log(
      table([
        [
          `Import of ${rows.toLocaleString("en")} customers (${(bytes / 1e6).toFixed(0)} MB)`,
          "seconds",
          "of them node's CPU",
        ],
        ...[...took, ["together", sum(1), sum(2)] as const].map(([name, all, cpu]) => [
          name,
          all.toFixed(1),
          cpu.toFixed(1),
        ]),
      ]),
      `\n  new: ${(await job()).counts.new}; memory at most ${most} MB; another process reads the list in ${ms(median(quiet))} ms before, ${ms(median(busy))} ms during the run, ${ms(median(after))} ms after it (${ratio(median(busy), median(after))})\n`,
    );
  } finally {
    others?.end();
    await database.remove();
  }
}

function transactions(schema: string, batchId: string): Within {
  const origin = { actorId: employeeId, batchId, verb: "import-file" };
  return (run) =>
    tenantTransaction(schema, "write", origin, (tx) =>
      runAndTell({ ...benchContext(schema, employeeId), batchId, tx } as Ctx, run, { goesOn: true }),
    );
}

async function send(within: Within, rows: number): Promise<{ id: string; bytes: number }> {
  let id: string | null = null;
  let position = 0;
  let bytes = 0;
  let pending = Buffer.from(header);
  const keep = async (part: Buffer) => {
    const before: string | null = id;
    const kept: { id: string } = await within((ctx) =>
      keepImportPart(ctx, {
        id: before,
        fileName: "bench.csv",
        position: position++,
        bytes: new Uint8Array(part),
      }),
    );
    id = kept.id;
    bytes += part.length;
  };
  for (let n = 0; n < rows; n += 1000) {
    const lines = Array.from({ length: Math.min(1000, rows - n) }, (_, at) => line(n + at));
    pending = Buffer.concat([pending, Buffer.from(lines.join(""))]);
    for (; pending.length >= partBytes; pending = pending.subarray(partBytes))
      await keep(pending.subarray(0, partBytes));
  }
  await keep(pending);
  const reading = { state: "reading" as const, encoding: "utf-8", delimiter: ";" };
  const own = eq(imports.id, id ?? "");
  await within(({ tx }) => tx.update(imports).set(reading).where(own));
  return { id: id ?? "", bytes };
}

async function readJob(within: Within, id: string) {
  const [row] = await within(({ tx }) => tx.select().from(imports).where(eq(imports.id, id)));
  if (!row) throw new Error("the import is gone");
  return row;
}

/** Another process that reads the list of customers; `take` gives its times since the last. */
async function readLists(schema: string) {
  const child = fork("scripts/run.mjs", ["tests/bench/list-reads.ts", schema, employeeId]);
  return {
    async take(afterMs: number): Promise<number[]> {
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      child.send("take");
      const [times] = await once(child, "message");
      return times;
    },
    end: () => child.disconnect(),
  };
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
