import { Table } from "@/components/data-table/table";
import { Badge } from "@/components/ui/badge";
import type { Tone } from "@/components/ui/tone";

type Member = {
  name: string;
  email: string;
  team: string;
  href: string | null;
  role: string;
  state: string;
  tone: Tone;
  isSelf: boolean;
};
type Props = {
  members: Member[];
  texts: {
    caption: string;
    name: string;
    email: string;
    team: string;
    role: string;
    signIn: string;
    you: string;
  };
};

/** Everybody who works in the organisation. */
export function MemberTable({ members, texts }: Props) {
  return (
    <Table
      caption={texts.caption}
      rows={members}
      columns={[
        {
          key: "name",
          label: texts.name,
          kind: "name",
          mobile: 1,
          cell: ({ name, href, isSelf }) => (
            <>
              {href ? (
                <a className="main" href={href}>
                  {name}
                </a>
              ) : (
                name
              )}
              {isSelf && <span className="meta"> ({texts.you})</span>}
            </>
          ),
        },
        { key: "email", label: texts.email, kind: "text", mobile: 3, cell: ({ email }) => email },
        { key: "team", label: texts.team, kind: "text", cell: ({ team }) => team },
        { key: "role", label: texts.role, kind: "text", mobile: 4, cell: ({ role }) => role },
        {
          key: "signIn",
          label: texts.signIn,
          kind: "badge",
          mobile: 2,
          cell: ({ state, tone }) => <Badge tone={tone}>{state}</Badge>,
        },
      ]}
    />
  );
}
