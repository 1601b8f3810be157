import type { Metadata } from "next";
import { CallFacts } from "@/components/calls/call-facts";
import { CallForm } from "@/components/calls/call-form";
import { ActionButton } from "@/components/form/action-button";
import { RecordHeader } from "@/components/layout/record-header";
import { Notice } from "@/components/ui/notice";
import { StatusBadge } from "@/components/ui/status-badge";
import { getCall } from "@/lib/calls/get-call";
import { presentCall } from "@/lib/calls/present-call";
import { presentCallFacts, presentCallForm } from "@/lib/calls/present-call-form";
import { noteSeen } from "@/lib/request/note-view";
import { inTenant, pageTools } from "@/lib/request/page";
import { archiveCallAction, restoreCallAction, updateCallAction } from "../actions";
import { readChoices } from "../read-form";

type Props = { params: Promise<{ org: string; callId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { org, callId } = await params;
  const tools = await pageTools(org);
  const call = await inTenant(org, (ctx) => getCall(ctx, { callId }));
  return { title: tools.t("calls.callWith", { name: presentCall(call, tools).who }) };
}

/** One call: put right where it stands. */
export default async function CallPage({ params }: Props) {
  const { org, callId } = await params;
  const tools = await pageTools(org);
  const { t, can } = tools;
  const { call, customers, contacts, ...choices } = await inTenant(org, async (ctx) => {
    const found = await getCall(ctx, { callId });
    return { call: found, ...(await readChoices(ctx, found.customerId)) };
  });
  await noteSeen(org, "call", callId);
  const shown = presentCall(call, tools);
  const option = (id: string | null, name: string | null) =>
    id === null ? null : { value: id, label: name ?? "" };
  const mayWrite = can("activity:write");
  const mayChange = mayWrite && !call.isArchived;
  return (
    <>
      <RecordHeader
        title={t("calls.callWith", { name: shown.who })}
        meta={[
          shown.when,
          shown.direction,
          <StatusBadge key="result" color={shown.result.color} name={shown.result.name} />,
          shown.length,
          shown.number && (
            <a key="number" className="link" href={shown.number.href}>
              {shown.number.text}
            </a>
          ),
          !call.isByHand && t("calls.byExchange"),
        ]}
      >
        {mayWrite && (
          <ActionButton
            action={(call.isArchived ? restoreCallAction : archiveCallAction).bind(null, org)}
            fields={{ callId }}
            label={call.isArchived ? t("calls.restore") : t("calls.archive")}
          />
        )}
      </RecordHeader>
      <div className="page-body">
        {call.isArchived && <Notice tone="warn">{t("calls.isArchived")}</Notice>}
        {mayChange ? (
          <CallForm
            {...presentCallForm(call, choices, tools)}
            org={org}
            action={updateCallAction.bind(null, org)}
            cancelHref={shown.customer ? `${shown.customer.href}?tab=calls` : `/${org}/calls`}
            call={{ id: callId, version: call.version }}
            customer={option(call.customerId, call.customerName)}
            contact={option(call.contactId, call.contactName)}
            crmCase={option(call.caseId, call.caseTitle)}
            customers={customers}
            contacts={contacts}
          />
        ) : (
          <CallFacts {...presentCallFacts(shown, tools)} />
        )}
      </div>
    </>
  );
}
