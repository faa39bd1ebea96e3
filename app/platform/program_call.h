#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// A program as a system is to start it for one shop.
struct ProgramCall
{
    QString program; ///< with its whole path
    QStringList arguments;
    QString shop; ///< tells the call apart from those for other shops; empty: the desk's own
};

/// This program with these words, for the shop in `database`, which is named unless it is the desk's own.
[[nodiscard]] ProgramCall callOfThisProgram(const QString &database, const QStringList &arguments);

} // namespace app
