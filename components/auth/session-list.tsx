import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

type Session = { id: string; name: string; times: string[]; isThis: boolean; endLabel: string };
type Props = {
  sessions: Session[];
  revoke: (data: FormData) => Promise<void>;
  texts: { thisDevice: string; end: string };
};

/** Where an account is signed in; each session but this one can be ended. */
export function SessionList({ sessions, revoke, texts }: Props) {
  return (
    <ul className="lines">
      {sessions.map(({ id, name, times, isThis, endLabel }) => (
        <li key={id}>
          <div className="grid min-w-0 flex-1">
            <span className="font-medium">{name}</span>
            <span className="meta flex flex-wrap gap-x-3">
              {times.map((time) => (
                <span key={time} className="whitespace-nowrap">
                  {time}
                </span>
              ))}
            </span>
          </div>
          {isThis ? (
            <span className="end">
              <Badge tone="ok">{texts.thisDevice}</Badge>
            </span>
          ) : (
            <form action={revoke} className="end">
              <input type="hidden" name="sessionId" value={id} />
              <Button type="submit" small aria-label={endLabel}>
                {texts.end}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}
