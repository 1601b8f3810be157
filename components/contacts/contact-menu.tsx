import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { PrintButton } from "@/components/layout/print-button";
import { Menu } from "@/components/ui/menu";
import type { FormState } from "@/lib/core/result";

export type ContactMenuProps = {
  id: string;
  href: string;
  isArchived: boolean;
  /** Absent where the reader may change nothing. */
  editHref?: string;
  /** Begins a case that this person takes part in. */
  newCaseHref?: string;
  newTaskHref?: string;
  newMeetingHref?: string;
  logCallHref?: string;
  mergeHref?: string;
  /** Further items. */
  extra?: ReactNode;
  /** The person's card for an address book; one a company, and one with the private details alone. */
  downloads: { label: string; href: string }[];
  /** What is known of the person, and erasing it; absent for those who may not. */
  privacy: { label: string; href: string } | undefined;
  archive: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: Record<
    | "more"
    | "edit"
    | "newCase"
    | "newTask"
    | "newMeeting"
    | "logCall"
    | "merge"
    | "print"
    | "copyLink"
    | "linkCopied"
    | "archive",
    string
  >;
};

/** What can be done with a person. */
export function ContactMenu(props: ContactMenuProps) {
  const { id, href, isArchived, editHref, newCaseHref, mergeHref, archive, texts } = props;
  const mayChange = editHref !== undefined && !isArchived;
  return (
    <Menu id="more" label={texts.more} icon="ellipsis">
      {mayChange && <a href={editHref}>{texts.edit}</a>}
      {newCaseHref && !isArchived && <a href={newCaseHref}>{texts.newCase}</a>}
      {activities(props)}
      {mayChange && mergeHref && <a href={mergeHref}>{texts.merge}</a>}
      <hr />
      {props.downloads.map((file) => (
        <a key={file.href} href={file.href} download>
          {file.label}
        </a>
      ))}
      <PrintButton href={href} label={texts.print} />
      <CopyLink href={href} label={texts.copyLink} done={texts.linkCopied} />
      {props.privacy && <a href={props.privacy.href}>{props.privacy.label}</a>}
      {mayChange && (
        <>
          <hr />
          <ActionButton action={archive} fields={{ id }} label={texts.archive} inMenu />
        </>
      )}
    </Menu>
  );
}

function activities({
  extra,
  newTaskHref,
  newMeetingHref,
  logCallHref,
  isArchived,
  texts,
}: ContactMenuProps) {
  return (
    <>
      {extra}
      {newTaskHref && !isArchived && (
        <a href={newTaskHref} aria-keyshortcuts="T">
          {texts.newTask}
        </a>
      )}
      {newMeetingHref && !isArchived && (
        <a href={newMeetingHref} aria-keyshortcuts="M">
          {texts.newMeeting}
        </a>
      )}
      {logCallHref && !isArchived && (
        <a href={logCallHref} aria-keyshortcuts="L">
          {texts.logCall}
        </a>
      )}
    </>
  );
}
