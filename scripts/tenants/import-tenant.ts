import { withAdmin } from "@/db/admin";
import { fillTenant } from "@/db/archive/fill-tenant";
import { recountStaySums } from "@/db/case-stay-sums";
import { recountCaseSums } from "@/db/case-sums";
import { forgetKeptCases } from "@/db/kept-cases";
import { tenantVersion } from "@/db/versions";
import { createOrganisation } from "@/lib/organisations/create-organisation";
import { openArchive } from "./open-archive";

type Spec = {
  adminUrl: string;
  file: string;
  name?: string | undefined;
  slug?: string | undefined;
  administrator: { name: string; email: string; password: string };
};

/**
 * A new organisation out of an archive. The administrator becomes the employee of the archive who has the same mail address,
 * else one more. The others have no access until they are invited. Tables that came to hold other rows than the archive's are named.
 */
export async function importTenant({ adminUrl, file, name, slug, administrator }: Spec) {
  const archive = await openArchive(file);
  try {
    const { manifest, source } = archive;
    if (manifest.schemaVersion !== tenantVersion)
      throw new Error(`the archive has version ${manifest.schemaVersion}, this program ${tenantVersion}`);
    const { country, currency, timeZone, locale } = manifest.organisation;
    const made = await createOrganisation({
      name: name ?? manifest.organisation.name,
      ...(slug && { slug }),
      country,
      locale,
      administrator,
    });
    let isNewEmployee = false;
    const filled = await withAdmin(adminUrl, async (client) => {
      const rows = await fillTenant(client, made.schema, source, async () => {
        const { rows: own } = await client.query<{ id: string }>(
          "select id from employees where lower(email) = $1 and active order by id limit 1",
          [administrator.email.trim().toLowerCase()],
        );
        isNewEmployee = !own[0];
        if (isNewEmployee)
          await client.query("insert into employees (id, name, email) values ($1, $2, $3)", [
            made.employeeId,
            administrator.name,
            administrator.email,
          ]);
        await client.query("reset role");
        await client.query(
          "update platform.memberships set employee_id = $1 where organisation_id = $2 and user_id = $3",
          [own[0]?.id ?? made.employeeId, made.organisationId, made.userId],
        );
        await client.query("update platform.organisations set currency = $1, time_zone = $2 where id = $3", [
          currency,
          timeZone,
          made.organisationId,
        ]);
        await client.query("set local role vekt_owner");
      });
      await recountCaseSums(client, made.schema);
      await recountStaySums(client, made.schema);
      await forgetKeptCases(client, made.schema);
      return rows;
    });
    const differing = manifest.tables.filter(({ name: table, rows, sha256 }) => {
      const now = filled.find((one) => one.name === table);
      return now?.rows !== rows || now.sha256 !== sha256;
    });
    return { ...made, isNewEmployee, tables: filled.length, differing: differing.map((table) => table.name) };
  } finally {
    archive.close();
  }
}
