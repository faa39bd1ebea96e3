#pragma once

#include <QTime>

namespace app {

/// Between which hours of the shop's day greetings go out. Decree 91/2020/NĐ-CP, art. 13 (6), lets
/// advertising texts go from 07:00 to 22:00 only; greetings keep to the same hours, and a shop may narrow
/// them further.
struct SendingHours
{
    QTime from{7, 0};
    QTime until{22, 0}; ///< the last minute a greeting may go
    QTime usual{19, 0}; ///< the hour a new rule starts with

    /// The law's hours.
    static QTime earliest() { return {7, 0}; }
    static QTime latest() { return {22, 0}; }

    bool allow(QTime time) const { return from <= time && time <= until; }
    /// `time` where it is allowed, else the nearest hour that is.
    QTime nearest(QTime time) const;
    /// Within the law, from before until, the usual hour in between.
    bool areSound() const;
    /// The nearest sound hours: what was stored by another hand cannot break the law.
    SendingHours mended() const;

    friend bool operator==(const SendingHours &, const SendingHours &) = default;
};

} // namespace app
