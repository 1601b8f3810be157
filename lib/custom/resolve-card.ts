import type { CardBox, CardCondition, CardEntity, CardFieldPlace } from "@/db/tenant/schema/settings";
import { catalogue, fixedFields, neverRequired } from "./card-catalogue";
import type { CustomField } from "./custom-field";
import { customName } from "./read-custom-values";

/** What a record holds, by field: of a box "on" or nothing, of choices their keys. */
export type CardRecord = Record<string, string[]>;
type OwnField = Pick<CustomField, "key" | "archivedAt">;

/**
 * The whole layout: the stored one, without what is no more, and with what it doesn't know yet at its usual place. Own
 * fields that were never placed stand in the box of own fields.
 */
export function completeLayout(entity: CardEntity, stored: CardBox[] | null, own: OwnField[]): CardBox[] {
  const product = catalogue[entity];
  const known = [...new Set([...product.map(({ key }) => key), ...(stored ?? []).map(({ key }) => key)])];
  const fields = new Set([
    ...product.flatMap((box) => box.fields),
    ...own.filter(({ archivedAt }) => archivedAt === null).map(({ key }) => customName(key)),
  ]);
  const boxes = inStoredOrder(known, stored).map((key): CardBox => {
    const box = stored?.find((one) => one.key === key) ?? { key, fields: [] };
    return {
      ...box,
      fields: box.fields.filter((place) => fields.delete(place.key)).map((place) => bounded(entity, place)),
    };
  });
  for (const key of fields) {
    const home = product.find((box) => box.fields.includes(key))?.key ?? "own";
    boxes.find((box) => box.key === home)?.fields.push({ key });
  }
  return stored ? boxes : boxes.map((box) => ({ ...box, fields: inProductOrder(entity, box) }));
}

/**
 * What of a layout to show of a record: without hidden boxes and fields, and without those whose condition it doesn't
 * meet. Boxes of fields that have none left are gone too.
 */
export function boxesToShow(entity: CardEntity, layout: CardBox[], record: CardRecord): CardBox[] {
  return boxesInUse(entity, layout)
    .filter((box) => meets(box.when, record))
    .map((box) => ({ ...box, fields: box.fields.filter((place) => meets(place.when, record)) }))
    .filter((box) => box.fields.length > 0 || isPart(entity, box.key));
}

/** The same whatever the record holds: a form carries them all, and shows each when its condition is met. */
export function boxesInUse(entity: CardEntity, layout: CardBox[]): CardBox[] {
  return layout
    .filter((box) => !box.hidden)
    .map((box) => ({ ...box, fields: box.fields.filter((place) => !place.hidden) }))
    .filter((box) => box.fields.length > 0 || isPart(entity, box.key));
}

export function meets(when: CardCondition | undefined, record: CardRecord): boolean {
  return when === undefined || (record[when.field]?.includes(when.is) ?? false);
}

export const isPart = (entity: CardEntity, key: string) =>
  catalogue[entity].some((box) => box.key === key && box.isPart);
export const isFixed = (entity: CardEntity, field: string) => fixedFields[entity].includes(field);

/** A box that the product got since the layout was stored comes after the one it follows in the product's order. */
function inStoredOrder(known: string[], stored: CardBox[] | null): string[] {
  if (!stored) return known;
  const order = stored.map(({ key }) => key);
  for (const [index, key] of known.entries()) {
    if (order.includes(key)) continue;
    const before = known.slice(0, index).findLast((one) => order.includes(one));
    order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
  }
  return [...new Set(order)];
}

function inProductOrder(entity: CardEntity, { key, fields }: CardBox): CardFieldPlace[] {
  const order = catalogue[entity].find((box) => box.key === key)?.fields ?? [];
  return fields.toSorted((a, b) => placeIn(order, a.key) - placeIn(order, b.key));
}

const placeIn = (order: string[], key: string) => (order.includes(key) ? order.indexOf(key) : order.length);

/** A fixed field is neither hidden nor conditional, whatever was stored. */
function bounded(entity: CardEntity, place: CardFieldPlace): CardFieldPlace {
  if (isFixed(entity, place.key)) return { key: place.key, ...(place.required && { required: true }) };
  const { required, ...rest } = place;
  return neverRequired.has(place.key) ? rest : place;
}
