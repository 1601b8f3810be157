import { organisations, tenantSchemas } from "@/db/platform/schema/organisations";

/** What makes a `Tenant`, selected from organisations joined with their schemas. */
export const tenantColumns = {
  organisationId: organisations.id,
  slug: organisations.slug,
  name: organisations.name,
  schema: organisations.schemaName,
  country: organisations.country,
  currency: organisations.currency,
  timeZone: organisations.timeZone,
  locale: organisations.locale,
  collation: tenantSchemas.collationKey,
  isDemo: organisations.isDemo,
};
