import { ActionButton } from "@/components/form/action-button";
import { Card } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { listCustomerContacts } from "@/lib/contacts/list-customer-contacts";
import { fullName } from "@/lib/contacts/rules";
import type { CustomerDetail } from "@/lib/customers/get-customer";
import { lookupRoles } from "@/lib/registries/lookup-customer";
import { mergeRoles } from "@/lib/registries/merge-roles";
import { refusalText } from "@/lib/registries/present-differences";
import { serviceName } from "@/lib/registries/service-name";
import { inTenant, type PageTools } from "@/lib/request/page";
import { addRegistryPersonAction } from "../registry-changes/actions";

type Props = { org: string; customer: CustomerDetail; isAsked: boolean; tools: PageTools };

/** Who leads the company by the registry, fetched on demand; each becomes a contact by a button. */
export async function RegistryRoles({ org, customer, isAsked, tools }: Props) {
  const { t } = tools;
  if (customer.kind !== "company" || !customer.orgNumber || customer.archivedAt) return null;
  const href = `/${org}/customers/${customer.id}?tab=contacts`;
  return (
    <Card title={t("registries.rolesTitle")}>
      {isAsked ? (
        await people(org, customer, tools)
      ) : (
        <>
          <p className="meta m-0">{t("registries.rolesHint")}</p>
          <p className="m-0 mt-2">
            <LinkButton href={`${href}&roles=1`} small>
              {t("registries.rolesFetch")}
            </LinkButton>
          </p>
        </>
      )}
    </Card>
  );
}

async function people(org: string, customer: CustomerDetail, { t }: PageTools) {
  const { answer } = await lookupRoles((run) => inTenant(org, run), customer.id);
  if (answer.state !== "roles") return <p className="m-0">{refusalText(answer, t)}</p>;
  const found = mergeRoles(answer.roles);
  if (found.length === 0)
    return <p className="m-0">{t("registries.rolesNone", { registry: serviceName(answer.service, t) })}</p>;
  const contacts = await inTenant(org, (ctx) =>
    listCustomerContacts(ctx, { customerId: customer.id, currentOnly: true }),
  );
  const known = new Set(contacts.map((contact) => fullName(contact).toLowerCase()));
  return (
    <ul className="lines">
      {found.map((person) => {
        const name = fullName(person);
        return (
          <li key={name}>
            <span className="name">{name}</span>
            <span className="meta">{person.title}</span>
            <span className="end">
              {known.has(name.toLowerCase()) ? (
                <span className="meta">{t("registries.isContact")}</span>
              ) : (
                <ActionButton
                  action={addRegistryPersonAction.bind(null, org)}
                  fields={{
                    customerId: customer.id,
                    firstName: person.firstName,
                    lastName: person.lastName ?? "",
                    title: person.title,
                  }}
                  label={t("registries.addContact")}
                  name={t("registries.addContactNamed", { name })}
                  small
                />
              )}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
