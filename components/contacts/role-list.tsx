import type { ReactNode } from "react";
import { type RoleActions, RoleMenu, type RoleMenuTexts, roleMenuId } from "@/components/contacts/role-menu";
import { ContextMenu } from "@/components/layout/context-menu";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import type { PresentedRole } from "@/lib/contacts/present-roles";

type Props = {
  roles: PresentedRole[];
  /** Absent where the reader may change nothing. */
  actions?: RoleActions;
  /** The form that stands open in one of the rows. */
  open?: { roleId: string; form: ReactNode };
  texts: RoleMenuTexts & { primary: string; invoiceContact: string; ended: string };
};

/** The people of a customer, or the companies of a person, each with the ways to reach them there; who left is folded. */
export function RoleList({ roles, open, ...rest }: Props) {
  const current = roles.filter((role) => !role.isEnded);
  const ended = roles.filter((role) => role.isEnded);
  const lines = (some: PresentedRole[]) => (
    <ul className="lines">
      {some.map((role) => (
        <li key={role.roleId} id={`role-${role.roleId}`}>
          {rest.actions ? (
            <ContextMenu menuId={roleMenuId(role.roleId)} className="line">
              <Line role={role} {...rest} />
            </ContextMenu>
          ) : (
            <Line role={role} {...rest} />
          )}
          {open?.roleId === role.roleId && <div className="w-full py-3">{open.form}</div>}
        </li>
      ))}
    </ul>
  );
  return (
    <>
      {current.length > 0 && lines(current)}
      {ended.length > 0 && (
        <details className="folded" open={ended.some(({ roleId }) => roleId === open?.roleId)}>
          <summary>
            {rest.texts.ended} <small>{ended.length}</small>
          </summary>
          {lines(ended)}
        </details>
      )}
    </>
  );
}

function Line({ role, actions, texts }: Omit<Props, "roles" | "open"> & { role: PresentedRole }) {
  return (
    <>
      <Avatar name={role.name} silent />
      <a className="name" href={role.href}>
        {role.name}
      </a>
      {role.title && <span className="meta">{role.title}</span>}
      {role.isPrimary && <Badge tone="accent">{texts.primary}</Badge>}
      {role.isInvoiceContact && <Badge tone="info">{texts.invoiceContact}</Badge>}
      {role.period && <span className="meta">{role.period}</span>}
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
        {actions && <RoleMenu role={role} actions={actions} texts={texts} />}
      </span>
    </>
  );
}
