import { moreColumn } from "@/components/data-table/more-column";
import { Table } from "@/components/data-table/table";
import { Badge } from "@/components/ui/badge";
import type { PresentedMember, presentGroup } from "@/lib/groups/present-group";

type Props = ReturnType<typeof presentGroup>;

/** As deep as an indent still helps; what lies deeper stands under the last. */
const indents = ["", "pl-5", "pl-10", "pl-15", "pl-20", "pl-25", "pl-30"];

/** A group from the top down, each company indented under its parent, with its open cases; the whole last. */
export function GroupTable({ members, whole, texts }: Props) {
  return (
    <Table
      caption={texts.caption}
      rows={members}
      footer={{
        name: texts.whole,
        cases: whole.cases,
        value: stacked(whole.value),
        weighted: stacked(whole.weighted),
      }}
      columns={[
        {
          key: "name",
          label: texts.company,
          kind: "name",
          mobile: 1,
          cell: (member) => nameOf(member, texts.here),
        },
        { key: "share", label: texts.share, kind: "num", mobile: 2, cell: ({ share }) => share },
        {
          key: "cases",
          label: texts.openCases,
          kind: "num",
          mobile: 3,
          cell: ({ cases }) => (
            <a className="link" href={cases.href}>
              {cases.text}
            </a>
          ),
        },
        { key: "value", label: texts.value, kind: "num", cell: ({ value }) => stacked(value) },
        {
          key: "weighted",
          label: texts.weighted,
          kind: "num",
          mobile: 4,
          cell: ({ weighted }) => stacked(weighted),
        },
        moreColumn<PresentedMember>(texts.more, ({ name, href }) => ({ name, href })),
      ]}
    />
  );
}

function nameOf({ name, href, depth, level, isHere, archived }: PresentedMember, here: string) {
  return (
    <span className={indents[Math.min(depth, indents.length - 1)]}>
      <span className="vh">{level} </span>
      {isHere ? (
        <strong aria-current="true" title={here}>
          {name}
        </strong>
      ) : (
        <a className="main" href={`${href}?tab=group`}>
          {name}
        </a>
      )}
      {archived && <Badge tone="info">{archived}</Badge>}
    </span>
  );
}

/** Each currency on a line of its own: unlike ones are never added. */
function stacked(sums: string[]) {
  return sums.length === 0 ? (
    "–"
  ) : (
    <>
      {sums.map((sum) => (
        <span key={sum} className="block">
          {sum}
        </span>
      ))}
    </>
  );
}
