-- The history of a person and of a case holds what was linked to them once and is no more.
create index change_log_of_contact on change_log ((coalesce(new, old) ->> 'contact_id'))
  where table_name in ('contact_roles', 'contact_categories', 'case_contacts') and operation <> 'update';
create index change_log_of_case on change_log ((coalesce(new, old) ->> 'case_id'))
  where table_name in ('case_contacts', 'case_lines') and operation <> 'update';

-- What was put away, newest first.
create index customers_put_away on customers (archived_at desc, id desc) where archived_at is not null;
create index contacts_put_away on contacts (archived_at desc, id desc) where archived_at is not null;
create index cases_put_away on cases (archived_at desc, id desc) where archived_at is not null;
