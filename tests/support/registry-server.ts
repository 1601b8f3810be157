import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { RegistryService } from "@/db/tenant/schema/registries";
import * as made from "./registry-answers";

/** Answers as the registries gave them once; not part of the repository, read in place where they are. */
export const recordedFolder = process.env.REGISTRY_RECORDINGS || "/work/shared/data/registry";
export const recorded = (file: string) => JSON.parse(readFileSync(`${recordedFolder}/${file}`, "utf8"));
export const hasRecordings = existsSync(recordedFolder);

/** How the whole server behaves; a path may begin with one of them too: /slow/brreg/enheter/… */
const moods = ["slow", "down", "busy", "rubbish", "elsewhere", "huge", "refused", "quota"] as const;
export type Mood = "fine" | (typeof moods)[number];
type Asked = { method: string; path: string; headers: IncomingMessage["headers"]; body: string };
type Reply = { status?: number; body?: unknown; text?: string; headers?: Record<string, string> };
type Json = Record<string, unknown>;

const notFound: Reply = { status: 404, text: "" };

/** A server in place of every registry, on the loopback: recorded and made-up answers, errors, slow answers and rubbish. */
export async function startRegistryServer(port = 0) {
  const state = new State();
  const server = createServer((request, response) => void serve(state, request, response));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const address = server.address();
  const url = `http://127.0.0.1:${typeof address === "object" ? address?.port : port}`;
  return {
    url,
    state,
    /** The environment that makes this server the registries. */
    variables: {
      BRREG_URL: `${url}/brreg`,
      CVR_URL: `${url}/cvr`,
      VIRK_URL: `${url}/virk/_search`,
      VIRK_USER: "virk",
      VIRK_PASSWORD: "virk",
      BOLAGSVERKET_URL: `${url}/bolagsverket`,
      BOLAGSVERKET_TOKEN_URL: `${url}/bolagsverket/token`,
      BOLAGSVERKET_CLIENT_ID: "client",
      BOLAGSVERKET_CLIENT_SECRET: "client",
      PRH_URL: `${url}/prh`,
    },
    access: (service: RegistryService, mood: Mood = "fine") => ({
      service,
      baseUrl: `${url}${mood === "fine" ? "" : `/${mood}`}/${service}${service === "virk" ? "/_search" : ""}`,
      userName: "client",
      secret: "client",
      tokenUrl: `${url}/bolagsverket/token`,
    }),
    close: () => new Promise((resolve) => server.close(resolve).closeAllConnections()),
  };
}

class State {
  mood: Mood = "fine";
  asked: Asked[] = [];
  units = new Map(Object.entries({ ...(hasRecordings ? recordedUnits() : {}), ...made.units }));
  subUnits = new Map(Object.entries(made.subUnits));
  roles = new Map(Object.entries({ ...(hasRecordings ? recordedRoles() : {}), ...made.roles }));
  removed = new Set([made.removedNumber]);
  updates: Json[] = [];
  busyOnce = new Set<string>();

  /** Something happens in the registry: the unit is another from now on, and the feed says so. */
  change(number: string, change: Json = {}, kind = "Endring", id = 1000 + this.updates.length): void {
    this.units.set(number, { ...(this.units.get(number) as Json), organisasjonsnummer: number, ...change });
    if (kind === "Fjernet") this.removed.add(number);
    this.updates.push({
      oppdateringsid: id,
      dato: new Date().toISOString(),
      organisasjonsnummer: number,
      endringstype: kind,
    });
  }
}

const recordedUnits = (): Record<string, Json> => {
  const search = recorded("brreg/recorded-2026/search_asa_5.json")._embedded.enheter as Json[];
  const single = readdirSync(`${recordedFolder}/brreg/recorded-2026`).filter((name) =>
    name.startsWith("entity_"),
  );
  const all = [...search, ...single.map((name) => recorded(`brreg/recorded-2026/${name}`))];
  return Object.fromEntries(all.map((unit) => [String(unit.organisasjonsnummer), unit]));
};
const recordedRoles = () => ({ "923609016": recorded("brreg/recorded-2026/roles_923609016.json") });

async function serve(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = "";
  for await (const chunk of request) body += chunk;
  const asked = { method: request.method ?? "", path: request.url ?? "", headers: request.headers, body };
  state.asked.push(asked);
  const url = new URL(asked.path, "http://localhost");
  const [, first = ""] = url.pathname.split("/");
  const mood = moods.find((name) => name === first) ?? state.mood;
  if (mood === first) url.pathname = url.pathname.slice(first.length + 1);
  if (mood === "slow" && !url.pathname.startsWith("/control/"))
    await new Promise((resolve) => setTimeout(resolve, 20_000).unref());
  const isControl = url.pathname.startsWith("/control/");
  const reply = (isControl ? null : moodReply(state, mood, url)) ?? answer(state, url, asked);
  const status = reply.status ?? 200;
  response.writeHead(status, { "content-type": "application/json", ...reply.headers });
  response.end(reply.text ?? JSON.stringify(reply.body));
}

function moodReply(state: State, mood: Mood, url: URL): Reply | null {
  if (mood === "down") return { status: 500, body: { status: "500", error: "Internal Server Error" } };
  if (mood === "rubbish") return { text: "<html>Vedlikehold</html>" };
  if (mood === "elsewhere")
    return { status: 302, text: "", headers: { location: "http://169.254.169.254/latest" } };
  if (mood === "huge") return { text: `["${"x".repeat(9 * 1024 * 1024)}"]` };
  if (mood === "refused") return { status: 401, text: "" };
  if (mood === "quota") return { status: 429, text: "", headers: { "retry-after": "3600" } };
  const once = mood === "busy" && !state.busyOnce.has(url.href);
  state.busyOnce.add(url.href);
  return once ? { status: 429, text: "", headers: { "retry-after": "0" } } : null;
}

