import { availableParallelism } from "node:os";
import { z } from "zod";
import { RegistryVariables } from "./registry-variables";

const weakKeys = ["secret", "changeme", "change-me", "password", "development", "test", "vekt"];
const flag = z
  .enum(["0", "1", "true", "false", ""])
  .default("")
  .transform((value) => value === "1" || value === "true");
const emptyIsAbsent = (value: unknown) => (value === "" ? undefined : value);

const Environment = z
  .object({
    NODE_ENV: z.enum(["production", "development", "test"]).default("production"),
    HOST: z.preprocess(emptyIsAbsent, z.string().default("127.0.0.1")),
    PORT: z.preprocess(
      emptyIsAbsent,
      z
        .string()
        .regex(/^\d{1,5}$/)
        .default("3000")
        .transform(Number),
    ),
    APP_URL: z.preprocess(emptyIsAbsent, z.url({ protocol: /^https?$/ }).optional()),
    DATA_DIR: z.preprocess(emptyIsAbsent, z.string().default(".data")),
    SMTP_URL: z.preprocess(emptyIsAbsent, z.url({ protocol: /^smtps?$/ }).optional()),
    MAIL_FROM: z.preprocess(emptyIsAbsent, z.string().default("Vekt <no-reply@localhost>")),
    CALENDAR_HOSTS: z.preprocess(emptyIsAbsent, z.string().default("")),
    LOG_LEVEL: z.preprocess(
      emptyIsAbsent,
      z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
    ),
    TRUST_PROXY: flag,
    WEB_WORKERS: z.preprocess(
      emptyIsAbsent,
      z
        .string()
        .regex(/^\d{1,3}$/)
        .transform(Number)
        .optional(),
    ),
    SECRET_KEY: z.preprocess(emptyIsAbsent, z.string().optional()),
  })
  .transform((vars) => ({
    nodeEnv: vars.NODE_ENV,
    isProduction: vars.NODE_ENV === "production",
    host: vars.HOST,
    port: vars.PORT,
    /** The address that users see, without a slash at the end; links in mails are built from it. */
    appUrl: (vars.APP_URL ?? `http://localhost:${vars.PORT}`).replace(/\/+$/, ""),
    dataDir: vars.DATA_DIR,
    /** Without it, mails are kept and shown on a page in development. */
    smtpUrl: vars.SMTP_URL ?? null,
    mailFrom: vars.MAIL_FROM,
    /** Hosts, with their ports, at which people's calendars may lie although they are not on the open net or not behind TLS. */
    calendarHosts: vars.CALENDAR_HOSTS.split(",")
      .map((host) => host.trim().toLowerCase())
      .filter(Boolean),
    logLevel: vars.LOG_LEVEL,
    /** One proxy stands in front: the last hop of its X-Forwarded headers is believed. */
    trustProxy: vars.TRUST_PROXY,
    webWorkers: Math.max(1, vars.WEB_WORKERS ?? Math.min(2, availableParallelism())),
    secretKey: vars.SECRET_KEY ?? null,
  }));

type Registries = z.output<typeof RegistryVariables>;
export type Env = z.output<typeof Environment> & {
  registries: Omit<Registries, "contact"> & {
    /** Whom a registry can turn to: it stands in every question. */
    contact: string;
  };
};

let parsed: Env | null = null;

/** The process's settings, parsed once at first use, so that building needs none of them. */
export function env(): Env {
  parsed ??= parseEnv(process.env);
  return parsed;
}

/** @throws Error that names each variable that is wrong, never its value. */
export function parseEnv(variables: Record<string, string | undefined>): Env {
  const result = Environment.safeParse(variables);
  const registries = RegistryVariables.safeParse(variables);
  if (!result.success || !registries.success) {
    const issues = [...(result.error?.issues ?? []), ...(registries.error?.issues ?? [])];
    const wrong = issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
    throw new Error(`The configuration is wrong.\n  ${wrong.join("\n  ")}`);
  }
  if (result.data.secretKey !== null) refuseWeakKey(result.data.secretKey);
  const contact = registries.data.contact ?? result.data.appUrl;
  return { ...result.data, registries: { ...registries.data, contact } };
}

/** The key signs sessions and derives the database logins' passwords; the one that `npm start` makes has 43 letters. */
export function refuseWeakKey(key: string): void {
  const distinct = new Set(key).size;
  const known = weakKeys.some(
    (word) =>
      key
        .toLowerCase()
        .replaceAll(/[^a-z-]/g, "")
        .split(word)
        .join("") === "",
  );
  if (key.length < 32 || distinct < 10 || known) {
    throw new Error("SECRET_KEY is too weak: give at least 32 random characters, or leave it out.");
  }
}
