import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Menu } from "@/components/ui/menu";
import type { PresentedRole } from "@/lib/contacts/present-roles";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  roles: PresentedRole[];
  /** Absent where the reader may change nothing. */
  actions?: { end: Action; remove: Action; editHref: string };
  texts: { primary: string; more: (name: string) => string; edit: string; end: string; remove: string };
};

/** The people of a customer, or the companies of a person, each with the ways to reach them there. */
export function RoleList({ roles, actions, texts }: Props) {
  return (
    <ul className="lines">
      {roles.map((role) => (
        <li key={role.roleId}>
          <Avatar name={role.name} silent />
          <a className="name" href={role.href}>
            {role.name}
          </a>
          {role.title && <span className="meta">{role.title}</span>}
          {role.isPrimary && <Badge tone="accent">{texts.primary}</Badge>}
          {role.ended && <Badge>{role.ended}</Badge>}
          <span className="end flex flex-wrap items-center gap-x-4">
            {role.email && (
              <a className="link" href={role.email.href}>
                {role.email.text}
              </a>
            )}
            {role.phone && (
              <a className="link" href={role.phone.href}>
                {role.phone.text}
              </a>
            )}
            {actions && menu(role, actions, texts)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function menu(role: PresentedRole, actions: NonNullable<Props["actions"]>, texts: Props["texts"]) {
  const { roleId, name, ended } = role;
  return (
    <Menu id={`role-${roleId}`} label={texts.more(name)} icon="ellipsis" variant="quiet" small>
      <a href={`${actions.editHref}${roleId}`}>{texts.edit}</a>
      {!ended && (
        <Form action={actions.end} id={`end-${roleId}`} className="contents">
          <input type="hidden" name="roleId" value={roleId} />
          <SubmitButton variant="quiet">{texts.end}</SubmitButton>
        </Form>
      )}
      <Form action={actions.remove} id={`remove-${roleId}`} className="contents">
        <input type="hidden" name="roleId" value={roleId} />
        <SubmitButton variant="quiet">{texts.remove}</SubmitButton>
      </Form>
    </Menu>
  );
}
