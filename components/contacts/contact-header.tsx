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
  ownerOnly: string | null;
  isArchived: boolean;
  /** Absent where the reader may change nothing. */
  editHref?: string;
  archive: Action;
  restore: Action;
  texts: { edit: string; more: string; archive: string; restore: string; archived: string };
};

export function ContactHeader({ id, name, ownerOnly, isArchived, editHref, archive, restore, texts }: Props) {
  return (
    <>
      <RecordHeader
        title={name}
        withAvatar
        meta={[
          ownerOnly && (
            <Badge key="ownerOnly" tone="warn">
              {ownerOnly}
            </Badge>
          ),
        ]}
      >
        {editHref && !isArchived && (
          <>
            <LinkButton href={editHref} shortcut="E">
              {texts.edit}
            </LinkButton>
            <Menu id="more" label={texts.more} icon="ellipsis">
              <Form action={archive} id="archive" className="contents">
                <input type="hidden" name="id" value={id} />
                <SubmitButton variant="quiet">{texts.archive}</SubmitButton>
              </Form>
            </Menu>
          </>
        )}
      </RecordHeader>
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
