import type { ReactNode } from "react";
import { CustomerMenu } from "@/components/customers/customer-menu";
import { ArchivedNotice } from "@/components/layout/archived-notice";
import { ContextMenu } from "@/components/layout/context-menu";
import { RecordHeader } from "@/components/layout/record-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import type { FormState } from "@/lib/core/result";
import type { CustomerMark } from "@/lib/customers/present-customer";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  id: string;
  href: string;
  name: string;
  logo: string | null;
  meta: string[];
  marks: CustomerMark[];
  owner: string | null;
  /** What was last done and what comes next. */
  nearest: ReactNode[];
  isArchived: boolean;
  /** What the reader may do; absent what they may not. */
  editHref?: string;
  newCaseHref?: string;
  newOrderHref?: string;
  calendarHref: string;
  newTaskHref?: string;
  newMeetingHref?: string;
  logCallHref?: string;
  /** Further items of the menu. */
  extra?: ReactNode;
  /** The button by which one is told of changes. */
  follow: ReactNode;
  addContactHref?: string;
  registryHref?: string;
  mergeHref?: string;
  /** Records that may be the same customer. */
  duplicates?: { text: string; href: string };
  reportHref: string;
  privacy?: { label: string; href: string } | undefined;
  archive: Action;
  restore: Action;
  texts: {
    edit: string;
    newCase: string;
    newOrder: string;
    calendar: string;
    newTask: string;
    newMeeting: string;
    logCall: string;
    addContact: string;
    registry: string;
    setParent: string;
    merge: string;
    report: string;
    more: string;
    print: string;
    copyLink: string;
    linkCopied: string;
    archive: string;
    restore: string;
    archived: string;
  };
};

/** A right-click anywhere on the head, or Shift+F10 in it, opens the menu that ⋯ opens. */
export function CustomerHeader(props: Props) {
  const {
    id,
    name,
    logo,
    meta,
    marks,
    owner,
    nearest,
    isArchived,
    duplicates,
    editHref,
    newCaseHref,
    restore,
    texts,
  } = props;
  const mayChange = editHref !== undefined && !isArchived;
  return (
    <>
      <ContextMenu menuId="more">
        <RecordHeader
          title={name}
          withAvatar
          picture={logo ?? undefined}
          meta={[
            ...meta,
            ...marks.map(({ text, tone }) => (
              <Badge key={text} tone={tone}>
                {text}
              </Badge>
            )),
            owner,
            ...nearest,
            duplicates && (
              <a className="link" href={duplicates.href} key="duplicates">
                {duplicates.text}
              </a>
            ),
          ]}
        >
          {props.follow}
          {mayChange && (
            <LinkButton href={editHref} shortcut="E">
              {texts.edit}
            </LinkButton>
          )}
          {mayChange && newCaseHref && (
            <LinkButton href={newCaseHref} variant="primary" shortcut="N">
              {texts.newCase}
            </LinkButton>
          )}
          <CustomerMenu {...props} mayChange={mayChange} />
        </RecordHeader>
      </ContextMenu>
      {isArchived && (
        <ArchivedNotice
          id={id}
          text={texts.archived}
          restoreText={texts.restore}
          restore={editHref ? restore : undefined}
        />
      )}
    </>
  );
}
