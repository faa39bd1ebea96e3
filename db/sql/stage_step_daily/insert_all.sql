INSERT INTO stage_step_daily (day, from_stage, to_stage, days, steps)
SELECT changed_on, from_stage, to_stage, days_in_from_stage, count(*)
FROM stage_change
GROUP BY changed_on, from_stage, to_stage, days_in_from_stage
