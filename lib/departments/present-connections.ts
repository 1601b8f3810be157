import type { EmployeeRow } from "@/lib/employees/list-employees";
import type { Translate } from "@/lib/i18n/translator";
import type { Connections } from "./list-connections";
import type { DepartmentRow } from "./list-departments";

type Row = { id: string; name: string };
type Known = { employees: EmployeeRow[]; departments: DepartmentRow[] };

/** Who works with a customer, and who could be added; departments only where the organisation has any. */
export function presentConnections({ employees, departments }: Connections, known: Known, t: Translate) {
  const none = t("billing.connection.none");
  const chips = (rows: Row[]) =>
    rows.map(({ id, name }) => ({ id, name, remove: t("billing.connection.remove", { name }) }));
  const addition = (label: string, rows: Row[], present: Row[]) => {
    const others = rows.filter(({ id }) => !present.some((row) => row.id === id));
    if (others.length === 0) return undefined;
    return { label, choices: others.map(({ id, name }) => ({ value: id, label: name })) };
  };
  const inUse = known.departments.filter(({ archivedAt }) => archivedAt === null);
  return {
    employees: {
      name: "employeeId" as const,
      title: t("billing.connection.employees"),
      none,
      chips: chips(employees),
      addition: addition(
        t("billing.connection.addEmployee"),
        known.employees.filter(({ active }) => active),
        employees,
      ),
    },
    departments:
      departments.length + inUse.length === 0
        ? null
        : {
            name: "departmentId" as const,
            title: t("billing.connection.departments"),
            none,
            chips: chips(departments),
            addition: addition(t("billing.connection.addDepartment"), inUse, departments),
          },
  };
}
