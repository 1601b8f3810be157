import type { ReactNode } from "react";
import { ConnectionsCard } from "@/components/departments/connections-card";
import { CustomerProcesses } from "@/components/processes/customer-processes";
import { presentConnections } from "@/lib/departments/present-connections";
import { presentCustomerProcesses } from "@/lib/processes/present-processes";
import type { PageTools } from "@/lib/request/page";
import { connectDepartmentAction, connectEmployeeAction, setStepAction } from "./actions";
import type { Card, CardBody } from "./read-card";

type Props = { org: string; card: Card; body: Extract<CardBody, { tab: "overview" }>; tools: PageTools };

/** The overview's boxes on the organisation's own side, by key: its processes, and who works with the customer. */
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
    processes: processes.length > 0 && (
      <CustomerProcesses
        key="processes"
        customerId={customer.id}
        processes={processes}
        action={mayChange ? setStepAction.bind(null, org) : undefined}
        texts={{ title: t("billing.process.title"), here: t("billing.process.here") }}
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
