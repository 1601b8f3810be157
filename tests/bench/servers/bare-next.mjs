// A Next application of one page that shows the same SQL: what the framework itself costs.
import cluster from "node:cluster";
import { createServer } from "node:http";
import next from "next";

if (cluster.isPrimary) {
  for (let n = 0; n < Number(process.env.WEB_WORKERS); n++) cluster.fork();
  process.on("SIGTERM", () => process.exit(0));
} else {
  const app = next({ dev: false, dir: process.env.BENCH_NEXT_DIR });
  await app.prepare();
  createServer(app.getRequestHandler()).listen(Number(process.env.PORT), "127.0.0.1");
}
