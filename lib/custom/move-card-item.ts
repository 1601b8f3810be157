import type { CardBox } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { changeLayout } from "./change-layout";
import { isPart } from "./resolve-card";
import { MovedItem } from "./schema";

/**
 * Moves a box one place up or down, or a field: at its box's end into the next box of fields. At the very end things
 * stay where they are.
 */
export const moveCardItem = command(
  { name: "move-card-item", permission: "setting:write", input: MovedItem },
  async (ctx, { entity, item, key, direction }) => {
    const by = direction === "up" ? -1 : 1;
    const holdsFields = ({ key: box }: CardBox) => !isPart(entity, box);
    await changeLayout(ctx, entity, (boxes) =>
      item === "box" ? moveBox(boxes, key, by) : moveField(boxes, key, by, holdsFields),
    );
    return { entity };
  },
);

function moveBox(boxes: CardBox[], key: string, by: 1 | -1): CardBox[] {
  const from = boxes.findIndex((box) => box.key === key);
  const moved = boxes[from];
  if (!moved) throw notFound();
  const to = Math.min(boxes.length - 1, Math.max(0, from + by));
  return boxes.toSpliced(from, 1).toSpliced(to, 0, moved);
}

function moveField(
  boxes: CardBox[],
  key: string,
  by: 1 | -1,
  holdsFields: (box: CardBox) => boolean,
): CardBox[] {
  const home = boxes.findIndex((box) => box.fields.some((field) => field.key === key));
  const fields = boxes[home]?.fields ?? [];
  const from = fields.findIndex((field) => field.key === key);
  const moved = fields[from];
  if (!moved) throw notFound();
  const to = from + by;
  const put = (at: number, changed: CardBox["fields"]) => (box: CardBox, index: number) =>
    index === at ? { ...box, fields: changed } : box;
  if (to >= 0 && to < fields.length) {
    return boxes.map(put(home, fields.toSpliced(from, 1).toSpliced(to, 0, moved)));
  }
  let next = home + by;
  while (boxes[next] && !holdsFields(boxes[next] as CardBox)) next += by;
  const target = boxes[next];
  if (!target) return boxes;
  const entered = by === 1 ? [moved, ...target.fields] : [...target.fields, moved];
  return boxes.map(put(home, fields.toSpliced(from, 1))).map(put(next, entered));
}
