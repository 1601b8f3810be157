import { LinkButton } from "@/components/ui/link-button";
import type { PageTools } from "@/lib/request/page";

/** The way from a list to bringing its records along from elsewhere, for those who may. */
export function ImportLink({ t, tenant, can }: PageTools) {
  if (!can("import:run")) return null;
  return (
    <LinkButton href={`/${tenant.slug}/imports`} icon="upload">
      {t("imports.toImport")}
    </LinkButton>
  );
}
