import { ActionButton } from "@/components/form/action-button";
import { Menu } from "@/components/ui/menu";
import type { PresentedRole } from "@/lib/contacts/present-roles";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
export type RoleActions = {
  makePrimary: Action;
  setInvoiceContact: Action;
  remove: Action;
  /** The addresses of the forms that stand in the row itself. */
  editHref: (roleId: string) => string;
  endHref: (roleId: string) => string;
};
export type RoleMenuTexts = {
  more: (name: string) => string;
  edit: string;
  makePrimary: string;
  makeInvoiceContact: string;
  endInvoiceContact: string;
  end: string;
  remove: string;
};
type Props = { role: PresentedRole; actions: RoleActions; texts: RoleMenuTexts };

export const roleMenuId = (roleId: string) => `menu-${roleId}`;

/** What can be done with one person's place at one company. */
export function RoleMenu({ role, actions, texts }: Props) {
  const { roleId, name, isPrimary, isInvoiceContact, isEnded } = role;
  return (
    <Menu id={roleMenuId(roleId)} label={texts.more(name)} icon="ellipsis" variant="quiet" small>
      <a href={actions.editHref(roleId)} data-keep-scroll="">
        {texts.edit}
      </a>
      {!isEnded && (
        <>
          {!isPrimary && (
            <ActionButton
              action={actions.makePrimary}
              fields={{ roleId }}
              label={texts.makePrimary}
              icon="star"
              inMenu
            />
          )}
          <ActionButton
            action={actions.setInvoiceContact}
            fields={{ roleId, isInvoiceContact: isInvoiceContact ? "" : "on" }}
            label={isInvoiceContact ? texts.endInvoiceContact : texts.makeInvoiceContact}
            inMenu
          />
          <a href={actions.endHref(roleId)} data-keep-scroll="">
            {texts.end}
          </a>
        </>
      )}
      <hr />
      <ActionButton action={actions.remove} fields={{ roleId }} label={texts.remove} inMenu />
    </Menu>
  );
}
