import type { CardBox, CardFieldPlace } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { fixedFields } from "./card-catalogue";
import { changeLayout } from "./change-layout";
import { isFixed } from "./resolve-card";
import { HiddenItem } from "./schema";

/**
 * Takes a box or a field off the card and its form, or puts it back. The records keep what they hold.
 * @throws DomainError `rule` for what a record can't do without
 */
export const hideCardItem = command(
  { name: "hide-card-item", permission: "setting:write", input: HiddenItem },
  async (ctx, { entity, item, key, hidden }) => {
    const isNeeded = (box: CardBox) => box.fields.some((field) => fixedFields[entity].includes(field.key));
    await changeLayout(ctx, entity, (boxes) => {
      const box = boxes.find((one) => one.key === key || one.fields.some((field) => field.key === key));
      if (!box || (item === "box") !== (box.key === key)) throw notFound();
      const isKept = item === "box" ? isNeeded(box) : isFixed(entity, key);
      if (hidden && isKept) throw new DomainError("rule", "card_item_fixed");
      if (item === "box") return boxes.map((one) => (one === box ? withHidden(one, hidden) : one));
      const fields = box.fields.map((field) => (field.key === key ? withHidden(field, hidden) : field));
      return boxes.map((one) => (one === box ? { ...one, fields } : one));
    });
    return { entity, hidden };
  },
);

function withHidden<Item extends CardBox | CardFieldPlace>(item: Item, hidden: boolean): Item {
  const { hidden: _, ...rest } = item;
  return { ...rest, ...(hidden && { hidden }) } as Item;
}
