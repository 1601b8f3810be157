import { type Answer, ask } from "../ask";
import {
  hitsAtMost,
  type RegistryAccess,
  type RegistryAnswer,
  type RegistryCompany,
  type RegistryPort,
} from "../port";
import { type Json, listOf, objectOf, textOf } from "../read-json";
import { RegistryFailure } from "../registry-failure";
import { readParents } from "./read-parents";
import { readRoles } from "./read-roles";
import { readUnit } from "./read-unit";
import { readUpdates, updatesPerPage } from "./read-updates";

const gone = 410;
const unknown = 404;

/** Norway's Enhetsregisteret: search, units and sub-units, roles, groups and the feed of changes. No key. */
export function brregRegistry({ baseUrl }: RegistryAccess): RegistryPort {
  const get = (path: string, parameters: Record<string, string> = {}): Promise<Answer> => {
    const query = new URLSearchParams(parameters).toString();
    return ask({ url: `${baseUrl}${path}${query && `?${query}`}`, telling: [400, unknown, gone] });
  };

  async function findUnit(kind: "enheter" | "underenheter", number: string) {
    const { status, body } = await get(`/${kind}/${number}`);
    if (status === gone) return "removed";
    // 400: it is no organisation number, so nobody has it.
    if (status !== 200) return "unknown";
    return readUnit(body);
  }

  /** A number that no unit has may be a sub-unit's; its unit is then given too. */
  async function findByNumber(orgNumber: string): Promise<RegistryAnswer> {
    const number = orgNumber.replace(/\D/g, "");
    if (number.length !== 9) return { state: "unknown" };
    const unit = await findUnit("enheter", number);
    if (unit === "removed") return { state: "removed" };
    if (unit !== "unknown") return { state: "found", companies: [unit] };
    const part = await findUnit("underenheter", number);
    if (typeof part === "string") return { state: part };
    const parent = part.parentNumber ? await findUnit("enheter", part.parentNumber) : "unknown";
    return { state: "found", companies: typeof parent === "string" ? [part] : [part, parent] };
  }

  /** FORTLOEPENDE: the words in a row; without it each word is looked for alone, "AS" among them. */
  async function findByName(name: string): Promise<RegistryCompany[]> {
    const { status, body } = await get("/enheter", {
      navn: name.slice(0, 180),
      navnMetodeForSoek: "FORTLOEPENDE",
      size: String(hitsAtMost),
    });
    if (status !== 200) throw new RegistryFailure("garbled");
    // An empty list has no _embedded at all; the page's counter tells an empty list from another answer.
    const { _embedded: embedded, page } = objectOf(body);
    if (embedded === undefined && objectOf(page).totalElements === undefined)
      throw new RegistryFailure("garbled");
    return listOf(objectOf(embedded).enheter).map(readUnit);
  }

  async function roles(orgNumber: string) {
    const { status, body } = await get(`/enheter/${orgNumber.replace(/\D/g, "")}/roller`);
    return status === 200 ? readRoles(body) : [];
  }

  async function parents(orgNumber: string) {
    const number = orgNumber.replace(/\D/g, "");
    const { status, body } = await get(`/konsernstruktur/${number}`);
    return status === 200 ? readParents(body, number) : [];
  }

  async function changes(feed: string, position: string) {
    const from: Json = position.startsWith("since:")
      ? { dato: position.slice(6) }
      : { oppdateringsid: position };
    const { status, body } = await get(`/oppdateringer/${feed}`, {
      ...(from as Record<string, string>),
      size: String(updatesPerPage),
      sort: "id,ASC",
    });
    if (status !== 200 || textOf(objectOf(objectOf(body).page).totalElements) === null)
      throw new RegistryFailure("garbled");
    return readUpdates(body, position);
  }

  return { findByNumber, findByName, roles, parents, changes };
}
