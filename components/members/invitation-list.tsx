import { Button } from "@/components/ui/button";

type Invitation = {
  id: string;
  email: string;
  role: string;
  employeeId: string | null;
  /** Role, who invited, until when. */
  detail: string;
  againLabel: string;
  revokeLabel: string;
};
type Props = {
  invitations: Invitation[];
  again: (data: FormData) => Promise<void>;
  revoke: (data: FormData) => Promise<void>;
  texts: { again: string; revoke: string };
};

/** Invitations that nobody has answered yet. */
export function InvitationList({ invitations, again, revoke, texts }: Props) {
  return (
    <ul className="lines">
      {invitations.map(({ id, email, role, employeeId, detail, againLabel, revokeLabel }) => (
        <li key={id}>
          <div className="grid min-w-0">
            <span className="break-words font-medium">{email}</span>
            <span className="meta">{detail}</span>
          </div>
          <div className="end flex gap-1">
            <form action={again}>
              <input type="hidden" name="email" value={email} />
              <input type="hidden" name="role" value={role} />
              <input type="hidden" name="employeeId" value={employeeId ?? ""} />
              <Button type="submit" small aria-label={againLabel}>
                {texts.again}
              </Button>
            </form>
            <form action={revoke}>
              <input type="hidden" name="invitationId" value={id} />
              <Button type="submit" small variant="quiet" aria-label={revokeLabel}>
                {texts.revoke}
              </Button>
            </form>
          </div>
        </li>
      ))}
    </ul>
  );
}
