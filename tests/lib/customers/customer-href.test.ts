import fc from "fast-check";
import { expect, it } from "vitest";
import { customerHref } from "@/lib/customers/customer-href";
import { CustomerFilter, customerSorts } from "@/lib/customers/schema";

const read = (href: string) => {
  const parameters = new URL(href, "http://x").searchParams;
  const values = [...new Set(parameters.keys())].map((key) => [key, parameters.getAll(key)] as const);
  return CustomerFilter.parse(
    Object.fromEntries(values.map(([key, all]) => [key, all.length > 1 ? all : all[0]])),
  );
};

it("writes what CustomerFilter reads", () => {
  const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
  const filters = fc.record({
    q: maybe(fc.constantFrom("tak & tegel", "å+ä=ö", "100 %")),
    owner: maybe(fc.oneof(fc.uuid(), fc.constant("none"))),
    category: fc.uniqueArray(fc.uuid(), { maxLength: 3 }),
    archived: maybe(fc.constant("1")),
    sort: maybe(fc.constantFrom(...customerSorts)),
  });
  fc.assert(
    fc.property(filters, maybe(fc.constantFrom("asc" as const, "desc" as const)), (raw, dir) => {
      const filter = CustomerFilter.parse(raw);
      const usual = filter.sort === "updated" ? "desc" : "asc";
      expect(read(customerHref("/x/customers", { ...filter, dir }))).toEqual({
        ...filter,
        dir: dir === usual ? undefined : dir,
        cursor: undefined,
      });
    }),
  );
});
