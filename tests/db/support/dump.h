#pragma once

#include <QStringList>

namespace test {

/// Every row of a shop's file but the journal's, each as "table [values]" and in a fixed order: to compare
/// two states by. Daily counts of nothing are left out.
QStringList dumpOf(const QString &file);

} // namespace test