function answer(state: State, url: URL, asked: Asked): Reply {
  const [, service = "", ...path] = url.pathname.split("/");
  const ask = url.searchParams;
  if (service === "control") return control(state, path, asked);
  if (service === "brreg") return brreg(state, path, ask);
  if (service === "cvr") return cvr(ask);
  if (service === "virk") return virk(asked);
  if (service === "bolagsverket") return bolagsverket(path, asked);
  return service === "prh" ? prh(ask) : notFound;
}

/** POST /control/mood/slow, POST /control/units/101000028 {"navn": …}: for trying things by hand. */
function control(state: State, [what, which = ""]: string[], { body }: Asked): Reply {
  if (what === "mood") state.mood = which as Mood;
  if (what === "units") state.change(which, JSON.parse(body || "{}"));
  if (what === "remove") state.change(which, {}, "Fjernet");
  return { body: { mood: state.mood, updates: state.updates.length } };
}

function brreg(state: State, [what = "", number = "", part]: string[], ask: URLSearchParams): Reply {
  if (what === "oppdateringer") return feed(state, number, ask);
  if (what === "konsernstruktur") {
    const group = (made.groups as Json)[number];
    return group ? { body: group } : notFound;
  }
  const units = what === "enheter" ? state.units : state.subUnits;
  if (!number) return search([...units.values()], ask);
  if (part === "roller") return state.roles.has(number) ? { body: state.roles.get(number) } : notFound;
  if (!/^\d{9}$/.test(number))
    return { status: 400, body: { status: 400, feilmelding: "Feilaktig", antallFeil: 1 } };
  if (state.removed.has(number)) return { status: 410, text: "" };
  return units.has(number) ? { body: units.get(number) } : notFound;
}

function search(units: Json[], ask: URLSearchParams): Reply {
  const words = (ask.get("navn") ?? "").toUpperCase();
  const size = Number(ask.get("size") ?? 20);
  const found = units.filter(({ navn }) => String(navn).startsWith(words)).slice(0, size);
  const page = { size, totalElements: found.length, totalPages: 1, number: 0 };
  return { body: found.length > 0 ? { _embedded: { enheter: found }, page } : { _links: {}, page } };
}

function feed(state: State, which: string, ask: URLSearchParams): Reply {
  const from = Number(ask.get("oppdateringsid") ?? 0);
  const since = ask.get("dato") ?? "";
  const size = Number(ask.get("size") ?? 20);
  const all = which === "enheter" ? state.updates : [];
  const found = all
    .filter(({ oppdateringsid, dato }) => Number(oppdateringsid) >= from && String(dato) >= since)
    .slice(0, size);
  const page = { size, totalElements: found.length, totalPages: 1, number: 0 };
  return { body: found.length > 0 ? { _embedded: { oppdaterteEnheter: found }, page } : { page } };
}

function cvr(ask: URLSearchParams): Reply {
  const name = ask.get("name")?.toLowerCase();
  const known = [...Object.values(made.danes), ...(hasRecordings ? [recorded("cvr/vat_89563518.json")] : [])];
  if (ask.get("vat") === "99009990") return { body: { error: "QUOTA_EXCEEDED" } };
  const found = name
    ? known.find((company) => String(company.name).toLowerCase().startsWith(name))
    : known.find(({ vat }) => String(vat) === ask.get("vat"));
  return found ? { body: found } : { status: 404, body: { error: "NOT_FOUND" } };
}

function virk({ headers, body }: Asked): Reply {
  if (!headers.authorization?.startsWith("Basic ")) return { status: 401, text: "" };
  const asked = body.match(/"Vrvirksomhed\.cvrNummer":\[?([\d,]+)/)?.[1]?.split(",") ?? [];
  const name = body.match(/nyesteNavn\.navn":"([^"]+)"/)?.[1]?.toUpperCase();
  const found = Object.entries(made.virkCompanies).filter(([number, company]) =>
    name ? JSON.stringify(company.navne).includes(name) : asked.includes(number),
  );
  return { body: { hits: { hits: found.map(([, company]) => ({ _source: { Vrvirksomhed: company } })) } } };
}

function bolagsverket([what]: string[], { headers, body }: Asked): Reply {
  if (what === "token") {
    const isKnown = headers.authorization === `Basic ${Buffer.from("client:client").toString("base64")}`;
    return isKnown ? { body: { access_token: "a-token", expires_in: 3600 } } : { status: 401, text: "" };
  }
  if (headers.authorization !== "Bearer a-token") return { status: 401, text: "" };
  const number = String(JSON.parse(body).identitetsbeteckning);
  const found = made.swedes[number];
  if (found) return { body: { organisationer: found } };
  const files: Record<string, string> = {
    "5299999994": "bv_ab_konkurs_openapi_example",
    "5560160680": "bv_ab_openapi_example",
    "5599000022": "bv_uppgiftskalla_fel",
  };
  if (!hasRecordings) return { status: 404, body: { status: 404, timestamp: null } };
  if (number === "5599000099") return { status: 400, body: recorded("bolagsverket/bv_400.json") };
  return { body: recorded(`bolagsverket/${files[number] ?? "bv_finns_ej"}.json`) };
}

function prh(ask: URLSearchParams): Reply {
  const name = ask.get("name")?.toLowerCase();
  const found = Object.entries(made.finns).filter(([number, company]) =>
    name ? JSON.stringify(company.names).toLowerCase().includes(name) : number === ask.get("businessId"),
  );
  return { body: { totalResults: found.length, companies: found.map(([, company]) => company) } };
}
