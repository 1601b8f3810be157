// Installs the dependencies when they are missing or not those of package-lock.json.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const oldestNode = [20, 9];
const root = fileURLToPath(new URL("..", import.meta.url));

/** Ends the process with a clear message where Vekt cannot run. */
export async function installWhenStale() {
  refuseOldNode();
  if (isInstalled()) return;
  const began = Date.now();
  console.log("  Installing the dependencies (a minute or two) …");
  const still = setInterval(
    () => console.log(`  Installing: still at it after ${secondsSince(began)} s`),
    20_000,
  );
  const { code, output } = await npmInstall();
  clearInterval(still);
  if (code !== 0 || !isInstalled()) {
    console.error(`${output}\nThe dependencies could not be installed (npm install ended with ${code}).`);
    process.exit(1);
  }
  console.log(`  Installing the dependencies: done (${secondsSince(began)} s)`);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  console.error(
    `Vekt needs Node ${oldestNode.join(".")} or newer; this is ${process.version}. See https://nodejs.org`,
  );
  process.exit(1);
}

/** Whether every package of the lock is there in its version. Optional ones are builds for other machines. */
function isInstalled() {
  const installed = readLock("node_modules/.package-lock.json");
  const wanted = readLock("package-lock.json");
  if (!installed || !wanted) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, extraneous, link }]) => {
    if (path === "" || link) return true;
    const found = installed.packages[path];
    return found ? found.version === version : Boolean(optional || extraneous);
  });
}

function readLock(path) {
  const absolute = `${root}${path}`;
  return existsSync(absolute) ? JSON.parse(readFileSync(absolute, "utf8")) : null;
}

/**
 * `npm ci` refuses a lock that lists only the builds a registry had for some platforms; `npm install` takes it, and
 * with --no-save leaves it as it is. Development packages are part of it: the build needs them.
 */
function npmInstall() {
  const options = ["install", "--no-save", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const npm = process.env.npm_execpath;
  const [command, ...before] = npm?.endsWith(".js") ? [process.execPath, npm] : ["npm"];
  const { NODE_ENV: _, ...env } = process.env;
  const child = spawn(command, [...before, ...options], {
    cwd: root,
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk) => {
      output += chunk;
    });
  }
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code, output: output.trim() }));
  });
}

function secondsSince(began) {
  return ((Date.now() - began) / 1000).toFixed(0);
}
