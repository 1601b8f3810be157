import { expect, it } from "vitest";
import { undoBatch } from "@/lib/changes/undo-batch";
import { getCustomer } from "@/lib/customers/get-customer";
import { updateCustomer } from "@/lib/customers/update-customer";
import { acceptRegistryAnswer } from "@/lib/registries/accept-registry-answer";
import { sealAnswer } from "@/lib/registries/registry-answer";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { company } from "./companies";
import { addRegistered } from "./samples";

useDatabase();
const moved = () =>
  company({
    postal: { street: "Bryggen 1", postcode: "5003", city: "Bergen", country: null },
    phone: "22 99 88 77",
    status: "bankrupt",
    statusSince: "2026-11-20",
  });

it("takes the chosen fields alone, in one batch that can be put back", async () => {
  await rolledBack(
    async (ctx) => {
      const id = await addRegistered(ctx);
      const registryAnswer = sealAnswer(ctx, moved());
      const { batchId, value } = await inBatch(ctx, (own) =>
        acceptRegistryAnswer(own, { id, registryAnswer, fields: ["postal", "registryStatus"] }),
      );
      expect(value).toMatchObject({ count: 2 });
      expect(await getCustomer(ctx, { id })).toMatchObject({
        street: "Bryggen 1",
        postcode: "5003",
        city: "Bergen",
        phone: "22 00 00 10",
        registryStatus: "bankrupt",
      });
      await inBatch(ctx, (own) => undoBatch(own, { batchId }));
      expect(await getCustomer(ctx, { id })).toMatchObject({ street: "Postboks 12", registryStatus: null });
    },
    { in: "fjordkraft" },
  );
});

it("takes no answer of another company, and none of a customer that is hidden", async () => {
  await rolledBack(
    async (ctx) => {
      const id = await addRegistered(ctx);
      const other = sealAnswer(ctx, company({ orgNumber: "101000036" }));
      await expect(
        acceptRegistryAnswer(ctx, { id, registryAnswer: other, fields: ["name"] }),
      ).rejects.toMatchObject({ message: "registry_answer_old" });
      const ownerId = idOf("employee", "fjordkraft", "bertil");
      const hidden = await addRegistered(
        ctx,
        { orgNumber: "101000044" },
        { name: "Dold", visibility: "owner", ownerId },
      );
      const kerstin = actingAs(ctx, "kerstin");
      const answer = sealAnswer(ctx, company({ orgNumber: "101000044" }));
      await expect(
        acceptRegistryAnswer(kerstin, { id: hidden, registryAnswer: answer, fields: ["phone"] }),
      ).rejects.toMatchObject({ code: "not_found" });
    },
    { in: "fjordkraft" },
  );
});

it("forgets that a field is the registry's once somebody writes another value", async () => {
  await rolledBack(
    async (ctx) => {
      const id = await addRegistered(ctx);
      const { version } = await getCustomer(ctx, { id });
      await updateCustomer(ctx, { id, version, phone: "11 11 11 11", city: "Oslo" });
      const { registry } = await getCustomer(ctx, { id });
      expect(registry?.fields).toHaveProperty("city");
      expect(registry?.fields).not.toHaveProperty("phone");
    },
    { in: "fjordkraft" },
  );
});
