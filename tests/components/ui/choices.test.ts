import { readFileSync } from "node:fs";
import { expect, it } from "vitest";

it("draws no radio as chosen in a group where none is yet, which browsers call indeterminate", () => {
  const css = readFileSync(new URL("../../../app/styles/choices.css", import.meta.url), "utf8");
  const selectors = css.match(/[^\s,{}]*:indeterminate/g) ?? [];
  expect(selectors.length).toBeGreaterThan(0);
  for (const selector of selectors) expect(selector).toContain('[type="checkbox"]');
});
