import { Fragment, createElement as h } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Avatar } from "@/components/ui/avatar";
import { staticHtml } from "@/components/ui/static-html";

test("writes what React would write", () => {
  const cell = h(
    Fragment,
    null,
    h(
      "a",
      { className: "main", href: "/nordbygg/customers/1?tab=a&b", title: 'Å & "B"' },
      "Åkerlund & Söner <AB>",
    ),
    h(Avatar, { name: "Anna Lind" }),
    [1, null, false, "två"],
    h("input", { type: "checkbox", name: "id", value: "x" }),
  );
  expect(staticHtml(cell).replaceAll("&#39;", "&#x27;")).toBe(
    renderToStaticMarkup(cell).replaceAll("/>", ">"),
  );
});

test("lets no markup and no script address through", () => {
  const script = ["javascript", "alert(1)"].join(":");
  expect(staticHtml("<img src=x onerror=alert(1)>")).toBe("&lt;img src=x onerror=alert(1)&gt;");
  expect(staticHtml(h("a", { href: script }, "x"))).toBe("<a>x</a>");
  expect(staticHtml(h("a", { href: ` ${script}` }, "x"))).toBe("<a>x</a>");
});

test("refuses what only React can render", () => {
  expect(() => staticHtml(h("button", { type: "button", onClick: () => {} }, "x"))).toThrow("onClick");
  expect(() => staticHtml(h("p", { style: { color: "red" } }, "x"))).toThrow("style");
  const client = Object.assign(() => null, { $$typeof: Symbol.for("react.client.reference") });
  expect(() => staticHtml(h(client, null))).toThrow("client component");
});
