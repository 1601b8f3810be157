import type { ReactElement } from "react";
import { afterEach, expect, test, vi } from "vitest";
import { clearShelf, documentHeader, handedOver } from "@/components/ui/handed-over";
import { Plain } from "@/components/ui/plain";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({ headers: async () => asked.headers }));
vi.mock("next/navigation", () => ({}));

type Piece = ReactElement<{ html?: string; place?: string }>;
const render = async (document?: string): Promise<Piece["props"]> => {
  asked.headers = new Headers(document ? { [documentHeader]: document } : {});
  return ((await Plain({ children: <b>Å & Ö</b> })) as Piece).props;
};
afterEach(() => clearShelf("one"));

test("sends the browser's router the markup itself", async () => {
  expect(await render()).toEqual({ html: "<b>Å &amp; Ö</b>" });
});

test("sends a document no more than where its markup lies, until its answer is out", async () => {
  const { place = "", html } = await render("one");
  expect(html).toBeUndefined();
  expect(handedOver(place)).toBe("<b>Å &amp; Ö</b>");
  expect((await render("one")).place).not.toBe(place);
  clearShelf("one");
  expect(handedOver(place)).toBeUndefined();
});
