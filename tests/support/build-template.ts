import { withAdmin } from "@/db/admin";
import { bootstrapDatabase } from "@/db/bootstrap";
import { provisionTenant } from "@/db/provision-tenant";
import { emailOf, idOf, type OrganisationSlug, organisations, type Person, people } from "./people";

/** Makes the database that each test file clones: two organisations, the same four people in each, no password. */
export async function buildTemplate({
  adminUrl,
  secretKey,
}: {
  adminUrl: string;
  secretKey: string;
}): Promise<void> {
  await bootstrapDatabase({ adminUrl, secretKey });
  await withAdmin(adminUrl, async (client) => {
    for (const slug of Object.keys(organisations) as OrganisationSlug[]) {
      const { name, country, currency, timeZone, locale } = organisations[slug];
      const schema = await provisionTenant(client, secretKey, locale);
      await client.query("update platform.tenant_schemas set claimed_at = now() where schema_name = $1", [
        schema,
      ]);
      await client.query(
        `insert into platform.organisations (id, slug, name, country, currency, time_zone, locale, schema_name)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`,
        [idOf("organisation", slug), slug, name, country, currency, timeZone, locale, schema],
      );
      for (const person of Object.keys(people) as Person[]) {
        const ids = [idOf("user", slug, person), idOf("organisation", slug), idOf("employee", slug, person)];
        const { name: personName, role } = people[person];
        const email = emailOf(person, slug);
        await client.query("insert into platform.users (id, email, name, locale) values ($1, $2, $3, $4)", [
          ids[0],
          email,
          personName,
          locale,
        ]);
        await client.query(
          "insert into platform.memberships (user_id, organisation_id, employee_id, role) values ($1, $2, $3, $4)",
          [...ids, role],
        );
        await client.query(
          `begin; set local role vekt_owner; set local search_path = ${schema}, app, ext;
           set local app.actor = '${ids[2]}'; set local app.batch = '${ids[1]}'; set local app.verb = 'test-setup'`,
        );
        await client.query("insert into employees (id, name, email) values ($1, $2, $3)", [
          ids[2],
          personName,
          email,
        ]);
        await client.query("commit");
      }
    }
  });
}
