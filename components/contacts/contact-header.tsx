import type { ReactNode } from "react";
import { ContactMenu, type ContactMenuProps } from "@/components/contacts/contact-menu";
import { ActionButton } from "@/components/form/action-button";
import { ArchivedNotice } from "@/components/layout/archived-notice";
import { ContextMenu } from "@/components/layout/context-menu";
import { RecordHeader } from "@/components/layout/record-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";

type Props = Omit<ContactMenuProps, "texts"> & {
  name: string;
  meta: (string | null)[];
  /** What whoever is about to write or call should know first: owner only, no advertising. */
  warnings: string[];
  /** What was last done and what comes next. */
  nearest: ReactNode[];
  /** Records that may be the same person. */
  duplicates?: { text: string; href: string };
  /** The button by which one is told of changes. */
  follow: ReactNode;
  /** The same person as a private customer, or the way to become one. */
  privateCustomer: { label: string; href: string } | { label: string; make: ContactMenuProps["archive"] };
  restore: ContactMenuProps["archive"];
  texts: ContactMenuProps["texts"] & Record<"restore" | "archived", string>;
};

/** A right-click anywhere on the head, or Shift+F10 in it, opens the menu that ⋯ opens. */
export function ContactHeader(props: Props) {
  const { id, name, meta, warnings, isArchived, duplicates, editHref, texts } = props;
  return (
    <>
      <ContextMenu menuId="more">
        <RecordHeader
          title={name}
          withAvatar
          meta={[
            ...meta,
            ...warnings.map((warning) => (
              <Badge key={warning} tone="warn">
                {warning}
              </Badge>
            )),
            ...props.nearest,
            duplicates && (
              <a className="link" href={duplicates.href} key="duplicates">
                {duplicates.text}
              </a>
            ),
          ]}
        >
          {props.follow}
          {buttons(props)}
          <ContactMenu {...props} />
        </RecordHeader>
      </ContextMenu>
      {isArchived && (
        <ArchivedNotice
          id={id}
          text={texts.archived}
          restoreText={texts.restore}
          restore={editHref ? props.restore : undefined}
        />
      )}
    </>
  );
}

function buttons({ id, privateCustomer, editHref, newCaseHref, isArchived, texts }: Props) {
  const mayChange = editHref && !isArchived;
  return (
    <>
      {"href" in privateCustomer ? (
        <LinkButton href={privateCustomer.href}>{privateCustomer.label}</LinkButton>
      ) : (
        mayChange && (
          <ActionButton action={privateCustomer.make} fields={{ id }} label={privateCustomer.label} />
        )
      )}
      {mayChange && (
        <LinkButton href={editHref} shortcut="E">
          {texts.edit}
        </LinkButton>
      )}
      {newCaseHref && !isArchived && (
        <LinkButton href={newCaseHref} variant="primary" shortcut="N">
          {texts.newCase}
        </LinkButton>
      )}
    </>
  );
}
