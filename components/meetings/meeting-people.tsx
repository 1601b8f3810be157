import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Icon } from "@/components/ui/icon";
import type { PresentedMeetingPage } from "@/lib/meetings/present-meeting-page";

type Props = { people: PresentedMeetingPage["people"]; texts: { title: string; none: string } };

/** Who takes part, what they answered, and whose invitation came back. */
export function MeetingPeople({ people, texts }: Props) {
  return (
    <Card title={texts.title}>
      {people.length === 0 && <p className="m-0 text-ink-3">{texts.none}</p>}
      {people.length > 0 && (
        <ul className="lines">
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
    </Card>
  );
}
