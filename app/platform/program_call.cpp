#include "app/platform/program_call.h"

#include "app/core/data_location.h"

#include <QCoreApplication>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace app {

ProgramCall callOfThisProgram(const QString &database, const QStringList &arguments)
{
    ProgramCall call{QCoreApplication::applicationFilePath(), arguments, {}};
    const QString shop = QFileInfo(database).absoluteFilePath();
    if (shop != QFileInfo(defaultDatabase()).absoluteFilePath()) {
        call.shop = shop;
        call.arguments = QStringList{u"--db"_s, shop} + arguments;
    }
    return call;
}

} // namespace app
