import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { getCardLayout } from "@/lib/custom/get-card-layout";
import { placeCardField } from "@/lib/custom/place-card-field";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { addField } from "./samples";

useDatabase();

const box = async (ctx: Ctx, key: string) =>
  (await getCardLayout(ctx, {})).boxes.find((one) => one.key === key)?.fields;
const place = (ctx: Ctx, input: Partial<Parameters<typeof placeCardField>[1]>) =>
  placeCardField(ctx, { entity: "customer", key: "fax", box: "reach", ...input });

it("moves a field to a box, demands it, and says when it shows", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "level", "choice");
    await place(ctx, { required: "on", when: "isSupplier=on" });
    expect((await box(ctx, "reach"))?.at(-1)).toEqual({
      key: "fax",
      required: true,
      when: { field: "isSupplier", is: "on" },
    });
    expect((await box(ctx, "moreReach"))?.some(({ key }) => key === "fax")).toBe(false);
    await place(ctx, { when: "custom.level=gold" });
    expect((await box(ctx, "reach"))?.at(-1)).toEqual({
      key: "fax",
      when: { field: "custom.level", is: "gold" },
    });
    await place(ctx, {});
    expect((await box(ctx, "reach"))?.at(-1)).toEqual({ key: "fax" });
  });
});

it("takes conditions on types, categories and own choices only, never on itself", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "level", "choice");
    await addField(ctx, "vip", "flag");
    const when = (text: string, key = "fax") =>
      place(ctx, { key, when: text }).then(
        () => "taken",
        ({ details }) => details.field,
      );
    expect(await when("kind=person")).toBe("taken");
    expect(await when("categoryIds=019ac000-0000-7000-8000-000000000001")).toBe("taken");
    expect(await when("custom.vip=yes")).toBe("taken");
    for (const text of ["kind=dog", "categoryIds=x", "custom.vip=on", "custom.gone=a", "phone=1", "fax", "="])
      expect(await when(text), text).toBe("when");
    expect(await when("custom.level=gold", "custom.level")).toBe("when");
  });
});

it("neither demands what isn't typed nor makes the name conditional, and refuses wrong places", async () => {
  await rolledBack(async (ctx) => {
    await place(ctx, { key: "visibility", box: "basics", required: "on" });
    expect((await box(ctx, "basics"))?.at(-1)).toEqual({ key: "visibility" });
    await place(ctx, { key: "name", box: "basics", when: "kind=person" });
    expect((await box(ctx, "basics"))?.find(({ key }) => key === "name")).toEqual({ key: "name" });
    await expect(place(ctx, { box: "contacts" })).rejects.toMatchObject({ details: { field: "box" } });
    await expect(place(ctx, { box: "planted" })).rejects.toMatchObject({ details: { field: "box" } });
    await expect(place(ctx, { key: "planted" })).rejects.toMatchObject({ code: "not_found" });
  });
});
