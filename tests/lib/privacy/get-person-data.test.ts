import { sql } from "drizzle-orm";
import { expect, it } from "vitest";
import { formatterFor } from "@/lib/core/format";
import { translatorFor } from "@/lib/i18n/translator";
import { getPersonData } from "@/lib/privacy/get-person-data";
import { extractJson, presentExtract } from "@/lib/privacy/present-extract";
import { rolledBack, useDatabase } from "@/tests/support/context";
import { actingAs } from "@/tests/support/in-batch";
import { idOf } from "@/tests/support/people";

useDatabase();

const id = (n: number) => `00000000-0000-7000-8009-00000000000${n}`;

it("gathers all that names a person, in words, but what only a colleague sees, and nothing of a namesake", async () => {
  await rolledBack(async (ctx) => {
    const run = (text: string) => ctx.tx.execute(sql.raw(text));
    const bertil = idOf("employee", "nordbygg", "bertil");
    await run(`insert into contacts (id, first_name, last_name, email, phone) values
      ('${id(1)}', 'Siv', '<Ångström>', 'siv@x.se', '070-1740605'), ('${id(2)}', 'Siv', '<Ångström>', 'namesake@y.se', null)`);
    await run(`insert into customers (id, name, country, visibility, owner_id, directions) values
      ('${id(3)}', 'Brf Eken', 'SE', 'everyone', null, 'Nyckel hos siv@x.se'),
      ('${id(4)}', 'Hemliga AB', 'SE', 'owner', '${bertil}', 'Ring siv@x.se')`);
    await run(`insert into contact_roles (contact_id, customer_id, titles) values
      ('${id(1)}', '${id(3)}', '{Ordförande}'), ('${id(1)}', '${id(4)}', '{Hemlig}')`);
    await run(`insert into notes (contact_id, author_id, body, is_private) values
      ('${id(1)}', null, 'Vill ha offert', false), ('${id(1)}', '${bertil}', 'Bertils egen', true)`);
    await run(`update contacts set city = 'Åre', version = version + 1 where id = '${id(1)}'`);
    const data = await getPersonData(ctx, { kind: "contact", id: id(1) });
    const tools = {
      t: translatorFor("sv"),
      format: formatterFor("sv", ctx.tenant.timeZone, ctx.tenant.currency),
      tenant: ctx.tenant,
      actor: ctx.actor,
    };
    const page = presentExtract(data, ctx.now, tools);
    for (const text of [
      "siv@x.se",
      "070-1740605",
      "Ordförande",
      "Vill ha offert",
      "Nyckel hos",
      "– → Åre",
      "&lt;Ångström&gt;",
    ])
      expect(page).toContain(text);
    expect(JSON.parse(extractJson(data))).toMatchObject({ mentions: [{ table: "customers", id: id(3) }] });
    for (const text of ["namesake", "Hemliga", "Hemlig", "Bertils egen", "<Ångström>"])
      expect(page + extractJson(data).replaceAll("<Ångström>", ""), text).not.toContain(text);
    await expect(getPersonData(actingAs(ctx, "bertil"), { kind: "contact", id: id(1) })).rejects.toThrow(
      "forbidden",
    );
    // A company is no person.
    await expect(getPersonData(ctx, { kind: "customer", id: id(3) })).rejects.toThrow("not_found");
  });
});
