import { existsSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { z } from "zod";
import { command, type Verb } from "@/lib/core/command";
import type { Ctx } from "@/lib/core/context";
import { DomainError } from "@/lib/core/errors";
import { can, permissions, type Role, roles } from "@/lib/core/permissions";
import { type PlatformVerb, platformCommand } from "@/lib/core/platform-command";
import type { PlatformCtx } from "@/lib/core/platform-context";
import { allVerbs, isPlatformVerb } from "./all-verbs";
import { sourceFiles } from "./import-graph";

const verbs = await allVerbs();
const kebab = (name: string) => name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

class Touched extends Error {}
/** Whatever a refused verb does with its transaction is an offence. */
const untouchable = new Proxy(
  {},
  {
    get() {
      throw new Touched("the transaction was used");
    },
  },
);

const actorOf = (role: Role) => ({ role, employeeId: "x", userId: "x", name: "", email: "", locale: "sv" });
const tenant = { organisationId: "x", slug: "x", schema: "x", locale: "sv", collation: "sv" };
// What a verb gets before any database is reached; only the role counts here.
const ctxOf = (role: Role) =>
  ({
    tx: untouchable,
    actor: actorOf(role),
    tenant,
    now: new Date(),
    today: "2026-11-22",
    batchId: "x",
  }) as unknown as Ctx;
const platformCtxOf = (role: Role | null) =>
  ({
    now: new Date(),
    locale: "sv",
    client: { network: "127.0.0.1", deviceCookie: null, userAgent: null },
    transaction: () => Promise.reject(new Touched("a transaction was opened")),
    account:
      role === null
        ? null
        : { sessionId: "x", userId: "x", name: "", email: "", locale: "sv", memberships: [] },
    tenant: role === null ? null : tenant,
    actor: role === null ? null : actorOf(role),
  }) as unknown as PlatformCtx;

/** What comes of calling a verb with nothing: "forbidden", "invalid", another error's name, or "done". */
async function outcome(verb: Verb | PlatformVerb, role: Role | null): Promise<string> {
  const nothing = undefined as never;
  try {
    if (isPlatformVerb(verb)) await verb(platformCtxOf(role), nothing);
    else if (role !== null) await verb(ctxOf(role), nothing);
    return "done";
  } catch (error) {
    return error instanceof DomainError ? error.code : "reached";
  }
}

const mayUse = (verb: Verb | PlatformVerb, role: Role | null): boolean => {
  if (!isPlatformVerb(verb)) return role !== null && can(role, verb.permission);
  if (verb.access === "guest") return true;
  return role !== null && (verb.access === "account" || can(role, verb.access));
};

it("finds the verbs", () => {
  expect(verbs.length).toBeGreaterThan(60);
  expect(new Set(verbs.map(({ verb }) => verb.verbName)).size).toBe(verbs.length);
});

it("names each file after its verb, and the log's name too", () => {
  for (const { file, exportName, verb } of verbs) {
    expect(file.endsWith(`/${kebab(exportName)}.ts`), `${file} exports ${exportName}`).toBe(true);
    expect(verb.verbName, file).toBe(kebab(exportName));
  }
});

it("declares a permission that the one table knows", () => {
  for (const { file, verb } of verbs) {
    const declared = isPlatformVerb(verb) ? verb.access : verb.permission;
    expect(["guest", "account", ...permissions], file).toContain(declared);
  }
});

it("refuses each verb to every role without its permission, before anything else, and to nobody else", async () => {
  let refusals = 0;
  for (const { file, verb } of verbs)
    for (const role of [...roles, ...(isPlatformVerb(verb) ? [null] : [])]) {
      const found = await outcome(verb, role);
      if (mayUse(verb, role)) expect(found, `${file} as ${role}`).not.toBe("forbidden");
      else {
        expect(found, `${file} as ${role}`).toBe("forbidden");
        refusals++;
      }
    }
  expect(refusals).toBeGreaterThan(60);
});

/** Writes only what the actor themselves did last, has been told, or reads elsewhere. */
const ownTrail = "record-view";
const ownAffairs = ["notification:write", "feed:write"];

it("gives report viewers no verb that writes an organisation's data", () => {
  for (const { file, verb } of verbs)
    if (
      verb.kind === "command" &&
      verb.verbName !== ownTrail &&
      !("permission" in verb && ownAffairs.includes(verb.permission))
    )
      expect(mayUse(verb, "report_viewer"), file).toBe(false);
});

it("finds a verb that checks nothing, and one that parses before it refuses", async () => {
  const spec = { name: "planted", permission: "setting:write" as const, input: z.object({ id: z.string() }) };
  const sound = command(spec, async () => 1);
  const careless = Object.assign(async () => 1, {
    kind: "command",
    verbName: "x",
    permission: spec.permission,
    input: spec.input,
  });
  const hasty = Object.assign(async (ctx: Ctx, raw: never) => sound(ctx, spec.input.parse(raw)), careless);
  expect(await outcome(sound, "seller")).toBe("forbidden");
  expect(await outcome(sound, "administrator")).toBe("invalid");
  expect(await outcome(careless as unknown as Verb, "seller")).toBe("done");
  expect(await outcome(hasty as unknown as Verb, "seller")).toBe("reached");
  const account = platformCommand({ name: "p", access: "account", input: z.object({}) }, async () => 1);
  expect(await outcome(account, null)).toBe("forbidden");
});

/** What a file of routes calls with a context and has from lib. */
function called(source: string): string[] {
  const imports = [...source.matchAll(/import \{([^}]*)\} from "@\/lib\//g)].flatMap(([, names = ""]) =>
    names.split(",").map((name) => name.trim()),
  );
  return [...source.matchAll(/\b(\w+)\(ctx\b/g)].flatMap(([, name = ""]) =>
    imports.includes(name) ? [name] : [],
  );
}

it("lets pages, actions and routes call verbs alone", () => {
  const names = new Set(verbs.map(({ exportName }) => exportName));
  const files = sourceFiles(process.cwd(), ["app"]);
  const found = files.flatMap((file) => called(readFileSync(file, "utf8")).map((name) => ({ file, name })));
  expect(found.length).toBeGreaterThan(10);
  expect(found.filter(({ name }) => !names.has(name))).toEqual([]);
  const planted =
    'import { lockCase } from "@/lib/cases/lock-case";\nawait inTenant(org, (ctx) => lockCase(ctx, {}))';
  expect(called(planted)).toEqual(["lockCase"]);
});

it("takes no tenant, role or actor from outside", () => {
  const banned = [
    "tenant",
    "tenantId",
    "organisationId",
    "schema",
    "actorId",
    "userId",
    "batch",
    "permission",
  ];
  for (const { file, verb } of verbs) {
    const shape: Record<string, unknown> =
      "shape" in verb.input ? (verb.input.shape as Record<string, unknown>) : {};
    expect(
      Object.keys(shape).filter((key) => banned.includes(key)),
      file,
    ).toEqual([]);
  }
});

it("has a test for each verb, where one looks for it", () => {
  const missing = verbs
    .map(({ file }) => `tests/${file.replace(/\.ts$/, ".test.ts")}`)
    .filter((file) => !existsSync(file));
  expect(missing).toEqual([]);
});
