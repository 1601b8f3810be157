import { ActionButton } from "@/components/form/action-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import { type FoundParent, findParents } from "@/lib/registries/find-parents";
import { lookupParents } from "@/lib/registries/lookup-customer";
import { refusalText } from "@/lib/registries/present-differences";
import { serviceName } from "@/lib/registries/service-name";
import { inTenant, type PageTools } from "@/lib/request/page";
import { setParentAction } from "./actions";

type Props = { org: string; customer: CustomerDetail; isAsked: boolean; tools: PageTools };

/** Who owns the company by the registry, fetched on demand; each becomes its parent by a button. */
export async function RegistryParents({ org, customer, isAsked, tools }: Props) {
  const { t } = tools;
  if (customer.kind !== "company" || !customer.orgNumber || customer.archivedAt) return null;
  const href = `/${org}/customers/${customer.id}?tab=group&parents=1`;
  return (
    <Card title={t("registries.parentsTitle")}>
      {isAsked ? (
        await owners(org, customer, tools)
      ) : (
        <>
          <p className="meta m-0">{t("registries.parentsHint")}</p>
          <p className="m-0 mt-2">
            <LinkButton href={href} small>
              {t("registries.parentsFetch")}
            </LinkButton>
          </p>
        </>
      )}
    </Card>
  );
}

async function owners(org: string, customer: CustomerDetail, tools: PageTools) {
  const { t, format } = tools;
  const { answer } = await lookupParents((run) => inTenant(org, run), customer.id);
  if (answer.state === "by_number")
    return (
      <p className="m-0">{t("registries.parentsUntold", { registry: serviceName(answer.service, t) })}</p>
    );
  if (answer.state !== "parents") return <p className="m-0">{refusalText(answer, t)}</p>;
  const found = await inTenant(org, (ctx) =>
    findParents(ctx, { customerId: customer.id, parents: answer.parents }),
  );
  if (found.length === 0)
    return <p className="m-0">{t("registries.parentsNone", { registry: serviceName(answer.service, t) })}</p>;
  return (
    <ul className="lines">
      {found.map((parent) => (
        <li key={parent.orgNumber}>
          <span className="name">{parent.name}</span>
          <span className="meta">
            {parent.orgNumber}
            {parent.sharePercent && ` · ${format.number(parent.sharePercent)} %`}
          </span>
          <span className="end">{wayOut(org, customer, parent, tools)}</span>
        </li>
      ))}
    </ul>
  );
}

function wayOut(org: string, customer: CustomerDetail, parent: FoundParent, { t }: PageTools) {
  const { state, id, name, orgNumber, sharePercent } = parent;
  if (state === "present") return <span className="meta">{t("registries.isParent")}</span>;
  if (state === "hidden") return <span className="meta">{t("registries.hiddenRecord")}</span>;
  if (state === "new" || id === null) {
    const query = new URLSearchParams({ q: orgNumber, country: customer.country });
    return (
      <LinkButton
        href={`/${org}/customers/new?${query}`}
        aria-label={t("registries.addCompanyNamed", { name })}
        small
      >
        {t("registries.addCompany")}
      </LinkButton>
    );
  }
  return (
    <ActionButton
      action={setParentAction.bind(null, org)}
      fields={{
        customerId: customer.id,
        version: String(customer.version),
        parentId: id,
        sharePercent: sharePercent ?? "",
      }}
      label={t("registries.makeParent")}
      name={t("registries.makeParentNamed", { name })}
      small
    />
  );
}
