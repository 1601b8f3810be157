import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

type Lock = { packages: Record<string, { version?: string; resolved?: string }> };

/** Below these there are known holes (goal S1). */
const floors: Record<string, string> = {
  next: "16.3.3",
  "next-auth": "4.24.15",
  "drizzle-orm": "0.45.2",
  nodemailer: "9.1.0",
};
const banned = ["xlsx"];

function isBelow(version: string, floor: string): boolean {
  const numbers = (text: string) => (text.split("-")[0] ?? "").split(".").map(Number);
  const [have, need] = [numbers(version), numbers(floor)];
  for (let i = 0; i < 3; i++) {
    const difference = (have[i] ?? 0) - (need[i] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return version.includes("-");
}

function faults({ packages }: Lock): string[] {
  return Object.entries(packages).flatMap(([path, { version = "" }]) => {
    const name = path.split("node_modules/").at(-1) ?? "";
    const floor = floors[name];
    if (banned.includes(name)) return [`${name} is banned`];
    return floor && isBelow(version, floor) ? [`${name} ${version} is below ${floor}`] : [];
  });
}

const lock: Lock = JSON.parse(readFileSync("package-lock.json", "utf8"));

it("has no package below its floor, and none that is banned", () => {
  expect(Object.keys(lock.packages).length).toBeGreaterThan(200);
  for (const name of Object.keys(floors)) expect(lock.packages[`node_modules/${name}`], name).toBeDefined();
  expect(faults(lock)).toEqual([]);
});

it("finds one that is, wherever it lies", () => {
  const planted = {
    packages: {
      "node_modules/next": { version: "16.3.2" },
      "node_modules/a/node_modules/nodemailer": { version: "8.9.9" },
      "node_modules/drizzle-orm": { version: "0.45.2-beta.1" },
      "node_modules/xlsx": { version: "9.9.9" },
    },
  };
  expect(faults(planted).length).toBe(4);
});

it("pins what package.json asks for", () => {
  const { dependencies, devDependencies } = JSON.parse(readFileSync("package.json", "utf8"));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies }))
    expect(version, name).toMatch(/^\d+\.\d+\.\d+(-[\w.]+)?$/);
});

it("names no registry of one machine", () => {
  const hosts = new Set(
    Object.values(lock.packages).flatMap(({ resolved }) =>
      resolved?.startsWith("http") ? [new URL(resolved).host] : [],
    ),
  );
  expect([...hosts].filter((host) => host !== "registry.npmjs.org")).toEqual([]);
});
