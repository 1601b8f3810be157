import { command } from "@/lib/core/command";
import { notFound } from "@/lib/core/errors";
import { catalogue } from "./card-catalogue";
import { changeLayout } from "./change-layout";
import { BoxKey } from "./schema";

/** Removes a box of the organisation's own; its fields go back to the boxes where they usually stand, as they are. */
export const removeCardBox = command(
  { name: "remove-card-box", permission: "setting:write", input: BoxKey },
  async (ctx, { entity, key }) => {
    await changeLayout(ctx, entity, (boxes) => {
      const removed = boxes.find((box) => box.key === key && box.names);
      if (!removed) throw notFound();
      const homeOf = (field: string) =>
        catalogue[entity].find((box) => box.fields.includes(field))?.key ?? "own";
      return boxes
        .filter((box) => box !== removed)
        .map((box) => ({
          ...box,
          fields: [...box.fields, ...removed.fields.filter((field) => homeOf(field.key) === box.key)],
        }));
    });
    return { entity };
  },
);
