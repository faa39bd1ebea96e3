-- Who is behind a point of a chart: without these, each click reads every interaction and every change of stage.
CREATE INDEX interaction_by_day ON interaction (occurred_on)
-- next
CREATE INDEX stage_change_by_day ON stage_change (changed_on)