import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";

type Session = { id: string; name: string; detail: string; isThis: boolean; endLabel: string };
type Props = {
  sessions: Session[];
  revoke: (data: FormData) => Promise<void>;
  texts: { thisDevice: string; end: string };
};

/** Where an account is signed in; each session but this one can be ended. */
export function SessionList({ sessions, revoke, texts }: Props) {
  return (
    <ul className="lines">
      {sessions.map(({ id, name, detail, isThis, endLabel }) => (
        <li key={id}>
          <div className="grid">
            <span className="font-medium">{name}</span>
            <span className="meta">{detail}</span>
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
