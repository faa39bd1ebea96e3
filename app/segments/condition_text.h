#pragma once

#include "app/segments/condition.h"

#include <tl/expected.hpp>

namespace app {

/// What is wrong with a text, and where.
struct ConditionFault
{
    qsizetype column = 1; ///< from 1
    QString text;         ///< an English sentence, with the remedy
};

/// Reads what the command line and files say, `stage = loyalty and not tag = "VIP"`; docs/segments.md has the
/// grammar. Refuses what is deeper or larger than a condition may be.
[[nodiscard]] tl::expected<Condition, ConditionFault> conditionOf(const QString &text);
/// The inverse.
QString textOf(const Condition &condition);
/// ">=".
QString signOf(db::Comparison comparison);
std::optional<db::Comparison> comparisonOf(QStringView sign);

/// "4.5" of 45 in tenths.
QString numberText(const FieldRule &rule, qint64 number);
/// Nothing: no number, or none that the field takes.
std::optional<qint64> numberOf(const FieldRule &rule, const QString &text);

} // namespace app
