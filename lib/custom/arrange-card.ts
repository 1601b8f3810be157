import type { CardEntity } from "@/db/tenant/schema/settings";
import type { CardLayout } from "./get-card-layout";
import { boxesToShow, type CardRecord, isPart } from "./resolve-card";

type Laid = { entity: CardEntity; layout: CardLayout; record: CardRecord };

/**
 * A card's facts in the layout's order, without those that it hides or whose condition isn't met. Facts that it doesn't
 * know, such as when the record was changed, come last. A part of a field, "addresses.visiting", stands with it.
 */
export function arrangeFacts<Fact extends { key: string }>(
  { entity, layout, record }: Laid,
  facts: Fact[],
): Fact[] {
  const shown = boxesToShow(entity, layout.boxes, record).flatMap((box) => box.fields.map(({ key }) => key));
  const known = new Set(layout.boxes.flatMap((box) => box.fields.map(({ key }) => key)));
  const fieldOf = (key: string) => (known.has(key) ? key : key.replace(/\.\w+$/, ""));
  const inOrder = shown.flatMap((field) => facts.filter(({ key }) => fieldOf(key) === field));
  return [...inOrder, ...facts.filter(({ key }) => !known.has(fieldOf(key)))];
}

/** What a card's overview shows, by key: its parts in the layout's order, then the fields that have a part of their own. */
export function overviewKeys({ entity, layout, record }: Laid): string[] {
  const boxes = boxesToShow(entity, layout.boxes, record);
  const parts = boxes.filter(({ key }) => isPart(entity, key)).map(({ key }) => key);
  return [...parts, ...boxes.flatMap((box) => box.fields.map(({ key }) => key))];
}
