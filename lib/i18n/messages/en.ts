import auth from "./en/auth.json";
import cases from "./en/cases.json";
import categories from "./en/categories.json";
import changes from "./en/changes.json";
import common from "./en/common.json";
import contacts from "./en/contacts.json";
import customers from "./en/customers.json";
import errors from "./en/errors.json";
import imports from "./en/imports.json";
import layout from "./en/layout.json";
import mails from "./en/mails.json";
import members from "./en/members.json";
import overview from "./en/overview.json";
import pages from "./en/pages.json";
import reports from "./en/reports.json";
import search from "./en/search.json";
import settings from "./en/settings.json";
import statuses from "./en/statuses.json";

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
