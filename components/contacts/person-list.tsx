import { Form } from "@/components/form/form";
import { SubmitButton } from "@/components/form/submit-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Menu } from "@/components/ui/menu";
import type { PresentedPerson } from "@/lib/contacts/present-customer-contacts";
import type { FormState } from "@/lib/core/result";

type Action = (previous: FormState, data: FormData) => Promise<FormState>;
type Props = {
  people: PresentedPerson[];
  /** Absent where the reader may change nothing. */
  actions?: { end: Action; remove: Action; editHref: string };
  texts: { primary: string; more: (name: string) => string; edit: string; end: string; remove: string };
};

/** The people of a customer, each with the ways to reach them. */
export function PersonList({ people, actions, texts }: Props) {
  return (
    <ul className="lines">
      {people.map((person) => (
        <li key={person.roleId}>
          <Avatar name={person.name} silent />
          <a className="name" href={person.href}>
            {person.name}
          </a>
          {person.title && <span className="meta">{person.title}</span>}
          {person.isPrimary && <Badge tone="accent">{texts.primary}</Badge>}
          {person.ended && <Badge>{person.ended}</Badge>}
          <span className="end flex flex-wrap items-center gap-x-4">
            {person.email && (
              <a className="link" href={person.email.href}>
                {person.email.text}
              </a>
            )}
            {person.phone && (
              <a className="link" href={person.phone.href}>
                {person.phone.text}
              </a>
            )}
            {actions && menu(person, actions, texts)}
          </span>
        </li>
      ))}
    </ul>
  );
}

function menu(person: PresentedPerson, actions: NonNullable<Props["actions"]>, texts: Props["texts"]) {
  const { roleId, name, ended } = person;
  return (
    <Menu id={`person-${roleId}`} label={texts.more(name)} icon="ellipsis" variant="quiet" small>
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
