import type { RegistryUpdates } from "../port";
import { digitsOf, listOf, objectOf, textOf } from "../read-json";

export const updatesPerPage = 1000;

/** One page of the feed, oldest first. The cursor is inclusive: the next page begins one after the last id. */
export function readUpdates(body: unknown, position: string): RegistryUpdates {
  const embedded = objectOf(objectOf(body)._embedded);
  const entries = listOf(embedded.oppdaterteEnheter ?? embedded.oppdaterteUnderenheter).map(objectOf);
  const updates = entries.flatMap((entry) => {
    const orgNumber = digitsOf(entry.organisasjonsnummer);
    const kind = entry.endringstype === "Fjernet" ? ("removed" as const) : ("changed" as const);
    return orgNumber ? [{ orgNumber, kind }] : [];
  });
  const ids = entries.map((entry) => Number(textOf(entry.oppdateringsid)));
  const last = ids.filter(Number.isSafeInteger).reduce((most, id) => Math.max(most, id), 0);
  return { updates, next: last > 0 ? String(last + 1) : position, isLast: entries.length < updatesPerPage };
}
