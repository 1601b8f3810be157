// Started by the tests beside it: holds the server of a data folder until its stdin closes, then releases it.
import { acquirePostgres } from "@/db/server/acquire-postgres";

const [dataDir = "", mode] = process.argv.slice(2);
const postgres = await acquirePostgres({ dataDir, fast: mode !== "durable" });
postgres.keepRunning(({ adminUrl }) => console.log(`restarted ${adminUrl}`));
console.log(`ready ${postgres.adminUrl}`);
process.stdin.resume();
process.stdin.once("end", async () => {
  await postgres.release();
  console.log("released");
  process.exit(0);
});
