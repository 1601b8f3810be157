import { expect, it } from "vitest";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { addRegistryPerson } from "@/lib/registries/add-registry-person";
import { mergeRoles } from "@/lib/registries/merge-roles";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";
import { addRegistered } from "./samples";

useDatabase();

it("makes a contact with all titles, once", async () => {
  await rolledBack(
    async (ctx) => {
      const customerId = await addRegistered(ctx);
      const [person] = mergeRoles([
        { code: "DAGL", title: "Daglig leder", firstName: "Ingrid", lastName: "Aasen" },
        { code: "MEDL", title: "Styremedlem", firstName: "Ingrid", lastName: "Aasen" },
      ]);
      if (!person) throw new Error("nobody");
      await addRegistryPerson(ctx, { customerId, ...person });
      expect(await listCustomerContacts(ctx, { customerId })).toMatchObject([
        { firstName: "Ingrid", lastName: "Aasen", title: "Daglig leder, Styremedlem" },
      ]);
      await expect(addRegistryPerson(ctx, { customerId, ...person })).rejects.toMatchObject({
        message: "contact_linked_already",
      });
    },
    { in: "fjordkraft" },
  );
});

it("adds nobody to a customer that is hidden", async () => {
  await rolledBack(
    async (ctx) => {
      const ownerId = idOf("employee", "fjordkraft", "bertil");
      const customerId = await addRegistered(ctx, {}, { visibility: "owner", ownerId });
      await expect(
        addRegistryPerson(actingAs(ctx, "kerstin"), { customerId, firstName: "Ingrid" }),
      ).rejects.toMatchObject({ code: "invalid" });
    },
    { in: "fjordkraft" },
  );
});
