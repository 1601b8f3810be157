import { expect, it } from "vitest";
import type { Ctx } from "@/lib/core/context";
import { customerListSpec } from "@/lib/customers/customer-list-spec";
import { listHref } from "@/lib/views/list-href";
import { viewQueryOf } from "@/lib/views/list-parameters";
import type { SavedView } from "@/lib/views/list-views";
import { resolveList } from "@/lib/views/resolve-list";
import { ListAsked, ViewQuery } from "@/lib/views/schema";

const owner = "019aab00-0000-7000-8000-000000000001";
const spec = customerListSpec(
  {
    actor: { employeeId: owner },
    tenant: { currency: "SEK" },
    now: new Date("2026-11-28T09:00:00Z"),
  } as unknown as Ctx,
  [],
);

function resolve(address: string, views: SavedView[] = []) {
  const asked: Record<string, string[]> = {};
  for (const [name, value] of new URLSearchParams(address)) asked[name] = [...(asked[name] ?? []), value];
  const single = Object.entries(asked).map(([name, all]) => [name, all.length > 1 ? all : all[0]]);
  return resolveList(ListAsked.parse(Object.fromEntries(single)), spec, views);
}

const viewOf = (id: string, address: string, isDefault = false): SavedView => ({
  id,
  name: id,
  ownerId: owner,
  isShared: isDefault,
  isDefault,
  version: 1,
  query: ViewQuery.parse(viewQueryOf(resolve(address).state)),
});

const addresses = [
  "",
  "q=bygg",
  "type=supplier&archived=1",
  "columns=name,city,owner&sort=city&dir=desc",
  `where=city:contains:Malm%C3%B6:+%26+Lund&where=owner:any:${owner}`,
  "match=any&where=employees:between:10..20&where=created:from:2026-01-01&group1=tag:any:a,b&group1=doNotMarket:yes",
  "where=number:is:a..b&where=nickname:empty&sort=updated",
];

it.each(addresses)("writes an address that reads the same: %s", (address) => {
  const saved = viewOf("saved", "where=city:is:Lund&columns=name,phone&type=person&sort=city");
  for (const views of [[], [viewOf("default", "where=city:is:Lund&archived=1", true)]])
    for (const start of [address, address && `view=saved&${address}`]) {
      const all = [...views, saved];
      const { state, base } = resolve(start, all);
      const place = { path: "/x", state, base, hasDefault: views.length > 0 };
      const href = listHref(place);
      expect(resolve(href.split("?")[1] ?? "", all).state, href).toEqual(state);
      const cleared = listHref(place, { where: [], groups: [], match: "all" });
      const again = resolve(cleared.split("?")[1] ?? "", all).state;
      expect(again, cleared).toEqual({ ...state, where: [], groups: [], match: "all" });
    }
});

it("shows the organisation's default where nothing is asked, and a view as it was saved", () => {
  const views = [viewOf("d", "type=person", true), viewOf("m", "where=city:is:Lund")];
  expect(resolve("", views).state).toMatchObject({ view: "d", type: "person" });
  expect(resolve("view=all", views).state).toMatchObject({ view: null, type: null });
  expect(resolve("owner=none", views).state).toMatchObject({
    view: null,
    where: [{ field: "owner", operator: "empty" }],
  });
  expect(resolve("view=m", views).state.where).toEqual([{ field: "city", operator: "is", values: ["Lund"] }]);
  expect(resolve("view=m&where=none", views).state.where).toEqual([]);
  expect(resolve("view=gone", views).state).toMatchObject({ view: null, where: [] });
});

it("takes a condition as its form sends it, in the list or in a group", () => {
  const at = (address: string) => resolve(address).state;
  expect(at("field=city&operator=contains&value=Lund").where).toHaveLength(1);
  expect(
    at("where=city:filled&field=employees&operator=between&value=1+000&until=2+000&into=group1").groups,
  ).toEqual([[{ field: "employees", operator: "between", values: ["1000", "2000"] }]]);
  expect(at("field=created&operator=from&value=24.12.2026").where[0]?.values).toEqual(["2026-12-24"]);
  expect(at("field=city&operator=empty&value=whatever").where[0]?.values).toEqual([]);
});

it.each([
  "where=password:is:x",
  "where=city:is",
  "where=city:any:x",
  "where=city';drop table customers--:is:x",
  "where=owner:any:1 or 1=1",
  "where=employees:from:x",
  "where=employees:between:1",
  "where=created:is:2026-02-30",
  "where=created:empty",
  "where=type:any:everything",
  "where=doNotMarket:contains:x",
  "where=nonsense",
  "field=city&operator=between&value=a&until=b",
])("leaves out a condition that can't be, and counts it: %s", (address) => {
  const { state, left } = resolve(address);
  expect(state.where).toEqual([]);
  expect(left).toBe(1);
});

it("keeps the record's own column first, knows no other columns, and moves one a step", () => {
  const columns = (address: string) => resolve(address).state.columns;
  expect(columns("columns=city&columns=name&columns=secret&columns=city")).toEqual(["name", "city"]);
  expect(columns("columns=name,city,phone&up=phone")).toEqual(["name", "phone", "city"]);
  expect(columns("columns=name,city,phone&up=city")).toEqual(["name", "city", "phone"]);
  expect(columns("columns=name,city,phone&down=city")).toEqual(["name", "phone", "city"]);
  expect(columns("columns=secret")).toEqual(spec.usual.columns);
});

it("sorts by nothing that has no order", () => {
  expect(resolve("sort=category").state.sort).toBe("name");
  expect(resolve("sort=search").state.sort).toBe("name");
  expect(resolve("sort=updated").state.dir).toBe("desc");
});
