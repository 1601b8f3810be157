import type { ReactNode } from "react";
import { NotesBox } from "@/app/[org]/notes-box";
import { ConnectionsCard } from "@/components/departments/connections-card";
import { CustomerProcesses } from "@/components/processes/customer-processes";
import { ActivityBox } from "@/components/timeline/activity-box";
import { presentConnections } from "@/lib/departments/present-connections";
import { presentCustomerProcesses } from "@/lib/processes/present-processes";
import type { PageTools } from "@/lib/request/page";
import { presentActivityBox } from "@/lib/timeline/present-timeline";
import { connectDepartmentAction, connectEmployeeAction, setStepAction } from "./actions";
import type { Card, CardBody } from "./read-card";

type Props = { org: string; card: Card; body: Extract<CardBody, { tab: "overview" }>; tools: PageTools };

/** The overview's further boxes, by key: what was written, its processes, and who works with the customer. */
export function overviewBoxes({ org, card, body, tools }: Props): Record<string, ReactNode> {
  const { t } = tools;
  const { customer, known } = card;
  const processes = presentCustomerProcesses(body.processes, body.places, tools);
  const { employees, departments } = presentConnections(
    body.connections,
    { employees: known?.employees ?? [], departments: body.departments },
    t,
  );
  const mayChange = known !== null;
  return {
    activities: (
      <ActivityBox
        key="activities"
        {...presentActivityBox(body.events, `/${org}/customers/${customer.id}`, tools)}
      />
    ),
    processes: processes.length > 0 && (
      <CustomerProcesses
        key="processes"
        customerId={customer.id}
        processes={processes}
        action={mayChange ? setStepAction.bind(null, org) : undefined}
        texts={{ title: t("billing.process.title"), here: t("billing.process.here") }}
      />
    ),
    notes: (
      <NotesBox
        key="notes"
        {...body.notes}
        about={{ customerId: customer.id }}
        allHref={`/${org}/customers/${customer.id}?tab=notes`}
        mayAdd={customer.archivedAt === null}
        tools={tools}
      />
    ),
    connections: (
      <ConnectionsCard
        key="connections"
        customerId={customer.id}
        title={t("billing.connection.title")}
        groups={[
          { ...employees, action: mayChange ? connectEmployeeAction.bind(null, org) : undefined },
          ...(departments
            ? [{ ...departments, action: mayChange ? connectDepartmentAction.bind(null, org) : undefined }]
            : []),
        ]}
        texts={{ choose: t("billing.connection.choose"), add: t("billing.connection.add") }}
      />
    ),
  };
}
