-- Writing a case is cheaper: what a change does not touch is not gone through.
create or replace function note_case_history() returns trigger language plpgsql as $$
declare
  back uuid[];
  is_other boolean;
  is_moved boolean;
  is_seen_otherwise boolean;
begin
  if tg_op = 'DELETE' then
    insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value,
        probability_percent, expected_close_on, archived_at, visibility, customer_id)
      select id, now(), true, status_kind, pipeline_id, owner_id, currency, value, probability_percent, expected_close_on, archived_at,
        visibility, customer_id from old_rows;
    update __schema__.case_stays s set counts = false, outcome = null, seer_id = null, owner_id = null from old_rows o where s.case_id = o.id;
    return null;
  end if;
  if tg_op = 'UPDATE' then
    select bool_or((o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on, o.archived_at)
             is distinct from
                 (n.status_kind, n.pipeline_id, n.owner_id, n.currency, n.value, n.probability_percent, n.expected_close_on, n.archived_at)),
        bool_or(n.status_id is distinct from o.status_id),
        bool_or((n.visibility, n.owner_id, n.status_kind, n.archived_at is null) is distinct from
                (o.visibility, o.owner_id, o.status_kind, o.archived_at is null))
      into is_other, is_moved, is_seen_otherwise
      from new_rows n full join old_rows o using (id);
    if is_other then
      insert into __schema__.case_states (case_id, until_at, existed, status_kind, pipeline_id, owner_id, currency, value,
          probability_percent, expected_close_on, archived_at)
        select o.id, now(), true, o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on,
            o.archived_at
          from new_rows n full join old_rows o using (id)
         where (o.status_kind, o.pipeline_id, o.owner_id, o.currency, o.value, o.probability_percent, o.expected_close_on, o.archived_at)
           is distinct from
               (n.status_kind, n.pipeline_id, n.owner_id, n.currency, n.value, n.probability_percent, n.expected_close_on, n.archived_at);
    end if;
    if is_moved then
      if current_setting('app.verb') = 'undo-batch' then
        -- Whose last move is taken back: as if they had never left.
        with gone as (
          delete from __schema__.case_stays s using (
              select n.id, n.status_id from new_rows n full join old_rows o using (id)
               where n.status_id is distinct from o.status_id offset 0) m
           where s.case_id = m.id and s.left_at is null and s.from_id = m.status_id
          returning s.id, s.case_id, s.status_id),
        last as (
          update __schema__.case_stays s set left_at = null, next_id = null from gone g
           where s.id = (select max(p.id) from __schema__.case_stays p where p.case_id = g.case_id and p.id < g.id)
          returning s.case_id)
        select array_agg(g.case_id) into back from gone g left join last using (case_id);
        update __schema__.case_stays s set again_at = null
         where s.case_id = any (back) and s.again_at is not null and not exists (
           select from __schema__.case_stays p where p.case_id = s.case_id and p.status_id = s.status_id and p.id > s.id);
      end if;
      update __schema__.case_stays s
         set left_at = coalesce(s.left_at, now()), next_id = coalesce(s.next_id, m.status_id),
             again_at = coalesce(s.again_at, case when s.status_id = m.status_id then now() end)
        from (select n.id, n.status_id from new_rows n full join old_rows o using (id)
               where n.status_id is distinct from o.status_id offset 0) m
       where m.id <> all (coalesce(back, '{}'))
         and s.case_id = m.id and (s.left_at is null or s.status_id = m.status_id and s.again_at is null);
      insert into __schema__.case_stays (case_id, status_id, from_id, entered_at, seer_id, owner_id, outcome, counts)
        select m.id, m.status_id, m.from_id, now(), case m.visibility when 'owner' then m.owner_id end, m.owner_id,
            case when m.status_kind in ('won', 'lost') then m.status_kind end, m.archived_at is null
          from (select n.id, n.status_id, o.status_id as from_id, n.visibility, n.owner_id, n.status_kind, n.archived_at
                  from new_rows n full join old_rows o using (id)
                 where n.status_id is distinct from o.status_id offset 0) m
         where m.id <> all (coalesce(back, '{}'));
    end if;
  else
    insert into __schema__.case_states (case_id, until_at, existed) select id, now(), false from new_rows;
    -- One that was there before is put back: its stays are of a case again.
    is_seen_otherwise := exists (select from __schema__.case_stays s where s.case_id in (select id from new_rows));
    if is_seen_otherwise then
      update __schema__.case_stays s
         set left_at = coalesce(s.left_at, now()), next_id = coalesce(s.next_id, n.status_id),
             again_at = coalesce(s.again_at, case when s.status_id = n.status_id then now() end)
        from new_rows n
       where s.case_id = n.id and (s.left_at is null or s.status_id = n.status_id and s.again_at is null);
    end if;
    insert into __schema__.case_stays (case_id, status_id, entered_at, seer_id, owner_id, outcome, counts)
      select n.id, n.status_id, now(), case n.visibility when 'owner' then n.owner_id end, n.owner_id,
          case when n.status_kind in ('won', 'lost') then n.status_kind end, n.archived_at is null from new_rows n;
  end if;
  if is_seen_otherwise then
    update __schema__.case_stays s set seer_id = f.seer_id, owner_id = f.owner_id, outcome = f.outcome, counts = f.counts
      from (select n.id, case n.visibility when 'owner' then n.owner_id end as seer_id, n.owner_id,
                   case when n.status_kind in ('won', 'lost') then n.status_kind end as outcome, n.archived_at is null as counts
              from new_rows n) f
     where s.case_id = f.id and (s.counts, s.outcome, s.seer_id, s.owner_id) is distinct from (f.counts, f.outcome, f.seer_id, f.owner_id);
  end if;
  return null;
end $$;
