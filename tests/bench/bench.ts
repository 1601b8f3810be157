// npm run bench [-- change-log pages memory javascript register sales activities exports merging provisioning imports imports-million]: prints figures beside what is promised.
import { availableParallelism, cpus } from "node:os";
import { benchActivities } from "./activities";
import { benchChangeLog } from "./change-log";
import { benchExports } from "./exports";
import { benchImports } from "./imports";
import { benchJavascript } from "./javascript";
import { benchMemory } from "./memory";
import { benchMerging } from "./merging";
import { benchPages } from "./pages";
import { benchProvisioning } from "./provisioning";
import { benchRegister } from "./register";
import { runningApp } from "./running-app";
import { benchSales } from "./sales";

const parts = [
  "change-log",
  "pages",
  "memory",
  "javascript",
  "register",
  "sales",
  "activities",
  "merging",
  "exports",
  "provisioning",
  "imports",
  "imports-million",
];
const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  console.error(`${unknown.join(", ")}: there is ${parts.join(", ")}`);
  process.exit(2);
}
const wants = (part: string) => asked.length === 0 || asked.includes(part);

console.log(`${availableParallelism()} cores of ${cpus()[0]?.model ?? "?"}, node ${process.version}\n`);
if (wants("change-log")) await benchChangeLog();
if (["pages", "memory", "javascript", "sales"].some(wants)) {
  const app = await runningApp();
  try {
    if (wants("memory")) benchMemory(app, "after the start");
    // The pages come first: they build the empty page that the JavaScript is compared with.
    if (wants("pages") || wants("javascript")) await benchPages(app, { load: wants("pages") });
    if (wants("memory") && wants("pages")) benchMemory(app, "after the load");
    if (wants("javascript")) await benchJavascript(app);
    if (wants("sales")) await benchSales(app);
  } finally {
    await app.stop();
  }
}
if (wants("register")) await benchRegister();
if (wants("activities")) await benchActivities();
if (wants("merging")) await benchMerging();
if (wants("exports")) await benchExports();
if (wants("provisioning")) await benchProvisioning();
if (wants("imports")) await benchImports(100_000);
// Takes its time, so it must be asked for.
if (asked.includes("imports-million")) await benchImports(1_000_000);
process.exit(0);
