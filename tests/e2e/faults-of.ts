import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import { settled } from "./visit";

const tags = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
// In the dark nothing but colours differs, so only what looks at colours is asked again.
const ofColours = ["color-contrast", "link-in-text-block"];

/** What axe finds on a page as it stands, in both themes: the rule and the first element that breaks it. */
export async function faultsOf(page: Page): Promise<string[]> {
  const found: string[] = [];
  await settled(page);
  for (const [colorScheme, runOnly] of [
    ["light", { type: "tag", values: tags }],
    ["dark", { type: "rule", values: ofColours }],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(endMotion);
    // What passes is not told in detail, and no further page is opened for frames, of which there are none.
    const axe = new AxeBuilder({ page }).options({
      runOnly: { ...runOnly, values: [...runOnly.values] },
      resultTypes: ["violations"],
    });
    const { violations } = await axe.setLegacyMode().analyze();
    found.push(...violations.map(({ id, nodes }) => `${colorScheme} ${id}: ${nodes[0]?.html.slice(0, 160)}`));
  }
  return found;
}

/** A colour on its way from one theme to the other is nobody's; one that ends may let what inherits it begin. What turns for ever turns. */
function endMotion(): void {
  for (let round = 0; round < 20; round++) {
    const moving = document
      .getAnimations()
      .filter(
        (one) =>
          one.playState !== "finished" &&
          one.effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY,
      );
    if (moving.length === 0) return;
    for (const one of moving) one.finish();
  }
}
