import { expect, it } from "vitest";
import { createContact } from "@/lib/contacts/create-contact";
import { getContact } from "@/lib/contacts/get-contact";
import { updateContact } from "@/lib/contacts/update-contact";
import { placeCardField } from "@/lib/custom/place-card-field";
import { addField } from "@/tests/lib/custom/samples";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

const entity = "contact" as const;
const faults = (run: Promise<unknown>) =>
  run.then(
    () => ({}),
    ({ details }) => details.fields,
  );

it("demands of a form what the layout does, saves own fields, and lets nobody empty a required one", async () => {
  await rolledBack(async (ctx) => {
    await addField(ctx, "level", "choice", { entity });
    await addField(ctx, "vip", "flag", { entity });
    await placeCardField(ctx, { entity, key: "phone", box: "overview", required: "on" });
    const when = "custom.vip=yes";
    await placeCardField(ctx, { entity, key: "custom.level", box: "own", required: "on", when });
    const person = { firstName: "Karin" };
    expect(await faults(createContact(ctx, person))).toEqual({});
    expect(await faults(createContact(ctx, { ...person, fromForm: "on" }))).toEqual({ phone: "required" });
    const filled = { ...person, phone: "040-1", fromForm: "on", custom: { vip: "yes" } };
    expect(await faults(createContact(ctx, filled))).toEqual({ "custom.level": "required" });
    const { id } = await createContact(ctx, { ...filled, custom: { vip: "yes", level: "gold" } });
    expect((await getContact(ctx, { id })).custom).toEqual({ vip: true, level: "gold" });
    const change = (input: Partial<Parameters<typeof updateContact>[1]>) =>
      faults(updateContact(ctx, { id, version: 1, ...input }));
    expect(await change({ phone: "" })).toEqual({ phone: "required" });
    expect(await change({ custom: { level: "" } })).toEqual({ "custom.level": "required" });
    expect(await change({ custom: { vip: "no", level: "" } })).toEqual({});
    expect((await getContact(ctx, { id })).custom).toEqual({ vip: false });
  });
});
