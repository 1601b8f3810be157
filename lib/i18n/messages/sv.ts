import auth from "./sv/auth.json";
import cases from "./sv/cases.json";
import categories from "./sv/categories.json";
import changes from "./sv/changes.json";
import common from "./sv/common.json";
import contacts from "./sv/contacts.json";
import customers from "./sv/customers.json";
import errors from "./sv/errors.json";
import imports from "./sv/imports.json";
import layout from "./sv/layout.json";
import mails from "./sv/mails.json";
import members from "./sv/members.json";
import overview from "./sv/overview.json";
import pages from "./sv/pages.json";
import reports from "./sv/reports.json";
import search from "./sv/search.json";
import settings from "./sv/settings.json";
import statuses from "./sv/statuses.json";

export default {
  auth,
  cases,
  categories,
  changes,
  common,
  contacts,
  customers,
  errors,
  imports,
  layout,
  mails,
  members,
  overview,
  pages,
  reports,
  search,
  settings,
  statuses,
};
