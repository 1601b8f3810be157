import { expect, it } from "vitest";
import { keepImportPart } from "@/lib/imports/keep-import-part";
import { partBytes } from "@/lib/imports/stored-file";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs, inBatch } from "@/tests/support/in-batch";

useDatabase();

it("keeps a file part by part, for its owner alone, and none that is too large", () =>
  rolledBack(async (ctx) => {
    const part = { id: null, fileName: "kunder.csv", position: 0, bytes: Buffer.from("Namn\nLod AB\n") };
    const { id } = await keepImportPart(ctx, part);
    expect(await keepImportPart(ctx, { ...part, id, position: 1 })).toEqual({ id });
    const tooLarge = { ...part, id, position: 2, bytes: Buffer.alloc(partBytes + 1) };
    const { refused } = await inBatch(ctx, (inner) => keepImportPart(inner, tooLarge));
    expect(refused?.message).toBe("import_file_too_large");
    const other = {
      ...actingAs(ctx, "kerstin"),
      actor: { ...actingAs(ctx, "kerstin").actor, role: "administrator" as const },
    };
    const foreign = await inBatch(other, (inner) => keepImportPart(inner, { ...part, id, position: 2 }));
    expect(foreign.refused?.code).toBe("not_found");
  }));
