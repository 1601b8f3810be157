import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { ArchivedNotice } from "@/components/layout/archived-notice";
import { RecordHeader } from "@/components/layout/record-header";
import { Badge } from "@/components/ui/badge";
import { LinkButton } from "@/components/ui/link-button";
import { Menu } from "@/components/ui/menu";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  id: string;
  name: string;
  meta: string[];
  marks: string[];
  ownerOnly: string | null;
  owner: string | null;
  isArchived: boolean;
  /** Absent where the reader may change nothing. */
  editHref?: string;
  newCaseHref?: string;
  archive: Action;
  restore: Action;
  texts: {
    edit: string;
    newCase: string;
    more: string;
    archive: string;
    restore: string;
    archived: string;
  };
};

export function CustomerHeader(props: Props) {
  const { id, name, meta, marks, ownerOnly, owner, isArchived, editHref, texts } = props;
  return (
    <>
      <RecordHeader
        title={name}
        withAvatar
        meta={[
          ...meta,
          ...marks.map((mark) => (
            <Badge key={mark} tone="info">
              {mark}
            </Badge>
          )),
          ownerOnly && (
            <Badge key={ownerOnly} tone="warn">
              {ownerOnly}
            </Badge>
          ),
          owner,
        ]}
      >
        {editHref && !isArchived && buttons(props, editHref)}
      </RecordHeader>
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

function buttons({ id, archive, newCaseHref, texts }: Props, editHref: string) {
  return (
    <>
      <LinkButton href={editHref} shortcut="E">
        {texts.edit}
      </LinkButton>
      {newCaseHref && (
        <LinkButton href={newCaseHref} variant="primary" shortcut="N">
          {texts.newCase}
        </LinkButton>
      )}
      <Menu id="more" label={texts.more} icon="ellipsis">
        <Form action={archive} id="archive" className="contents">
          <input type="hidden" name="id" value={id} />
          <SubmitButton variant="quiet">{texts.archive}</SubmitButton>
        </Form>
      </Menu>
    </>
  );
}
