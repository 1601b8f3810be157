import { command } from "@/lib/core/command";
import { DomainError, notFound } from "@/lib/core/errors";
import { neverRequired } from "./card-catalogue";
import { changeLayout } from "./change-layout";
import { readCondition } from "./conditions";
import { isFixed, isPart } from "./resolve-card";
import { PlacedField } from "./schema";

/** Puts a field into a box, says whether it must be filled in, and when it shows. */
export const placeCardField = command(
  { name: "place-card-field", permission: "setting:write", input: PlacedField },
  async (ctx, { entity, key, box: target, required, when }) => {
    await changeLayout(ctx, entity, (boxes, fields) => {
      const place = boxes.flatMap((box) => box.fields).find((field) => field.key === key);
      if (!place) throw notFound();
      if (isPart(entity, target) || !boxes.some((box) => box.key === target)) {
        throw new DomainError("invalid", "choose", { field: "box" });
      }
      const condition = isFixed(entity, key) ? undefined : readCondition(entity, fields, when, key);
      const changed = {
        key,
        ...(required && !neverRequired.has(key) && { required }),
        ...(place.hidden && { hidden: true }),
        ...(condition && { when: condition }),
      };
      return boxes.map((box) => {
        const stands = box.fields.includes(place);
        if (stands && box.key === target) {
          return { ...box, fields: box.fields.map((field) => (field === place ? changed : field)) };
        }
        if (stands) return { ...box, fields: box.fields.filter((field) => field !== place) };
        return box.key === target ? { ...box, fields: [...box.fields, changed] } : box;
      });
    });
    return { entity };
  },
);
