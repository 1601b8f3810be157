import { cache } from "react";
import { getNewestChange } from "@/lib/changes/get-newest-change";
import { readHistory } from "@/lib/changes/read-history";
import { parseInput } from "@/lib/core/command";
import { getMeeting } from "@/lib/meetings/get-meeting";
import { MeetingPageState } from "@/lib/meetings/schema";
import { inTenant } from "@/lib/request/page";

/** One read for the page and its title; the parameters travel as text, so that both calls are the same call. */
export const readPage = cache((org: string, meetingId: string, parameters: string) =>
  inTenant(org, async (ctx) => {
    const state = parseInput(MeetingPageState, JSON.parse(parameters));
    return {
      state,
      meeting: await getMeeting(ctx, { id: meetingId, occurrence: state.at }),
      newest: (await getNewestChange(ctx, { rowId: meetingId })).id,
      history: state.tab === "history" ? await readHistory(ctx, { ...state, rowId: meetingId }) : null,
    };
  }),
);
