import { ActionButton } from "@/components/form/action-button";
import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { FormState } from "@/lib/core/result";
import type { PresentedMeetingPage } from "@/lib/meetings/present-meeting-page";

type Props = {
  id: string;
  people: PresentedMeetingPage["people"];
  answers: PresentedMeetingPage["answers"];
  /** Absent for those who only read. */
  answer?: (previous: FormState, data: FormData) => Promise<FormState>;
  texts: { title: string; none: string; ask: string };
};

/** Who takes part, what they answered, and whose invitation came back. */
export function MeetingPeople({ id, people, answers, answer, texts }: Props) {
  return (
    <Card title={texts.title}>
      {people.length === 0 && <p className="m-0 text-ink-3">{texts.none}</p>}
      {people.length > 0 && (
        <ul className="lines" aria-label={texts.title}>
          {people.map((person) => (
            <li key={person.id}>
              <Avatar name={person.name} silent />
              {person.href ? (
                <a className="name" href={person.href}>
                  {person.name}
                </a>
              ) : (
                <span className="name">{person.name}</span>
              )}
              <Badge tone={person.state.tone}>{person.state.text}</Badge>
              <span className="end text-right text-ink-2">
                {person.email && <span className="block">{person.email}</span>}
                {(person.answered ?? person.invited) && (
                  <small className="block">{person.answered ?? person.invited}</small>
                )}
                {person.comment && <span className="block">“{person.comment}”</span>}
                {person.bounced && (
                  <span className="block text-danger">
                    <Icon name="triangle-alert" /> {person.bounced}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
      {answers && answer && (
        <fieldset className="no-print m-0 flex flex-wrap items-center gap-2 border-0 p-0 pt-3">
          <legend className="float-left m-0 mr-2 p-0 text-ink-2">{texts.ask}</legend>
          {answers.map((one) => (
            <ActionButton
              key={one.answer}
              action={answer}
              fields={{ id, answer: one.answer }}
              label={one.label}
              icon={one.isGiven ? "check" : undefined}
              pressed={one.isGiven}
              small
            />
          ))}
        </fieldset>
      )}
    </Card>
  );
}
