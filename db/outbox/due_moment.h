#pragma once

namespace db {

class Statement;
struct DueMoment;

/// Binds :day, :time and :now_ms.
void bindMoment(Statement &select, const DueMoment &moment);
/// Binds :midnight_ms, :missed_on, :missed_at and :missed_ms: what tells missed messages from due ones.
void bindMissed(Statement &select, const DueMoment &moment);

} // namespace db
