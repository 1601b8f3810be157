import type { CardBox } from "@/db/tenant/schema/settings";
import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { requireNames } from "@/lib/statuses/require-names";
import { namesOf } from "@/lib/statuses/schema";
import { changeLayout } from "./change-layout";
import { readCondition } from "./conditions";
import { BoxInput } from "./schema";

/** Adds a box of the organisation's own, first on the card, renames one, or says when a box shows. */
export const saveCardBox = command(
  { name: "save-card-box", permission: "setting:write", input: BoxInput },
  async (ctx, { entity, key, when, ...facts }) => {
    await changeLayout(ctx, entity, (boxes, fields) => {
      const condition = readCondition(entity, fields, when);
      const present = boxes.find((box) => box.key === key);
      if (key && !present) throw notFound();
      const isOwn = !present || present.names !== undefined;
      const box: CardBox = {
        key: present?.key ?? freeKey(boxes),
        ...(isOwn && { names: requireNames(ctx, namesOf(facts)) }),
        ...(present?.hidden && { hidden: true }),
        ...(condition && { when: condition }),
        fields: present?.fields ?? [],
      };
      return present ? boxes.map((one) => (one === present ? box : one)) : [box, ...boxes];
    });
    return { entity };
  },
);

function freeKey(boxes: CardBox[]): string {
  for (let n = 1; ; n++) if (!boxes.some((box) => box.key === `box_${n}`)) return `box_${n}`;
}
