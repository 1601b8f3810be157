// A process of its own, as a web process is: what the reads of the list of customers take, four times a second, until told to stop.
import { tenantTransaction } from "@/db/transaction";
import { listCustomers } from "@/lib/customers/list-customers";
import { benchContext } from "./in-schema";

const [schema = "", employeeId = ""] = process.argv.slice(2);
const origin = { actorId: employeeId, batchId: employeeId, verb: "bench" };
let times: number[] = [];

process.on("message", () => {
  process.send?.(times);
  times = [];
});
process.on("disconnect", () => process.exit(0));

for (;;) {
  const began = performance.now();
  await tenantTransaction(schema, "read", origin, (tx) =>
    listCustomers({ ...benchContext(schema, employeeId), tx }, {}),
  );
  times.push(performance.now() - began);
  await new Promise((resolve) => setTimeout(resolve, 250));
}
