import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { rolledBack, useDatabase } from "@/tests/support/context";

useDatabase();

const names: [string, string | null][] = [
  ["AB Åkerlund & Söner", "akerlund soner"],
  ["Akerlund,  Soner A/S", "akerlund soner"],
  ["Åkerlund och Söner", "akerlund soner"],
  ["Aakerlund og Sønner ApS", "akerlund sonner"],
  ["Bull And Bear Ltd", "bull bear"],
  ["Og AS", "og"],
  ["Ja Tack AB", "ja tack"],
  ["Ås Bygg AS", "as bygg"],
  ["AB Volvo (publ)", "volvo"],
  ["Brf Solen ek. för.", "brf solen"],
  ["K/S Ting I/S", "k s ting"],
  ["A/S", "a s"],
  ["AB AB", "ab"],
  ["Nord–Väst „Foo“ № 5", "nord vast foo 5"],
  [" – ", null],
];

it("compares companies by their names without legal form, spelling and signs", async () => {
  const keys = await rolledBack(async ({ tx }) => {
    const asked = names.map(([name]) => name);
    const { rows } = await tx.execute<{ key: string | null }>(
      sql`select app.company_key(n) as key from unnest(${sql.param(asked)}::text[]) with ordinality a (n, place) order by place`,
    );
    return rows.map(({ key }) => key);
  });
  expect(keys).toEqual(names.map(([, key]) => key));
});

it("keeps of a name its bones, and of a record every way to reach it", async () => {
  const { rows } = await rolledBack(({ tx }) =>
    tx.execute(sql`select app.name_bones('andersson bygg') as name, app.name_bones('bygg anderson') as other, app.name_bones('ab') as little,
      app.match_keys('556016-0680', 'lod', array['A@lod.example', null, 'b@lod.example'], 'https://www.Lod.example/om', null,
        '[{"number": "1", "e164": "+461"}, {"number": "2", "e164": null}]') as keys,
      app.match_keys(null, null, array[null], null, null, '[]') as none`),
  );
  expect(rows).toEqual([
    {
      name: "andrsn bg",
      other: "andrsn bg",
      little: null,
      keys: [
        "org:5560160680",
        "name:lod",
        "web:lod.example",
        "mail:a@lod.example",
        "mail:b@lod.example",
        "phone:+461",
      ],
      none: [],
    },
  ]);
});
