import { deleteViewAction, replaceViewAction, saveViewAction, updateViewAction } from "./views/actions";

/** What can be done with the saved views of any list. */
export const viewActions = (org: string) => ({
  save: saveViewAction.bind(null, org),
  replace: replaceViewAction.bind(null, org),
  update: updateViewAction.bind(null, org),
  remove: deleteViewAction.bind(null, org),
});
