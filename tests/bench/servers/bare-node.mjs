// The same SQL as finished HTML from node's own server: the least that a page can cost.
import cluster from "node:cluster";
import { createServer } from "node:http";
import { cellText, replay } from "./replay.mjs";

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };
const escaped = (value) => cellText(value).replace(/[&<>"]/g, (letter) => escapes[letter]);

if (cluster.isPrimary) {
  for (let n = 0; n < Number(process.env.WEB_WORKERS); n++) cluster.fork();
  process.on("SIGTERM", () => process.exit(0));
} else {
  createServer(async (req, res) => {
    try {
      const results = await replay(req.url.slice(1));
      const tables = results.map(
        (rows) =>
          `<table>${rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`).join("")}</table>`,
      );
      res.setHeader("content-type", "text/html; charset=utf-8");
      res.end(`<!doctype html><html lang="en"><title>bare</title><body>${tables.join("")}</body></html>`);
    } catch (error) {
      res.statusCode = 500;
      res.end(String(error));
    }
  }).listen(Number(process.env.PORT), "127.0.0.1", () => process.send?.("ready"));
}
