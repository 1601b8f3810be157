import { FilterChip } from "@/components/data-table/filter-chip";

type Props = {
  label: string;
  everyone: string;
  nobody: string;
  clearLabel: string;
  owners: { id: string; name: string }[];
  current: string | undefined;
  hrefOf: (owner: string | undefined) => string;
};

/** Whose cases a report counts. */
export function OwnerFilter({ label, everyone, nobody, clearLabel, owners, current, hrefOf }: Props) {
  const options = [{ id: "none", name: nobody }, ...owners];
  const chosen = options.find(({ id }) => id === current);
  return (
    <FilterChip
      id="report-owner"
      label={label}
      {...(chosen ? { value: chosen.name, clear: { label: clearLabel, href: hrefOf(undefined) } } : {})}
      options={[
        { label: everyone, href: hrefOf(undefined), current: !chosen },
        ...options.map(({ id, name }) => ({ label: name, href: hrefOf(id), current: id === current })),
      ]}
    />
  );
}
