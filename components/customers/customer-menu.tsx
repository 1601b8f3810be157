import type { ReactNode } from "react";
import { ActionButton } from "@/components/form/action-button";
import { CopyLink } from "@/components/layout/copy-link";
import { PrintButton } from "@/components/layout/print-button";
import { Menu } from "@/components/ui/menu";
import type { FormState } from "@/lib/core/result";

type Props = {
  id: string;
  href: string;
  mayChange: boolean;
  editHref?: string;
  newCaseHref?: string;
  newOrderHref?: string;
  calendarHref: string;
  newTaskHref?: string;
  newMeetingHref?: string;
  logCallHref?: string;
  /** Further items, first among those that are no change of the customer. */
  extra?: ReactNode;
  addContactHref?: string;
  registryHref?: string;
  mergeHref?: string;
  /** What was won and lost with it. */
  reportHref: string;
  /** What is known of a private customer, and erasing it; absent for companies and those who may not. */
  privacy?: { label: string; href: string } | undefined;
  archive: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: {
    more: string;
    edit: string;
    newCase: string;
    newOrder: string;
    calendar: string;
    newTask: string;
    newMeeting: string;
    logCall: string;
    addContact: string;
    registry: string;
    report: string;
    setParent: string;
    merge: string;
    print: string;
    copyLink: string;
    linkCopied: string;
    archive: string;
  };
};

/** What can be done with a customer, wherever the customer stands. */
export function CustomerMenu(props: Props) {
  const { id, href, mayChange, editHref, newCaseHref, newOrderHref, addContactHref } = props;
  const { registryHref, mergeHref, archive, texts } = props;
  return (
    <Menu id="more" label={texts.more} icon="ellipsis">
      {mayChange && <a href={editHref}>{texts.edit}</a>}
      {mayChange && newCaseHref && <a href={newCaseHref}>{texts.newCase}</a>}
      {mayChange && newOrderHref && <a href={newOrderHref}>{texts.newOrder}</a>}
      <a href={props.calendarHref}>{texts.calendar}</a>
      {mayChange && props.newTaskHref && (
        <a href={props.newTaskHref} aria-keyshortcuts="T">
          {texts.newTask}
        </a>
      )}
      {mayChange && props.newMeetingHref && (
        <a href={props.newMeetingHref} aria-keyshortcuts="M">
          {texts.newMeeting}
        </a>
      )}
      {props.extra}
      {mayChange && props.logCallHref && (
        <a href={props.logCallHref} aria-keyshortcuts="L">
          {texts.logCall}
        </a>
      )}
      {mayChange && addContactHref && <a href={addContactHref}>{texts.addContact}</a>}
      {mayChange && registryHref && <a href={registryHref}>{texts.registry}</a>}
      {mayChange && <a href={`${href}?tab=group`}>{texts.setParent}</a>}
      {mayChange && mergeHref && <a href={mergeHref}>{texts.merge}</a>}
      {mayChange && <hr />}
      <a href={props.reportHref}>{texts.report}</a>
      <PrintButton href={href} label={texts.print} />
      <CopyLink href={href} label={texts.copyLink} done={texts.linkCopied} />
      {props.privacy && <a href={props.privacy.href}>{props.privacy.label}</a>}
      {mayChange && <hr />}
      {mayChange && <ActionButton action={archive} fields={{ id }} label={texts.archive} inMenu />}
    </Menu>
  );
}
