import { expect, it } from "vitest";
import { keyFromName } from "@/lib/custom/field-key";

const none = new Set<string>();

it("makes a key of a name in any Nordic language", () => {
  expect(keyFromName("Avtalstyp", none, "field")).toBe("avtalstyp");
  expect(keyFromName("Årlig omsättning (kr)", none, "field")).toBe("arlig_omsattning_kr");
  expect(keyFromName("Vedlikehold på lørdag", none, "field")).toBe("vedlikehold_pa_lordag");
  expect(keyFromName("Ægte café", none, "field")).toBe("aegte_cafe");
  expect(keyFromName("3:e part", none, "field")).toBe("e_part");
});

it("numbers a key that is taken, and always fits", () => {
  expect(keyFromName("Typ", new Set(["typ"]), "field")).toBe("typ_2");
  expect(keyFromName("Typ", new Set(["typ", "typ_2"]), "field")).toBe("typ_3");
  const long = keyFromName("x".repeat(60), new Set(["x".repeat(36)]), "field");
  expect(long).toBe(`${"x".repeat(36)}_2`);
  expect(long).toMatch(/^[a-z][a-z0-9_]{0,39}$/);
});

it("has a word for names without letters of ours", () => {
  expect(keyFromName("№ 1 → 2", none, "field")).toBe("field");
  expect(keyFromName("日本", new Set(["field"]), "field")).toBe("field_2");
});
